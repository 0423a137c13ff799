import { useQueryStates } from 'nuqs';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { FADE_YEARS } from '../../graph-canvas/canvas-model.ts';
import type { Positions } from '../../graph-canvas/layout/layout-model.ts';
import { useStartIds } from './browse.query.ts';
import { awaiting, EMPTY_HISTORY, noteState, type Step } from './picture-history.ts';
import { placed, type PictureState } from './picture-state.ts';
import { pictureParsers } from './picture-url.ts';
import { readPlaces, writePlaces } from './places-url.ts';

/** Changes the picture and says what was done. */
export type Edit = (change: (state: PictureState) => PictureState, step: Step) => void;

const NOWHERE: Positions = {};

/**
 * The picture the address describes, completed where it says nothing, and the ways to change it. Every change is
 * written to the address in full, so that the address alone gives the picture back.
 */
export function usePictureState() {
  const [url, setUrl] = useQueryStates(pictureParsers, { history: 'replace', scroll: false });
  const [history, setHistory] = useState(EMPTY_HISTORY);
  /** The first picture is no link yet: where things stand in it is known here alone. */
  const [startPlaces, setStartPlaces] = useState(NOWHERE);
  const tieFocused = url.focus?.startsWith('tie:') ?? false;
  const start = useStartIds(tieFocused ? null : url.focus, !url.shown);
  const isStart = !url.shown && start.data?.kind === 'start';

  const state = useMemo<PictureState | null>(() => {
    const base = url.shown ?? start.data?.ids;
    if (!base) return null;
    const extra = url.focus && !tieFocused && !base.includes(url.focus) ? [url.focus] : [];
    const { places, pins } = readPlaces(url.at ?? '', base);
    return {
      shown: [...base, ...extra],
      focus: url.focus,
      layout: url.layout ?? (isStart ? 'layered' : 'force'),
      // Every segment is part of the chain: drawn, these ties would hide what feeds what.
      offTypes: url.offTypes ?? (isStart ? ['PART_OF'] : []),
      offLabels: url.offLabels ?? [],
      look: {
        asOf: url.asOf,
        fadeYears: url.fade ?? 0,
        sizeBy: url.size,
        colourBy: url.colour,
        offVerdicts: url.offVerdicts ?? [],
      },
      places: isStart ? startPlaces : places,
      pins,
      groupBy: url.group,
      open: url.open ?? [],
    };
  }, [url, start.data, isStart, tieFocused, startPlaces]);

  const noted = state ? noteState(history, state) : history;
  if (noted !== history) setHistory(noted);

  /** What the next change starts from: the newest state, also when two changes come between two drawings. */
  const latest = useRef(state);
  useLayoutEffect(() => {
    latest.current = state;
  }, [state]);

  const write = useCallback(
    (next: PictureState, as: Step | 'same' | number, how: 'push' | 'replace') => {
      latest.current = next;
      setHistory((now) => awaiting(now, next, as));
      void setUrl(toUrl(next), { history: how });
    },
    [setUrl],
  );
  const edit = useCallback<Edit>(
    (change, step) => {
      if (latest.current) write(change(latest.current), step, 'push');
    },
    [write],
  );
  /** Changes what the panel is about. */
  const select = useCallback(
    (id: string | null) => {
      const now = latest.current;
      if (now && id !== now.focus) write({ ...now, focus: id }, 'same', 'replace');
    },
    [write],
  );
  /** Takes note of where things came to stand: the end of the last change, none of its own. */
  const settle = useCallback(
    (change: (before: Positions) => Positions) => {
      const now = latest.current;
      if (!now) return;
      const next = placed(now, change(now.places));
      if (!isStart) write(next, 'same', 'replace');
      else {
        setHistory((before) => awaiting(before, next, 'same'));
        setStartPlaces(next.places);
      }
    },
    [write, isStart],
  );
  const jump = (to: number) => {
    const entry = noted.entries[to];
    if (entry) write({ ...entry.state, focus: focusIn(entry.state) }, to, 'push');
  };

  return {
    state,
    isStart,
    start,
    edit,
    select,
    settle,
    history: noted,
    jump,
    undo: noted.at > 0 ? () => jump(noted.at - 1) : undefined,
    redo: noted.at < noted.entries.length - 1 ? () => jump(noted.at + 1) : undefined,
  };
}

/** What is looked at stays looked at only where it is drawn. */
function focusIn({ focus, shown }: PictureState): string | null {
  return focus === null || focus.startsWith('tie:') || shown.includes(focus) ? focus : null;
}

function toUrl({
  focus,
  shown,
  layout,
  offTypes,
  offLabels,
  look,
  places,
  pins,
  groupBy,
  open,
}: PictureState) {
  return {
    focus,
    shown: [...shown],
    at: writePlaces(shown, places, pins) || null,
    layout,
    offTypes: [...offTypes],
    offLabels: [...offLabels],
    group: groupBy,
    open: open.length > 0 ? [...open] : null,
    asOf: look.asOf,
    fade: FADE_YEARS.find((years) => years > 0 && years === look.fadeYears) ?? null,
    size: look.sizeBy,
    colour: look.colourBy,
    offVerdicts: look.offVerdicts.length > 0 ? [...look.offVerdicts] : null,
  };
}
