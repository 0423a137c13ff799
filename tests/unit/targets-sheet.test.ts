import { expect, test } from '@jest/globals';
import { TARGET_COLUMN_CODES } from '../../server/contract/targets-import.ts';
import { targets } from '../../client/features/targets/targets.i18n.ts';
import {
  columnOf,
  planSheet,
  type Named,
  type SheetRow,
} from '../../server/features/targets/plan-sheet.rules.ts';

const named = (
  id: string,
  label: Named['entity']['label'],
  name: string,
  more: Partial<Named> = {},
): Named => ({
  entity: { id, label, name },
  names: [id, name],
  chains: [],
  ...more,
});
const GRAPH: Named[] = [
  named('company:hkc', 'Company', '惠科', { names: ['company:hkc', '惠科', '惠科股份'] }),
  named('company:one', 'Company', '华星'),
  named('company:two', 'Company', '华星'),
  named('segment:panel', 'Segment', '面板', { chains: ['chain:display'] }),
  named('segment:other-panel', 'Segment', '面板', { chains: ['chain:solar'] }),
  named('chain:display', 'Chain', '新型显示'),
  named('chain:solar', 'Chain', '光伏'),
  named('region:jimo', 'Region', '即墨区'),
];
const planOf = (cells: SheetRow['cells']) => planSheet([{ line: 2, cells }], [], GRAPH, new Map())[0];

test.each(['zh-CN', 'en'] as const)('the form taken away in %s is the form taken in', (language) => {
  for (const column of TARGET_COLUMN_CODES) {
    expect([column, columnOf(targets[language][`column.${column}`] ?? '')]).toEqual([column, column]);
  }
});

test('a company goes by its alias; two of one name are told apart by no guess', () => {
  expect(planOf({ company: '惠科股份', region: '即墨区' })).toMatchObject({
    outcome: 'create',
    asked: { company: 'company:hkc', region: 'region:jimo' },
  });
  expect(planOf({ company: '华星', region: '即墨区' })).toMatchObject({
    outcome: 'refused',
    faults: [{ column: 'company', value: '华星', expected: '其中一个的编号：company:one、company:two' }],
  });
  expect(planOf({ company: 'company:two', region: '即墨区' })).toMatchObject({
    asked: { company: 'company:two' },
  });
});

test('a segment of two chains needs its chain, and one that is of another is refused', () => {
  expect(planOf({ segment: '面板', region: '即墨区' })?.faults.map(({ column }) => column)).toEqual([
    'segment',
  ]);
  expect(planOf({ segment: '面板', chain: '光伏', region: '即墨区' })).toMatchObject({
    asked: { segment: 'segment:other-panel', chain: 'chain:solar' },
  });
  expect(planOf({ segment: '玻璃', chain: '光伏', region: '即墨区' })).toMatchObject({ outcome: 'refused' });
});
