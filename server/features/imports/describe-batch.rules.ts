import { z } from 'zod';
import type { Batch, ImportProgress } from '../../contract/imports-batch.ts';
import { encodingName } from '../../contract/imports-encoding.ts';
import { rollbackObstacleSchema, type RowProblem } from '../../contract/imports-plan.ts';
import { HttpError } from '../../http/errors.ts';

const PHASE_WORDS: Record<ImportProgress['phase'], string> = {
  reading: '读取',
  comparing: '比对',
  writing: '写入',
  'taking-back': '撤回',
};
const BAR = 24;

/** One line of progress: a bar where the total is known, the rate and the time left. */
export function progressLine({ phase, done, total, rate, secondsLeft }: ImportProgress): string {
  const filled = total ? Math.round((done / total) * BAR) : 0;
  const bar = total === null ? '' : `[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] `;
  const of = total === null ? String(done) : `${done}/${total}`;
  const left = secondsLeft === null ? '' : `，还需 ${secondsLeft} 秒`;
  return `${bar}${PHASE_WORDS[phase]} ${of}，每秒 ${rate}${left}`;
}

/** What a dry run found, in lines. */
export function describeBatch({ counts, fileName, encoding }: Batch): string {
  if (!counts) return fileName;
  const { chosen, found } = encoding ?? { chosen: 'auto', found: null };
  const read = chosen === 'auto' ? found : chosen;
  const { rows, facts, problems, notes } = counts;
  return [
    `${fileName}：共 ${rows.read} 行，新增 ${rows.created}，更改 ${rows.changed}，不变 ${rows.left}（其中重复 ${rows.repeated}），拒收 ${rows.refused}，待判定 ${rows.undecided}`,
    ...(read === null || read === 'utf-8'
      ? []
      : [`  按 ${encodingName(read)} 编码读；若有乱码请用 --encoding 指定`]),
    ...facts.map(
      ({ kind, created, changed, left }) => `  ${kind}：新增 ${created}，更改 ${changed}，不变 ${left}`,
    ),
    ...problems.map(({ kind, sheet, count }) => `  问题 ${kind}（${sheet}）：${count} 处`),
    ...notes.slice(0, 10).map(({ note, count }) => `  说明 ${note}：${count} 处`),
  ].join('\n');
}

/** A cell in question: where it stands, what is there, and what was expected. */
export function describeProblem({ file, sheet, line, column, header, value, expected }: RowProblem): string {
  const at = column > 0 ? `第 ${column} 列${header ? `“${header}”` : ''}` : '整行';
  return `${file} ${sheet} 第 ${line} 行 ${at}：${JSON.stringify(value)}，应为${expected}`;
}

const refusalSchema = z.object({ obstacles: z.array(rollbackObstacleSchema) });

/** What keeps a batch from being taken back, a line each; none for other failures. */
export function describeObstacles(error: unknown): string[] {
  if (!(error instanceof HttpError) || error.code !== 'rollback_refused') return [];
  const { obstacles } = refusalSchema.parse(error.details);
  return obstacles.map(({ name, detail }) => `${name}：${detail}`);
}
