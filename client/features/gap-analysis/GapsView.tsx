import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Segmented, Splitter } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { gapsRoute, type GapAnswer } from '../../../server/contract/gap-analysis.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { ReportButton } from '../reports/ReportButton.tsx';
import { ScenarioBar } from '../what-if/ScenarioBar.tsx';
import { Figures } from './Figures.tsx';
import { FirstGaps } from './FirstGaps.tsx';
import { VIEWS, type GapsUrl, type SetGapsUrl } from './gap-analysis-url.ts';
import { useGapSettings } from './gap-settings-url.ts';
import text from './gap-text.module.css';
import styles from './gaps-page.module.css';
import { matches, settingsIn } from './gap-analysis.view-model.ts';
import { GapExportMenu } from './GapExportMenu.tsx';
import { GapTable } from './GapTable.tsx';
import { MapLegend } from './MapLegend.tsx';
import { OverlayControl } from './OverlayControl.tsx';
import { Panorama } from './Panorama.tsx';
import { turnedCount, type Overlay } from './panorama-level.ts';
import { SegmentPanel } from './SegmentPanel.tsx';
import { SettingsDrawer } from './SettingsDrawer.tsx';
import { useOverlay } from './use-overlay.ts';

type Props = { chain: string; region: string; url: GapsUrl; setUrl: SetGapsUrl; choices: ReactNode };

/** The answer for one chain and region: figures on top, panorama over table, the chosen segment beside them. */
export function GapsView({ chain, region, url, setUrl, choices }: Props) {
  const { changed } = useGapSettings();
  const query = useQuery({
    ...callOptions(gapsRoute, {
      params: { id: chain },
      query: { region, ...(url.asOf && { asOf: url.asOf }), ...changed },
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <div className={styles.bar}>
        {choices}
        {query.data && (
          <Figures
            answer={query.data}
            verdicts={url.verdict}
            onVerdicts={(verdict) => void setUrl({ verdict })}
          />
        )}
      </div>
      <ScenarioBar chain={chain} region={region} asOf={url.asOf} settings={changed} />
      <div className={styles.body} aria-busy={query.isPlaceholderData}>
        <Answered query={query} rows={12}>
          {(answer) => <Judged answer={answer} url={url} setUrl={setUrl} />}
        </Answered>
      </div>
    </>
  );
}

type JudgedProps = { answer: GapAnswer; url: GapsUrl; setUrl: SetGapsUrl };

function Judged({ answer, url, setUrl }: JudgedProps) {
  const { t } = useTranslation('gaps');
  const [toolbar, setToolbar] = useState<HTMLElement | null>(null);
  const { changed } = useGapSettings();
  const gap = answer.segments.find(({ segment }) => segment.id === url.segment);
  const { overlay, imagining } = useOverlay(answer, url.asOf, url.against);
  const select = (segment: string | null) => void setUrl({ segment });
  const shown = new Set(
    answer.segments.filter((other) => matches(other, url)).map(({ segment }) => segment.id),
  );
  const map = (
    <Panorama
      answer={answer}
      selected={url.segment}
      shown={shown}
      onSelect={select}
      overlay={overlay}
      toolbar={toolbar}
    />
  );
  const table = <GapTable gaps={answer.segments} settings={settingsIn(answer)} url={url} setUrl={setUrl} />;
  return (
    <>
      <div className={styles.main}>
        <div className={styles.tools}>
          <Segmented
            size="small"
            aria-label={t('view.label')}
            value={url.view}
            options={VIEWS.map((view) => ({ value: view, label: t(`view.${view}`) }))}
            onChange={(view) => void setUrl({ view })}
          />
          <MapLegend />
          <span className={text.end} ref={setToolbar} />
          <span>
            {!imagining && url.view !== 'table' && (
              <OverlayControl against={url.against} onChange={(against) => void setUrl({ against })} />
            )}{' '}
            <SettingsDrawer settings={answer.thresholds} />{' '}
            <GapExportMenu answer={answer} url={url} overlay={overlay} />{' '}
            <ReportButton
              choices={[{ kind: 'chain', id: answer.chain.id }]}
              search={{ region: answer.region.id, asOf: url.asOf, ...changed }}
            />{' '}
            <QueryButton basis={answer.basis} />
          </span>
        </div>
        {overlay && url.view !== 'table' && <OverlayNote overlay={overlay} />}
        <div className={styles.work}>
          {url.view === 'map' && map}
          {url.view === 'table' && table}
          {url.view === 'both' && (
            <Splitter orientation="vertical">
              <Splitter.Panel defaultSize="60%" min={180}>
                {map}
              </Splitter.Panel>
              <Splitter.Panel min={120}>{table}</Splitter.Panel>
            </Splitter>
          )}
        </div>
      </div>
      {gap ? (
        <SegmentPanel gap={gap} answer={answer} asOf={url.asOf} onSelect={select} />
      ) : (
        <FirstGaps answer={answer} asOf={url.asOf} onSelect={select} />
      )}
    </>
  );
}

/** What the two sides of the overlay are, and how many segments differ. */
function OverlayNote({ overlay }: { overlay: Overlay }) {
  const { t } = useTranslation('gaps');
  return (
    <output className={styles.overlayNote}>
      {t('overlay.note', { ...overlay.names, count: turnedCount(overlay) })}
    </output>
  );
}
