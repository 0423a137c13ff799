import { useTranslation } from 'react-i18next';
import type { SourceAnswer } from '../../../server/contract/sources.ts';
import { stageSchema } from '../../../server/contract/graph-model.ts';
import { ConfidenceTag } from '../../ui/ConfidenceTag.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { stageName } from '../../ui/model-names.ts';
import { moneyWords } from '../../ui/money-words.ts';
import styles from './sources.module.css';

type SourceClaim = SourceAnswer['claims'][number];

/** The figures and statements a source gives. */
export function SourceClaims({ claims }: { claims: readonly SourceClaim[] }) {
  const { t, i18n } = useTranslation('sources');
  return claims.map((claim) => (
    <div key={[claim.entity.id, claim.key, claim.asOf, claim.value].join(' ')} className={styles.statement}>
      <div className={styles.line}>
        <EntityLink entity={claim.entity} />
        <span className={styles.note}>{i18n.language === 'en' ? claim.nameEn : claim.nameZh}</span>
        <b>{claimValue(claim, i18n.language)}</b>
        <ConfidenceTag confidence={claim.confidence} />
        <span className={styles.note}>{t('asOf', { date: claim.asOf })}</span>
      </div>
      {claim.sharedWith.length > 0 && (
        <p className={styles.note}>
          {t('drawer.shared', { names: claim.sharedWith.map(({ name }) => name).join('、') })}
        </p>
      )}
      {claim.evidence && <p className={styles.evidence}>{claim.evidence}</p>}
    </div>
  ));
}

/** The value as the source gives it, with qualifier and unit; a stage by its name. */
function claimValue({ key, value, valueTo, unit = '', qualifier }: SourceClaim, language: string): string {
  if (typeof value === 'number')
    return moneyWords({ value, valueTo, unit, currency: '', qualifier }, 'zh-CN');
  const stage = key === 'stage' ? stageSchema.safeParse(value) : undefined;
  return stage?.success ? stageName(stage.data, language) : `${value}${unit}`;
}

/** Where the source let somebody look for a segment, and what was found. */
export function SourceCoverage({ coverage }: { coverage: SourceAnswer['coverage'] }) {
  const { t } = useTranslation('sources');
  return coverage.map((one) => (
    <div key={`${one.segment.id} ${one.region.id}`} className={styles.statement}>
      <div className={styles.line}>
        <EntityLink entity={one.segment} />
        <EntityLink entity={one.region} />
        <b>{t(one.lookedInto && one.finding ? `finding.${one.finding}` : 'finding.notLooked')}</b>
        <span className={styles.note}>{t('asOf', { date: one.asOf })}</span>
      </div>
      {one.evidence && <p className={styles.evidence}>{one.evidence}</p>}
    </div>
  ));
}
