import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { FACT_OUTCOMES, type FactOutcome } from '../../../contract/imports-batch.ts';
import {
  type LookAlike,
  lookAlikeSchema,
  type RowProblem,
  rowProblemSchema,
} from '../../../contract/imports-plan.ts';
import { kindOf, type PlanLine, planLineSchema, type Table, TABLES } from './planned.ts';

/** How many lines each file of a plan has, and of which kinds. `whole` says that the plan was written to its end. */
const indexSchema = z.object({
  whole: z.literal(true),
  files: z.array(
    z.object({
      table: z.enum(TABLES),
      outcome: z.enum(FACT_OUTCOMES),
      lines: z.number().int(),
      kinds: z.record(z.string(), z.number().int()),
    }),
  ),
  problems: z.number().int(),
  lookAlikes: z.number().int().default(0),
});
export type PlanIndex = z.output<typeof indexSchema>;

const planFolder = (folder: string) => join(folder, 'plan');
const fileOf = (folder: string, table: Table, outcome: FactOutcome) =>
  join(planFolder(folder), `${table}-${outcome}.ndjson`);
const problemFile = (folder: string) => join(planFolder(folder), 'problems.ndjson');
const lookAlikeFile = (folder: string) => join(planFolder(folder), 'look-alikes.ndjson');
const indexFile = (folder: string) => join(planFolder(folder), 'index.json');

export type PlanWriter = {
  fact(line: PlanLine): Promise<void>;
  problem(problem: RowProblem): Promise<void>;
  lookAlike(row: LookAlike): Promise<void>;
  /** Ends the plan; only then it can be read. */
  end(): Promise<PlanIndex>;
  /** Lets go of the files of a plan that is not to be. */
  abandon(): Promise<void>;
};

/** Begins a plan anew; one that was there goes. A line a fact, in one file for each table and outcome. */
export async function writePlan(folder: string): Promise<PlanWriter> {
  await rm(planFolder(folder), { recursive: true, force: true });
  await mkdir(planFolder(folder), { recursive: true });
  const streams = new Map<string, WriteStream>();
  const files = new Map<string, PlanIndex['files'][number]>();
  let problems = 0;
  let lookAlikes = 0;
  const put = async (path: string, value: object) => {
    let stream = streams.get(path);
    if (!stream) {
      stream = createWriteStream(path, { flags: 'w' });
      streams.set(path, stream);
    }
    if (!stream.write(`${JSON.stringify(value)}\n`)) await once(stream, 'drain');
  };
  const close = () =>
    Promise.all(
      [...streams.values()].map((stream) => new Promise<void>((done) => void stream.end(() => done()))),
    );
  return {
    async fact(line) {
      const { table, outcome } = line;
      const path = fileOf(folder, table, outcome);
      const file = files.get(path) ?? { table, outcome, lines: 0, kinds: {} };
      files.set(path, file);
      file.lines += 1;
      file.kinds[kindOf(line)] = (file.kinds[kindOf(line)] ?? 0) + 1;
      await put(path, line);
    },
    async problem(problem) {
      problems += 1;
      await put(problemFile(folder), problem);
    },
    async lookAlike(row) {
      lookAlikes += 1;
      await put(lookAlikeFile(folder), row);
    },
    async end() {
      await close();
      const index: PlanIndex = {
        whole: true,
        files: [...files.values()].toSorted(inOrder),
        problems,
        lookAlikes,
      };
      await writeFile(indexFile(folder), JSON.stringify(index));
      return index;
    },
    async abandon() {
      await close();
    },
  };
}

type File = PlanIndex['files'][number];
/** The order in which a plan is written to the graph: kind after kind, what is new before what is changed. */
function inOrder(a: File, b: File): number {
  const rank = ({ table, outcome }: File) => TABLES.indexOf(table) * 3 + FACT_OUTCOMES.indexOf(outcome);
  return rank(a) - rank(b);
}

/** Undefined when there is no whole plan. */
export async function readIndex(folder: string): Promise<PlanIndex | undefined> {
  try {
    return indexSchema.parse(JSON.parse(await readFile(indexFile(folder), 'utf8')));
  } catch {
    return undefined;
  }
}

/** The lines of one file of a plan, from the top. */
export async function* planLines(folder: string, { table, outcome }: File): AsyncGenerator<PlanLine> {
  for await (const line of linesOf(fileOf(folder, table, outcome))) {
    yield planLineSchema.parse(JSON.parse(line));
  }
}

export async function* planProblems(folder: string): AsyncGenerator<RowProblem> {
  const index = await readIndex(folder);
  if (!index || index.problems === 0) return;
  for await (const line of linesOf(problemFile(folder))) yield rowProblemSchema.parse(JSON.parse(line));
}

export async function* planLookAlikes(folder: string): AsyncGenerator<LookAlike> {
  const index = await readIndex(folder);
  if (!index || index.lookAlikes === 0) return;
  for await (const line of linesOf(lookAlikeFile(folder))) yield lookAlikeSchema.parse(JSON.parse(line));
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const input = createReadStream(path, 'utf8');
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) yield line;
  } finally {
    input.destroy();
  }
}
