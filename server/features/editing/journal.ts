import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Stored } from '../../../graph-seed/overlay.rules.ts';
import { entityRefSchema, type EntityRef, sourceRefSchema, type SourceRef } from '../../contract/common.ts';
import type { CellTexts, Edit, EditAction, EditsAnswer, editsRoute } from '../../contract/editing.ts';
import { storedValueSchema } from '../../contract/fact-trace.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { basisOf } from '../basis.rules.ts';
import { claimKeys, countEdits, listEdits, type StoredEdit, writeEdit } from './editing.queries.ts';
import { differences } from './fact-cells.rules.ts';
import type { StoredFact } from './stored-fact.ts';

const entitiesJson = z.array(entityRefSchema);
const formerJson = z.record(z.string(), storedValueSchema);
const cellsJson = z.record(z.string(), z.string());
const claimKeyJson = z.object({ key: z.string(), nameZh: z.string(), nameEn: z.string() });

export const readCells = (json: string | undefined): CellTexts | null =>
  json === undefined ? null : cellsJson.parse(JSON.parse(json));
export const readFormer = (json: string): Stored => formerJson.parse(JSON.parse(json));
export const readEntities = (json: string): EntityRef[] => entitiesJson.parse(JSON.parse(json));

export type Entry = {
  at: string;
  by: string;
  action: EditAction;
  fact: Pick<StoredFact, 'kind' | 'id' | 'label' | 'type' | 'entities'>;
  before: CellTexts | null;
  after: CellTexts | null;
  /** What the properties changed were before. */
  former?: Stored | undefined;
  asOf?: string | undefined;
  source?: SourceRef | undefined;
  undoes?: string | undefined;
};

/** Writes an entry of the journal; returns its id. */
export async function note(tx: Transaction, entry: Entry): Promise<string> {
  const { at, by, action, fact, before, after, former, asOf, source, undoes } = entry;
  const id = `edit:${randomUUID()}`;
  const key = (after ?? before)?.['key'];
  const named =
    fact.kind === 'claim' ? (await tx.all(claimKeys, {})).find((one) => one.key === key) : undefined;
  const properties = {
    at,
    by,
    kind: fact.kind,
    action,
    target: fact.id,
    label: fact.label ?? null,
    type: fact.type ?? null,
    claimKey: named ? JSON.stringify({ key: named.key, nameZh: named.nameZh, nameEn: named.nameEn }) : null,
    entityIds: fact.entities.map((entity) => entity.id),
    entities: JSON.stringify(fact.entities),
    asOf: asOf ?? null,
    before: before && JSON.stringify(before),
    after: after && JSON.stringify(after),
    former: former ? JSON.stringify(former) : null,
    source: source ? JSON.stringify(source) : null,
    undoes: undoes ?? null,
  };
  await tx.first(writeEdit, { id, properties });
  return id;
}

function toEdit(stored: StoredEdit): Edit {
  const {
    entityIds: _ids,
    former: _former,
    label,
    type,
    claimKey,
    entities,
    asOf,
    before,
    after,
    source,
    ...rest
  } = stored;
  return {
    ...rest,
    label: label ?? null,
    type: type ?? null,
    claimKey: claimKey ? claimKeyJson.parse(JSON.parse(claimKey)) : null,
    entities: readEntities(entities),
    asOf: asOf ?? null,
    changes: differences(readCells(before), readCells(after)).filter(({ column }) => column !== 'id'),
    source: source ? sourceRefSchema.parse(JSON.parse(source)) : null,
    undoes: rest.undoes ?? null,
    undoneBy: rest.undoneBy ?? null,
  };
}

/** The entries that fit, newest first. */
export function readJournal(
  graph: Graph,
  { entity, by, kind, action, from, to, limit, offset }: z.output<typeof editsRoute.query>,
  today: string,
): Promise<EditsAnswer> {
  const filter = {
    entity: entity ?? null,
    by: by || null,
    kind: kind ?? null,
    action: action ?? null,
    from: from ?? null,
    to: to ?? null,
  };
  return graph.reading(async (tx) => {
    const rows = await tx.all(listEdits, { ...filter, limit, offset });
    const counted = await tx.first(countEdits, filter);
    return {
      edits: rows.map(({ edit }) => toEdit(edit)),
      total: counted?.total ?? 0,
      people: (counted?.people ?? []).sort((a, b) => a.localeCompare(b, 'zh-Hans-CN')),
      basis: basisOf(
        [listEdits, countEdits],
        today,
        rows.map(({ edit }) => edit.at.slice(0, 10)),
      ),
    };
  });
}
