/** @jest-environment node */
import { expect, test } from '@jest/globals';
import { changesBetween, isSame } from '../../client/features/reports/report-changes.ts';
import {
  basisOf,
  exportOf,
  reportToKeep,
  sectionsToKeep,
  type Report,
} from '../../client/features/reports/report-model.ts';
import { keepReportRoute, type KeptSection } from '../../server/contract/reports.ts';

const gaps = (rows: KeptSection['rows']): KeptSection => ({
  part: 'gaps',
  name: '缺口清单：新型显示',
  header: ['环节', '位置', '判定'],
  rows,
});
const driver = { key: 'segment:driver-ic', cells: ['显示驱动芯片', '上游', '缺'] };
const glass = { key: 'segment:glass', cells: ['玻璃基板', '上游', '弱'] };

test('the same rows in another order are the same, whatever their place', () => {
  const [part] = changesBetween([gaps([driver, glass])], [gaps([glass, driver])]);
  expect(part && isSame(part)).toBe(true);
  expect(part).toMatchObject({ part: 'gaps', rowsThen: 2, rowsNow: 2, added: [], gone: [], changed: [] });
});

test('what came, what went and which cell reads otherwise are told by name', () => {
  const panel = { key: 'segment:oled', cells: ['OLED面板', '中游', '强'] };
  const parts = changesBetween(
    [gaps([driver, glass])],
    [gaps([{ ...driver, cells: ['显示驱动芯片', '上游', '弱'] }, panel])],
  );
  expect(parts).toEqual([
    {
      part: 'gaps',
      hashThen: expect.stringMatching(/^[0-9a-f]{64}$/),
      hashNow: expect.stringMatching(/^[0-9a-f]{64}$/),
      rowsThen: 2,
      rowsNow: 2,
      added: ['OLED面板 · 中游'],
      gone: ['玻璃基板 · 上游'],
      changed: [{ name: '显示驱动芯片 · 上游', cells: [{ column: '判定', before: '缺', now: '弱' }] }],
    },
  ]);
  expect(parts.some(isSame)).toBe(false);
});

test('parts come in the order they are read, and one that neither has is left out', () => {
  const sources: KeptSection = {
    part: 'sources',
    name: 'sources',
    header: [],
    rows: [{ key: 's', cells: ['甲'] }],
  };
  const parts = changesBetween([sources], [gaps([driver]), sources]);
  expect(parts.map(({ part }) => part)).toEqual(['gaps', 'sources']);
});

test('two rows about one thing are two rows', () => {
  const [part] = changesBetween([gaps([driver, driver])], [gaps([driver])]);
  expect(part).toMatchObject({ rowsThen: 2, rowsNow: 1, gone: ['显示驱动芯片 · 上游'], changed: [] });
});

const source = { id: 'source:a', title: '青岛日报', publisher: '青岛日报', date: '2024-05-15' };
const report: Report = {
  kind: 'chain',
  subject: { id: 'chain:new-display', label: 'Chain', name: '新型显示' },
  region: { id: 'region:cn-3702', label: 'Region', name: '青岛市' },
  title: '青岛市新型显示产业链报告',
  filters: [['地区', '青岛市']],
  figures: [{ name: '链条完整度', value: '62.5%', how: '按环节' }],
  basis: { queries: ['chains/one.cypher'], asOf: '2026-06-30', newest: '2025-01' },
  pictures: [{ name: '全景', svg: '<svg/>' }],
  sections: [
    {
      part: 'gaps',
      table: {
        name: '缺口清单：新型显示',
        header: ['环节', '判定'],
        rows: [['显示驱动芯片', '缺']],
        rowSources: [[source]],
      },
      about: [{ key: 'segment:driver-ic' }],
      basis: { queries: ['gap-analysis/local-firms.cypher'], asOf: '2026-06-30', newest: '2026-03' },
      none: '没有环节',
    },
    {
      part: 'targets',
      table: { name: '目标清单', header: ['企业'], rows: [] },
      about: [],
      basis: { queries: ['targets/list.cypher'], asOf: '2026-06-30', newest: null },
      none: '清单里没有',
    },
  ],
  missing: ['没有登记链主'],
};
const words = { missing: '数据缺口', queries: (names: string) => `查询：${names}。` };

test('a report rests on the queries of all its parts and on the newest fact of any', () => {
  expect(basisOf(report)).toEqual({
    queries: ['chains/one.cypher', 'gap-analysis/local-firms.cypher', 'targets/list.cypher'],
    asOf: '2026-06-30',
    newest: '2026-03',
  });
});

test('taken away, each list names its queries, an empty one says what that means, and what is missing is a list too', () => {
  const { tables, sources, address } = exportOf(
    report,
    words,
    'https://example.org/reports/chain/x?since=report:1',
  );
  expect(tables.map(({ name, note, rows }) => [name, note, rows.length])).toEqual([
    ['缺口清单：新型显示', '查询：gap-analysis/local-firms.cypher。', 1],
    ['目标清单', '清单里没有 查询：targets/list.cypher。', 0],
    ['数据缺口', undefined, 1],
  ]);
  expect(sources).toEqual([source]);
  expect(address).toBe('https://example.org/reports/chain/x?since=report:1');
});

test('what is kept of a report is what the server takes, with figures, lists, what is missing and sources', () => {
  const kept = reportToKeep(report, words, '/reports/chain/chain%3Anew-display?region=region%3Acn-3702');
  expect(keepReportRoute.body.parse(kept)).toEqual(kept);
  expect(kept.sections).toEqual([
    {
      part: 'figures',
      name: 'figures',
      header: [],
      rows: [{ key: '链条完整度', cells: ['链条完整度', '62.5%'] }],
    },
    {
      part: 'gaps',
      name: '缺口清单：新型显示',
      header: ['环节', '判定'],
      rows: [{ key: 'segment:driver-ic', cells: ['显示驱动芯片', '缺'] }],
    },
    { part: 'targets', name: '目标清单', header: ['企业'], rows: [] },
    {
      part: 'missing',
      name: '数据缺口',
      header: [],
      rows: [{ key: '没有登记链主', cells: ['没有登记链主'] }],
    },
    {
      part: 'sources',
      name: 'sources',
      header: [],
      rows: [{ key: 'source:a', cells: ['青岛日报', '青岛日报', '2024-05-15'] }],
    },
  ]);
  expect(changesBetween(kept.sections, sectionsToKeep(report, words)).every(isSame)).toBe(true);
});
