import { useTranslation } from 'react-i18next';
import type { BacktestMethod, Experiment, Interval } from '../../../server/contract/backtest.ts';
import styles from './backtest.module.css';
import { betterThanProduct, FEW, leftOutOf } from './backtest.view-model.ts';

type Props = { experiment: Experiment; cut: string };

/** One experiment: what was asked, how often, and how every method did, the product's own first. */
export function ExperimentTable({ experiment, cut }: Props) {
  const { t } = useTranslation('backtest');
  const { id, n, introducers, candidates, reachable, methods } = experiment;
  const { byRank, byHits } = betterThanProduct(experiment);
  const names = (list: readonly BacktestMethod[]) => list.map((method) => t(`method.${method}`)).join('、');
  return (
    <section>
      <h3>{t(`experiment.${id}`, { cut })}</h3>
      <p className={styles.muted}>
        {t('asked', {
          n,
          introducers,
          reachable,
          least: candidates.least,
          median: candidates.median,
          most: candidates.most,
          leftOut: leftOutOf(experiment),
        })}
        {n < FEW && ` ${t('few', { n })}`}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('column.method')}</th>
            <th scope="col">{t('column.hits')}</th>
            <th scope="col">{t('column.mrr')}</th>
            <th scope="col">{t('column.behind')}</th>
          </tr>
        </thead>
        <tbody>
          {methods.map(({ method, hitsAt10, mrr, behindProduct }) => (
            <tr key={method} className={method === 'product' ? styles.own : undefined}>
              <th scope="row">{t(`method.${method}`)}</th>
              <td>{shares(hitsAt10)}</td>
              <td>{figures(mrr)}</td>
              <td className={behindProduct.value < 0 ? styles.loses : undefined}>
                {method === 'product' ? '' : figures(behindProduct)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {byHits.length > 0 && <p className={styles.loses}>{t('losesHits', { methods: names(byHits) })}</p>}
      {byRank.length > 0 && <p className={styles.loses}>{t('losesRank', { methods: names(byRank) })}</p>}
      {byHits.length + byRank.length === 0 && <p className={styles.muted}>{t('losesNone')}</p>}
    </section>
  );
}

const shares = ({ value, low, high }: Interval) =>
  `${Math.round(value * 100)}% [${Math.round(low * 100)}, ${Math.round(high * 100)}]`;
const figures = ({ value, low, high }: Interval) =>
  `${value.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
