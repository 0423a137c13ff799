import type { FactOutcome, ProblemKind } from '../../../contract/imports-batch.ts';
import type { LookAlike, PlannedFact, RowProblem } from '../../../contract/imports-plan.ts';
import type { Graph } from '../../../graph/graph.ts';
import { HttpError } from '../../../http/errors.ts';
import type { StoredBatch } from '../batches/batches.queries.ts';
import { storedBatch } from '../batches/batches.use-case.ts';
import { kindOf, type PlanLine } from './planned.ts';
import { planLines, planLookAlikes, planProblems, readIndex } from './plan-files.ts';

type Page<Item> = { items: Item[]; total: number; nextOffset: number | null };
type Span = { offset: number; limit: number };

/** A page of the planned facts in the order they are written. Only the lines up to its end are read. */
export async function readPlan(
  folder: string,
  { outcome, kind }: { outcome?: FactOutcome | undefined; kind?: string | undefined },
  { offset, limit }: Span,
): Promise<Page<PlannedFact>> {
  const index = await readIndex(folder);
  if (!index) throw notPlanned();
  const items: PlannedFact[] = [];
  let total = 0;
  for (const file of index.files) {
    if (outcome !== undefined && file.outcome !== outcome) continue;
    const lines = kind === undefined ? file.lines : (file.kinds[kind] ?? 0);
    const before = total;
    total += lines;
    if (total <= offset || items.length >= limit || lines === 0) continue;
    let at = before;
    for await (const line of planLines(folder, file)) {
      if (kind !== undefined && kindOf(line) !== kind) continue;
      if (at >= offset) items.push(shown(line));
      at += 1;
      if (items.length >= limit) break;
    }
  }
  return pageOf(items, total, { offset, limit });
}

/** A page of the cells that keep rows out, in the order of the file. */
export async function readProblems(
  folder: string,
  wanted: {
    outcome?: RowProblem['outcome'] | undefined;
    kind?: ProblemKind | undefined;
    sheet?: string | undefined;
  },
  { offset, limit }: Span,
): Promise<Page<RowProblem>> {
  if (!(await readIndex(folder))) throw notPlanned();
  const items: RowProblem[] = [];
  let total = 0;
  for await (const problem of planProblems(folder)) {
    if (wanted.outcome !== undefined && problem.outcome !== wanted.outcome) continue;
    if (wanted.kind !== undefined && problem.kind !== wanted.kind) continue;
    if (wanted.sheet !== undefined && problem.sheet !== wanted.sheet) continue;
    if (total >= offset && items.length < limit) items.push(problem);
    total += 1;
  }
  return pageOf(items, total, { offset, limit });
}

/** A page of the rows that make something which looks like others, in the order of the file. */
export async function readLookAlikes(folder: string, { offset, limit }: Span): Promise<Page<LookAlike>> {
  const index = await readIndex(folder);
  if (!index) throw notPlanned();
  const items: LookAlike[] = [];
  let at = 0;
  for await (const row of planLookAlikes(folder)) {
    if (at >= offset) items.push(row);
    at += 1;
    if (items.length >= limit) break;
  }
  return pageOf(items, index.lookAlikes, { offset, limit });
}

/** A batch there is a plan for; files of one made of the file as it was read before do not count. Throws 404, 409. */
export async function plannedBatch(graph: Graph, id: string): Promise<StoredBatch> {
  const batch = await storedBatch(graph, id);
  if (batch.counts === undefined) throw notPlanned();
  return batch;
}

export function notPlanned(): HttpError {
  return new HttpError(409, 'not_planned', '还没有试算结果，请先试算');
}

function pageOf<Item>(items: Item[], total: number, { offset, limit }: Span): Page<Item> {
  return { items, total, nextOffset: offset + limit < total ? offset + limit : null };
}

function shown(line: PlanLine): PlannedFact {
  const { id, outcome, name, foundBy, sheet, line: at, set, before } = line;
  return {
    kind: kindOf(line),
    id,
    outcome,
    name,
    foundBy,
    sheet,
    line: at,
    values: Object.entries(set).map(([property, after]) => ({
      property,
      before: before?.[property] ?? null,
      after,
    })),
  };
}
