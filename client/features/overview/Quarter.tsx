import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OverviewAnswer, TurnedSegment } from '../../../server/contract/overview.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { VerdictTag } from '../../ui/VerdictTag.tsx';
import { compareAddress, type Seen } from './overview.view-model.ts';
import styles from './overview.module.css';

const SHOWN = 8;

type Props = { quarter: OverviewAnswer['quarter']; seen: Seen };

/** What closed between the first and the last day of a quarter, or plainly why nothing can be said. */
export function Quarter({ quarter, seen }: Props) {
  const { t } = useTranslation('overview');
  const { state, turns, segments, facts, from, to, over } = quarter;
  const shown = segments.slice(0, SHOWN);
  return (
    <>
      <p className={state === 'closed' ? styles.good : styles.plain}>
        {state === 'closed' && t('closed.some', { count: turns.closed })}
        {state === 'none' && t('closed.nothing', { count: facts.within })}
        {state === 'cannot-tell' && t('closed.unknown', { newest: facts.newest ?? '—' })}
      </p>
      <p className={styles.muted}>
        {t(over ? 'closed.between' : 'closed.sofar', { from, to })}
        {state !== 'cannot-tell' && ` ${t('closed.dates')}`}
        {facts.unplaced > 0 && ` ${t('closed.unplaced', { count: facts.unplaced })}`}
      </p>
      <ul className={styles.list}>
        {shown.map((turned) => (
          <Turned
            key={turned.segment.id}
            turned={turned}
            to={compareAddress(turned.chain.id, seen.region, quarter)}
          />
        ))}
      </ul>
      {segments.length > shown.length && (
        <p className={styles.muted}>{t('closed.more', { count: segments.length - shown.length })}</p>
      )}
    </>
  );
}

function Turned({ turned, to }: { turned: TurnedSegment; to: string }) {
  const { t } = useTranslation('overview');
  return (
    <li>
      <div className={styles.line}>
        <span className={turned.turn === 'closed' ? styles.goodWord : styles.word}>
          {t(`turn.${turned.turn}`)}
        </span>
        <Link to={to} className={styles.strong}>
          {turned.segment.name}
        </Link>
        <span className={styles.muted}>{turned.chain.name}</span>
        <span className={styles.end}>
          <VerdictTag verdict={turned.verdict.from} /> → <VerdictTag verdict={turned.verdict.to} />
        </span>
      </div>
      {turned.arrivals.length > 0 && (
        <div className={styles.line}>
          <span className={styles.muted}>{t('closed.by')}</span>
          {turned.arrivals.map((entity) => (
            <EntityLink key={entity.id} entity={entity} />
          ))}
        </div>
      )}
    </li>
  );
}
