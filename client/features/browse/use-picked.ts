import { useCallback, useMemo, useState } from 'react';
import type { Picking } from '../../graph-canvas/canvas-model.ts';

const NOBODY: readonly string[] = [];

/** What is chosen together in the drawing. What is no longer drawn is no longer chosen. */
export function usePicked(drawn: readonly { id: string }[]) {
  const [chosen, setChosen] = useState(NOBODY);
  const picked = useMemo(() => {
    if (chosen.length === 0) return NOBODY;
    const ids = new Set(drawn.map((node) => node.id));
    return chosen.filter((id) => ids.has(id));
  }, [chosen, drawn]);
  const pick = useCallback(
    (ids: readonly string[], how: Picking = 'replace') => setChosen((now) => pickedAfter(now, ids, how)),
    [],
  );
  return { picked, pick };
}

/** What is chosen after choosing more, or other ones, or some of them again. */
export function pickedAfter(now: readonly string[], ids: readonly string[], how: Picking): readonly string[] {
  if (how === 'replace') return now.length === 0 && ids.length === 0 ? now : ids;
  if (how === 'add') return [...new Set([...now, ...ids])];
  return [...now.filter((id) => !ids.includes(id)), ...ids.filter((id) => !now.includes(id))];
}
