import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OverviewAnswer } from '../../../server/contract/overview.ts';
import { stageName } from '../../ui/model-names.ts';
import { CardTag } from '../projects/CardTag.tsx';
import { projectsAddress, type Seen } from './overview.view-model.ts';
import styles from './overview.module.css';

type Props = { projects: OverviewAnswer['projects']; seen: Seen };

/** Projects with red and yellow cards, those a source still speaks of first: the others may only be unreported. */
export function Overdue({ projects, seen }: Props) {
  const { t, i18n } = useTranslation('overview');
  const { cards, overdue } = projects;
  return (
    <>
      <p className={styles.plain}>
        <Link to={projectsAddress(seen, { card: 'red' })}>
          <CardTag card="red" /> {t('overdue.count', { count: cards.red })}
        </Link>{' '}
        <Link to={projectsAddress(seen, { card: 'yellow' })}>
          <CardTag card="yellow" /> {t('overdue.count', { count: cards.yellow })}
        </Link>
      </p>
      {cards.quiet > 0 && <p className={styles.caution}>{t('overdue.quiet', { count: cards.quiet })}</p>}
      {overdue.length === 0 ? (
        <p className={styles.plain}>{t('overdue.none')}</p>
      ) : (
        <ul className={styles.list}>
          {overdue.map((row) => (
            <li key={row.project.id}>
              <div className={styles.line}>
                <CardTag card={row.card} />
                <Link
                  to={projectsAddress(seen, { card: row.card, project: row.project.id })}
                  className={styles.strong}
                >
                  {row.project.name}
                </Link>
                <span className={styles.end}>
                  {t('overdue.stays', {
                    stage: stageName(row.stage, i18n.language),
                    days: row.dwell?.least ?? 0,
                    limit: row.limit,
                  })}
                </span>
              </div>
              <div className={`${styles.line} ${styles.muted}`}>
                {row.places.map(({ name }) => name).join(' · ')}
                <span className={styles.end}>{t('overdue.heard', { date: row.lastHeard ?? '—' })}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.muted}>
        {t('overdue.rule')} <Link to={projectsAddress(seen, { panel: 'limits' })}>{t('overdue.limits')}</Link>
      </p>
    </>
  );
}
