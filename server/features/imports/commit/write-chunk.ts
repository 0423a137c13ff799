import type { Transaction } from '../../../graph/graph.ts';
import { heldClaims, heldEntities, heldTies } from '../plan/plan.queries.ts';
import { sameValue } from '../plan/compare.rules.ts';
import type { PlanLine, Table, Value, Values } from '../plan/planned.ts';
import {
  changeClaims,
  changeEntities,
  changeTies,
  createClaimKeys,
  createClaims,
  createEntities,
  createSources,
  createTies,
  keepChanges,
  type KeptChange,
} from './commit.queries.ts';
import { isOfSeed, laidOver } from './laid-over.rules.ts';
import { markedProperties, writtenHash } from './written-hash.ts';

/** The graph is no longer what the plan was made against. Nothing of this chunk was written. */
export class GraphHasChanged extends Error {
  override name = 'GraphHasChanged';
}

/** Writes some facts of one table and outcome, within the transaction of their chunk. */
export async function writeChunk(
  tx: Transaction,
  batch: string,
  table: Table,
  outcome: PlanLine['outcome'],
  lines: readonly PlanLine[],
): Promise<void> {
  const found =
    outcome === 'created' ? await create(tx, batch, table, lines) : await change(tx, batch, table, lines);
  if (found !== lines.length) {
    const first = lines[0];
    throw new GraphHasChanged(
      `从“${first?.name ?? ''}”（${first?.sheet ?? ''} 第 ${first?.line ?? 0} 行）起的 ${lines.length} 条里有 ${lines.length - found} 条所依附的主体已不在图谱里`,
    );
  }
}

async function create(
  tx: Transaction,
  batch: string,
  table: Table,
  lines: readonly PlanLine[],
): Promise<number> {
  const rows = lines.map((line) => ({ ...line, properties: markedProperties(line.id, line.set, batch) }));
  // Every table has its own query and rows; a line of a plan has what its table needs.
  const query = {
    sources: createSources,
    claimKeys: createClaimKeys,
    entities: createEntities,
    relationships: createTies,
    claims: createClaims,
  }[table];
  return (await tx.first(query, { rows } as never))?.found ?? 0;
}

/** Gives what is held other values, and keeps those it had. What the batch made itself has no former values. */
async function change(
  tx: Transaction,
  batch: string,
  table: Table,
  lines: readonly PlanLine[],
): Promise<number> {
  const held = await heldOf(tx, table, lines);
  const kept: KeptChange[] = [];
  const rows = lines.flatMap((line) => {
    const now = held.get(line.id);
    if (!now) return [];
    const set: Values = isOfSeed(now) ? laidOver(now, line.set) : { ...line.set };
    if (now['batch'] === batch) set['batchHash'] = writtenHash({ ...now, ...line.set });
    else kept.push(keptChange(batch, table, line, now));
    // The next row of the file may change it further.
    held.set(line.id, { ...now, ...set });
    return [{ ...line, set }];
  });
  const query = { entities: changeEntities, claims: changeClaims, relationships: changeTies }[
    table as 'entities' | 'claims' | 'relationships'
  ];
  const found = (await tx.first(query, { rows } as never))?.found ?? 0;
  if (kept.length > 0) await tx.first(keepChanges, { rows: kept });
  return found;
}

function keptChange(batch: string, table: Table, line: PlanLine, now: Values): KeptChange {
  const before = Object.fromEntries(Object.keys(line.set).map((key) => [key, now[key] ?? null]));
  const planned = line.before ?? {};
  const other = Object.keys(planned).find((key) => !sameValue(planned[key] ?? null, before[key] ?? null));
  if (other !== undefined) {
    throw new GraphHasChanged(`试算之后有人改了“${line.name}”的 ${other}：现在是 ${said(before[other])}`);
  }
  return {
    id: `${batch} ${table} ${line.id} ${String(line.line).padStart(8, '0')} ${line.sheet}`,
    batch,
    table,
    target: line.id,
    name: line.name,
    before: JSON.stringify(before),
    after: JSON.stringify(line.set),
    ...(isOfSeed(now) && { given: typeof now['given'] === 'string' ? now['given'] : '' }),
    ...(line.from !== undefined && { from: line.from }),
    ...(line.to !== undefined && { to: line.to }),
  };
}

const said = (value: Value | undefined) => JSON.stringify(value ?? null);

/** What the graph says of things of one table, by id. */
export async function heldOf(
  tx: Transaction,
  table: Table,
  lines: readonly { id: string; from?: string | undefined; to?: string | undefined }[],
): Promise<Map<string, Values>> {
  if (table === 'relationships') {
    const rows = lines.map(({ id, from = '', to = '' }) => ({ id, from, to }));
    return mapped(await tx.all(heldTies, { rows }));
  }
  const ids = lines.map(({ id }) => id);
  return mapped(await tx.all(table === 'claims' ? heldClaims : heldEntities, { ids }));
}

function mapped(rows: readonly { id: string; properties: Values }[]): Map<string, Values> {
  return new Map(rows.map(({ id, properties }) => [id, properties]));
}
