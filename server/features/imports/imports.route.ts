import type { Request } from 'express';
import {
  commitImportRoute,
  encodeImportRoute,
  FILE_NAME_HEADER,
  importLookAlikesRoute,
  importPlanRoute,
  importProblemsRoute,
  importProgressRoute,
  importRoute,
  importSheetsRoute,
  importsRoute,
  keepMappingRoute,
  keptMappingsRoute,
  planImportRoute,
  refusedRowsRoute,
  removeImportRoute,
  removeMappingRoute,
  resumeImportRoute,
  rollbackImportRoute,
  uploadImportRoute,
} from '../../contract/imports.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { authorOf } from '../../http/author.ts';
import { HttpError } from '../../http/errors.ts';
import { batchFolder, checkLength, fileOf, plainFileName, receiveFile } from './batches/batch-files.ts';
import { allBatches, oneBatch, storedBatch } from './batches/batches.use-case.ts';
import { encodeBatch } from './batches/encode-batch.use-case.ts';
import { findSheets } from './batches/find-sheets.use-case.ts';
import { dropMapping, keptMappings, saveMapping } from './batches/kept-mappings.use-case.ts';
import { addUpload } from './batches/add-upload.use-case.ts';
import { sendRefusedRows } from './batches/refused-rows.ts';
import { sendProgress } from './batches/send-progress.ts';
import { discardBatch } from './batches/discard-batch.use-case.ts';
import { commitBatch } from './commit/commit-batch.use-case.ts';
import { resumeBatch } from './commit/resume-batch.use-case.ts';
import { rollBackBatch } from './commit/rollback-batch.use-case.ts';
import { planBatch } from './plan/plan-batch.use-case.ts';
import { plannedBatch, readLookAlikes, readPlan, readProblems } from './plan/read-plan.use-case.ts';
import { FileRefused } from './files/file-refused.ts';
import { registerTemplates } from './templates/templates.route.ts';
import { openWorkshop } from './workshop.ts';

export function registerImports(api: Api, deps: Deps): void {
  const { graph } = deps;
  const workshop = openWorkshop();
  const root = () => {
    if (deps.importsFolder !== undefined) return deps.importsFolder;
    throw new HttpError(503, 'imports_off', '这个服务没有存放导入文件的文件夹');
  };

  const place = () => ({ graph, workshop, root: root(), today: deps.today() });

  api.mountRaw(uploadImportRoute, async ({ query }, request, response) => {
    const by = authorOf(request);
    const fileName = fileNameOf(request);
    checkLength(request.headers['content-length']);
    const received = await receiveFile(root(), request);
    await refusing(() => addUpload(graph, root(), received, { fileName, ...query }, by));
    response.json(await oneBatch(graph, workshop, received.id));
  });
  api.mount(importsRoute, async () => ({ batches: await allBatches(graph, workshop) }));
  api.mount(importRoute, ({ params }) => oneBatch(graph, workshop, params.id));
  api.mount(importSheetsRoute, async ({ params, query }) => {
    const file = fileOf(root(), await storedBatch(graph, params.id));
    const kept = await keptMappings(graph);
    return { sheets: await refusing(() => findSheets(file, kept, query)) };
  });
  api.mount(encodeImportRoute, async ({ params, body }) => {
    await encodeBatch(place(), params.id, body.version, body.encoding);
    return oneBatch(graph, workshop, params.id);
  });

  registerTemplates(api);
  api.mount(planImportRoute, async ({ params, body }) => {
    await planBatch(place(), params.id, body.sheets, body.settings);
    return oneBatch(graph, workshop, params.id);
  });
  api.mount(importPlanRoute, async ({ params, query }) => {
    await plannedBatch(graph, params.id);
    return readPlan(batchFolder(root(), params.id), query, query);
  });
  api.mount(importLookAlikesRoute, async ({ params, query }) => {
    await plannedBatch(graph, params.id);
    return readLookAlikes(batchFolder(root(), params.id), query);
  });
  api.mount(importProblemsRoute, async ({ params, query }) => {
    await plannedBatch(graph, params.id);
    return readProblems(batchFolder(root(), params.id), query, query);
  });

  api.mountRaw(refusedRowsRoute, async ({ params, query }, _request, response) => {
    await sendRefusedRows(root(), await storedBatch(graph, params.id), query.sheet, response);
  });
  api.mountRaw(importProgressRoute, async ({ params }, request, response) => {
    await sendProgress(() => oneBatch(graph, workshop, params.id), request, response);
  });

  api.mount(commitImportRoute, async ({ params, body }) => {
    await commitBatch(place(), params.id, body.version);
    return oneBatch(graph, workshop, params.id);
  });
  api.mount(resumeImportRoute, async ({ params, body }) => {
    await resumeBatch(place(), params.id, body.version);
    return oneBatch(graph, workshop, params.id);
  });
  api.mount(rollbackImportRoute, async ({ params, body }) => {
    await rollBackBatch(place(), params.id, body.version);
    return oneBatch(graph, workshop, params.id);
  });
  api.mount(removeImportRoute, ({ params, body }) => discardBatch(place(), params.id, body.version));

  api.mount(keptMappingsRoute, async () => ({ mappings: await keptMappings(graph) }));
  api.mount(keepMappingRoute, ({ body }, request) =>
    saveMapping(graph, body.mapping, body.version, authorOf(request)),
  );
  api.mount(removeMappingRoute, ({ params, body }) => dropMapping(graph, params.id, body.version));
}

function fileNameOf(request: Request): string {
  if (request.is('application/octet-stream') === false) {
    throw new HttpError(415, 'not_a_file', '请求体应为文件本身（Content-Type: application/octet-stream）');
  }
  const sent = request.headers[FILE_NAME_HEADER];
  const name = plainFileName(typeof sent === 'string' ? sent : undefined);
  if (name !== undefined) return name;
  throw new HttpError(
    400,
    'file_name_required',
    `请在请求头 ${FILE_NAME_HEADER} 里写明文件名，UTF-8 百分号编码，例如 ${encodeURIComponent('企业.csv')}`,
  );
}

/** A file that is refused is an answer like any other: why, where, and what was expected. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const { reason, place, expected } = error;
    throw new HttpError(422, 'file_refused', error.message, { reason, place, expected });
  }
}
