import { applySchema } from '../server/graph/schema.ts';
import type { Graph } from '../server/graph/graph.ts';
import { layDecisionsApart, settleDecisions } from '../server/features/reconciliation/bring-together.ts';
import { checkSeed } from './check-seed.ts';
import { type Fact, type FactKind, type SeedFacts, layOutFacts } from './facts.ts';
import { type Finding, describeFinding } from './finding.ts';
import { inBatches, planWrites, vanished } from './load-plan.rules.ts';
import { type PeoplesOwn, removePeoplesOwn } from './peoples-own.ts';
import { type BothChanged, readGiven, type Stored, underlay, writeGiven } from './overlay.rules.ts';
import {
  type SeedState,
  editedFacts,
  FACT_KINDS,
  heldNodes,
  heldRelationships,
  removeNodes,
  removeRelationships,
  saveState,
  seedState,
  writes,
} from './load.queries.ts';
import type { TableText } from './parse-table.ts';
import { fingerprint, readTables } from './read-tables.ts';

type LoadStep = 'schema' | 'check' | 'compare' | 'remove' | 'peoplesOwn' | FactKind;
/** One call when a step begins (`done` 0) and one after each batch; `ms` counts from the start of the load. */
export type LoadProgress = { step: LoadStep; done: number; total: number; ms: number };

export type LoadOptions = {
  /** Take all seed facts out first. Whatever people entered, imported, changed and decided stays. */
  reset?: boolean;
  /** Take out what people entered, imported, changed and decided as well; only together with `reset`. */
  everything?: boolean;
  /** End at once when the graph holds this very seed already. */
  ifChanged?: boolean;
  onProgress?: (progress: LoadProgress) => void;
  /** The tables; those under graph-seed/tables unless given. */
  tables?: readonly TableText[];
  now?: Date;
};

export type LoadReport = {
  /** `held`: it was there already and nothing was compared. */
  outcome: 'loaded' | 'held';
  added: number;
  changed: number;
  removed: number;
  /** Nodes that left the tables but stay because somebody else tied something to them. */
  kept: number;
  /** Facts that both the tables and people changed: what people say stands, what the tables say beside it. */
  bothChanged: (BothChanged & { id: string; name: string })[];
  /** Facts people changed that no table names any more: they stay as people's own. */
  leftToPeople: { id: string; name: string }[];
  /** Of what people made themselves, what was taken out. */
  peoplesOwn: PeoplesOwn[];
  state: SeedState;
  warnings: Finding[];
  ms: number;
};

/** The tables have errors, so nothing was written. */
export class SeedNotValid extends Error {
  override name = 'SeedNotValid';
  readonly findings: Finding[];

  constructor(findings: Finding[]) {
    super(`The seed tables have ${findings.length} errors:\n${findings.map(describeFinding).join('\n')}`);
    this.findings = findings;
  }
}

/** One batch was refused or cut off. Batches before it are in the graph; loading again goes on from there. */
export class BatchFailed extends Error {
  override name = 'BatchFailed';
}

/** Rows a transaction. */
const BATCH = 1000;

/**
 * Brings the graph to what the tables say: what is new or different is written, what is equal is not touched, what
 * no table names any more goes. Only what a load wrote is ever changed or removed. May be repeated at any time.
 */
export async function loadSeed(graph: Graph, options: LoadOptions = {}): Promise<LoadReport> {
  const started = performance.now();
  const elapsed = () => Math.round(performance.now() - started);
  const tell = (step: LoadStep, done: number, total: number) =>
    options.onProgress?.({ step, done, total, ms: elapsed() });

  tell('schema', 0, 1);
  await applySchema(graph);
  const tables = options.tables ?? readTables();
  const hash = fingerprint(tables);
  const before = await graph.first(seedState, {});
  if (options.ifChanged && before?.hash === hash) {
    // A load that broke off may have left them apart.
    await settleDecisions(graph);
    const none = { bothChanged: [], leftToPeople: [], peoplesOwn: [], warnings: [] };
    const nothing = { added: 0, changed: 0, removed: 0, kept: 0, ...none };
    return { outcome: 'held', ...nothing, state: before, ms: elapsed() };
  }

  tell('check', 0, 1);
  const now = options.now ?? new Date();
  const { seed, findings } = checkSeed(tables, now.toISOString().slice(0, 10));
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.length > 0) throw new SeedNotValid(errors);
  const facts = layOutFacts(seed);
  // The tables know entities by their own ids; what people decided to be one is brought together again at the end.
  await layDecisionsApart(graph);

  const state = { hash, loadedAt: now.toISOString(), counts: countsOf(facts) };
  // Until the load is through, the graph holds a seed that equals no tables: a load that breaks off is taken up again.
  if (options.reset || !before) {
    await graph.writing((tx) => tx.first(saveState, { ...state, hash: 'unfinished' }));
  }
  const removal = { removed: 0, kept: 0 };
  const peoplesOwn =
    options.reset && options.everything
      ? await removePeoplesOwn(graph, (done, total) => tell('peoplesOwn', done, total))
      : [];
  const edited = new Map((await graph.all(editedFacts, {})).map((row) => [row.id, row]));
  if (options.reset) add(removal, await removeAllBut(graph, new Set(), tell));
  tell('compare', 0, 1);
  const held = new Map(
    [...(await graph.all(heldNodes, {})), ...(await graph.all(heldRelationships, {}))].map((row) => [
      row.id,
      row.hash,
    ]),
  );
  const changes = { added: 0, changed: 0 };
  const bothChanged: LoadReport['bothChanged'] = [];
  const laid = <F extends Fact>(fact: F): F => {
    const found = edited.get(fact.id);
    if (!found) return fact;
    const overlaid = { properties: found.properties as Stored, given: readGiven(found.given) };
    const { properties, given, both } = underlay(overlaid, fact.properties);
    bothChanged.push(...both.map((one) => ({ ...one, id: fact.id, name: found.name })));
    return { ...fact, properties: { ...properties, given: writeGiven(given) } };
  };
  for (const kind of FACT_KINDS) add(changes, await write(graph, kind, facts, held, laid, tell));
  const named = new Set(Object.values(facts).flatMap((some) => some.map((fact) => fact.id)));
  if (vanished(held.keys(), named).length > 0) add(removal, await removeAllBut(graph, named, tell));

  await settleDecisions(graph);

  const same =
    before?.hash === hash && !options.reset && changes.added + changes.changed + removal.removed === 0;
  if (!same) await graph.writing((tx) => tx.first(saveState, state));
  return {
    outcome: 'loaded',
    ...changes,
    ...removal,
    bothChanged,
    leftToPeople: [...edited.values()]
      .filter(({ id, properties }) => !named.has(id) && typeof properties['seedHash'] === 'string')
      .map(({ id, name }) => ({ id, name })),
    peoplesOwn,
    state: same ? before : state,
    warnings: findings.filter((finding) => finding.severity === 'warning'),
    ms: elapsed(),
  };
}

type Tell = (step: LoadStep, done: number, total: number) => void;

async function write<K extends FactKind>(
  graph: Graph,
  kind: K,
  facts: SeedFacts,
  held: ReadonlyMap<string, string>,
  laid: <F extends Fact>(fact: F) => F,
  tell: Tell,
): Promise<{ added: number; changed: number }> {
  const plan = planWrites<Fact>(facts[kind], held);
  let done = 0;
  if (plan.write.length > 0) tell(kind, 0, plan.write.length);
  for (const some of inBatches(plan.write, BATCH)) {
    const rows = some.map(laid);
    await inBatch(kind, done, rows.length, plan.write.length, async () => {
      // Every kind has its own query and its own rows; which goes with which is `writes` and `SeedFacts`.
      const query: (typeof writes)[FactKind] = writes[kind];
      const answer = await graph.writing((tx) => tx.first(query, { rows } as never));
      if (answer?.written !== rows.length) {
        throw new Error(`${rows.length - (answer?.written ?? 0)} rows hang on nodes the graph does not hold`);
      }
    });
    done += rows.length;
    tell(kind, done, plan.write.length);
  }
  return { added: plan.added, changed: plan.changed };
}

async function removeAllBut(
  graph: Graph,
  named: ReadonlySet<string>,
  tell: Tell,
): Promise<{ removed: number; kept: number }> {
  const relationships = (await graph.all(heldRelationships, {})).filter((row) => !named.has(row.id));
  const nodes = vanished(
    (await graph.all(heldNodes, {})).map((row) => row.id),
    named,
  );
  const total = relationships.length + nodes.length;
  let done = 0;
  const sum = { removed: 0, kept: 0 };
  const step = async (count: number, work: () => Promise<{ removed: number; kept: number } | undefined>) => {
    await inBatch('remove', done, count, total, async () =>
      add(sum, { removed: 0, kept: 0, ...(await work()) }),
    );
    done += count;
    tell('remove', done, total);
  };
  tell('remove', 0, total);
  for (const some of inBatches(relationships, BATCH)) {
    const rows = some.map(({ id, start }) => ({ id, start }));
    await step(rows.length, () => graph.writing((tx) => tx.first(removeRelationships, { rows })));
  }
  for (const ids of inBatches(nodes, BATCH)) {
    await step(ids.length, () => graph.writing((tx) => tx.first(removeNodes, { ids })));
  }
  return sum;
}

async function inBatch(
  step: LoadStep,
  done: number,
  count: number,
  total: number,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BatchFailed(
      `Loading stopped at ${step} ${done + 1}–${done + count} of ${total}: ${why}\n` +
        'Nothing of this batch was written. Load again to go on from here.',
      { cause: error },
    );
  }
}

function add<Key extends string>(sum: Record<Key, number>, more: Record<Key, number>): void {
  for (const key of Object.keys(sum) as Key[]) sum[key] += more[key];
}

function countsOf(facts: SeedFacts): SeedState['counts'] {
  const counts = Object.entries(facts).map(([kind, some]) => [kind, some.length]);
  return Object.fromEntries(counts) as SeedState['counts'];
}
