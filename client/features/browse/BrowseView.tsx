import { DoubleLeftOutlined, DoubleRightOutlined } from '@ant-design/icons';
import { Alert, App, Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { tiesAmongRoute } from '../../../server/contract/entities.ts';
import type { CanvasHandle, MenuAsked } from '../../graph-canvas/canvas-model.ts';
import { GraphCanvas } from '../../graph-canvas/GraphCanvas.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { usePageOffer } from '../../ui/page-offers.ts';
import styles from './browse.module.css';
import { useFetchBelongings } from './browse.query.ts';
import { BrowsePanel } from './BrowsePanel.tsx';
import { BrowseToolbar } from './BrowseToolbar.tsx';
import { CanvasMenu } from './CanvasMenu.tsx';
import { CompareDrawer } from './CompareDrawer.tsx';
import { giveKeysToDrawing } from './drawing-keys.ts';
import { ExpandDrawer } from './ExpandDrawer.tsx';
import { isSlot } from './gap-slots.ts';
import { GapSlotChoice } from './GapSlotChoice.tsx';
import { GapSlotPanel } from './GapSlotPanel.tsx';
import { isGroup, membersOf } from './grouping.ts';
import { NothingDrawn } from './NothingDrawn.tsx';
import { PictureNotice } from './PictureNotice.tsx';
import { MOST_SHOWN, toggled, withNeighbours } from './picture-state.ts';
import { RevealDialog } from './RevealDialog.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useCanvasDoing } from './use-canvas-doing.ts';
import { useDrawn } from './use-drawn.ts';
import { useEnds } from './use-ends.ts';
import { useExpand } from './use-expand.tsx';
import { useFindIds } from './use-find-ids.ts';
import { useGapSlots } from './use-gap-slots.ts';
import { useMenuEntries } from './use-menu-entries.ts';
import { usePicked } from './use-picked.ts';
import type { usePictureState } from './use-picture-state.ts';
import { useShare } from './use-share.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { useSlotEntries } from './use-slot-entries.ts';
import { wayBetween } from './way-between.ts';

const NONE = [] as const;

/** Neither a group, nor ties drawn as one, nor the line to an open place. */
const isEntityOrTie = (id: string) => !isGroup(id) && !/^(bundle|tie-of-slot):/.test(id);

type Props = {
  keeping: ReturnType<typeof usePictureState>;
  answer: z.output<typeof tiesAmongRoute.response> | undefined;
  today: string;
};

/** The picture with its tools around it, and the panel about what is chosen. */
export function BrowseView({ keeping, answer, today }: Props) {
  const { t } = useTranslation('browse');
  const { message } = App.useApp();
  const { state, isStart, edit, select, settle, history, jump, undo, redo } = keeping;
  const canvas = useRef<CanvasHandle>(null);
  const [panelOpen, setPanelOpen] = useState(true);
  const [lassoing, setLassoing] = useState(false);
  const [revealing, setRevealing] = useState(false);
  const [menu, setMenu] = useState<MenuAsked | null>(null);
  const [compared, setCompared] = useState<readonly [string, string] | null>(null);
  const [way, setWay] = useState<readonly string[]>(NONE);

  const { picture, drawn, groups, positions, inSight } = useDrawn(state, answer, today);
  const gaps = useGapSlots(drawn, positions);
  const { picked, pick } = usePicked(drawn.nodes);
  const fetchBelongings = useFetchBelongings();
  const doing = useCanvasDoing({
    picture,
    groups,
    history,
    edit,
    prepare: () => fetchBelongings(state?.shown ?? NONE),
    settle,
  });
  const { expand, bring, asking, ask } = useExpand(state, edit);
  usePageOffer({ ...(state && { shown: state.shown }), add: ({ id }) => doing.add([id], id) });
  const choose = (ids: readonly string[]) => {
    setWay(NONE);
    pick(ids);
  };
  const focus = state?.focus ?? null;
  /** What the panel is about: an entity or a tie, no longer an open place. */
  const look = (id: string | null) => {
    gaps.choose(null);
    select(id);
  };
  const find = useFindIds();
  const { ends, name: nameEnd } = useEnds();
  const { share, dialog } = useShare();
  const hide = () => {
    if (picked.length > 0) doing.hide(picked);
    else if (gaps.slot) gaps.hide(gaps.slot.id);
    else if (focus) doing.hide([focus]);
  };
  useShortcuts({ undo, redo, hide });
  const entriesFor = useMenuEntries({
    picture,
    state,
    picked,
    onPick: choose,
    ends,
    onEnd: nameEnd,
    ...useSlotEntries(gaps),
    onShare: share,
    doing,
    onAskExpand: ask,
    onCompare: setCompared,
    onFit: () => canvas.current?.fit(),
    drawn: drawn.nodes.map((node) => node.id),
  });
  const pair = useMemo(() => {
    const [a, b] = (compared ?? NONE).map((id) => picture?.nodes.find((node) => node.id === id));
    return a && b ? ([a, b] as const) : null;
  }, [compared, picture]);

  const [first, second] = picked;
  const isPair = picked.length === 2 && first !== undefined && second !== undefined;
  const showWay = () => {
    const found = isPair ? wayBetween(first, second, drawn.ties) : undefined;
    setWay(found ?? NONE);
    if (found) message.info(t('way.found', { hops: (found.length - 1) / 2 }));
    else message.info(t('way.none'));
  };

  const unknown = answer?.unknown.length ?? 0;
  const nothing =
    state?.shown.length === 0
      ? isStart
        ? 'noData'
        : 'gone'
      : picture?.nodes.length === 0
        ? 'unknown'
        : null;
  const focusName = picture?.nodes.find((node) => node.id === focus)?.name;
  return (
    <div className={styles.page}>
      <section className={styles.main} aria-label={t('canvas.title')}>
        <BrowseToolbar
          picture={picture}
          sizes={inSight}
          drawn={drawn}
          layout={state?.layout ?? 'force'}
          doing={doing}
          history={history}
          onJump={jump}
          onTypes={(off) => edit((now) => ({ ...now, offTypes: off }), { kind: 'types' })}
          undo={undo}
          redo={redo}
          picked={picked}
          onPick={choose}
          lassoing={lassoing}
          onLasso={setLassoing}
          groupBy={state?.groupBy ?? null}
          onReveal={() => setRevealing(true)}
          onShare={share}
        />
        {unknown > 0 && !nothing && <Alert banner type="warning" title={t('unknown', { count: unknown })} />}
        {picture && state && (
          <PictureNotice
            picture={picture}
            state={state}
            onDay={(asOf) => doing.look({ asOf })}
            onAllLabels={() => edit((now) => ({ ...now, offLabels: [] }), { kind: 'labels' })}
          />
        )}
        <div className={styles.canvas}>
          {!picture && state?.shown.length !== 0 && <Loading rows={8} />}
          {nothing && <NothingDrawn why={nothing} onReload={() => void keeping.start.refetch()} />}
          {picked.length > 0 && (
            <SelectionBar
              count={membersOf(picked, groups).length}
              isPinned={membersOf(picked, groups).every((id) => state?.pins.includes(id))}
              onOnly={() => doing.only(picked)}
              onHide={() => doing.hide(picked)}
              onPin={(on) => doing.pin(picked, on)}
              onWay={isPair ? showWay : undefined}
              onCompare={isPair && !picked.some(isGroup) ? () => setCompared([first, second]) : undefined}
              onClear={() => choose(NONE)}
            />
          )}
          {picture && (
            <GapSlotChoice gaps={gaps} hasSegments={drawn.nodes.some((node) => node.label === 'Segment')} />
          )}
          {picture && state && !nothing && (
            <GraphCanvas
              handleRef={canvas}
              nodes={gaps.drawn.nodes}
              ties={gaps.drawn.ties}
              layout={state.layout}
              positions={gaps.positions}
              onPlaced={gaps.placing(doing.place)}
              selected={gaps.slot?.id ?? focus}
              onSelect={(id) => {
                setWay(NONE);
                if (isSlot(id)) gaps.choose(id);
                else if (id !== null && isGroup(id)) {
                  gaps.choose(null);
                  choose([id]);
                } else if (id === null || isEntityOrTie(id)) look(id);
              }}
              picked={picked}
              onPick={(ids, how) => {
                setWay(NONE);
                pick(ids, how);
              }}
              lassoing={lassoing}
              highlighted={way}
              onMenu={(asked) => {
                if (isSlot(asked.id)) gaps.choose(asked.id);
                else if (asked.id && isEntityOrTie(asked.id)) look(asked.id);
                setMenu(asked);
              }}
              onOpen={(id) => isSlot(id) || (isGroup(id) ? doing.unfold(id) : void expand(id))}
              hiddenLabels={state.offLabels}
              onToggleLabel={(label) =>
                edit((now) => ({ ...now, offLabels: toggled(now.offLabels, label) }), { kind: 'labels' })
              }
              look={state.look}
              onLook={doing.look}
              types={picture.types}
              onToggleType={(type) =>
                edit((now) => ({ ...now, offTypes: toggled(now.offTypes, type) }), { kind: 'types' })
              }
              onFind={find}
              today={today}
              title={focusName ? `${t('canvas.title')} ${focusName}` : t('canvas.title')}
              footnote={t('canvas.footnote', { ...inSight, newest: inSight.newest ?? '—' })}
              description={t('canvas.description', inSight)}
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
        {panelOpen && gaps.slot && (
          <GapSlotPanel
            key={gaps.slot.id}
            slot={gaps.slot}
            onAdd={(id) => doing.add([id])}
            onEnd={(id) => nameEnd('to', id)}
            onHide={hide}
          />
        )}
        {panelOpen && picture && !gaps.slot && (
          <BrowsePanel
            focus={focus}
            isStart={isStart}
            picture={picture}
            ties={answer?.ties ?? NONE}
            onOpenEntity={(entity) => doing.add([entity.id], entity.id)}
            doing={{
              onExpand: (id, kind) => void expand(id, kind),
              onOnly: (id) => doing.only(withNeighbours(id, picture.ties), id),
              onHide: (id) => doing.hide([id]),
            }}
          />
        )}
      </aside>
      {dialog}
      <CanvasMenu at={menu} entries={menu ? entriesFor(menu) : NONE} onClose={() => setMenu(null)} />
      <ExpandDrawer
        id={asking}
        shown={state?.shown ?? NONE}
        asOf={state?.look.asOf ?? null}
        room={MOST_SHOWN - (state?.shown.length ?? 0)}
        onBring={bring}
        onClose={() => {
          ask(null);
          giveKeysToDrawing();
        }}
      />
      <CompareDrawer
        pair={pair}
        ties={answer?.ties ?? NONE}
        onOpenEntity={(entity) => {
          setCompared(null);
          doing.add([entity.id], entity.id);
        }}
        onClose={() => {
          setCompared(null);
          giveKeysToDrawing();
        }}
      />
      {revealing && state && (
        <RevealDialog
          ids={state.shown}
          onAdd={(ids) => {
            setRevealing(false);
            doing.reveal(ids);
          }}
          onClose={() => setRevealing(false)}
        />
      )}
    </div>
  );
}
