import { describe, expect, test } from '@jest/globals';
import { checkSeed } from '../../graph-seed/check-seed.ts';
import { layOutFacts } from '../../graph-seed/facts.ts';
import { inBatches, planWrites, vanished } from '../../graph-seed/load-plan.rules.ts';
import { namePinyin } from '../../graph-seed/name-pinyin.ts';
import type { TableText } from '../../graph-seed/parse-table.ts';
import { smallSeed, table, withRow } from '../support/seed-tables.ts';

const SOURCE = 'source:report-2024';

function factsOf(tables: readonly TableText[] = smallSeed()) {
  return layOutFacts(checkSeed(tables, '2024-06-30').seed);
}

function supplies(tables: TableText[]) {
  return factsOf(tables).relationships.find(({ type }) => type === 'SUPPLIES');
}

function edited(from: string, to: string): TableText[] {
  return smallSeed().map((file) => ({ ...file, text: file.text.replace(from, to) }));
}

function fact(id: string, hash: string) {
  return { id, hash, properties: {} };
}

/** What is filled; a null only takes an older value away. */
function filled(properties: Record<string, unknown> | undefined) {
  return Object.fromEntries(Object.entries(properties ?? {}).filter(([, value]) => value !== null));
}

test('a company keeps its columns and can be found by sound', () => {
  const company = factsOf().entities.find(({ id }) => id === 'company:panels');
  expect(company).toMatchObject({ label: 'Company' });
  expect(filled(company?.properties)).toEqual({
    name: '面板厂',
    aliases: [],
    sources: [SOURCE],
    legalName: '甲市面板有限公司',
    status: 'active',
    namePinyin: 'mianbanchang',
    nameInitials: 'mbc',
    searchPinyin: 'mianbanchang mbc',
    dataset: ['test'],
    seedHash: company?.hash,
  });
});

test('the columns within and chain become relationships dated by their sources or rows', () => {
  const ties = factsOf().relationships.filter(({ type }) => type === 'WITHIN' || type === 'PART_OF');
  expect(
    ties.map(({ from, type, to, properties: { asOf, confidence } }) => [from, type, to, asOf, confidence]),
  ).toEqual([
    ['region:here', 'WITHIN', 'region:country', '2024-05', 'stated'],
    ['region:there', 'WITHIN', 'region:country', '2024-05', 'stated'],
    ['segment:display-glass', 'PART_OF', 'chain:display', '2024', 'stated'],
    ['segment:display-panel', 'PART_OF', 'chain:display', '2024', 'stated'],
  ]);
});

test('an amount is stored in parts on its relationship', () => {
  const tie = factsOf().relationships.find(({ type }) => type === 'SUPPLIES');
  expect(filled(tie?.properties)).toEqual({
    role: '玻璃',
    amount: 2,
    amountUnit: '亿元',
    amountCurrency: 'CNY',
    amountQualifier: '约',
    amountStatus: 'actual',
    asOf: '2024-03',
    confidence: 'stated',
    evidence: '供应玻璃',
    sources: [SOURCE],
    dataset: ['test'],
    seedHash: tie?.hash,
  });
});

test('one figure for two companies is one shared claim, its currency taken from its unit', () => {
  const row = `company:panels|company:glass,exampleTurnover,3..5,万美元,,,2024,,stated,${SOURCE},合计`;
  const claim = factsOf(withRow(smallSeed(), 'claims.csv', row)).claims.at(-1);
  expect(claim?.entities).toEqual(['company:glass', 'company:panels']);
  expect(filled(claim?.properties)).toMatchObject({ value: 3, valueTo: 5, currency: 'USD', shared: true });
});

describe('ids and hashes', () => {
  test('stay the same whatever the order of files and the dataset’s folder on disk', () => {
    expect(
      factsOf(smallSeed().toReversed())
        .relationships.map(({ id, hash }) => [id, hash])
        .sort(),
    ).toEqual(
      factsOf()
        .relationships.map(({ id, hash }) => [id, hash])
        .sort(),
    );
  });
  test('a corrected sentence changes the hash and not the id', () => {
    const corrected = supplies(edited('供应玻璃', '供应盖板玻璃'));
    expect(corrected?.id).toBe(supplies(smallSeed())?.id);
    expect(corrected?.hash).not.toBe(supplies(smallSeed())?.hash);
  });
  test('another date is another claim', () => {
    expect(supplies(edited('actual,,2024-03', 'actual,,2024-04'))?.id).not.toBe(supplies(smallSeed())?.id);
  });
  test('a row that stands in two datasets counts once', () => {
    const again = table('relationships.csv', smallSeed()[5]?.text.trimEnd().split('\n') ?? [], 'again');
    expect(factsOf([...smallSeed(), again]).relationships).toEqual(factsOf().relationships);
  });
});

describe('a load plan', () => {
  test('writes what is missing or different and leaves what is equal', () => {
    const held = new Map([
      ['a', '1'],
      ['b', '1'],
    ]);
    expect(planWrites([fact('a', '1'), fact('b', '2'), fact('c', '1')], held)).toEqual({
      write: [fact('c', '1'), fact('b', '2')],
      added: 1,
      changed: 1,
      unchanged: 1,
    });
  });
  test('takes out what no table names', () => {
    expect(vanished(['a', 'b', 'c'], ['b'])).toEqual(['a', 'c']);
  });
  test('goes in batches, the last one shorter', () => {
    expect(inBatches([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(inBatches([], 2)).toEqual([]);
  });
});

describe('a name by its sound', () => {
  test.each([
    ['京东方', { full: 'jingdongfang', initials: 'jdf' }],
    ['重庆', { full: 'chongqing', initials: 'cq' }],
    ['TCL 华星', { full: 'tclhuaxing', initials: 'tclhx' }],
    ['绿色基金', { full: 'lvsejijin', initials: 'lsjj' }],
  ])('%s', (name, sound) => {
    expect(namePinyin(name)).toEqual(sound);
  });
});
