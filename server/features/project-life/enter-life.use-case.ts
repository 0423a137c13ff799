import { randomUUID } from 'node:crypto';
import type { SourceRef } from '../../contract/common.ts';
import { MONEY_UNITS, newEntrySchema, type NewEntry, type ProjectLife } from '../../contract/project-life.ts';
import { STAGES } from '../../contract/graph-model.ts';
import { lookUpSources } from '../../graph/fact-rows.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { badRequest, HttpError, notFound } from '../../http/errors.ts';
import {
  addEntry,
  lifeEntries,
  lifeFacts,
  markEntry,
  namedEntity,
  putClaim,
  putDistrict,
  putFills,
  putSource,
  takeBack,
  takeTurn,
  type StoredEntry,
} from './project-life.queries.ts';
import { isToCome, stepBackOf } from './project-life.rules.ts';
import { readLife } from './read-life.use-case.ts';

type Writer = { by: string; at: string; today: string };
const EVER = '9999-12-31';

/**
 * Keeps what a person entered of a project, and writes the claim or tie that comes of it, so that every analysis sees
 * it. Throws 404, 400 for a date to come, an id that is none or a step back without a reason, 409 `changed_meanwhile`.
 */
export function enterLife(
  graph: Graph,
  project: string,
  { version, entry }: { version: number; entry: NewEntry },
  writer: Writer,
): Promise<ProjectLife> {
  if (isToCome(entry.on, writer.today)) throw badRequest('entry.on', `不晚于今天（${writer.today}）的日期`);
  const id = `projectentry:${randomUUID()}`;
  return graph.writing(async (tx) => {
    await takeTheTurn(tx, project, version, writer.today);
    await refuseSilentStepBack(tx, project, entry);
    const about = await aboutOf(tx, entry);
    const source = await sourceOf(tx, entry);
    const properties = {
      project,
      json: JSON.stringify(entry),
      on: entry.on,
      about,
      source: source.id,
      sourceRef: JSON.stringify(source),
      by: writer.by,
      at: writer.at,
    } satisfies Omit<StoredEntry, 'id'>;
    await tx.first(addEntry, { id, properties });
    await putFact(tx, { id, project, entry, source: source.id, at: writer.at });
    return readLife(tx, project, writer.today);
  });
}

/** Takes an entry and what came of it back, or puts both in force again. Throws 404, 409 `changed_meanwhile`. */
export function undoLife(
  graph: Graph,
  project: string,
  { version, entry: id, restore }: { version: number; entry: string; restore: boolean },
  { by, at, today }: Writer,
): Promise<ProjectLife> {
  return graph.writing(async (tx) => {
    await takeTheTurn(tx, project, version, today);
    const row = (await tx.all(lifeEntries, { project })).find(({ entry }) => entry.id === id);
    if (!row) throw notFound('录入', id);
    const marked = await tx.first(
      markEntry,
      restore ? { id, project, by: null, at: null } : { id, project, by, at },
    );
    if (marked && restore) {
      const entry = newEntrySchema.parse(JSON.parse(row.entry.json));
      await putFact(tx, { id, project, entry, source: row.entry.source, at: row.entry.at });
    } else if (marked) {
      await tx.first(takeBack, { project, entry: id });
    }
    return readLife(tx, project, today);
  });
}

async function takeTheTurn(tx: Transaction, project: string, version: number, today: string): Promise<void> {
  if (await tx.first(takeTurn, { project, version })) return;
  // Reading it tells an unknown project from one that somebody else has changed.
  const now = await readLife(tx, project, today);
  throw new HttpError(409, 'changed_meanwhile', '其他人刚录入过这个项目，请看过最新内容再改', now);
}

async function refuseSilentStepBack(tx: Transaction, project: string, entry: NewEntry): Promise<void> {
  if (entry.kind !== 'stage' || entry.reason) return;
  const facts = await tx.first(lifeFacts, { id: project, asOf: EVER });
  const records = (facts?.claims ?? []).flatMap((claim) => (claim.key === 'stage' ? [claim] : []));
  const back = stepBackOf(records, entry.stage, entry.on);
  if (!back) return;
  const what = `${STAGES[back.from]} → ${STAGES[back.to]}（${back.on}）`;
  throw new HttpError(
    400,
    'reason_required',
    `这样记录会出现${back.to === 'ended' ? '终止' : '阶段倒退'}：${what}，请在 entry.reason 写明原因`,
    [{ in: 'body', field: 'entry.reason', expected: '必填：阶段倒退或终止的原因', ...back }],
  );
}

const KINDS: Partial<
  Record<NewEntry['kind'], readonly [field: string, labels: readonly string[], what: string]>
> = {
  fills: ['entry.target', ['Segment', 'Chain'], '环节或产业链的 id'],
  district: ['entry.region', ['Region'], '地区的 id'],
  'source-region': ['entry.region', ['Region'], '地区的 id'],
};

/** The entity an entry names, null for one that names none. Throws 400 where it is not there or of another kind. */
async function aboutOf(tx: Transaction, entry: NewEntry): Promise<string | null> {
  const id = 'target' in entry ? entry.target : 'region' in entry ? entry.region : null;
  const wanted = KINDS[entry.kind];
  if (id === null || !wanted) return null;
  const [field, labels, what] = wanted;
  const found = await tx.first(namedEntity, { id });
  if (!found || !labels.includes(found.entity.label)) throw badRequest(field, `图中已有的${what}`);
  return id;
}

async function sourceOf(tx: Transaction, { source }: NewEntry): Promise<SourceRef> {
  if ('id' in source) {
    const [found] = (await lookUpSources(tx, [source.id]))([source.id]);
    // A source that is not there comes back as its id.
    if (!found || found.title === source.id) throw badRequest('entry.source.id', '图中已有来源的 id');
    return found;
  }
  const id = `source:entered-${randomUUID()}`;
  await tx.first(putSource, { id, properties: { ...source, kind: source.url ? 'web' : 'record' } });
  return { id, ...source };
}

const CLAIM_KEYS = {
  planned: 'plannedInvestment',
  actual: 'actualInvestment',
  'paid-in': 'paidInInvestment',
} as const;

type Put = { id: string; project: string; entry: NewEntry; source: string; at: string };

/** Writes the claim or tie of an entry; an entry of another kind has none and is read where it stands. */
async function putFact(tx: Transaction, { id, project, entry, source, at }: Put): Promise<void> {
  const fact = {
    entry: id,
    enteredAt: at,
    asOf: entry.on,
    confidence: 'stated',
    sources: [source],
    ...(entry.note && { evidence: entry.note }),
  };
  const uuid = id.slice(id.indexOf(':') + 1);
  const claim = (properties: Record<string, unknown>) =>
    tx.first(putClaim, { id: `claim:entered-${uuid}`, project, properties: { ...properties, ...fact } });
  const tie = (other: string, properties: Record<string, unknown> = {}) => ({
    id: `tie:entered-${uuid}`,
    project,
    other,
    properties: { ...properties, ...fact },
  });
  if (entry.kind === 'stage') await claim({ key: 'stage', value: entry.stage });
  if (entry.kind === 'money') {
    const { value, unit, qualifier, status } = entry;
    await claim({ key: CLAIM_KEYS[status], value, unit, currency: MONEY_UNITS[unit], qualifier });
  }
  if (entry.kind === 'fills') await tx.first(putFills, tie(entry.target));
  if (entry.kind === 'district') await tx.first(putDistrict, tie(entry.region, { role: entry.role }));
}
