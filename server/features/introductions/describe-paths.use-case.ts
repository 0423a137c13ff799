import type { Path } from '../../contract/introductions.ts';
import { lookUpSources, toTie } from '../../graph/fact-rows.ts';
import type { Transaction } from '../../graph/graph.ts';
import { tiesByIds } from './introductions.queries.ts';
import type { FoundPath } from './path-search.rules.ts';
import { pathSentence, weakestTie } from './path-wording.rules.ts';

/**
 * Turns found paths into what people read: every tie is read again from the graph, so a path whose tie has meanwhile
 * gone is left out (null) rather than shown.
 */
export async function describePaths(tx: Transaction, found: readonly FoundPath[]): Promise<(Path | null)[]> {
  const hops = new Map<string, { id: string; from: string; to: string }>();
  for (const path of found) {
    path.ties.forEach((id, index) => {
      const [a, b] = [path.nodes[index] ?? '', path.nodes[index + 1] ?? ''];
      hops.set(`${id} ${a}`, { id, from: a, to: b });
      hops.set(`${id} ${b}`, { id, from: b, to: a });
    });
  }
  const rows = hops.size ? await tx.all(tiesByIds, { hops: [...hops.values()] }) : [];
  const sources = await lookUpSources(
    tx,
    rows.flatMap((row) => row.tie.properties.sources),
  );
  const ties = new Map(rows.map((row) => [row.tie.id, toTie(row.tie, sources)]));
  const entities = new Map(
    rows.flatMap((row) => [row.fromEntity, row.toEntity]).map((entity) => [entity.id, entity]),
  );
  return found.map((path) => {
    const pathTies = path.ties.flatMap((id) => ties.get(id) ?? []);
    const nodes = path.nodes.flatMap((id) => entities.get(id) ?? []);
    if (pathTies.length !== path.ties.length || nodes.length !== path.nodes.length) return null;
    return {
      strength: pathTies.reduce((product, tie) => product * (tie.strength ?? 1), 1),
      weakest: weakestTie(pathTies),
      nodes,
      ties: pathTies,
      sentence: pathSentence(nodes, pathTies),
    };
  });
}
