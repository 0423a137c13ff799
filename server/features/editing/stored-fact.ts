import { type Stored, readGiven } from '../../../graph-seed/overlay.rules.ts';
import type { EntityRef } from '../../contract/common.ts';
import type { CellTexts, EditableFact, FactKind } from '../../contract/editing.ts';
import { storedValueSchema, type Origin } from '../../contract/fact-trace.ts';
import type { Label, RelationshipType } from '../../contract/graph-model.ts';
import { lookUpSources } from '../../graph/fact-rows.ts';
import { originOf, traceRowSchema } from '../../graph/fact-trace.ts';
import type { Transaction } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { storedClaim, storedEntity, storedTie } from './editing.queries.ts';
import { cellsOf, type Ends } from './fact-cells.rules.ts';

/** A fact as the graph holds it, and as the row it would be. */
export type StoredFact = {
  kind: FactKind;
  id: string;
  label: Label | undefined;
  type: RelationshipType | undefined;
  ends: Ends;
  entities: EntityRef[];
  properties: Stored;
  given: Stored;
  cells: CellTexts;
  version: number;
  origin: Origin;
  by: string | null;
  at: string | null;
};

const NAMES = { entity: '实体', tie: '关系', claim: '数据' };

/** Undefined for an id the graph does not hold. */
export async function findFact(tx: Transaction, kind: FactKind, id: string): Promise<StoredFact | undefined> {
  const found = await (kind === 'entity' ? entity(tx, id) : kind === 'tie' ? tie(tx, id) : claim(tx, id));
  if (!found) return undefined;
  const { raw, ...rest } = found;
  const properties = plainOnly(raw);
  const marks = traceRowSchema.parse(raw);
  return {
    kind,
    id,
    ...rest,
    properties,
    given: readGiven(marks.given),
    cells: cellsOf(kind, properties, rest.ends),
    version: marks.version ?? 0,
    origin: originOf(marks),
    by: marks.editedBy ?? marks.enteredBy ?? null,
    at: marks.editedAt ?? marks.enteredAt ?? null,
  };
}

/** Throws 404. */
export async function factById(tx: Transaction, kind: FactKind, id: string): Promise<StoredFact> {
  const fact = await findFact(tx, kind, id);
  if (!fact) throw notFound(NAMES[kind], id);
  return fact;
}

/** As the contract has it. */
export async function editableFact(tx: Transaction, fact: StoredFact): Promise<EditableFact> {
  const { kind, id, label, ends, entities, properties, given, cells, version, origin, by, at } = fact;
  const sources = stringsOf(properties['sources']);
  const lookUp = await lookUpSources(tx, sources);
  const before = cellsOf(kind, { ...properties, ...given }, ends);
  return {
    kind,
    id,
    version,
    origin,
    label: label ?? null,
    cells,
    given: Object.fromEntries(Object.entries(before).filter(([column, text]) => text !== cells[column])),
    entities,
    sources: lookUp(sources),
    by,
    at,
  };
}

type Found = Pick<StoredFact, 'label' | 'type' | 'ends' | 'entities'> & { raw: Record<string, unknown> };

async function entity(tx: Transaction, id: string): Promise<Found | undefined> {
  const row = await tx.first(storedEntity, { id });
  if (!row) return undefined;
  const { label, name, properties: raw, chain, within } = row;
  return {
    label,
    type: undefined,
    ends: { label, chain, within },
    entities: [{ id, label, name }],
    raw,
  };
}

async function tie(tx: Transaction, id: string): Promise<Found | undefined> {
  const row = await tx.first(storedTie, { id });
  if (!row) return undefined;
  const { type, from, to, properties: raw } = row;
  return {
    label: undefined,
    type,
    ends: { from: from.id, type, to: to.id },
    entities: [from, to],
    raw,
  };
}

async function claim(tx: Transaction, id: string): Promise<Found | undefined> {
  const row = await tx.first(storedClaim, { id });
  if (!row) return undefined;
  const { properties: raw, entities } = row;
  return {
    label: undefined,
    type: undefined,
    ends: { entities: entities.map((one) => one.id) },
    entities,
    raw,
  };
}

function plainOnly(raw: Record<string, unknown>): Stored {
  return Object.fromEntries(
    Object.entries(raw).flatMap(([key, value]) => {
      const plain = storedValueSchema.safeParse(value);
      return plain.success ? [[key, plain.data]] : [];
    }),
  );
}

export const stringsOf = (value: Stored[string] | undefined): string[] => (Array.isArray(value) ? value : []);
