import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSettingsSchema } from '../../server/contract/imports-batch.ts';
import { addUpload } from '../../server/features/imports/batches/add-upload.use-case.ts';
import { batchFolder, receiveFile } from '../../server/features/imports/batches/batch-files.ts';
import { storedBatch } from '../../server/features/imports/batches/batches.use-case.ts';
import { markedProperties } from '../../server/features/imports/commit/written-hash.ts';
import { commitBatch } from '../../server/features/imports/commit/commit-batch.use-case.ts';
import { rollBackBatch } from '../../server/features/imports/commit/rollback-batch.use-case.ts';
import { CHUNK, type Place, planBatch } from '../../server/features/imports/plan/plan-batch.use-case.ts';
import { planLines } from '../../server/features/imports/plan/plan-files.ts';
import { openWorkshop } from '../../server/features/imports/workshop.ts';
import type { Graph } from '../../server/graph/graph.ts';
import type { Step } from '../../server/launch/steps.mjs';
import { DAY } from './bulk-load.ts';
import { type Figure, timed } from './figures.ts';

const ROWS = 100_000;
const FEW_ROWS = 20_000;

/**
 * What an import takes beside writing the same nodes in bare UNWIND batches of the same size, in the same run on the same graph;
 * and how its memory grows with the file.
 */
export async function benchImports(graph: Graph, step: Step): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'liantu-bench-imports-'));
  const place: Place = { graph, workshop: openWorkshop(), root: join(folder, 'imports'), today: DAY };
  try {
    step.update(`importing ${FEW_ROWS} rows`);
    const few = await importRows(place, folder, FEW_ROWS);
    await takeBack(place, few.id);
    step.update(`importing ${ROWS} rows`);
    const many = await importRows(place, folder, ROWS);
    await takeBack(place, many.id);
    step.update('writing the same bare');
    const bare = await timed(() => writeBare(place, many.id));
    const detail = `dry run ${seconds(many.planMs)}, commit ${seconds(many.commitMs)}, bare ${seconds(bare.took)} for ${bare.value} nodes`;
    const ratio = { graph: 'imports', unit: '×', better: 'below' as const, detail };
    return [
      {
        ...ratio,
        what: 'import of 100,000 rows: commit ÷ bare UNWIND batches',
        value: many.commitMs / bare.took,
        limit: 2,
      },
      { ...ratio, what: 'the same with the dry run', value: (many.planMs + many.commitMs) / bare.took },
      {
        graph: 'imports',
        what: 'memory: heap in use at most, 100,000 ÷ 20,000 rows',
        value: many.heap / few.heap,
        unit: '×',
        limit: 2,
        better: 'below',
        detail: `heap ${megabytes(few.heap)} and ${megabytes(many.heap)}, resident ${megabytes(few.resident)} and ${megabytes(many.resident)} for a file of ${megabytes(many.bytes)}`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Imported = {
  id: string;
  bytes: number;
  planMs: number;
  commitMs: number;
  heap: number;
  resident: number;
};

async function importRows(place: Place, folder: string, rows: number): Promise<Imported> {
  const { graph, root, workshop } = place;
  const file = await writeRows(join(folder, `${rows}.csv`), rows);
  const received = await receiveFile(root, createReadStream(file));
  await addUpload(graph, root, received, { fileName: `${rows}.csv`, encoding: 'auto' }, 'bench');
  const { id, bytes } = received;
  const mapping = {
    version: 1 as const,
    name: 'bench',
    kind: 'products' as const,
    columns: [{ column: '产品名称', position: 1, field: 'name' }],
  };
  const settings = importSettingsSchema.parse({
    source: { title: `bench ${rows}`, department: 'bench', date: '2024' },
    asOf: '2024',
  });
  const peak = watchMemory();
  const planned = await timed(async () => {
    await planBatch(place, id, [{ sheet: String(rows), headerLines: [1], mapping }], settings);
    await workshop.rest(id);
  });
  const batch = await storedBatch(graph, id);
  const committed = await timed(async () => {
    await commitBatch(place, id, batch.version);
    await workshop.rest(id);
  });
  const { status, failure } = await storedBatch(graph, id);
  if (status !== 'committed') throw new Error(`the import ended as ${status}: ${failure ?? ''}`);
  return { id, bytes, planMs: planned.took, commitMs: committed.took, ...peak() };
}

async function writeRows(path: string, rows: number): Promise<string> {
  const out = createWriteStream(path);
  out.write('产品名称\n');
  for (let at = 0; at < rows; at += 1) {
    if (!out.write(`第${at}号高强度复合材料构件\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return path;
}

async function takeBack(place: Place, id: string): Promise<void> {
  const { version } = await storedBatch(place.graph, id);
  await rollBackBatch(place, id, version);
  await place.workshop.rest(id);
}

/** The nodes of the plan with all their properties, written by nothing but UNWIND and MERGE. */
async function writeBare({ graph, root }: Place, id: string): Promise<number> {
  const session = graph.openSession();
  let written = 0;
  const write = async (rows: object[]) => {
    await session.executeWrite((tx) =>
      tx.run('UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n:Product, n += row', { rows }),
    );
    written += rows.length;
  };
  try {
    let rows: object[] = [];
    const file = { table: 'entities' as const, outcome: 'created' as const, lines: 0, kinds: {} };
    for await (const line of planLines(batchFolder(root, id), file)) {
      rows.push(markedProperties(line.id, line.set, 'bare'));
      if (rows.length < CHUNK) continue;
      await write(rows);
      rows = [];
    }
    if (rows.length > 0) await write(rows);
  } finally {
    await session.close();
  }
  return written;
}

/** Looks at the memory of this process every few moments; gives the most of it, and what of the heap was in use. */
function watchMemory(): () => { heap: number; resident: number } {
  const most = { heap: 0, resident: 0 };
  const timer = setInterval(() => {
    const { heapUsed, rss } = process.memoryUsage();
    most.heap = Math.max(most.heap, heapUsed);
    most.resident = Math.max(most.resident, rss);
  }, 20);
  return () => {
    clearInterval(timer);
    return most;
  };
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
