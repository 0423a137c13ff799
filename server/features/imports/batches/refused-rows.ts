import { once } from 'node:events';
import type { Response } from 'express';
import { HttpError } from '../../../http/errors.ts';
import { readSheets } from '../files/read-sheets.ts';
import { planProblems, readIndex } from '../plan/plan-files.ts';
import { notPlanned } from '../plan/read-plan.use-case.ts';
import { batchFolder, fileOf } from './batch-files.ts';
import type { StoredBatch } from './batches.queries.ts';
import { chosenSheets } from './batches.use-case.ts';

const OUTCOME_WORDS = { refused: '未导入', undecided: '待判定' };

/**
 * The rows of a sheet that are not taken in, below its own header, with the line each stood on and what is wrong with it: to
 * be put right and sent again. Opens in a spreadsheet as it is; nothing in it is taken for a formula.
 */
export async function sendRefusedRows(
  root: string,
  batch: StoredBatch,
  sheetName: string,
  out: Response,
): Promise<void> {
  const folder = batchFolder(root, batch.id);
  const chosen = chosenSheets(batch).find(({ sheet }) => sheet === sheetName);
  if (batch.counts === undefined || !(await readIndex(folder))) throw notPlanned();
  if (!chosen) throw new HttpError(404, 'not_found', `这一批里没有表“${sheetName}”`, { sheet: sheetName });
  const reasons = new Map<number, { outcome: 'refused' | 'undecided'; why: string[] }>();
  for await (const { sheet, line, outcome, header, expected } of planProblems(folder)) {
    if (sheet !== sheetName) continue;
    const known = reasons.get(line) ?? { outcome, why: [] };
    known.why.push(header === '' ? `应为${expected}` : `${header}：应为${expected}`);
    reasons.set(line, known);
  }
  const put = async (cells: readonly string[]) => {
    if (!out.write(`${cells.map(csvCell).join(',')}\r\n`)) await once(out, 'drain');
  };
  // Only now is it certain that the answer is a file.
  out
    .attachment(`${batch.fileName.replace(/\.[^.]+$/u, '')}-${sheetName}-未导入.csv`)
    .type('text/csv; charset=utf-8');
  out.write('\uFEFF');
  const columns = chosen.mapping.columns.toSorted((a, b) => a.position - b.position);
  const width = columns.at(-1)?.position ?? 0;
  const names = Array.from(
    { length: width },
    (_, at) => columns.find(({ position }) => position === at + 1)?.column ?? '',
  );
  await put([...names, '原行号', '结果', '原因']);
  const file = fileOf(root, batch);
  for await (const sheet of readSheets(file.path, file)) {
    if (sheet.name !== sheetName) continue;
    for await (const { line, cells } of sheet.rows) {
      const reason = reasons.get(line);
      if (!reason) continue;
      const texts = Array.from({ length: Math.max(width, cells.length) }, (_, at) => cells[at]?.text ?? '');
      await put([...texts, String(line), OUTCOME_WORDS[reason.outcome], reason.why.join('；')]);
    }
  }
  out.end();
}

/** A cell that a spreadsheet would work out as a formula is marked as text. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) && !/^-?[\d,.]+%?$/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
