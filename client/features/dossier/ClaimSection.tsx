import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../../server/contract/dossier.ts';
import { FRESH_YEARS } from '../../../server/contract/graph-model.ts';
import { ConfidenceTag } from '../../ui/ConfidenceTag.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import { ClaimTrace } from '../editing/ClaimTrace.tsx';
import { EditFact } from '../editing/EditFact.tsx';
import { claimWords } from '../entity/entity.view-model.ts';
import styles from './claims.module.css';
import { claimBoards, type ClaimBoard } from './claims.view-model.ts';
import { Section } from './Section.tsx';

/** Subjects shown at first; contradictions are the first of them. */
const FIRST = 9;

/** Dated figures and statements by subject; those that contradict each other side by side, none preferred. */
export function ClaimSection({ dossier: { claims, basis, entity } }: { dossier: Dossier }) {
  const { t } = useTranslation('dossier');
  const [all, setAll] = useState(false);
  const boards = claimBoards(claims, basis.asOf);
  const shown = all ? boards : boards.slice(0, FIRST);
  return (
    <Section id="claims" title={t('claims.title')} count={claims.length}>
      {boards.length === 0 && <p className={styles.muted}>{t('claims.none', { name: entity.name })}</p>}
      <div className={styles.boards}>
        {shown.map((board) => (
          <Board key={board.key} board={board} />
        ))}
      </div>
      {shown.length < boards.length && (
        <Button className={styles.more} onClick={() => setAll(true)}>
          {t('claims.more', { count: boards.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}

function Board({ board }: { board: ClaimBoard }) {
  const { t, i18n } = useTranslation('dossier');
  const { standing, claims } = board;
  return (
    <section
      className={`${styles.board} ${standing === 'conflict' ? styles.conflict : ''} ${claims.length > 1 ? styles.wide : ''}`}
    >
      <h3>
        {i18n.language === 'en' ? board.nameEn : board.nameZh}
        {standing !== 'one' && <span className={styles.standing}>{t(`claims.${standing}`)}</span>}
      </h3>
      <ul className={styles.statements}>
        {claims.map(({ claim, years, stale }) => (
          <li key={claim.id}>
            <b className={styles.value}>{claimWords(claim, i18n.language)}</b>
            <p className={styles.meta}>
              {claim.period && claim.period !== claim.asOf && (
                <span>{t('claims.period', { period: claim.period })}</span>
              )}
              <span>{t('asOf', { ns: 'ui', date: claim.asOf })}</span>
              <span className={stale ? styles.stale : undefined}>
                {years === 0
                  ? t('claims.fresh')
                  : t(stale ? 'claims.stale' : 'claims.age', { years, limit: FRESH_YEARS })}
              </span>
              <ConfidenceTag confidence={claim.confidence} />
              <EditFact kind="claim" id={claim.id} name={claimWords(claim, i18n.language)} />
            </p>
            <ClaimTrace claim={claim} />
            {claim.sharedWith.length > 0 && (
              <p className={styles.meta}>
                {t('claim.shared', { ns: 'entity' })}{' '}
                {claim.sharedWith.map((other) => (
                  <EntityLink key={other.id} entity={other} />
                ))}
              </p>
            )}
            <SourceList sources={claim.sources} {...(claim.evidence && { evidence: claim.evidence })} />
          </li>
        ))}
      </ul>
    </section>
  );
}
