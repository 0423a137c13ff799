import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MOST_VISITS, type ClosedGap, type VisitPlanAnswer } from '../../../server/contract/visit-plan.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { VerdictTag } from '../../ui/VerdictTag.tsx';
import styles from './visit-plan.module.css';
import { closedGroups, waysAddress } from './visit-plan.view-model.ts';

type Props = { answer: VisitPlanAnswer; onMore: (visits: number) => void };

/** The gaps no conversation of the plan opens, by reason, each with the strongest way there is. */
export function ClosedGaps({ answer, onMore }: Props) {
  const { t } = useTranslation('visits');
  const { closed, gaps, asked } = answer;
  return (
    <aside className={styles.closed} aria-label={t('closed.label')}>
      <header className={styles.head}>
        <b>{t('closed.title', { count: closed.length, total: gaps.total })}</b>
      </header>
      <div className={styles.scroll}>
        {closed.length === 0 && <p className={styles.muted}>{t('closed.none')}</p>}
        {closedGroups(closed).map((group) => (
          <section key={group.why}>
            <h3>{t(`why.${group.why}`, { count: group.gaps.length })}</h3>
            <p className={styles.muted}>{t(`whyHint.${group.why}`, { strength: asked.minStrength })}</p>
            {group.why === 'beyond-limit' && asked.limit < MOST_VISITS && (
              <Button size="small" onClick={() => onMore(Math.min(MOST_VISITS, asked.limit + 5))}>
                {t('closed.more')}
              </Button>
            )}
            <ul>
              {group.gaps.map((gap) => (
                <Closed
                  key={gap.segment.id}
                  gap={gap}
                  several={answer.chains.length > 1}
                  maxHops={asked.maxHops}
                />
              ))}
            </ul>
          </section>
        ))}
        {gaps.unjudged > 0 && <p className={styles.how}>{t('closed.unjudged', { count: gaps.unjudged })}</p>}
      </div>
    </aside>
  );
}

type ClosedProps = { gap: ClosedGap; several: boolean; maxHops: number };

function Closed({ gap, several, maxHops }: ClosedProps) {
  const { t } = useTranslation('visits');
  const { best } = gap;
  return (
    <li>
      <VerdictTag verdict={gap.verdict} /> {gap.segment.name}
      <span className={styles.muted}>
        {several && ` ${gap.chain.name}`} {t('gap.priority', { priority: gap.priority.toFixed(2) })}{' '}
        {gap.candidates > 0 && t('gap.candidates', { count: gap.candidates })}
      </span>
      {best && (
        <div className={styles.sentence}>
          <EntityLink entity={best.party} /> → <EntityLink entity={best.company} />{' '}
          <span className={styles.strength}>{t('way.worth', { worth: best.worth.toFixed(2) })}</span>{' '}
          {best.path && <Link to={waysAddress(best.path, maxHops)}>{t('way.all')}</Link>}
        </div>
      )}
    </li>
  );
}
