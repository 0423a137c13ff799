import { describe, expect, test } from '@jest/globals';
import { checkSeed } from '../../graph-seed/check-seed.ts';
import { layOutFacts } from '../../graph-seed/facts.ts';
import { layOver, sameValue, type Stored, underlay } from '../../graph-seed/overlay.rules.ts';
import { readTables } from '../../graph-seed/read-tables.ts';
import type { CellTexts } from '../../server/contract/editing.ts';
import { cellsOf, differences, tableOf } from '../../server/features/editing/fact-cells.rules.ts';
import { fullRow, readRow, type Surroundings } from '../../server/features/editing/read-row.rules.ts';
import { inChinese } from '../../server/features/editing/refusals.rules.ts';

const { seed } = checkSeed(readTables(), '2026-06-30');
const facts = layOutFacts(seed);
const sources = new Map(
  [...seed.sources].map(([id, { cells }]) => [id, fullRow('sources.csv', cells as CellTexts)]),
);
const nothing = { sources: [], ties: [], claims: [], claimKeys: [...seed.claimKeys.values()] };

/** The entities and sources a row names, as the seed has them. */
function around(cells: CellTexts, more: Partial<Surroundings> = {}): Surroundings {
  const ids = Object.values(cells).flatMap((cell) => cell.split('|'));
  const entities = ids.flatMap((id) => seed.entities.get(id) ?? []);
  return {
    ...nothing,
    entities,
    sources: ids.flatMap((id) => [sources.get(id) ?? []].flat()),
    today: '2026-06-30',
    ...more,
  };
}

/** Enough to meet every form a cell takes. */
const fifth = (_: unknown, index: number) => index % 5 === 0;

const own = (properties: Stored) =>
  Object.fromEntries(Object.entries(properties).filter(([key]) => key !== 'seedHash' && key !== 'dataset'));

describe('a fact as a row of cells, read again', () => {
  test('is the same fact, for every fifth entity of the seed', () => {
    const different = facts.entities.filter(fifth).flatMap(({ id, label, properties }) => {
      const { chain, within } = seed.entities.get(id)?.columns ?? {};
      const ends = { label, chain: chain as string | undefined, within: within as string | undefined };
      const cells = cellsOf('entity', { ...properties, id }, ends);
      const read = readRow('entity', label, cells, around({ ...cells, id: '' }));
      const again = read.ok ? read.facts.entities.find((fact) => fact.id === id)?.properties : read.problems;
      return sameProperties(again, properties) ? [] : [{ id, again }];
    });
    expect(different).toEqual([]);
  });

  test('is the same fact, for every fifth tie of the seed', () => {
    const ties = facts.relationships.filter(({ type }) => type !== 'WITHIN' && type !== 'PART_OF');
    const different = ties.filter(fifth).flatMap(({ id, type, from, to, properties }) => {
      const cells = cellsOf('tie', properties, { type, from, to });
      const read = readRow('tie', undefined, cells, around(cells));
      const again = read.ok ? read.facts.relationships[0]?.properties : read.problems;
      return sameProperties(again, properties) ? [] : [{ id, cells, again }];
    });
    expect(ties.length).toBeGreaterThan(500);
    expect(different).toEqual([]);
  });

  test('is the same fact, for every fifth claim of the seed', () => {
    const different = facts.claims.filter(fifth).flatMap(({ id, entities, properties }) => {
      const cells = cellsOf('claim', properties, { entities });
      const read = readRow('claim', undefined, cells, around(cells));
      const again = read.ok ? read.facts.claims[0]?.properties : read.problems;
      return sameProperties(again, properties) ? [] : [{ id, cells, again }];
    });
    expect(different).toEqual([]);
  });
});

function sameProperties(again: unknown, properties: Stored): boolean {
  if (Array.isArray(again) || !again) return false;
  const [a, b] = [own(again as Stored), own(properties)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameValue(a[key], b[key]));
}

const problems = (cells: CellTexts) => {
  const read = readRow('claim', undefined, cells, around(cells));
  return read.ok ? [] : read.problems.map(({ column, expected }) => [column, inChinese(expected)]);
};

const holding = (from: string, share: string): CellTexts => ({
  from,
  type: 'INVESTS_IN',
  to: 'company:hkc',
  share,
  asOf: '2024',
  confidence: 'stated',
  evidence: '报道写明',
  sources: 'source:gbt2260',
});

describe('a row a person fills in', () => {
  const claim = {
    entity: 'company:boe',
    key: 'plannedInvestment',
    value: '12',
    unit: '亿元',
    asOf: '2024-05',
    confidence: 'stated',
    evidence: '报道写明',
    sources: 'source:gbt2260',
  };

  test('is held to the rules of the tables, which are told in Chinese', () => {
    expect(problems(claim)).toEqual([]);
    expect(problems({ ...claim, unit: '' })).toEqual([['unit', '货币单位，如 亿元 或 万美元']]);
    expect(problems({ ...claim, evidence: '' })).toEqual([['evidence', '填写文字']]);
    expect(problems({ ...claim, asOf: '2024-02-30' })).toEqual([
      ['asOf', '真实存在的日期，形如 2024、2024-05 或 2024-05-15'],
    ]);
    expect(problems({ ...claim, asOf: '2031' })).toEqual([
      ['asOf', '不晚于今天（2026-06-30）的日期，现为 2031'],
    ]);
    expect(problems({ ...claim, entity: 'company:nobody' })).toEqual([
      ['entity', '图中已有的实体；没有找到 company:nobody'],
    ]);
    expect(problems({ ...claim, value: 'a lot' })).toEqual([
      ['value', '数字，现为 a lot；区间写作 0.3..0.5'],
    ]);
  });

  test('joins only what its type may join', () => {
    const cells = {
      from: 'region:cn-3702',
      type: 'SUPPLIES',
      to: 'company:boe',
      asOf: '2024',
      confidence: 'stated',
      evidence: '报道写明',
      sources: 'source:gbt2260',
    };
    const read = readRow('tie', undefined, cells, around(cells));
    expect(read).toMatchObject({ ok: false, problems: [{ column: 'from' }] });
  });

  test('that does not go together with what is known is taken, with a warning', () => {
    const cells = holding('company:boe', '0.6');
    const read = readRow('tie', undefined, cells, around(cells, { ties: [holding('company:boe', '0.7')] }));
    expect(read.ok && read.warnings.map(({ expected }) => inChinese(expected))).toEqual([
      '2024 对 company:hkc 的持股合计为 1.300，超过全部',
    ]);
  });
});

describe('a change laid over what was given', () => {
  const seedSays = { properties: { value: 12, unit: '亿元' }, given: {} };

  test('keeps the first value given, and forgets it when the change is taken back', () => {
    const once = layOver(seedSays, { value: 15, unit: '亿元' }, true);
    expect(once).toEqual({ changed: { value: 15 }, given: { value: 12 } });
    const twice = layOver(
      { properties: { value: 15, unit: '亿元' }, given: once.given },
      { value: 18 },
      true,
    );
    expect(twice).toEqual({ changed: { value: 18 }, given: { value: 12 } });
    const back = layOver(
      { properties: { value: 18, unit: '亿元' }, given: twice.given },
      { value: 12 },
      true,
    );
    expect(back).toEqual({ changed: { value: 12 }, given: {} });
  });

  test('of what a person entered keeps nothing beside it', () => {
    expect(layOver(seedSays, { value: 15 }, false)).toEqual({ changed: { value: 15 }, given: {} });
  });

  test('stays on top of new tables, and where both changed that is told', () => {
    const held = { properties: { value: 15, unit: '亿元', qualifier: null }, given: { value: 12 } };
    expect(underlay(held, { value: 12, unit: '亿元', qualifier: '约' })).toEqual({
      properties: { value: 15, unit: '亿元', qualifier: '约' },
      given: { value: 12 },
      both: [],
    });
    expect(underlay(held, { value: 13, unit: '亿元' })).toEqual({
      properties: { value: 15, unit: '亿元' },
      given: { value: 13 },
      both: [{ property: 'value', before: 12, tables: 13, people: 15 }],
    });
  });

  test('is no change any more when the tables come to say the same', () => {
    expect(underlay({ properties: { value: 15 }, given: { value: 12 } }, { value: 15 })).toEqual({
      properties: { value: 15 },
      given: {},
      both: [],
    });
  });
});

test('two rows differ in the columns whose text differs; of an absent row every filled column', () => {
  expect(differences({ a: '1', b: '', c: 'x' }, { a: '2', b: '', c: 'x' })).toEqual([
    { column: 'a', before: '1', after: '2' },
  ]);
  expect(differences(null, { a: '1', b: '' })).toEqual([{ column: 'a', before: null, after: '1' }]);
});

test('every kind of entity has a table of its own', () => {
  expect([tableOf('entity', 'Person'), tableOf('tie', undefined), tableOf('claim', undefined)]).toEqual([
    'people.csv',
    'relationships.csv',
    'claims.csv',
  ]);
});
