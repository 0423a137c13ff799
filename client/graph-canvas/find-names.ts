import type { CanvasNode } from './canvas-model.ts';

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/**
 * The ids of nodes that match, best first: the name begins with the words, then holds them, then what was found by
 * other means, in the order given. Width, case and spaces make no difference.
 */
export function matchesIn(nodes: readonly CanvasNode[], words: string, others: readonly string[]): string[] {
  const sought = plain(words);
  if (sought === '') return [];
  const names = nodes.map(({ id, name }) => ({ id, at: plain(name).indexOf(sought) }));
  const drawn = new Set(nodes.map(({ id }) => id));
  return [
    ...new Set([
      ...names.filter(({ at }) => at === 0).map(({ id }) => id),
      ...names.filter(({ at }) => at > 0).map(({ id }) => id),
      ...others.filter((id) => drawn.has(id)),
    ]),
  ];
}
