import type { Core } from 'cytoscape';
import { useCallback, useEffect, useEffectEvent } from 'react';

/** Names can be read with ease from here on. */
const READABLE = 0.7;

/** Lights what was found and brings one of it to the middle; nothing found leaves the drawing as it is. */
export function useFound(cy: Core | null): (id: string | null, all: readonly string[]) => void {
  return useCallback(
    (id, all) => {
      if (!cy || cy.destroyed()) return;
      const found = new Set(all);
      cy.batch(() => {
        for (const node of cy.nodes().toArray()) {
          node.toggleClass('found', found.has(node.id()));
          node.toggleClass('foundNow', node.id() === id);
        }
      });
      const node = cy.getElementById(id ?? '');
      if (node.empty()) return;
      const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      cy.stop(true);
      cy.animate(
        { center: { eles: node }, zoom: Math.max(cy.zoom(), READABLE) },
        { duration: still ? 0 : 220 },
      );
    },
    [cy],
  );
}

/** Ctrl+F or ⌘F anywhere on the page searches the drawing, as long as `enabled`. */
export function useFindKey(enabled: boolean, onFind: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    if (event.key.toLowerCase() !== 'f' || document.querySelector('.ant-drawer-open, .ant-modal-wrap'))
      return;
    event.preventDefault();
    onFind();
  });
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [enabled]);
}
