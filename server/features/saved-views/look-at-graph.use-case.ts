import { createHash } from 'node:crypto';
import { RELATIONSHIP_TYPES } from '../../contract/graph-model.ts';
import type { GraphMark, Seen } from '../../contract/saved-views.ts';
import type { Transaction } from '../../graph/graph.ts';
import { entitiesSeen, graphMark, tiesSeen } from './saved-views.queries.ts';

/** What the loader writes down for itself says nothing of the thing. */
const BOOKKEEPING = new Set(['seedHash', 'dataset', 'searchPinyin', 'namePinyin']);
const HASH_LENGTH = 16;

/** The same for equal facts, whatever order they come in. */
function hashOf(facts: unknown): string {
  const inOrder = JSON.stringify(facts, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([name]) => !BOOKKEEPING.has(name))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  );
  return createHash('sha256').update(inOrder).digest('hex').slice(0, HASH_LENGTH);
}

/** The state of the graph as a whole, and when it was looked at: an ISO date and time of the graph's own clock. */
export async function readState(tx: Transaction): Promise<{ at: string; mark: GraphMark }> {
  const row = await tx.first(graphMark, {});
  if (!row) throw new Error('the state of the graph has no row');
  const { at, ...state } = row;
  const { entities, ties, claims, newest } = state;
  return { at, mark: { hash: hashOf(state), entities, ties, claims, newest } };
}

/** The graph as it stands for these entities and the ties among them; ids it does not hold are left out. */
export async function lookAtGraph(tx: Transaction, ids: readonly string[]): Promise<Seen> {
  const wanted = [...new Set(ids)];
  const { at, mark } = await readState(tx);
  if (wanted.length === 0) return { at, mark, entities: [], ties: [] };
  const entities = await tx.all(entitiesSeen, { ids: wanted });
  const ties = await tx.all(tiesSeen, { ids: wanted, types: RELATIONSHIP_TYPES });
  return {
    at,
    mark,
    entities: entities.map(({ id, label, name, properties, ties: count, claims }) => ({
      id,
      label,
      name,
      hash: hashOf(properties),
      ties: count,
      claims: claims.length,
      claimsHash: hashOf(claims),
    })),
    ties: ties.map(({ id, type, from, to, properties }) => ({
      id,
      type,
      from,
      to,
      hash: hashOf(properties),
    })),
  };
}
