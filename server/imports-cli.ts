import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Batch, importSettingsSchema } from './contract/imports-batch.ts';
import { encodingName, FILE_ENCODINGS } from './contract/imports-encoding.ts';
import { openGraph, type Graph } from './graph/graph.ts';
import { applySchema } from './graph/schema.ts';
import { addUpload } from './features/imports/batches/add-upload.use-case.ts';
import { batchFolder, fileOf, receiveFile } from './features/imports/batches/batch-files.ts';
import { oneBatch, storedBatch } from './features/imports/batches/batches.use-case.ts';
import { keptMappings } from './features/imports/batches/kept-mappings.use-case.ts';
import { chooseSheets } from './features/imports/batches/choose-sheets.use-case.ts';
import { encodingNamed } from './features/imports/files/detect-encoding.ts';
import {
  describeBatch,
  describeObstacles,
  describeProblem,
  progressLine,
} from './features/imports/describe-batch.rules.ts';
import { commitBatch } from './features/imports/commit/commit-batch.use-case.ts';
import { resumeBatch } from './features/imports/commit/resume-batch.use-case.ts';
import { rollBackBatch } from './features/imports/commit/rollback-batch.use-case.ts';
import { type Place, planBatch } from './features/imports/plan/plan-batch.use-case.ts';
import { planProblems } from './features/imports/plan/plan-files.ts';
import { openWorkshop } from './features/imports/workshop.ts';
import { renderFailure } from './launch/failure.mjs';
import { createSteps, runStep } from './launch/steps.mjs';
import { provideNeo4j, stateFolder } from './neo4j/provide.ts';

const USAGE = `npm run import -- FILE --department 单位 --as-of 2024-05 [--commit]
  --title 资料名称        the file's name unless told     --date 2024-05      of the file; --as-of unless told
  --mapping 名称          a kept mapping                  --kind companies    what the sheet is about
  --sheet 表              only this sheet                 --fill chain=新型显示  what holds for all rows
  --column 列名=field     what a column means             --confidence stated|inferred|contested
  --create-missing        names nobody goes by are made   --apart             rows to be decided are made apart
  --encoding gbk          of a text file, unless found: UTF-8, GBK, Big5, UTF-16LE, UTF-16BE, Shift_JIS, EUC-KR, Windows-1252
  --problems 20           cells in question to show       --by 姓名
npm run import -- --resume batch:…      goes on with what was broken off
npm run import -- --rollback batch:…    takes a batch back`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    title: { type: 'string' },
    department: { type: 'string' },
    date: { type: 'string' },
    'as-of': { type: 'string' },
    confidence: { type: 'string' },
    encoding: { type: 'string', default: 'auto' },
    mapping: { type: 'string' },
    kind: { type: 'string' },
    sheet: { type: 'string' },
    fill: { type: 'string', multiple: true },
    column: { type: 'string', multiple: true },
    'create-missing': { type: 'boolean', default: false },
    apart: { type: 'boolean', default: false },
    commit: { type: 'boolean', default: false },
    problems: { type: 'string', default: '10' },
    by: { type: 'string', default: process.env['USER'] ?? '命令行' },
    resume: { type: 'string' },
    rollback: { type: 'string' },
    verbose: { type: 'boolean', default: false },
  },
});

const steps = createSteps();
try {
  const [file] = positionals;
  if (file === undefined && !values.resume && !values.rollback) throw new Error(USAGE);
  const neo4j = await provideNeo4j({
    env: process.env,
    step: { update() {}, done() {}, skip() {}, fail() {} },
  });
  const graph = openGraph(neo4j.connection);
  try {
    await applySchema(graph);
    await run(graph, file);
  } finally {
    await graph.close();
    await neo4j.leave();
  }
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(renderFailure(error, { verbose: values.verbose }));
}

async function run(graph: Graph, file: string | undefined): Promise<void> {
  const place: Place = {
    graph,
    workshop: openWorkshop(),
    root: join(stateFolder(process.env), 'imports'),
    today: new Date().toISOString().slice(0, 10),
  };
  const held = values.resume ?? values.rollback;
  if (held !== undefined) {
    const { version } = await storedBatch(graph, held);
    await (values.resume ? resumeBatch : rollBackBatch)(place, held, version).catch((error: unknown) => {
      for (const line of describeObstacles(error)) process.stdout.write(`  ${line}\n`);
      throw error;
    });
    await follow(place, held, values.resume ? '继续' : '撤回');
    return;
  }
  if (file === undefined) return;
  const settings = importSettingsSchema.parse({
    source: {
      title: values.title ?? basename(file),
      department: values.department ?? '',
      date: values.date ?? values['as-of'],
    },
    asOf: values['as-of'],
    ...(values.confidence && { confidence: values.confidence }),
    createMissing: values['create-missing'],
    undecided: values.apart ? 'apart' : 'wait',
  });
  const encoding = encodingNamed(values.encoding);
  if (encoding === undefined) {
    const names = FILE_ENCODINGS.map(encodingName).join('、');
    throw new Error(`没有 ${values.encoding} 这种编码；有 ${names}`);
  }
  const received = await receiveFile(place.root, createReadStream(file));
  await addUpload(graph, place.root, received, { fileName: basename(file), encoding }, values.by);
  const upload = fileOf(place.root, await storedBatch(graph, received.id));
  const sheets = await chooseSheets(upload, await keptMappings(graph), {
    mapping: values.mapping,
    kind: values.kind,
    sheet: values.sheet,
    fill: pairs(values.fill),
    columns: pairs(values.column),
  });
  await planBatch(place, received.id, sheets, settings);
  const planned = await follow(place, received.id, '试算');
  process.stdout.write(`${describeBatch(planned)}\n`);
  let shown = 0;
  for await (const problem of planProblems(batchFolder(place.root, received.id))) {
    if (shown >= Number(values.problems)) break;
    process.stdout.write(`  ${describeProblem(problem)}\n`);
    shown += 1;
  }
  if (!values.commit) {
    process.stdout.write('什么都没有写入；加上 --commit 写入\n');
    return;
  }
  await commitBatch(place, received.id, planned.version);
  await follow(place, received.id, '写入');
}

/** Shows how far the work is until it rests; throws what it failed with. */
async function follow({ graph, workshop }: Place, id: string, name: string): Promise<Batch> {
  return runStep(steps, name, id, async (step) => {
    const timer = setInterval(() => {
      const progress = workshop.progressOf(id);
      if (progress) step.update(progressLine(progress));
    }, 250);
    await workshop.rest(id);
    clearInterval(timer);
    const batch = await oneBatch(graph, workshop, id);
    if (batch.failure !== null) throw new Error(batch.failure);
    const { created = 0, changed = 0, left = 0 } = batch.counts?.rows ?? {};
    const rows = `新增 ${created} 行，更改 ${changed} 行，不变 ${left} 行`;
    step.done(`${id}：${batch.status === 'rolled-back' ? '已撤回' : rows}`);
    return batch;
  });
}

function pairs(texts: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf('=');
      if (at <= 0) throw new Error(`“${text}”应为 名称=值`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}
