import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OverviewAnswer } from '../../../server/contract/overview.ts';
import { CardTag } from '../projects/CardTag.tsx';
import { reasonWords } from '../projects/card-reason.ts';
import { projectsAddress, type Seen } from './overview.view-model.ts';
import styles from './overview.module.css';

type Props = { projects: OverviewAnswer['projects']; seen: Seen };

/** Projects with red and yellow cards, and those nobody speaks of: they may only be unreported. */
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
      {cards.silent > 0 && (
        <p className={styles.caution}>
          <Link to={projectsAddress(seen, { card: 'silent' })}>
            <CardTag card="silent" />
          </Link>{' '}
          {t('overdue.silent', { count: cards.silent })}
        </p>
      )}
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
                  {row.cardReasons[0] && reasonWords(row.cardReasons[0], i18n)}
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
