import { useQueryStates } from 'nuqs';
import { useCallback, useMemo, useState } from 'react';
import { useStartIds } from './browse.query.ts';
import { EMPTY_HISTORY, noteState, type PictureState } from './picture-state.ts';
import { pictureParsers } from './picture-url.ts';

/**
 * The picture the address describes, completed where it says nothing, and the ways to change it. Every change is
 * written to the address in full, so that the address alone gives the picture back.
 */
export function usePictureState() {
  const [url, setUrl] = useQueryStates(pictureParsers, { history: 'replace', scroll: false });
  const [history, setHistory] = useState(EMPTY_HISTORY);
  const tieFocused = url.focus?.startsWith('tie:') ?? false;
  const start = useStartIds(tieFocused ? null : url.focus, !url.shown);
  const isStart = !url.shown && start.data?.kind === 'start';

  const state = useMemo<PictureState | null>(() => {
    const base = url.shown ?? start.data?.ids;
    if (!base) return null;
    const extra = url.focus && !tieFocused && !base.includes(url.focus) ? [url.focus] : [];
    return {
      shown: [...base, ...extra],
      focus: url.focus,
      layout: url.layout ?? (isStart ? 'layered' : 'force'),
      // Every segment is part of the chain: drawn, these ties would hide what feeds what.
      offTypes: url.offTypes ?? (isStart ? ['PART_OF'] : []),
      offLabels: url.offLabels ?? [],
    };
  }, [url, start.data, isStart, tieFocused]);

  const noted = state ? noteState(history, state) : history;
  if (noted !== history) setHistory(noted);

  const write = useCallback(
    (next: PictureState, how: 'push' | 'replace') => {
      void setUrl(
        {
          focus: next.focus,
          shown: [...next.shown],
          layout: next.layout,
          offTypes: [...next.offTypes],
          offLabels: [...next.offLabels],
        },
        { history: how },
      );
    },
    [setUrl],
  );

  return {
    state,
    isStart,
    start,
    /** Changes the picture; the browser's back button and undo lead back. */
    edit: (change: (state: PictureState) => PictureState) => state && write(change(state), 'push'),
    /** Changes what the panel is about. */
    select: (id: string | null) => state && id !== state.focus && write({ ...state, focus: id }, 'replace'),
    undo: noted.past.length ? () => write(noted.past.at(-1) as PictureState, 'push') : undefined,
    redo: noted.future.length ? () => write(noted.future[0] as PictureState, 'push') : undefined,
  };
}
