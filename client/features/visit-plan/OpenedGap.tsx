import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpenedCandidate, Visit } from '../../../server/contract/visit-plan.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { VerdictTag } from '../../ui/VerdictTag.tsx';
import styles from './visit-plan.module.css';
import { waysAddress } from './visit-plan.view-model.ts';

type Props = { gap: Visit['opens'][number]; several: boolean; maxHops: number };

/** A gap that a conversation opens: which candidates it leads to and along which ties. */
export function OpenedGap({ gap, several, maxHops }: Props) {
  const { t } = useTranslation('visits');
  return (
    <section className={styles.gap}>
      <h4>
        <VerdictTag verdict={gap.verdict} /> {gap.segment.name}
        {several && <span className={styles.muted}> {gap.chain.name}</span>}
        <span className={styles.muted}> {t('gap.priority', { priority: gap.priority.toFixed(2) })}</span>
        <span className={styles.muted}>
          {' '}
          {t('gap.reached', { reached: gap.reached, total: gap.candidates })}
        </span>
      </h4>
      <ul>
        {gap.best.map((candidate) => (
          <Way key={candidate.company.id} candidate={candidate} maxHops={maxHops} />
        ))}
      </ul>
    </section>
  );
}

function Way({ candidate, maxHops }: { candidate: OpenedCandidate; maxHops: number }) {
  const { t } = useTranslation('visits');
  const { company, path, worth } = candidate;
  return (
    <li>
      <EntityLink entity={company} />{' '}
      <span className={styles.strength}>{t('way.worth', { worth: worth.toFixed(2) })}</span>{' '}
      {path ? (
        <>
          <span className={styles.sentence} lang="zh-CN">
            {path.sentence}
          </span>{' '}
          <Link to={waysAddress(path, maxHops)}>{t('way.all')}</Link>
        </>
      ) : (
        <span className={styles.sentence}>{t('way.itself')}</span>
      )}
    </li>
  );
}
