import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { Claim } from '../../../server/contract/entities.ts';
import { ConfidenceTag } from '../../ui/ConfidenceTag.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import { ClaimTrace } from '../editing/ClaimTrace.tsx';
import { EditFact } from '../editing/EditFact.tsx';
import { claimWords, type ClaimGroup } from './entity.view-model.ts';
import styles from './entity.module.css';

type Props = { group: ClaimGroup; onOpenEntity: (entity: EntityRef) => void };

/** Everything said on one subject. Where sources disagree about the same time, their values stand side by side. */
export function ClaimGroupView({ group, onOpenEntity }: Props) {
  const { t, i18n } = useTranslation('entity');
  return (
    <section className={styles.claims}>
      <h3>{i18n.language === 'en' ? group.nameEn : group.nameZh}</h3>
      {group.moments.map(({ when, conflict, claims }) => (
        <div key={when} className={conflict ? styles.conflict : undefined}>
          {conflict && <p className={styles.conflictTitle}>{t('claim.conflict')}</p>}
          <div className={conflict ? styles.sideBySide : undefined}>
            {claims.map((claim, index) => (
              <ClaimView key={`${claim.value} ${index}`} claim={claim} onOpenEntity={onOpenEntity} />
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

function ClaimView({ claim, onOpenEntity }: { claim: Claim; onOpenEntity: (entity: EntityRef) => void }) {
  const { t, i18n } = useTranslation('entity');
  return (
    <div className={styles.claim}>
      <div className={styles.claimHead}>
        <b>{claimWords(claim, i18n.language)}</b>
        {claim.period && claim.period !== claim.asOf && (
          <span>{t('claim.period', { period: claim.period })}</span>
        )}
        <span className={styles.muted}>{t('asOf', { ns: 'ui', date: claim.asOf })}</span>
        {claim.confidence !== 'stated' && <ConfidenceTag confidence={claim.confidence} />}
        <EditFact kind="claim" id={claim.id} name={claimWords(claim, i18n.language)} />
      </div>
      <ClaimTrace claim={claim} />
      {claim.sharedWith.length > 0 && (
        <p className={styles.muted}>
          {t('claim.shared')}{' '}
          {claim.sharedWith.map((other) => (
            <span key={other.id}>
              <EntityLink entity={other} onOpen={onOpenEntity} />{' '}
            </span>
          ))}
        </p>
      )}
      <SourceList sources={claim.sources} {...(claim.evidence && { evidence: claim.evidence })} />
    </div>
  );
}
