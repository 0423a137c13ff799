import type { Finding } from './finding.ts';
import type { Seed } from './seed.ts';

/** Substitutions that cannot be meant: of a segment for itself, across chains, told twice, or of what feeds the other. */
export function checkSubstitutes(seed: Seed): Finding[] {
  const chainOf = (segment: string) => seed.entities.get(segment)?.columns['chain'];
  const rows = seed.relationships.filter(({ cells }) => cells.type === 'SUBSTITUTES');
  const feeds = new Set(
    seed.relationships.flatMap(({ cells }) =>
      cells.type === 'FEEDS' ? [`${cells.from} ${cells.to}`, `${cells.to} ${cells.from}`] : [],
    ),
  );
  return rows.flatMap(({ place, cells: { from, to } }): Finding[] => {
    const tell = (severity: Finding['severity'], message: string): Finding[] => [
      { severity, ...place, column: 'to', message },
    ];
    if (from === to) return tell('error', `${from} cannot take its own place`);
    if (chainOf(from) !== chainOf(to)) return tell('error', `${from} and ${to} are of different chains`);
    if (rows.some(({ cells }) => cells.from === to && cells.to === from)) {
      return tell('warning', `${from} and ${to} substitute each other in two rows; one is enough`);
    }
    if (feeds.has(`${from} ${to}`)) return tell('warning', `${from} and ${to} also feed one another`);
    return [];
  });
}
