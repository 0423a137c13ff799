import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ChainCompleteness } from '../../../server/contract/overview.ts';
import { useColourMode } from '../../ui/colour-mode.ts';
import { verdictBackground } from '../../ui/VerdictTag.tsx';
import { percent, VERDICTS } from '../gap-analysis/gap-analysis.view-model.ts';
import { Measure } from './Measure.tsx';
import { gapAddress, type Seen } from './overview.view-model.ts';
import styles from './overview.module.css';

type Props = { chains: readonly ChainCompleteness[]; without: number; seen: Seen };

/** Chains by completeness; under each bar how its segments stand, so that a high figure on few judged ones shows as such. */
export function ChainBars({ chains, without, seen }: Props) {
  const { t } = useTranslation('overview');
  return (
    <>
      <table className={styles.bars}>
        <thead>
          <tr>
            <th scope="col">{t('chains.chain')}</th>
            <th scope="col">{t('chains.completeness')}</th>
            <th scope="col" className={styles.number}>
              {t('chains.judged')}
            </th>
          </tr>
        </thead>
        <tbody>
          {chains.map((row) => (
            <tr key={row.chain.id}>
              <th scope="row">
                <Link to={gapAddress(row.chain.id, seen)}>{row.chain.name}</Link>
              </th>
              <td>
                <Measure
                  share={row.completeness ?? 0}
                  words={row.completeness === null ? t('chains.none') : percent(row.completeness)}
                />
                <VerdictStrip row={row} />
              </td>
              <td className={styles.number}>
                {percent(row.judgedShare)}{' '}
                <span className={styles.muted}>
                  {t('chains.of', { judged: row.segments - row.verdicts.unknown, total: row.segments })}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {without > 0 && <p className={styles.muted}>{t('chains.without', { count: without })}</p>}
    </>
  );
}

function VerdictStrip({ row }: { row: ChainCompleteness }) {
  const { t } = useTranslation();
  const mode = useColourMode();
  const words = VERDICTS.filter((verdict) => row.verdicts[verdict] > 0)
    .map((verdict) => `${t(`verdict.${verdict}`)} ${row.verdicts[verdict]}`)
    .join(' · ');
  return (
    <span className={styles.strip} title={words}>
      <span className="visually-hidden">{words}</span>
      {VERDICTS.map((verdict) => (
        <span
          key={verdict}
          style={{ flexGrow: row.verdicts[verdict], background: verdictBackground(verdict, mode) }}
        />
      ))}
    </span>
  );
}
