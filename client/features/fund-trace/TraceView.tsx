import { useQuery } from '@tanstack/react-query';
import { Alert, Segmented, Splitter } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  fundTraceRoute,
  type FundSummary,
  type FundTraceAnswer,
} from '../../../server/contract/fund-trace.ts';
import { callOptions } from '../../api/call-options.ts';
import { GraphCanvas } from '../../graph-canvas/GraphCanvas.tsx';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { ReportButton } from '../reports/ReportButton.tsx';
import { flowNotes } from './flow-words.ts';
import { flowOf } from './flow.view-model.ts';
import { FlowSankey } from './FlowSankey.tsx';
import type { FundsUrl, SetFundsUrl } from './fund-trace-url.ts';
import { drawingOf, litIds, routeRows, rowsOfReach, type RouteRow } from './fund-trace.view-model.ts';
import styles from './fund-trace.module.css';
import { HoldingsTable } from './HoldingsTable.tsx';
import { ProjectsDrawer } from './ProjectsDrawer.tsx';
import { RouteTable } from './RouteTable.tsx';
import { SidePanel } from './SidePanel.tsx';
import { SummaryStrip } from './SummaryStrip.tsx';
import { traceExport } from './trace-export.ts';

type Props = {
  fundId: string;
  /** The fund as the list tells of it; absent for an id the list does not hold. */
  summary: FundSummary | undefined;
  url: FundsUrl;
  setUrl: SetFundsUrl;
};

export function TraceView({ fundId, summary, url, setUrl }: Props) {
  const query = useQuery(
    callOptions(fundTraceRoute, {
      params: { id: fundId },
      query: {
        direction: url.direction,
        ...(url.asOf && { asOf: url.asOf }),
        ...(!url.planned && { planned: 'false' as const }),
      },
    }),
  );
  return (
    <Answered query={query} rows={12}>
      {(trace) => <Trace trace={trace} summary={summary} url={url} setUrl={setUrl} />}
    </Answered>
  );
}

type TraceProps = Omit<Props, 'fundId'> & { trace: FundTraceAnswer };

function Trace({ trace, summary, url, setUrl }: TraceProps) {
  const { t, i18n } = useTranslation('funds');
  const rows = useMemo(() => routeRows(trace), [trace]);
  const drawing = useMemo(
    () =>
      drawingOf(trace, {
        language: i18n.language,
        status: {
          planned: t('money.planned', { ns: 'ui' }),
          actual: t('money.actual', { ns: 'ui' }),
          'paid-in': t('money.paid-in', { ns: 'ui' }),
        },
        shared: t('trace.shared'),
      }),
    [trace, i18n.language, t],
  );
  const lit = useMemo(() => litIds(rows, { at: url.at, route: url.route }), [rows, url.at, url.route]);
  const choose = (at: string | null) => void setUrl({ at, route: null });
  const chooseRow = (row: RouteRow) => void setUrl({ at: row.to.id, route: row.key });
  const down = trace.direction === 'down';
  const title = t(down ? 'trace.titleDown' : 'trace.titleUp', { name: trace.fund.name });
  const make = async () => {
    const { flowSheet } = await import('./FlowSheet.tsx');
    const picture = flowSheet(trace, { title, notes: flowNotes(t, flowOf(trace), trace) });
    const shown = { rows: rowsOfReach(rows, url.list), list: url.list, picture, title };
    return traceExport(trace, shown, { t, language: i18n.language });
  };
  const drawnAs = (
    <Segmented<FundsUrl['drawn']>
      size="small"
      aria-label={t('drawn.label')}
      value={url.drawn}
      onChange={(drawn) => void setUrl({ drawn })}
      options={[
        { value: 'sankey', label: t('drawn.sankey') },
        { value: 'graph', label: t('drawn.graph') },
      ]}
    />
  );
  const below = (
    <Segmented<'routes' | 'holdings'>
      size="small"
      aria-label={t('below.label', { ns: 'holdings' })}
      value={url.below}
      onChange={(shown) => void setUrl({ below: shown })}
      options={[
        { value: 'routes', label: t('below.routes', { ns: 'holdings' }) },
        { value: 'holdings', label: t('below.holdings', { ns: 'holdings' }) },
      ]}
    />
  );

  return (
    <div className={styles.trace}>
      <div className={styles.main}>
        {rows.length === 0 ? (
          <EmptyState
            title={t(down ? 'trace.noneDown' : 'trace.noneUp', { name: trace.fund.name })}
            hint={t('trace.noneHint')}
            action={{
              text: t(down ? 'trace.tryUp' : 'trace.tryDown'),
              onClick: () => void setUrl({ direction: down ? 'up' : 'down', at: null, route: null }),
            }}
          />
        ) : (
          <>
            <SummaryStrip
              summary={trace.summary}
              chosen={url.list}
              onChoose={(list) => void setUrl({ list })}
              basis={trace.basis}
              tools={
                <>
                  <ExportMenu make={make} />{' '}
                  <ReportButton choices={[{ kind: 'fund', id: trace.fund.id }]} search={{ asOf: url.asOf }} />
                </>
              }
            />
            {trace.searched.cut && (
              <Alert banner type="warning" title={t('trace.cut', trace.searched)} className={styles.banner} />
            )}
            <Splitter orientation="vertical" className={styles.split}>
              <Splitter.Panel defaultSize="60%" min={160}>
                <div className={styles.drawing}>
                  {url.drawn === 'sankey' ? (
                    <FlowSankey
                      trace={trace}
                      title={title}
                      at={url.at}
                      lit={lit}
                      onChoose={choose}
                      switcher={drawnAs}
                      onGraph={() => void setUrl({ drawn: 'graph' })}
                    />
                  ) : (
                    <>
                      <div className={styles.drawnAs}>{drawnAs}</div>
                      <div className={styles.canvas}>
                        <GraphCanvas
                          nodes={drawing.nodes}
                          ties={drawing.ties}
                          layout="layered"
                          selected={url.at}
                          highlighted={lit}
                          onSelect={choose}
                          title={title}
                          description={t('trace.description', {
                            name: trace.fund.name,
                            nodes: trace.nodes.length,
                            ties: trace.ties.length,
                          })}
                        />
                      </div>
                    </>
                  )}
                </div>
              </Splitter.Panel>
              <Splitter.Panel min={90}>
                {url.below === 'holdings' ? (
                  <section className={styles.routes} aria-label={t('below.holdings', { ns: 'holdings' })}>
                    <div className={styles.routesHead}>{below}</div>
                    <div className={styles.routesBody}>
                      <HoldingsTable
                        ownership={trace.ownership}
                        direction={trace.direction}
                        chosen={url.at}
                        onChoose={choose}
                        onCountPlanned={(planned) => void setUrl({ planned })}
                      />
                    </div>
                  </section>
                ) : (
                  <RouteTable
                    switcher={below}
                    rows={rowsOfReach(rows, url.list)}
                    total={rows.length}
                    list={url.list}
                    chosen={url.route}
                    onChoose={chooseRow}
                    onShowAll={() => void setUrl({ list: null })}
                    onShowProjects={
                      trace.summary.projects > 0 ? () => void setUrl({ projects: 'trace' }) : undefined
                    }
                  />
                )}
              </Splitter.Panel>
            </Splitter>
          </>
        )}
      </div>
      <SidePanel
        trace={trace}
        summary={summary}
        rows={rows}
        at={url.at}
        onChoose={choose}
        onShowProjects={(place) => void setUrl({ projects: place })}
      />
      <ProjectsDrawer
        asked={url.projects}
        ofTrace={trace.nodes.filter((node) => node.label === 'Project').map((node) => node.id)}
        placeName={trace.nodes.find((node) => node.id === url.projects)?.name}
        asOf={url.asOf}
        onClose={() => void setUrl({ projects: null })}
      />
    </div>
  );
}
