import { tieStrength } from '../../contract/graph-model.ts';
import type { Path } from '../../contract/introductions.ts';
import { lookUpSources, toTie, type TieRow } from '../../graph/fact-rows.ts';
import type { Transaction } from '../../graph/graph.ts';
import { tiesBetween } from './introductions.queries.ts';
import { pathSentence, weakestTie } from './path-wording.rules.ts';
import type { FoundPath } from './projection/ask-projection.rules.ts';
import { usable, type TieConditions } from './projection/tie-costs.rules.ts';

/**
 * Turns found paths into what people read. The ties between the parties of each hop are read again from the graph and
 * the strongest allowed one carries the hop, so a path whose tie has meanwhile gone is left out (null), never shown.
 */
export async function describePaths(
  tx: Transaction,
  found: readonly FoundPath[],
  conditions: TieConditions,
): Promise<(Path | null)[]> {
  const pairs = new Map<string, { a: string; b: string }>();
  for (const { nodes } of found) {
    for (const [a, b] of hopsOf(nodes)) pairs.set(pairKey(a, b), { a, b });
  }
  const rows = pairs.size
    ? await tx.all(tiesBetween, { pairs: [...pairs.values()], types: [...conditions.tieTypes] })
    : [];
  const strengthOf = ({ type, properties }: TieRow) => tieStrength({ type, ...properties }, conditions.asOf);
  const strongest = new Map<string, TieRow>();
  for (const { tie } of rows) {
    if (!usable({ ...tie, ...tie.properties }, conditions)) continue;
    const key = pairKey(tie.from, tie.to);
    const known = strongest.get(key);
    if (!known || strengthOf(tie) > strengthOf(known)) strongest.set(key, tie);
  }
  const sources = await lookUpSources(
    tx,
    [...strongest.values()].flatMap((tie) => tie.properties.sources),
  );
  const entities = new Map(
    rows.flatMap((row) => [row.fromEntity, row.toEntity]).map((entity) => [entity.id, entity]),
  );
  return found.map(({ nodes: ids, worth }) => {
    const ties = hopsOf(ids).flatMap(([a, b]) => {
      const row = strongest.get(pairKey(a, b));
      return row ? [toTie(row, sources, conditions.asOf)] : [];
    });
    const nodes = ids.flatMap((id) => entities.get(id) ?? []);
    if (ties.length !== ids.length - 1 || nodes.length !== ids.length) return null;
    return {
      strength: ties.reduce((product, tie) => product * (tie.strength ?? 1), 1),
      worth,
      weakest: weakestTie(ties),
      nodes,
      ties,
      sentence: pathSentence(nodes, ties),
    };
  });
}

function hopsOf(nodes: readonly string[]): [string, string][] {
  return nodes.slice(1).map((node, index) => [nodes[index] ?? '', node]);
}

/** The same for both directions: introductions run along a tie either way. */
function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
