import { describe, expect, test } from '@jest/globals';
import type { Batch, ImportCounts } from '../../server/contract/imports-batch.ts';
import { mappingSchema } from '../../server/contract/imports-mapping.ts';
import type { SheetFound } from '../../server/contract/imports-plan.ts';
import {
  firstOutcome,
  isBrokenOff,
  isRemovable,
  isRunning,
  percentOf,
  sizeWords,
  stateOf,
  stepOf,
  timeParts,
} from '../../client/features/imports/batch.view-model.ts';
import {
  certaintyOf,
  columnLetter,
  draftOf,
  mappingFrom,
  meant,
  problemsOf,
  samplesOf,
  type SheetDraft,
  takenIn,
  takesUnit,
  withMapping,
} from '../../client/features/imports/mapping-draft.view-model.ts';
import { valuesToShow } from '../../client/features/imports/fact-values.view-model.ts';
import { dateInName, settingsFrom, settingsOf } from '../../client/features/imports/settings.view-model.ts';

const found: SheetFound = {
  name: '项目表',
  format: 'csv',
  hidden: false,
  notes: [],
  proposal: {
    headerLines: [1],
    kind: 'projects',
    kinds: [{ kind: 'projects', confidence: 0.8 }],
    columns: [
      { column: '项目名称', position: 1, field: 'name', confidence: 0.95, reason: '列名就是名称' },
      {
        column: '总投资',
        position: 2,
        field: 'plannedInvestment',
        unit: '万元',
        confidence: 0.6,
        reason: '像',
      },
      { column: '', position: 3, field: null, confidence: 0, reason: '没有列名' },
    ],
  },
  top: [],
  samples: [
    { line: 2, cells: ['甲项目', '5000', ''] },
    { line: 3, cells: ['乙项目', '5000'] },
  ],
  fitting: [],
};
const draft = (): SheetDraft => {
  const one = draftOf(found);
  if (!one) throw new Error('no draft');
  return one;
};
const [name, amount, unnamed] = draft().columns as [
  SheetDraft['columns'][number],
  SheetDraft['columns'][number],
  SheetDraft['columns'][number],
];
const kept = {
  version: 1 as const,
  name: '每月项目表',
  kind: 'projects' as const,
  columns: [{ column: '项目名称', position: 1, field: 'name' }],
};

/** What a sheet begins with that differs so from a kept mapping. */
const fits = (differences: SheetFound['fitting'][number]['differences']) =>
  draftOf({ ...found, fitting: [{ id: 'mapping:1', name: kept.name, mapping: kept, differences }] });

describe('what a sheet begins with', () => {
  test('is what was proposed', () => {
    expect(draft()).toEqual({
      sheet: '项目表',
      included: true,
      kind: 'projects',
      headerLines: [1],
      columns: found.proposal?.columns,
      mappingName: '',
    });
  });

  test('is a kept mapping where it fits without any difference, and not otherwise', () => {
    const same = { missing: [], added: [], moved: [{ column: '项目名称', position: 1, from: 2 }] };
    expect(fits(same)?.mappingName).toBe('每月项目表');
    const more = { missing: [], added: [{ column: '总投资', position: 2 }], moved: [] };
    expect(fits(more)?.mappingName).toBe('');
  });

  test('is to be left out when it is hidden, explains, or shows examples only; none without a header', () => {
    expect(draftOf({ ...found, hidden: true })?.included).toBe(false);
    expect(draftOf({ ...found, name: '填写说明' })?.included).toBe(false);
    expect(draftOf({ ...found, samples: [{ line: 2, cells: ['', '示例：甲'] }] })?.included).toBe(false);
    expect(draftOf({ ...found, proposal: null })).toBeNull();
  });
});

describe('what a column is taken for', () => {
  test('is certain by degrees, and settled once somebody has chosen', () => {
    expect(draft().columns.map(certaintyOf)).toEqual(['sure', 'likely', 'none']);
    expect(certaintyOf({ ...name, confidence: 0.45 })).toBe('unsure');
    expect(certaintyOf(meant(name, { to: 'field', field: 'id' }))).toBe('chosen');
    expect(certaintyOf(meant(name, { to: 'nothing' }))).toBe('none');
  });

  test('can be a figure, which takes a unit unless it is a text; so does a field that counts', () => {
    const figure = meant(amount, { to: 'claim' });
    expect(figure).toEqual({
      column: '总投资',
      position: 2,
      unit: '万元',
      field: null,
      claim: { key: 'figure2', kind: 'number' },
      confidence: 1,
      reason: '',
    });
    expect(takesUnit('projects', figure)).toBe(true);
    expect(takesUnit('projects', { ...figure, claim: { key: 'x', kind: 'text' } })).toBe(false);
    expect([name, amount, unnamed].map((column) => takesUnit('projects', column))).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('is not right while a field stands twice, one that is needed is lacking, or a figure has no name', () => {
    expect(problemsOf(draft())).toEqual([]);
    const twice = meant(unnamed, { to: 'field', field: 'plannedInvestment' });
    expect(problemsOf({ ...draft(), columns: [name, amount, twice] })).toEqual([
      { problem: 'twice', field: 'plannedInvestment', columns: '总投资、C' },
    ]);
    expect(problemsOf({ ...draft(), columns: [amount] })).toEqual([
      { problem: 'lacking', fields: ['name', 'id'] },
    ]);
    const figure = meant(amount, { to: 'claim' });
    const badly = { ...figure, claim: { key: '投资', kind: 'money' as const } };
    expect(problemsOf({ ...draft(), columns: [name, badly] })).toEqual([
      { problem: 'claimKey', column: '总投资' },
    ]);
    expect(problemsOf({ ...draft(), columns: [name, figure, { ...figure, position: 3 }] })).toEqual([
      { problem: 'claimTwice', key: 'figure2' },
    ]);
  });

  test('is sent as the contract has it, without what was only for the eye', () => {
    const mapping = mappingFrom(draft());
    expect(mappingSchema.parse(mapping)).toEqual({
      version: 1,
      name: '项目表',
      kind: 'projects',
      columns: [
        { column: '项目名称', position: 1, field: 'name' },
        { column: '总投资', position: 2, field: 'plannedInvestment', unit: '万元' },
        { column: '', position: 3, field: null },
      ],
    });
    expect(mappingFrom(withMapping(draft(), kept))).toEqual(kept);
    expect(mappingFrom(draft(), '新名字').name).toBe('新名字');
    expect(takenIn(draft())).toBe(2);
  });
});

test('values of a column are shown once each, columns go by the letters of a spreadsheet', () => {
  expect([1, 2, 3].map((position) => samplesOf(found.samples, position))).toEqual([
    ['甲项目', '乙项目'],
    ['5000'],
    [],
  ]);
  expect([1, 26, 27, 52, 53, 702, 703].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

const batch: Batch = {
  id: 'batch:1',
  version: 1,
  fileName: '重点项目2024年5月.xlsx',
  fileBytes: 1_234_567,
  fileHash: 'a',
  encoding: null,
  status: 'uploaded',
  running: false,
  by: '王芳',
  createdAt: '2026-06-30T08:00:00Z',
  changedAt: '2026-06-30T08:00:00Z',
  committedAt: null,
  settings: null,
  sheets: [],
  counts: null,
  chunks: 4,
  chunksDone: 0,
  progress: null,
  failure: null,
  sameFileAs: null,
};

const removable = (status: Batch['status'], chunksDone = 0) => isRemovable({ ...batch, status, chunksDone });

describe('what is asked once for a file', () => {
  test('begins with the name of the file, the date in it, and the department of last time', () => {
    expect(settingsOf(batch, '区商务局')).toEqual({
      title: '重点项目2024年5月',
      department: '区商务局',
      date: '2024-05',
      asOf: '2024-05',
      confidence: 'stated',
      createMissing: false,
      undecided: 'wait',
    });
  });

  test('finds dates as names carry them, and none where there is none', () => {
    expect(
      [
        '台账2024年5月6日',
        '台账_20240531',
        '台账 2024-5',
        '2024 年底',
        'plan.2023.xlsx',
        '第13批',
        '520241301',
      ].map(dateInName),
    ).toEqual(['2024-05-06', '2024-05-31', '2024-05', '2024', '2023', '', '']);
  });

  test('is sent when all is there, else the fields that are not are named', () => {
    const asked = settingsOf(batch, '区商务局');
    expect(settingsFrom(asked)).toEqual({
      settings: {
        source: { title: '重点项目2024年5月', department: '区商务局', date: '2024-05' },
        asOf: '2024-05',
        confidence: 'stated',
        createMissing: false,
        undecided: 'wait',
      },
    });
    expect(settingsFrom({ ...asked, department: ' ', asOf: '5月' })).toEqual({
      wrong: ['department', 'asOf'],
    });
  });
});

describe('how far a batch is', () => {
  test('is a step, which a failure while writing does not undo', () => {
    expect(
      (['uploaded', 'planning', 'planned', 'committing', 'committed', 'rolled-back', 'failed'] as const).map(
        (status) => stepOf({ ...batch, status }),
      ),
    ).toEqual(['mapping', 'review', 'review', 'writing', 'done', 'done', 'mapping']);
    expect(stepOf({ ...batch, status: 'failed', chunksDone: 2 })).toBe('writing');
  });

  test('tells work going on from work that was broken off', () => {
    const writing = { ...batch, status: 'committing' as const };
    expect([isRunning(writing), isBrokenOff(writing), stateOf(writing)]).toEqual([false, true, 'broken-off']);
    const going = { ...writing, running: true };
    expect([isRunning(going), isBrokenOff(going), stateOf(going)]).toEqual([true, false, 'committing']);
  });

  test('lets only what is not in the graph be thrown away', () => {
    expect([
      removable('uploaded'),
      removable('planned'),
      removable('rolled-back'),
      removable('failed'),
    ]).toEqual([true, true, true, true]);
    expect([removable('committed'), removable('committing'), removable('failed', 1)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('is told in percent, time and size', () => {
    const progress = { phase: 'writing' as const, rate: 1, secondsLeft: 1 };
    expect(percentOf({ ...progress, done: 999, total: 1000 })).toBe(99);
    expect(percentOf({ ...progress, done: 5, total: null })).toBeNull();
    expect(percentOf({ ...progress, done: 0, total: 0 })).toBe(100);
    expect([95, 3600, 7325].map(timeParts)).toEqual([
      [0, 1, 35],
      [1, 0, 0],
      [2, 2, 0],
    ]);
    expect([0, 999, 1500, 1_234_567, 500_000_000].map(sizeWords)).toEqual([
      '0 B',
      '999 B',
      '1.5 KB',
      '1.2 MB',
      '500 MB',
    ]);
  });

  test('is looked at first where it needs somebody', () => {
    const counts: ImportCounts = {
      facts: [],
      rows: { read: 9, created: 3, changed: 2, left: 4, refused: 0, undecided: 0, repeated: 0 },
      problems: [],
      notes: [],
      lookAlikes: 0,
    };
    const first = (rows: Partial<ImportCounts['rows']>) =>
      firstOutcome({ ...counts, rows: { ...counts.rows, ...rows } });
    expect([
      first({}),
      first({ undecided: 1 }),
      first({ undecided: 1, refused: 1 }),
      first({ created: 0 }),
    ]).toEqual(['created', 'undecided', 'refused', 'changed']);
  });
});

const value = (property: string, after: string | number | boolean | string[] | null) => ({
  property,
  before: null,
  after,
});

describe('the values of a fact', () => {
  test('leave out what only the product needs, and show an amount with its unit', () => {
    const claim = {
      kind: 'Claim',
      name: '甲公司 registeredCapital',
      outcome: 'created' as const,
      values: [
        value('key', 'registeredCapital'),
        value('value', 5000),
        value('unit', '万元'),
        value('currency', 'CNY'),
        value('sources', ['source:x']),
        value('shared', false),
        value('note', null),
      ],
    };
    expect(valuesToShow(claim)).toEqual([value('value', '5,000 万元')]);
    const dollars = { ...claim, values: [value('value', 5), value('unit', '万'), value('currency', 'USD')] };
    expect(valuesToShow(dollars)).toEqual([value('value', '5 万 USD')]);
  });

  test('of what is changed stand as they are, before and after', () => {
    const changed = [
      { property: 'unit', before: '万元', after: '亿元' },
      { property: 'searchPinyin', before: 'a', after: 'b' },
    ];
    expect(valuesToShow({ kind: 'Claim', name: 'x', outcome: 'changed', values: changed })).toEqual([
      changed[0],
    ]);
  });
});
