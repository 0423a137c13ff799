import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FundSummary, FundTraceAnswer, TraceNode } from '../../../server/contract/fund-trace.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { labelName } from '../../ui/model-names.ts';
import { TieRow } from '../../ui/TieRow.tsx';
import { EntityClaims } from './EntityClaims.tsx';
import { FundFacts } from './FundFacts.tsx';
import { tiesAt, type RouteRow } from './fund-trace.view-model.ts';
import { endsWords } from './holdings.view-model.ts';
import { StakeFacts } from './StakeFacts.tsx';
import styles from './fund-trace.module.css';

type Props = {
  trace: FundTraceAnswer;
  summary: FundSummary | undefined;
  rows: readonly RouteRow[];
  /** The chosen entity or tie; without one the fund itself is told of. */
  at: string | null;
  onChoose: (at: string | null) => void;
  onShowProjects: (place: string) => void;
};

/** What is chosen, in full: figures, ties with evidence, sources and dates, and the ways on. */
export function SidePanel({ trace, summary, rows, at, onChoose, onShowProjects }: Props) {
  const { t } = useTranslation('funds');
  const node = trace.nodes.find(({ id }) => id === (at ?? trace.fund.id));
  const tie = trace.ties.find(({ id }) => id === at);
  const ends = tie && {
    from: trace.nodes.find(({ id }) => id === tie.from),
    to: trace.nodes.find(({ id }) => id === tie.to),
  };
  // One band of the drawing may stand for several ties between the same two.
  const beside = tie
    ? tiesAt(trace, tie.from).filter(
        (other) => other.tie !== tie && [other.tie.from, other.tie.to].includes(tie.to),
      )
    : [];
  return (
    <aside className={styles.panel} aria-label={t('panel.label')}>
      {tie && ends?.from && ends.to ? (
        <>
          <PanelHead title={t('panel.tie')} onClose={() => onChoose(null)} />
          <TieRow tie={tie} from={ends.from} to={ends.to} />
          {beside.length > 0 && <h3>{t('panel.beside')}</h3>}
          {beside.map((other) => (
            <TieRow key={other.tie.id} {...other} />
          ))}
        </>
      ) : node && node.id !== trace.fund.id ? (
        <>
          <PanelHead title={<EntityLink entity={node} />} onClose={() => onChoose(null)} />
          <NodeFacts
            node={node}
            trace={trace}
            rows={rows.filter((row) => row.to.id === node.id)}
            onShowProjects={onShowProjects}
          />
        </>
      ) : at !== null && at !== trace.fund.id ? (
        <>
          <PanelHead title={t('panel.gone')} onClose={() => onChoose(null)} />
          <p className={styles.note}>{t('panel.goneHint')}</p>
        </>
      ) : (
        <FundFacts trace={trace} summary={summary} />
      )}
    </aside>
  );
}

function PanelHead({ title, onClose }: { title: ReactNode; onClose: () => void }) {
  const { t } = useTranslation('funds');
  return (
    <div className={styles.panelHead}>
      <h2>{title}</h2>
      <Button size="small" type="text" onClick={onClose}>
        {t('panel.back')}
      </Button>
    </div>
  );
}

type NodeFactsProps = {
  node: TraceNode;
  trace: FundTraceAnswer;
  rows: readonly RouteRow[];
  onShowProjects: (place: string) => void;
};

function NodeFacts({ node, trace, rows, onShowProjects }: NodeFactsProps) {
  const { t, i18n } = useTranslation('funds');
  const holding = rows.filter(({ route }) => (route.cashFlowShareTo ?? route.cashFlowShare) !== undefined);
  return (
    <>
      <p className={styles.note}>
        {labelName(node.label, i18n.language)} · {t('panel.routes', { count: rows.length })}
      </p>
      <div className={styles.actions}>
        {(node.label === 'Park' || node.label === 'Region') && (
          <Button size="small" onClick={() => onShowProjects(node.id)}>
            {t('panel.projectsThere')}
          </Button>
        )}
        {node.label === 'Project' && (
          <Button size="small" onClick={() => onShowProjects('trace')}>
            {t('panel.projectStage')}
          </Button>
        )}
        {node.label === 'Chain' && (
          <Link to={`/gaps?chain=${encodeURIComponent(node.id)}`}>{t('panel.gaps')}</Link>
        )}
        {node.label === 'Fund' && (
          <Link to={`/funds?fund=${encodeURIComponent(node.id)}`}>{t('panel.trace')}</Link>
        )}
      </div>
      {holding.length > 1 && (
        <ul className={styles.holdings}>
          {holding.map((row) => (
            <li key={row.key}>
              {t('panel.holding', {
                cash: endsWords(row.route.cashFlowShare, row.route.cashFlowShareTo),
                control: endsWords(row.route.controlShare, row.route.controlShareTo),
                via: row.between.map(({ name }) => name).join(' → ') || t('routes.direct'),
              })}
            </li>
          ))}
        </ul>
      )}
      <StakeFacts trace={trace} id={node.id} />
      <EntityClaims id={node.id} />
      <h3>{t('panel.ties')}</h3>
      {tiesAt(trace, node.id).map(({ tie, from, to }) => (
        <TieRow key={tie.id} tie={tie} from={from} to={to} />
      ))}
    </>
  );
}
