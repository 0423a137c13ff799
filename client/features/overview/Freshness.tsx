import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Freshness as ChainFreshness } from '../../../server/contract/overview.ts';
import { percent } from '../gap-analysis/gap-analysis.view-model.ts';
import { Measure } from './Measure.tsx';
import { gapAddress, type Seen } from './overview.view-model.ts';
import styles from './overview.module.css';

/** How new the evidence of each chain is, the stalest first. */
export function Freshness({ chains, seen }: { chains: readonly ChainFreshness[]; seen: Seen }) {
  const { t } = useTranslation('overview');
  return (
    <table className={styles.bars}>
      <thead>
        <tr>
          <th scope="col">{t('chains.chain')}</th>
          <th scope="col" className={styles.number}>
            {t('fresh.newest')}
          </th>
          <th scope="col" className={styles.number}>
            {t('fresh.facts')}
          </th>
          <th scope="col" className={styles.number}>
            {t('fresh.two')}
          </th>
          <th scope="col">{t('fresh.three')}</th>
        </tr>
      </thead>
      <tbody>
        {chains.map(({ chain, newest, facts, overTwoYears, overThreeYears }) => (
          <tr key={chain.id}>
            <th scope="row">
              <Link to={gapAddress(chain.id, seen)}>{chain.name}</Link>
            </th>
            <td className={styles.number}>{newest ?? '—'}</td>
            <td className={styles.number}>{facts}</td>
            <td className={styles.number}>{share(overTwoYears, facts)}</td>
            <td>
              <Measure
                stale
                share={facts > 0 ? overThreeYears / facts : 0}
                words={share(overThreeYears, facts)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const share = (part: number, all: number) => percent(all > 0 ? part / all : null);
