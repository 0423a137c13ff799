import { TIE_TYPES } from '../../server/contract/graph-model.ts';
import type { PathsBetween } from '../../server/features/introductions/projection/ask-projection.rules.ts';
import type { SearchSpace } from '../../server/features/introductions/projection/search-space.rules.ts';
import { DAY } from './bulk-load.ts';
import { randomNumbers } from './synthetic-graph.ts';

/** The nodes with the most ties that stand for hubs. */
const HUBS = 8;

/** Pairs two to four ties apart, as somebody asks who has a candidate in mind; each tenth has a hub at one end. */
export function pairsApart(
  space: SearchSpace,
  count: number,
  k: number,
): { question: PathsBetween; hub: boolean }[] {
  const { offsets, neighbour, nodeIds, degree } = space.projection;
  const random = randomNumbers(7);
  const any = () => Math.floor(random() * nodeIds.length);
  const hubs = [...degree.keys()].sort((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0)).slice(0, HUBS);
  const step = (node: number) => {
    const first = offsets[node] ?? 0;
    return neighbour[first + Math.floor(random() * ((offsets[node + 1] ?? 0) - first))] ?? node;
  };
  return Array.from({ length: count }, (_, index) => {
    const hub = index % 10 === 9;
    const from = hub ? (hubs[Math.floor(index / 10) % HUBS] ?? 0) : any();
    let to = from;
    for (let hop = 0; hop < 2 + (index % 3); hop++) to = step(to);
    while (to === from) to = any();
    const ends = index % 20 === 19 ? [to, from] : [from, to];
    const [a, b] = ends.map((node) => nodeIds[node] ?? '') as [string, string];
    return {
      hub,
      question: { from: a, to: b, k, maxHops: 4, via: [], tieTypes: TIE_TYPES, mute: [], asOf: DAY },
    };
  });
}
