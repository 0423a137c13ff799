import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Basis } from '../../../server/contract/common.ts';
import type { FundTraceAnswer } from '../../../server/contract/fund-trace.ts';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { REACH, type Reach } from './fund-trace.view-model.ts';
import styles from './fund-trace.module.css';

type Props = {
  summary: FundTraceAnswer['summary'];
  chosen: Reach | null;
  onChoose: (reach: Reach | null) => void;
  basis: Basis;
  /** Stand beside the queries. */
  tools: ReactNode;
};

/** How many things of each kind the trace reached; a figure lists the routes to them below, once more lists all. */
export function SummaryStrip({ summary, chosen, onChoose, basis, tools }: Props) {
  const { t } = useTranslation('funds');
  return (
    <div className={styles.strip}>
      {REACH.map((reach) => (
        <button
          key={reach}
          type="button"
          className={styles.figure}
          aria-pressed={chosen === reach}
          disabled={summary[reach] === 0}
          onClick={() => onChoose(chosen === reach ? null : reach)}
        >
          <span className={styles.count}>{summary[reach]}</span>
          <span>{t(`reach.${reach}`)}</span>
        </button>
      ))}
      <span className={styles.stripEnd}>
        {tools} <QueryButton basis={basis} />
      </span>
    </div>
  );
}
