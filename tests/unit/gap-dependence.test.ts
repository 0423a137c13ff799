import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  differentIn,
  downstreamOf,
  substitutesOf,
  type ChainLinks,
} from '../../server/features/gap-analysis/downstream.rules.ts';
import {
  concentration,
  herfindahl,
  localSupplyByAmount,
  localSupplyByCount,
  yuanPaid,
} from '../../server/features/gap-analysis/supply.rules.ts';

const feeds = (...pairs: [string, string][]) => pairs.map(([from, to]) => ({ from, to }));
const everywhere = () => true;
const cutOffWithout = (segment: string, links: ChainLinks) => downstreamOf(links)(segment);
/** Glass and film both go into panels, panels into modules, modules into sets. */
const DISPLAY = feeds(['glass', 'panel'], ['film', 'panel'], ['panel', 'module'], ['module', 'set']);

describe('what is cut off without a segment', () => {
  test('everything downstream, each once with how far it is, also round a loop', () => {
    const chain = feeds(['glass', 'panel'], ['panel', 'module'], ['glass', 'module'], ['module', 'glass']);
    expect(cutOffWithout('glass', { feeds: chain, substitutes: [], atHand: everywhere })).toEqual({
      cutOff: [
        { segment: 'panel', steps: 1 },
        { segment: 'module', steps: 1 },
      ],
      held: [],
    });
  });

  test('that two segments feed one is no substitution: each alone is needed', () => {
    const { cutOff } = cutOffWithout('glass', { feeds: DISPLAY, substitutes: [], atHand: everywhere });
    expect(cutOff.map(({ segment }) => segment)).toEqual(['panel', 'module', 'set']);
  });

  test('a recorded substitute that is at hand and feeds the same keeps it going', () => {
    const substitutes = feeds(['film', 'glass']);
    expect(cutOffWithout('glass', { feeds: DISPLAY, substitutes, atHand: everywhere })).toEqual({
      cutOff: [],
      held: [{ segment: 'panel', by: 'film' }],
    });
    const absent = cutOffWithout('glass', { feeds: DISPLAY, substitutes, atHand: () => false });
    expect(absent.cutOff).toHaveLength(3);
  });

  test('a substitute that is itself cut off holds nothing', () => {
    const chain = feeds(['sand', 'glass'], ['sand', 'film'], ['glass', 'panel'], ['film', 'panel']);
    const substitutes = feeds(['film', 'glass']);
    const { cutOff, held } = cutOffWithout('sand', { feeds: chain, substitutes, atHand: everywhere });
    expect([new Set(cutOff.map(({ segment }) => segment)), held]).toEqual([
      new Set(['glass', 'film', 'panel']),
      [],
    ]);
  });

  test('a substitution holds both ways', () => {
    const substitutes = feeds(['film', 'glass']);
    expect([substitutesOf('glass', substitutes), substitutesOf('film', substitutes)]).toEqual([
      ['film'],
      ['glass'],
    ]);
  });

  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const pairs = fc.array(fc.record({ from: name, to: name }), { maxLength: 14 });
  test('a further substitution never cuts off more, and what is held is not cut off', () => {
    fc.assert(
      fc.property(pairs, pairs, fc.record({ from: name, to: name }), (chain, known, further) => {
        const links = { feeds: chain, atHand: everywhere };
        const before = cutOffWithout('a', { ...links, substitutes: known });
        const after = cutOffWithout('a', { ...links, substitutes: [...known, further] });
        const cut = new Set(before.cutOff.map(({ segment }) => segment));
        expect(after.cutOff.filter(({ segment }) => !cut.has(segment))).toEqual([]);
        expect(before.held.filter(({ segment }) => cut.has(segment))).toEqual([]);
        expect(cut.has('a')).toBe(false);
      }),
    );
  });
});

test('members are counted once over any segments, as a set would', () => {
  const member = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y', 'z', 'w'));
  const asked = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(member), asked, (members, unions) => {
      const count = differentIn(members);
      for (const segments of unions) {
        const own = members.filter(([segment]) => segments.includes(segment)).map(([, who]) => who);
        expect(count(segments)).toBe(new Set(own).size);
      }
    }),
  );
});

const tie = (supplier: string, yuan: number | null, more: object = {}) => ({
  supplier,
  group: supplier,
  buyer: 'boe',
  asOf: '2024',
  local: false,
  yuan,
  ...more,
});

describe('how much rests on few suppliers', () => {
  test('the index is 1 for a single supplier and 1/n for n alike', () => {
    expect([herfindahl([7]), herfindahl([2, 2, 2, 2]), herfindahl([3, 1]), herfindahl([])]).toEqual([
      1,
      0.25,
      0.625,
      null,
    ]);
  });

  test('the index lies in [1/n, 1] and does not mind the unit', () => {
    const amounts = fc.array(fc.double({ min: 0.01, max: 1e9, noNaN: true }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(amounts, fc.double({ min: 0.001, max: 1000, noNaN: true }), (weights, unit) => {
        const index = herfindahl(weights) ?? Number.NaN;
        expect(index).toBeGreaterThanOrEqual(1 / weights.length - 1e-9);
        expect(index).toBeLessThanOrEqual(1 + 1e-9);
        expect(herfindahl(weights.map((weight) => weight * unit))).toBeCloseTo(index, 9);
      }),
    );
  });

  test('two companies of one group are one source', () => {
    const ties = [tie('a', 30), tie('a2', 30, { group: 'a' }), tie('b', 40)];
    expect(concentration(ties)).toEqual({
      groups: 2,
      pairs: 3,
      withAmount: 3,
      hhi: 0.6 ** 2 + 0.4 ** 2,
      by: 'amount',
    });
  });

  test('where one amount is not known there is a count and no index', () => {
    expect(concentration([tie('a', 30), tie('b', null)])).toEqual({
      groups: 2,
      pairs: 2,
      withAmount: 1,
      hhi: null,
      by: null,
    });
    expect(concentration([])).toEqual({ groups: 0, pairs: 0, withAmount: 0, hhi: null, by: null });
  });

  test('shares stated of one buyer do as well as amounts, those of several cannot be put together', () => {
    const shares = [tie('a', null, { share: 0.6 }), tie('b', null, { share: 0.2 })];
    expect(concentration(shares)).toMatchObject({
      hhi: expect.closeTo(0.625, 9),
      by: 'share',
    });
    expect(concentration([...shares, tie('c', null, { share: 0.9, buyer: 'csot' })])).toMatchObject({
      hhi: null,
      by: null,
    });
  });
});

describe('the local supply rate', () => {
  test('by count it is a share of the suppliers known, or absent', () => {
    const ties = [tie('a', null), tie('a', 7), tie('b', null, { local: true })];
    expect([localSupplyByCount(ties), localSupplyByCount([])]).toEqual([
      { rate: 0.5, local: 1, known: 2 },
      { rate: null, local: 0, known: 0 },
    ]);
  });

  test('by amount it counts a pair once, with its newest amount, and tells on how many it rests', () => {
    const ties = [
      tie('a', 100, { asOf: '2019' }),
      tie('a', 300, { asOf: '2023' }),
      tie('a', null, { asOf: '2025' }),
      tie('b', 100, { asOf: '2021', local: true }),
      tie('c', null, { local: true }),
    ];
    expect(localSupplyByAmount(ties)).toEqual({
      rate: 0.25,
      localYuan: 100,
      knownYuan: 400,
      withAmount: 2,
      pairs: 3,
      from: '2021',
      to: '2023',
    });
  });

  test('no amount known: no rate by amount', () => {
    expect(localSupplyByAmount([tie('a', null)])).toMatchObject({ rate: null, withAmount: 0, pairs: 1 });
  });

  test('only what was actually paid in yuan is an amount that can be added', () => {
    const paid = { value: 2.5, unit: '亿元', currency: 'CNY', status: 'actual' };
    expect([
      yuanPaid(paid),
      yuanPaid({ ...paid, unit: '万元' }),
      yuanPaid({ ...paid, status: 'planned' }),
      yuanPaid({ ...paid, valueTo: 3 }),
      yuanPaid({ ...paid, currency: 'USD', unit: '亿美元' }),
      yuanPaid({ ...paid, unit: '亿股' }),
      yuanPaid(null),
    ]).toEqual([2.5e8, 2.5e4, null, null, null, null, null]);
  });
});
