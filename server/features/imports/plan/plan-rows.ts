import type { RelationshipType } from '../../../contract/graph-model.ts';
import type { FactOutcome } from '../../../contract/imports-batch.ts';
import type { RowDraft } from '../rows/draft.ts';
import type { ReadRow } from '../mapping/apply-mapping.rules.ts';
import { compareFact, compareThing, type Comparison } from './compare.rules.ts';
import { hexOf } from './declared.ts';
import { FactIds } from './fact-ids.ts';
import { heldFacts, type HeldFacts } from './held-facts.ts';
import { isReconciled } from './known.ts';
import { fileSource, type Grounds, layOutRow, rowSource, statedOf } from './lay-out-row.ts';
import type { Resembled } from './look-alikes.ts';
import { type PlanTools, ROWS_AT_A_TIME } from './plan-task.ts';
import type { PlanWriter } from './plan-files.ts';
import type { StatedFact, Value, Values } from './planned.ts';
import { draftRow, readRows, type SheetRow } from './read-rows.ts';
import { type Problem, refsOf, type ResolvedRow, resolveRow, resolveSubject } from './resolve-row.rules.ts';
import { claimKeysOf } from './claim-keys.ts';
import { strongest, Tally } from './tally.ts';

type Planned = { one: SheetRow; row: ResolvedRow; grounds: Grounds; facts: StatedFact[] };

/** Compares the rows of a file with the graph, chunk by chunk. `fallenOut`: things rows are about that are not taken in. */
export async function planRows(
  tools: PlanTools,
  writer: PlanWriter,
): Promise<{ tally: Tally; fallenOut: Set<string> }> {
  const { file, sheets, profiles, lookUp, declared, settings, total, tell, graph } = tools;
  const tally = new Tally();
  const seen = new FactIds();
  const restated = new Map<string, Values>();
  const fallenOut = new Set<string>();
  const taken = new Set<string>();
  const claimKeys = claimKeysOf(sheets.map(({ mapping }) => mapping));
  for await (const rows of readRows(file, sheets, ROWS_AT_A_TIME)) {
    const drafts = new Map<SheetRow, RowDraft>();
    for (const one of rows) {
      const draft = draftRow(one, profiles.get(one.sheet) ?? [], tools.today);
      if (Array.isArray(draft)) await refuse(one, draft);
      else drafts.set(one, draft);
    }
    const known = await lookUp([...drafts.values()].flatMap(refsOf));
    const planned: Planned[] = [];
    for (const [one, draft] of drafts) {
      const row = resolveRow(draft, known, declared, settings);
      if (Array.isArray(row)) {
        const subject = draft.subject && resolveSubject(draft.subject, known, declared, settings);
        if (subject && 'id' in subject) fallenOut.add(subject.id);
        await refuse(one, row);
      } else {
        const grounds = groundsOf(one.row, tools);
        planned.push({ one, row, grounds, facts: layOutRow(row, grounds, claimKeys) });
      }
    }
    const held = await heldFacts(
      graph,
      planned.flatMap(({ facts }) => facts),
      planned.flatMap(({ row }) => (row.subject?.held ? [row.subject.held.id] : [])),
    );
    const alike = await tools.findLookAlikes(
      planned.flatMap(({ facts }) => facts.filter((fact) => isNew(fact, held))),
    );
    for (const one of planned) await take(one, held, alike);
    tell('comparing', tally.read, total);
  }
  for (const id of taken) fallenOut.delete(id);
  return { tally, fallenOut };

  async function refuse({ sheet, raw, mapping }: SheetRow, problems: readonly Problem[]): Promise<void> {
    const outcome = problems.every((problem) => problem.outcome === 'undecided') ? 'undecided' : 'refused';
    tally.row(outcome);
    for (const { kind, field, value, expected, candidates } of problems) {
      tally.problem(kind, sheet);
      const column = mapping.columns.find((one) => one.field === field || one.claim?.key === field);
      const cell = /^\d+$/u.test(field)
        ? mapping.columns.find(({ position }) => String(position) === field)
        : column;
      await writer.problem({
        outcome,
        kind,
        file: file.fileName,
        sheet,
        line: raw.line,
        column: cell?.position ?? (/^\d+$/u.test(field) ? Number(field) : 0),
        header: cell?.column ?? '',
        value: value.slice(0, 500),
        expected,
        ...(candidates && { candidates: [...candidates].slice(0, 20) }),
      });
    }
  }

  /** Something neither the graph nor an earlier row of the file holds. */
  function isNew(fact: StatedFact, held: HeldFacts): boolean {
    return fact.table === 'entities' && !held.fact(fact) && !seen.peek(hexOf(fact.id));
  }

  async function take(
    { one, row, grounds, facts }: Planned,
    held: HeldFacts,
    alike: ReadonlyMap<string, Resembled>,
  ): Promise<void> {
    const { subject } = row;
    const about = subject?.held && statedOf(subject, row).columns;
    const contradiction = contradicted(facts) ?? (about && contradictedColumn(row, about));
    if (contradiction) return refuse(one, [contradiction]);
    const outcomes: FactOutcome[] = [];
    let repeated = facts.length > 0;
    const put = async (fact: StatedFact, { outcome, set, before }: Comparison) => {
      outcomes.push(outcome);
      const { said: _, ...rest } = fact;
      await writer.fact({
        ...rest,
        outcome,
        set,
        ...(before && { before }),
        sheet: one.sheet,
        line: one.raw.line,
      });
    };
    if (subject) taken.add(subject.id);
    for (const [key, value] of Object.entries(about ?? {})) {
      if (value !== null) seen.note(columnHex(subject?.id, key), columnSaid(value), one.raw.line);
    }
    const state = subject?.held && held.entity(subject.held.id);
    if (subject && state) {
      // What an earlier row of the file changes of it is taken as said already.
      const now = { ...state, ...restated.get(subject.id) };
      const comparison = compareThing(
        statedOf(subject, row),
        grounds.sources.map(({ id }) => id),
        now,
      );
      if (comparison.outcome === 'changed') {
        restated.set(subject.id, { ...restated.get(subject.id), ...comparison.set });
      }
      const [label] = subject.draft.labels;
      const { id, name } = subject;
      const fact = { table: 'entities' as const, id, name, label, foundBy: subject.by, set: {}, said: '' };
      if (comparison.outcome === 'changed' || seen.note(hexOf(id), 0, one.raw.line) === undefined) {
        repeated = false;
        await put(fact, comparison);
      }
    }
    for (const fact of facts) {
      if (seen.note(hexOf(fact.id), saidAs(fact), one.raw.line)) continue;
      const comparison = compareFact(fact, held.fact(fact));
      if (comparison.outcome !== 'left' || fact.table === 'relationships' || fact.table === 'claims')
        repeated = false;
      await put(fact, comparison);
      if (fact.table === 'relationships' && isReversed(fact, one.raw.line)) tally.note(REVERSED);
      const resembles = comparison.outcome === 'created' ? alike.get(fact.id) : undefined;
      if (resembles && fact.label && isReconciled(fact.label)) {
        const { id, name, label } = fact;
        await writer.lookAlike({ sheet: one.sheet, line: one.raw.line, label, id, name, resembles });
        tally.lookAlike();
      }
    }
    for (const cell of Object.values(one.row.cells)) for (const note of cell.notes) tally.note(note);
    for (const { note } of one.row.unstated) tally.note(note);
    const whole = strongest(outcomes);
    tally.row(whole, repeated && whole === 'left');
  }

  /** Whether an earlier row says the same the other way round, of a relation that runs one way. */
  function isReversed({ from, to, type }: StatedFact, line: number): boolean {
    if (!type || !ONE_WAY.has(type)) return false;
    seen.note(hexOf(`${from} ${type} ${to}`), 0, line);
    return seen.peek(hexOf(`${to} ${type} ${from}`)) !== undefined;
  }

  /** A column of something held that an earlier row of the file states otherwise: or the two would change it to and fro. */
  function contradictedColumn({ subject }: ResolvedRow, about: Values): Problem | undefined {
    for (const [key, value] of Object.entries(about)) {
      const before = value === null ? undefined : seen.peek(columnHex(subject?.id, key));
      if (!before || value === null || before.said === columnSaid(value)) continue;
      const expected = `与第 ${before.line} 行相同的说法；那一行也是“${subject?.name ?? ''}”，另有说法`;
      return { outcome: 'refused', kind: 'contradiction', field: key, value: String(value), expected };
    }
    return undefined;
  }

  /** A fact that an earlier row of the file states otherwise. */
  function contradicted(facts: readonly StatedFact[]): Problem | undefined {
    for (const fact of facts) {
      if (fact.table === 'sources' || fact.table === 'claimKeys') continue;
      const before = seen.peek(hexOf(fact.id));
      if (!before || before.said === saidAs(fact)) continue;
      const expected = `与第 ${before.line} 行相同的说法；那一行对“${fact.name}”另有说法`;
      return { outcome: 'refused', kind: 'contradiction', field: 'name', value: fact.name, expected };
    }
    return undefined;
  }
}

/** Relations of which only one direction is likely to be meant; two that run both ways are taken in, and told. */
const ONE_WAY: ReadonlySet<RelationshipType> = new Set(['FEEDS', 'KIND_OF', 'SUBSIDIARY_OF']);
const REVERSED = '与前面的一行方向相反，两行都算';

const columnHex = (id: string | undefined, key: string) => hexOf(`${id ?? ''} ${key}`);
const columnSaid = (value: Value) => Number.parseInt(hexOf(JSON.stringify(value)).slice(0, 8), 16);

function saidAs({ said }: StatedFact): number {
  return Number.parseInt(said.slice(0, 8), 16) >>> 0;
}

function groundsOf({ cells }: ReadRow, { settings }: PlanTools): Grounds {
  const text = (field: string) => {
    const value = cells[field]?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const own = text('source');
  const { title, department } = settings.source;
  const confidence = text('confidence');
  return {
    sources: own === undefined ? [fileSource(settings)] : [fileSource(settings), rowSource(own)],
    asOf: text('asOf') ?? settings.asOf,
    confidence:
      confidence === 'stated' || confidence === 'inferred' || confidence === 'contested'
        ? confidence
        : settings.confidence,
    evidence: text('evidence') ?? `${department}《${title}》所列`,
  };
}
