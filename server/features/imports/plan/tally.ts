import type { FactOutcome, ImportCounts, ProblemKind, RowOutcome } from '../../../contract/imports-batch.ts';
import { TABLES } from './planned.ts';
import type { PlanIndex } from './plan-files.ts';

const MOST_NOTES = 100;
const LOOKS_ALIKE = '新建的名称与图谱里已有的相近，可能是同一个';

/** Adds up what becomes of the rows of a file. */
export class Tally {
  #rows: ImportCounts['rows'] = {
    read: 0,
    created: 0,
    changed: 0,
    left: 0,
    refused: 0,
    undecided: 0,
    repeated: 0,
  };
  #problems = new Map<string, { kind: ProblemKind; sheet: string; count: number }>();
  #notes = new Map<string, number>();
  #lookAlikes = 0;

  row(outcome: RowOutcome, repeated = false): void {
    this.#rows.read += 1;
    this.#rows[outcome] += 1;
    if (repeated) this.#rows.repeated += 1;
  }

  get read(): number {
    return this.#rows.read;
  }

  problem(kind: ProblemKind, sheet: string): void {
    const key = `${kind} ${sheet}`;
    const known = this.#problems.get(key);
    if (known) known.count += 1;
    else this.#problems.set(key, { kind, sheet, count: 1 });
  }

  /** Of notes that differ from row to row only the first hundred are told apart. */
  note(text: string): void {
    const note = this.#notes.has(text) || this.#notes.size < MOST_NOTES ? text : '其他';
    this.#notes.set(note, (this.#notes.get(note) ?? 0) + 1);
  }

  lookAlike(): void {
    this.#lookAlikes += 1;
    this.note(LOOKS_ALIKE);
  }

  counts({ files }: PlanIndex): ImportCounts {
    const facts = new Map<string, ImportCounts['facts'][number]>();
    for (const table of TABLES) {
      for (const file of files.filter((one) => one.table === table)) {
        for (const [kind, count] of Object.entries(file.kinds)) {
          const known = facts.get(kind) ?? { kind, created: 0, changed: 0, left: 0 };
          known[file.outcome] += count;
          facts.set(kind, known);
        }
      }
    }
    return {
      facts: [...facts.values()],
      rows: { ...this.#rows },
      problems: [...this.#problems.values()].toSorted((a, b) => b.count - a.count),
      lookAlikes: this.#lookAlikes,
      notes: [...this.#notes].map(([note, count]) => ({ note, count })).toSorted((a, b) => b.count - a.count),
    };
  }
}

const STRENGTH: readonly FactOutcome[] = ['left', 'changed', 'created'];

/** What becomes of a row as a whole: the most that becomes of one of its facts. */
export function strongest(outcomes: readonly FactOutcome[]): FactOutcome {
  return STRENGTH[Math.max(0, ...outcomes.map((outcome) => STRENGTH.indexOf(outcome)))] ?? 'left';
}
