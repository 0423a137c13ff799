import type { SourceRef } from '../../contract/common.ts';
import {
  DISTRICT_ROLES,
  newEntrySchema,
  type LifeEntry,
  type NewEntry,
  type ProjectLife,
} from '../../contract/project-life.ts';
import { lookUpSources, type SourceLookup } from '../../graph/fact-rows.ts';
import type { Transaction } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { basisOf, newestDate } from '../basis.rules.ts';
import { keptRules } from '../card-rules/card-rules.use-case.ts';
import { readIssues } from '../project-issues/project-issues.use-case.ts';
import { cardReasons } from '../projects/deal-card.rules.ts';
import { enteredOf, plannedStill } from '../projects/entered.rules.ts';
import { daysIn, stageRuns } from '../projects/stage-history.rules.ts';
import {
  lifeEntries,
  lifeFacts,
  lifeVersion,
  namedEntity,
  type EntryRow,
  type LifeFacts,
} from './project-life.queries.ts';
import { backward, milestoneState } from './project-life.rules.ts';

const KEYS = {
  planned: ['plannedInvestment', 'totalProjectInvestment', 'plannedInvestmentPhase1'],
  actual: ['actualInvestment'],
  'paid-in': ['paidInInvestment'],
} as const satisfies Record<keyof ProjectLife['money'], readonly string[]>;

/** One project through its life as of a day. Throws 404 for one the graph does not hold. */
export async function readLife(tx: Transaction, id: string, asOf: string): Promise<ProjectLife> {
  const facts = await tx.first(lifeFacts, { id, asOf });
  const turn = await tx.first(lifeVersion, { project: id });
  if (!facts || !turn) throw notFound('项目', id);
  const rows = await tx.all(lifeEntries, { project: id });
  const entries = rows.map(entryOf);
  const standing = entries.filter(({ undone, entry }) => !undone && entry.on <= asOf).reverse();
  const sources = await lookUpSources(tx, [
    ...facts.sources,
    ...[...facts.claims, ...facts.ties, ...facts.departments].flatMap((fact) => fact.sources),
  ]);
  const issues = await readIssues(tx, id);
  const stages = facts.claims.filter((claim) => claim.key === 'stage');
  const runs = stageRuns(stages);
  const present = runs.at(-1);
  const stage = present?.stage ?? null;
  const dwell = present && stage !== 'ended' ? daysIn(present, asOf) : null;
  const entered = enteredOf(
    standing.map(({ entry }) => entry),
    issues.map(({ what, due, state, changedOn }) => ({
      what,
      due: due ?? undefined,
      open: state !== 'closed',
      heard: changedOn,
    })),
  );
  const dates = [...facts.dates, ...facts.claims.map((claim) => claim.asOf), ...entered.dates];
  const reasons = cardReasons(
    {
      stage,
      dwell,
      lastHeard: newestDate(dates),
      milestones: plannedStill(entered.milestones, runs),
      issues: entered.issues,
    },
    (await keptRules(tx)).rules,
    asOf,
  );
  const led = backward(stages.map(({ value }) => value));
  const of = byKind(standing);
  return {
    project: facts.project,
    version: turn.version,
    asOf,
    stages: stages.map(({ value, period, ...claim }, index) => {
      const by = entries.find(({ id: entry }) => entry === claim.entry)?.entry;
      return {
        stage: value,
        ...(period !== undefined && { period }),
        backward: led[index] ?? false,
        ...(by?.kind === 'stage' && by.reason && { reason: by.reason }),
        ...told(claim, sources),
      };
    }),
    stage,
    dwell,
    card: reasons[0]?.card ?? null,
    cardReasons: reasons,
    money: {
      planned: moneyOf('planned', facts, sources),
      actual: moneyOf('actual', facts, sources),
      'paid-in': moneyOf('paid-in', facts, sources),
    },
    ...(await originsOf(tx, facts, sources, of)),
    fills: facts.ties
      .filter(({ type }) => type === 'FILLS')
      .map(({ other, ...tie }) => ({ target: other, ...told(tie, sources) })),
    districts: facts.ties
      .filter(({ type, level, entry }) => type === 'LOCATED_IN' && (level === 'district' || entry))
      .map(({ other, role, ...tie }) => ({
        region: other,
        role: DISTRICT_ROLES.find((known) => known === role) ?? null,
        ...told(tie, sources),
      })),
    department: [
      ...of('department').map((one) => ({ name: one.entry.name, ...entryTold(one) })),
      ...facts.departments.map(({ name, ...tie }) => ({ name, ...told(tie, sources) })),
    ],
    team: of('team').map((one) => ({ name: one.entry.name, ...entryTold(one) })),
    milestones: of('milestone').map((one) => ({
      stage: one.entry.stage,
      due: one.entry.due,
      ...milestoneState(one.entry, runs, asOf),
      ...entryTold(one),
    })),
    issues,
    entries,
    basis: basisOf([lifeFacts, lifeEntries], asOf, dates),
  };
}

function entryOf({ entry, about }: EntryRow): LifeEntry {
  const { undoneBy, undoneAt } = entry;
  return {
    id: entry.id,
    entry: newEntrySchema.parse(JSON.parse(entry.json)),
    about,
    source: JSON.parse(entry.sourceRef) as SourceRef,
    by: entry.by,
    at: entry.at,
    undone: undoneBy !== undefined && undoneAt !== undefined ? { by: undoneBy, at: undoneAt } : null,
  };
}

type OfKind<K extends NewEntry['kind']> = LifeEntry & { entry: Extract<NewEntry, { kind: K }> };

/** The entries of a kind, the newest first. */
const byKind =
  (entries: readonly LifeEntry[]) =>
  <K extends NewEntry['kind']>(kind: K): OfKind<K>[] =>
    entries.filter((one): one is OfKind<K> => one.entry.kind === kind).toReversed();

type Fact = LifeFacts['departments'][number] & { entry?: string | undefined };

function told(
  { asOf, confidence, evidence, sources, entry }: Omit<Fact, 'name'>,
  lookUp: SourceLookup,
): Pick<ProjectLife['team'][number], 'asOf' | 'confidence' | 'evidence' | 'sources' | 'entry'> {
  return {
    asOf,
    confidence,
    ...(evidence !== undefined && { evidence }),
    sources: lookUp(sources),
    entry: entry ?? null,
  };
}

const entryTold = ({ id, entry, source }: LifeEntry) => ({
  asOf: entry.on,
  confidence: 'stated' as const,
  ...(entry.note && { evidence: entry.note }),
  sources: [source],
  entry: id,
});

function moneyOf(status: keyof typeof KEYS, { claims }: LifeFacts, sources: SourceLookup) {
  return claims
    .flatMap((claim) => {
      if (claim.key === 'stage' || !(KEYS[status] as readonly string[]).includes(claim.key)) return [];
      const { value, valueTo, unit, currency, qualifier, shared, key: _, ...rest } = claim;
      return [
        { money: { value, valueTo, unit, currency, qualifier, status }, shared, ...told(rest, sources) },
      ];
    })
    .reverse();
}

/** What the graph says of a project's origin carries no date of its own, so that of its newest source stands for it. */
async function originsOf(
  tx: Transaction,
  facts: LifeFacts,
  lookUp: SourceLookup,
  of: ReturnType<typeof byKind>,
): Promise<Pick<ProjectLife, 'origin' | 'sourceRegion'>> {
  const sources = lookUp(facts.sources);
  const byGraph = {
    asOf: newestDate(sources.map(({ date }) => date ?? null)) ?? '',
    confidence: 'stated' as const,
    sources,
    entry: null,
  };
  const regions = await Promise.all(
    of('source-region').map(async (one) => ({
      region: one.about ?? { id: one.entry.region, label: 'Region' as const, name: one.entry.region },
      ...entryTold(one),
    })),
  );
  const byGraphRegion = facts.sourceRegion
    ? await tx.first(namedEntity, { id: facts.sourceRegion })
    : undefined;
  return {
    origin: [
      ...of('origin').map((one) => ({ origin: one.entry.origin, ...entryTold(one) })),
      ...(facts.origin && facts.origin !== 'unknown' ? [{ origin: facts.origin, ...byGraph }] : []),
    ],
    sourceRegion: [...regions, ...(byGraphRegion ? [{ region: byGraphRegion.entity, ...byGraph }] : [])],
  };
}
