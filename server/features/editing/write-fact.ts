import { writes } from '../../../graph-seed/load.queries.ts';
import type { Fact, SeedFacts } from '../../../graph-seed/facts.ts';
import { layOver, type Stored, writeGiven } from '../../../graph-seed/overlay.rules.ts';
import type { FactKind } from '../../contract/editing.ts';
import type { StoredValue } from '../../contract/fact-trace.ts';
import type { Transaction } from '../../graph/graph.ts';
import { changeClaim, changeEntity, changeTie } from './editing.queries.ts';
import type { StoredFact } from './stored-fact.ts';

/** Under whose name and when something is written. */
export type Pen = { by: string; at: string };

/** Marks of the seed, which a fact of a person's own does not carry. */
const SEED_MARKS = new Set(['seedHash', 'dataset']);
const withoutMarks = (properties: Stored): Record<string, StoredValue> =>
  Object.fromEntries(Object.entries(properties).filter(([key]) => !SEED_MARKS.has(key)));

/** The properties the row itself comes to. */
export function propertiesIn(kind: FactKind, facts: SeedFacts, id?: string): Record<string, StoredValue> {
  return withoutMarks(mainOf(kind, facts, id).properties);
}

function mainOf(kind: FactKind, { entities, relationships, claims }: SeedFacts, id?: string): Fact {
  const some: Fact[] = kind === 'entity' ? entities : kind === 'tie' ? relationships : claims;
  const main = id === undefined ? some[0] : (some.find((fact) => fact.id === id) ?? some[0]);
  if (!main) throw new Error(`The row came to no ${kind}`);
  return main;
}

/** Writes a fact of a person's own, with the tie its row names (the chain of a segment, the region above). */
export async function writeNew(
  tx: Transaction,
  kind: FactKind,
  facts: SeedFacts,
  id: string,
  { by, at }: Pen,
): Promise<void> {
  const marked = (fact: Fact) => ({
    ...withoutMarks(fact.properties),
    version: 1,
    enteredBy: by,
    enteredAt: at,
  });
  if (kind === 'claim') {
    const [fact] = facts.claims;
    if (fact) {
      const row = { id, properties: marked(fact), entities: fact.entities };
      await written(tx.first(writes.claims, { rows: [row] }));
    }
    return;
  }
  if (kind === 'entity') {
    const fact = facts.entities.find((one) => one.id === id);
    if (fact) {
      const row = { id, label: fact.label, properties: marked(fact) };
      await written(tx.first(writes.entities, { rows: [row] }));
    }
  }
  const ties = facts.relationships.filter((fact) => kind === 'tie' || fact.from === id);
  for (const fact of ties) {
    const { type, from, to } = fact;
    const row = { id: kind === 'tie' ? id : fact.id, type, from, to, properties: marked(fact) };
    await written(tx.first(writes.relationships, { rows: [row] }));
  }
}

async function written(answer: Promise<{ written: number } | undefined>): Promise<void> {
  if ((await answer)?.written !== 1) throw new Error('The fact hangs on something the graph does not hold');
}

/**
 * Changes a fact to what its new row comes to. What the seed or an import says of the properties changed stays beside.
 * Returns what the properties changed were before, undefined when nothing was different.
 */
export async function writeChange(
  tx: Transaction,
  fact: StoredFact,
  wanted: Stored,
  { by, at }: Pen,
): Promise<Stored | undefined> {
  const { changed, given } = layOver(fact, wanted, fact.origin !== 'person');
  if (Object.keys(changed).length === 0) return undefined;
  const properties = { ...changed, given: writeGiven(given), editedBy: by, editedAt: at };
  const { id, ends } = fact;
  if (fact.kind === 'entity') await tx.first(changeEntity, { id, properties });
  else if (fact.kind === 'claim') await tx.first(changeClaim, { id, properties });
  else await tx.first(changeTie, { id, from: ends.from ?? '', to: ends.to ?? '', properties });
  return Object.fromEntries(Object.keys(changed).map((key) => [key, fact.properties[key] ?? null]));
}
