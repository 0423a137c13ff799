import { useTranslation } from 'react-i18next';
import type { FundTraceAnswer } from '../../../server/contract/fund-trace.ts';
import { endsWords, stakesIn } from './holdings.view-model.ts';
import styles from './fund-trace.module.css';

/** What is held of one entity: over all routes, and the direct stakes that is made of, each with where its ends come from. */
export function StakeFacts({ trace, id }: { trace: FundTraceAnswer; id: string }) {
  const { t } = useTranslation('holdings');
  const { ownership, fund, direction, nodes } = trace;
  const holding = ownership.holdings.find(({ entity }) => entity.id === id);
  const names = new Map([
    ...ownership.holdings.map(({ entity }) => [entity.id, entity.name] as const),
    ...nodes.map((node) => [node.id, node.name] as const),
  ]);
  // Upwards the chosen one is the owner, and what it owns is told; downwards its owners are.
  const stakes =
    direction === 'down'
      ? stakesIn(ownership.stakes, id)
      : ownership.stakes.filter(({ owner }) => owner === id);
  if (!holding && stakes.length === 0) return null;
  return (
    <>
      {holding && (
        <p>
          {t(direction === 'down' ? 'holds.down' : 'holds.up', {
            fund: fund.name,
            name: holding.entity.name,
            cash: endsWords(holding.cashFlow.low, holding.cashFlow.high),
            control: endsWords(holding.control.low, holding.control.high),
          })}
          {holding.cashFlowOnce &&
            t('holds.once', { cash: endsWords(holding.cashFlowOnce.low, holding.cashFlowOnce.high) })}
        </p>
      )}
      <ul className={styles.holdings}>
        {stakes.map((stake) => (
          <li key={`${stake.owner} ${stake.owned}`}>
            {t(`stake.${stake.basis}`, {
              owner: names.get(stake.owner) ?? stake.owner,
              owned: names.get(stake.owned) ?? stake.owned,
              share: endsWords(stake.low, stake.high),
            })}
            {stake.planned && <span className={styles.note}>{t('stake.planned')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
