import type { Batch } from '../../server/contract/imports-batch.ts';
import type { RowProblem, SheetFound } from '../../server/contract/imports-plan.ts';

/** A batch whose file was just uploaded. */
export const uploaded: Batch = {
  id: 'batch:1',
  version: 3,
  fileName: '企业2024年5月.csv',
  fileBytes: 2_000,
  fileHash: 'a',
  encoding: { chosen: 'auto', found: 'gb18030' },
  status: 'uploaded',
  running: false,
  by: '王芳',
  createdAt: '2026-06-30T08:00:00Z',
  changedAt: '2026-06-30T08:00:00Z',
  committedAt: null,
  settings: null,
  sheets: [],
  counts: null,
  chunks: 0,
  chunksDone: 0,
  progress: null,
  failure: null,
  sameFileAs: null,
};

/** The same after a dry run: of six rows two are refused. */
export const planned: Batch = {
  ...uploaded,
  status: 'planned',
  counts: {
    facts: [{ kind: 'Company', created: 3, changed: 1, left: 0 }],
    rows: { read: 6, created: 3, changed: 1, left: 0, refused: 2, undecided: 0, repeated: 0 },
    problems: [{ kind: 'unreadable', sheet: '企业', count: 2 }],
    notes: [],
    lookAlikes: 0,
  },
};

/** What was found in it. */
export const sheet: SheetFound = {
  name: '企业',
  format: 'csv',
  hidden: false,
  notes: ['按 GB18030 编码读'],
  proposal: {
    headerLines: [1],
    kind: 'companies',
    kinds: [{ kind: 'companies', confidence: 0.8 }],
    columns: [
      { column: '企业名称', position: 1, field: 'name', confidence: 0.95, reason: '列名就是名称' },
      { column: '备用', position: 2, field: null, confidence: 0, reason: '没有相应的字段' },
    ],
  },
  top: [],
  samples: [{ line: 2, cells: ['甲公司', '某'] }],
  fitting: [],
};

/** A cell that keeps its row out. */
export const problem: RowProblem = {
  outcome: 'refused',
  kind: 'unreadable',
  file: '企业2024年5月.csv',
  sheet: '企业',
  line: 5,
  column: 3,
  header: '成立日期',
  value: '去年',
  expected: '日期，如 2024-05-15',
};
