import { DoubleLeftOutlined, DoubleRightOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CanvasHandle } from '../../graph-canvas/canvas-model.ts';
import { GraphCanvas } from '../../graph-canvas/GraphCanvas.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import styles from './browse.module.css';
import { usePicture } from './browse.query.ts';
import { BrowsePanel } from './BrowsePanel.tsx';
import { BrowseToolbar } from './BrowseToolbar.tsx';
import { pictureOf } from './picture.view-model.ts';
import { addEntities, hideEntity, onlyNeighbours, toggled } from './picture-state.ts';
import { useExpand } from './use-expand.ts';
import { usePictureState } from './use-picture-state.ts';
import { useShortcuts } from './use-shortcuts.ts';

const NONE = [] as const;

/** The graph itself: search, expand, filter, undo, share; the panel tells what is chosen and on whose word. */
export function BrowsePage() {
  const { t } = useTranslation('browse');
  const canvas = useRef<CanvasHandle>(null);
  const [panelOpen, setPanelOpen] = useState(true);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const { state, isStart, start, edit, select, undo, redo } = usePictureState();
  const answer = usePicture(state?.shown ?? NONE);
  const expand = useExpand(state, edit);
  useShortcuts({
    undo,
    redo,
    hide: () => state?.focus && edit((now) => hideEntity(now, state.focus ?? '')),
  });

  const [focus, offTypes] = [state?.focus ?? null, state?.offTypes ?? NONE];
  const picture = useMemo(
    () => answer.data && pictureOf({ ...answer.data, focus, offTypes, today }),
    [answer.data, focus, offTypes, today],
  );

  const failure = start.error ?? answer.error;
  if (failure && !picture) {
    return (
      <>
        <ErrorState error={failure} onRetry={() => void (start.error ? start : answer).refetch()} />
        <Link className={styles.homeLink} to="/graph">
          {t('home')}
        </Link>
      </>
    );
  }
  const sizes = { nodes: picture?.nodes.length ?? 0, ties: picture?.ties.length ?? 0 };
  const unknown = answer.data?.unknown.length ?? 0;
  const focusName = picture?.nodes.find((node) => node.id === focus)?.name;
  return (
    <div className={styles.page}>
      <section className={styles.main} aria-label={t('canvas.title')}>
        <BrowseToolbar
          picture={picture}
          layout={state?.layout ?? 'force'}
          onLayout={(layout) => edit((now) => ({ ...now, layout }))}
          onRearrange={() => canvas.current?.rearrange()}
          onTypes={(off) => edit((now) => ({ ...now, offTypes: off }))}
          onAdd={(id) => edit((now) => ({ ...addEntities(now, [id]), focus: id }))}
          undo={undo}
          redo={redo}
        />
        {unknown > 0 && <Alert banner type="warning" title={t('unknown', { count: unknown })} />}
        <div className={styles.canvas}>
          {!picture && state?.shown.length !== 0 && <Loading rows={8} />}
          {state?.shown.length === 0 && (
            <EmptyState
              title={t('gone.title')}
              hint={t('gone.hint')}
              action={{ text: t('home'), to: '/graph' }}
            />
          )}
          {picture && state && state.shown.length > 0 && (
            <GraphCanvas
              handleRef={canvas}
              nodes={picture.nodes}
              ties={picture.ties}
              layout={state.layout}
              keepPlaced
              selected={focus}
              onSelect={(id) => select(id)}
              onOpen={(id) => void expand(id)}
              hiddenLabels={state.offLabels}
              onToggleLabel={(label) => edit((now) => ({ ...now, offLabels: toggled(now.offLabels, label) }))}
              title={focusName ? `${t('canvas.title')} ${focusName}` : t('canvas.title')}
              footnote={t('canvas.footnote', { newest: picture.newest ?? '—', ...sizes })}
              description={t('canvas.description', sizes)}
            />
          )}
        </div>
      </section>
      <aside className={panelOpen ? styles.panel : styles.panelClosed} aria-label={t('panel')}>
        <Button
          className={styles.panelToggle}
          size="small"
          type="text"
          icon={panelOpen ? <DoubleRightOutlined aria-hidden /> : <DoubleLeftOutlined aria-hidden />}
          aria-label={t(panelOpen ? 'panel.hide' : 'panel.show')}
          title={t(panelOpen ? 'panel.hide' : 'panel.show')}
          onClick={() => setPanelOpen(!panelOpen)}
        />
        {panelOpen && picture && (
          <BrowsePanel
            focus={focus}
            isStart={isStart}
            picture={picture}
            ties={answer.data?.ties ?? NONE}
            onOpenEntity={(entity) => edit((now) => ({ ...addEntities(now, [entity.id]), focus: entity.id }))}
            doing={{
              onExpand: (id, kind) => void expand(id, kind),
              onOnly: (id) => edit((now) => onlyNeighbours(now, id, picture.ties)),
              onHide: (id) => edit((now) => hideEntity(now, id)),
            }}
          />
        )}
      </aside>
    </div>
  );
}
