import { beforeAll, describe, expect, test } from '@jest/globals';
import i18next, { t } from 'i18next';
import {
  cellWords,
  changedCells,
  changesTold,
  clashLines,
  columnsShown,
  factWords,
  labelsAround,
  targetWords,
  waysBetween,
} from '../../client/features/editing/editing.view-model.ts';
import { editsExport } from '../../client/features/editing/edits-export.ts';
import { loadTexts, startI18n } from '../../client/i18n/i18n.ts';
import type { Edit, EditableFact } from '../../server/contract/editing.ts';

beforeAll(async () => {
  await startI18n();
  await loadTexts();
});

const a = { id: 'company:a', label: 'Company' as const, name: '甲' };
const b = { id: 'company:b', label: 'Company' as const, name: '乙' };

describe('a new tie', () => {
  test('is offered only as what may join the two, in either direction', () => {
    expect(waysBetween('Person', 'Company')).toEqual([
      { type: 'INTRODUCED', direction: 'out' },
      { type: 'WORKS_AT', direction: 'out' },
    ]);
    expect(waysBetween('Company', 'Person')).toEqual([
      { type: 'INTRODUCED', direction: 'in' },
      { type: 'WORKS_AT', direction: 'in' },
    ]);
    expect(waysBetween('Taxonomy', 'Person')).toEqual([]);
    expect(waysBetween('Region', 'Region')).toEqual([]);
    expect(waysBetween('Segment', 'Product')).toEqual([]);
    expect(waysBetween('Product', 'Product')).toEqual([
      { type: 'FEEDS', direction: 'out' },
      { type: 'FEEDS', direction: 'in' },
      { type: 'KIND_OF', direction: 'out' },
      { type: 'KIND_OF', direction: 'in' },
    ]);
    expect(labelsAround('Taxonomy')).toEqual(['Chain']);
    expect(labelsAround('Product')).toEqual(['Product', 'Company', 'Institution']);
  });

  test('asks only for what its type can have, and for what is filled', () => {
    const columns = ['role', 'mode', 'share', 'asOf', 'evidence'].map((column) => ({
      column,
      required: false,
      options: null,
    }));
    const shown = (type: string, cells = {}) =>
      columnsShown(columns, { type, cells }).map(({ column }) => column);
    expect(shown('INTRODUCED')).toEqual(['role', 'mode', 'evidence']);
    expect(shown('INVESTS_IN')).toEqual(['role', 'share', 'evidence']);
    expect(shown('LEADS', { share: '0.2' })).toEqual(['role', 'share', 'evidence']);
  });
});

const fact: EditableFact = {
  kind: 'claim',
  id: 'claim:1',
  version: 2,
  origin: 'seed',
  label: null,
  cells: { key: 'fundSize', value: '18', unit: '亿元', qualifier: '约', asOf: '2025', sources: 'source:y' },
  given: {},
  entities: [a],
  sources: [],
  by: '李雷',
  at: '2026-01-01T00:00:00Z',
};

test('of two versions the lines that differ are shown: mine first where I changed it, else theirs', () => {
  const base = { ...fact.cells, value: '12', qualifier: '', sources: 'source:x' };
  expect(clashLines(base, { ...base, value: '15' }, fact)).toEqual([
    { column: 'value', mine: '15', theirs: '18', prefer: 'mine' },
    { column: 'qualifier', mine: '', theirs: '约', prefer: 'theirs' },
  ]);
  expect(changedCells({ ...base, value: '15' }, fact.cells)).toEqual({
    value: '15',
    qualifier: '',
  });
});

test('codes are said in words', () => {
  expect(
    [
      ['confidence', 'stated'],
      ['status', 'active'],
      ['mode', 'industry-chain'],
      ['value', 'in-production'],
      ['type', 'SUPPLIES'],
      ['manufacturing', 'yes'],
      ['aliases', '甲|乙'],
      ['value', '12.5'],
    ].map(([column = '', text = '']) => cellWords(i18next, column, text)),
  ).toEqual(['原文明示', '存续', '产业链招商', '投产', '供货', '是', '甲、乙', '12.5']);
});

const edit: Edit = {
  id: 'edit:1',
  at: '2026-01-02T03:04:05Z',
  by: '王芳',
  kind: 'tie',
  action: 'add',
  target: 'tie:1',
  label: null,
  type: 'SUPPLIES',
  claimKey: null,
  entities: [a, b],
  asOf: '2026',
  changes: [
    { column: 'from', before: null, after: 'company:a' },
    { column: 'role', before: null, after: '玻璃' },
    { column: 'confidence', before: null, after: 'inferred' },
  ],
  source: { id: 'source:x', title: '公告' },
  undoes: null,
  undoneBy: null,
};

test('an entry says what it is about by names, and leaves ids out', () => {
  expect(targetWords(edit, 'zh-CN')).toBe('甲 —供货→ 乙');
  const claimKey = { key: 'fundSize', nameZh: '基金规模', nameEn: 'Fund size' };
  expect(targetWords({ ...edit, kind: 'claim', type: null, claimKey }, 'en')).toBe('甲、乙 · Fund size');
  expect(changesTold(edit).map(({ column }) => column)).toEqual(['role', 'confidence']);
  expect(factWords(fact, [{ ...claimKey, kind: 'money' }], 'zh-CN')).toBe('甲 · 基金规模');
});

const words = (key: string, values?: Record<string, unknown>) => t(key, { ns: 'editing', ...values });

test('the journal is taken away a line each cell, with who and what it rests on', () => {
  const answer = {
    edits: [edit],
    total: 3,
    people: ['王芳'],
    basis: { queries: ['editing/edits.cypher'], asOf: '2026-06-30', newest: '2026-01-02' },
  };
  const { filters, tables, sources } = editsExport(answer, { by: '王芳' }, words, i18next);
  expect({ filters, sources, note: tables[0]?.note }).toEqual({
    filters: [['操作人', '王芳']],
    sources: [{ id: 'source:x', title: '公告' }],
    note: '只含最新的 1 条，共 3 条',
  });
  expect(tables[0]?.rows.map((row) => row.slice(1))).toEqual([
    ['王芳', '添加', '甲 —供货→ 乙', '内容或职务', null, '玻璃', '公告'],
    ['王芳', '添加', '甲 —供货→ 乙', '可信程度', null, '推断', '公告'],
  ]);
});
