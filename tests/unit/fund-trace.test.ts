import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { EntityRef, Tie } from '../../server/contract/common.ts';
import type { Label, RelationshipType } from '../../server/contract/graph-model.ts';
import {
  MAX_STEPS,
  routesFrom,
  sharesAlong,
  Spread,
  summarise,
  type Direction,
  type Found,
} from '../../server/features/fund-trace/fund-trace.rules.ts';

/** Entities by the first letter of their id: `fund:mother` is a Fund. */
const entity = (id: string): EntityRef => {
  const label = {
    fund: 'Fund',
    company: 'Company',
    project: 'Project',
    park: 'Park',
    segment: 'Segment',
    chain: 'Chain',
  }[id.split(':')[0] ?? ''] as Label;
  return { id, label, name: id };
};
const fact = { asOf: '2024', confidence: 'stated' as const, sources: [] };
const tie = (from: string, type: RelationshipType, to: string, more: Partial<Tie> = {}): Tie => ({
  id: `${from} ${type} ${to}`,
  type,
  from,
  to,
  ...fact,
  ...more,
});

/** Spreads over ties held in memory as the use case does over the graph, then lists the routes. */
function traceOver(start: string, ties: readonly Tie[], direction: Direction = 'down', limit?: number) {
  const fund = entity(start);
  const spread = new Spread(fund, direction);
  let steps = spread.nextSteps();
  let asked = 0;
  for (let depth = 1; depth <= MAX_STEPS && steps.length; depth++) {
    asked += steps.length;
    const found = steps.flatMap((step): Found[] => [
      ...ties
        .filter((t) => t.from === step.id && step.out.includes(t.type))
        .map((t) => ({ tie: t, next: entity(t.to) })),
      ...ties
        .filter((t) => t.to === step.id && step.in.includes(t.type))
        .map((t) => ({ tie: t, next: entity(t.from) })),
    ]);
    spread.take(found, depth);
    steps = spread.nextSteps();
  }
  const found = [...spread.found.values()];
  const byId = new Map(ties.map((t) => [t.id, t]));
  const { routes, cut } = routesFrom(fund, found, direction, byId, () => ({ low: 0, high: 1 }), limit);
  return { reached: [...spread.reached.values()], found, routes, cut, asked, finished: steps.length === 0 };
}

const brief = (routes: ReturnType<typeof traceOver>['routes']) =>
  routes.map(({ via, cashFlowShare, controlShare }) => ({
    via: via.join(' > '),
    cashFlowShare,
    controlShare,
  }));

describe('the routes of a fund', () => {
  test('a direct stake of 30 % and one of 30 % × 20 % through another firm stay two routes, which make 36 %', () => {
    const { routes } = traceOver('fund:f', [
      tie('fund:f', 'INVESTS_IN', 'company:a', { share: 0.3 }),
      tie('fund:f', 'INVESTS_IN', 'company:b', { share: 0.3 }),
      tie('company:b', 'INVESTS_IN', 'company:a', { share: 0.2 }),
    ]);
    expect(brief(routes)).toEqual([
      { via: 'fund:f > company:a', cashFlowShare: 0.3, controlShare: 0.3 },
      { via: 'fund:f > company:b', cashFlowShare: 0.3, controlShare: 0.3 },
      { via: 'fund:f > company:b > company:a', cashFlowShare: 0.06, controlShare: 0.2 },
    ]);
    const toA = routes.filter((route) => route.to === 'company:a');
    expect(toA.reduce((sum, route) => sum + (route.cashFlowShare ?? 0), 0)).toBeCloseTo(0.36, 12);
  });

  test('two funds that hold each other end the trace instead of circling', () => {
    const { routes, reached, finished } = traceOver('fund:f', [
      tie('fund:f', 'INVESTS_IN', 'fund:g', { share: 0.5 }),
      tie('fund:g', 'INVESTS_IN', 'fund:f', { share: 0.5 }),
      tie('fund:g', 'INVESTS_IN', 'fund:g', { share: 0.1 }),
    ]);
    expect({ routes: brief(routes), reached: reached.map(({ id, depth }) => [id, depth]), finished }).toEqual(
      {
        routes: [{ via: 'fund:f > fund:g', cashFlowShare: 0.5, controlShare: 0.5 }],
        reached: [
          ['fund:f', 0],
          ['fund:g', 1],
        ],
        finished: true,
      },
    );
  });

  test('a firm reached by introduction keeps its own purchases to itself, but its project and park are shown', () => {
    const { routes } = traceOver('fund:f', [
      tie('fund:f', 'INTRODUCED', 'company:a'),
      tie('company:a', 'INVESTS_IN', 'company:b', { share: 0.4 }),
      tie('company:a', 'BACKS', 'project:p', {
        share: 1,
        amount: { value: 5, unit: '亿元', currency: 'CNY' },
      }),
      tie('project:p', 'SITED_IN', 'park:k'),
    ]);
    expect(routes.map(({ to, amount, cashFlowShare }) => ({ to, amount, cashFlowShare }))).toEqual([
      { to: 'company:a', amount: undefined, cashFlowShare: undefined },
      { to: 'project:p', amount: undefined, cashFlowShare: undefined },
      { to: 'park:k', amount: undefined, cashFlowShare: undefined },
    ]);
  });

  test('a firm first introduced and later reached by money is followed as money', () => {
    const { routes } = traceOver('fund:f', [
      tie('fund:f', 'INTRODUCED', 'company:a'),
      tie('fund:f', 'INVESTS_IN', 'fund:g', { share: 0.5 }),
      tie('fund:g', 'INVESTS_IN', 'company:a', { share: 0.2 }),
      tie('company:a', 'INVESTS_IN', 'company:b', { share: 0.4 }),
    ]);
    expect(brief(routes).map(({ via, cashFlowShare }) => [via, cashFlowShare])).toEqual([
      ['fund:f > company:a', undefined],
      ['fund:f > fund:g', 0.5],
      ['fund:f > fund:g > company:a', 0.1],
      ['fund:f > fund:g > company:a > company:b', 0.04],
    ]);
  });

  test('each route ends with the amount its last tie put in, a place with none', () => {
    const amount = { value: 4000, unit: '万元', currency: 'CNY' };
    const { routes } = traceOver('fund:f', [
      tie('fund:f', 'INVESTS_IN', 'company:a', { amount }),
      tie('company:a', 'OPERATES_IN', 'segment:s'),
      tie('segment:s', 'PART_OF', 'chain:c'),
    ]);
    expect(routes.map((route) => [route.to, route.amount])).toEqual([
      ['company:a', amount],
      ['segment:s', undefined],
      ['chain:c', undefined],
    ]);
  });

  test('upwards: investors and theirs, the group an investor belongs to, the manager and the introducer', () => {
    const { routes } = traceOver(
      'fund:sub',
      [
        tie('fund:mother', 'INVESTS_IN', 'fund:sub', { share: 0.4 }),
        tie('company:city', 'INVESTS_IN', 'fund:mother', { share: 1 }),
        tie('company:city', 'SUBSIDIARY_OF', 'company:group', { share: 0.6 }),
        tie('company:manager', 'MANAGES', 'fund:sub'),
        tie('company:owner', 'INVESTS_IN', 'company:manager', { share: 1 }),
        tie('company:friend', 'INTRODUCED', 'fund:sub'),
        tie('fund:sub', 'INVESTS_IN', 'company:below', { share: 0.1 }),
      ],
      'up',
    );
    expect(brief(routes)).toEqual([
      { via: 'fund:sub > fund:mother', cashFlowShare: 0.4, controlShare: 0.4 },
      { via: 'fund:sub > company:manager', cashFlowShare: undefined, controlShare: undefined },
      { via: 'fund:sub > company:friend', cashFlowShare: undefined, controlShare: undefined },
      { via: 'fund:sub > fund:mother > company:city', cashFlowShare: 0.4, controlShare: 0.4 },
      {
        via: 'fund:sub > fund:mother > company:city > company:group',
        cashFlowShare: 0.24,
        controlShare: 0.4,
      },
    ]);
  });

  test('more routes than the limit are cut, the longest first, and said to be', () => {
    const ties = ['a', 'b', 'c'].flatMap((name) => [
      tie('fund:f', 'INVESTS_IN', `company:${name}`),
      tie(`company:${name}`, 'BACKS', `project:${name}`),
    ]);
    const { routes, cut } = traceOver('fund:f', ties, 'down', 4);
    expect({ to: routes.map((route) => route.to), cut }).toEqual({
      to: ['company:a', 'company:b', 'company:c', 'project:a'],
      cut: true,
    });
  });

  test('whatever holds whatever, no route passes an entity twice and every question is asked once', () => {
    const names = ['fund:a', 'fund:b', 'fund:c', 'company:d', 'company:e'];
    const edge = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names));
    fc.assert(
      fc.property(fc.uniqueArray(edge, { selector: String, maxLength: 14 }), (edges) => {
        const ties = edges.map(([from, to]) => tie(from, 'INVESTS_IN', to, { share: 0.5 }));
        const { routes, asked, reached } = traceOver('fund:a', ties);
        for (const { via, cashFlowShare } of routes) {
          expect(new Set(via).size).toBe(via.length);
          expect(cashFlowShare).toBe(0.5 ** (via.length - 1));
        }
        expect(asked).toBe(reached.length);
        expect(new Set(routes.map((route) => route.to))).toEqual(
          new Set(reached.map(({ id }) => id).filter((id) => id !== 'fund:a')),
        );
      }),
    );
  });
});

const along = (...shares: { share?: number; shareTo?: number }[]) =>
  sharesAlong(
    shares.map((share, index) => ({ id: `tie-${index}`, ...share })),
    () => ({ low: 0, high: 0.4 }),
  );

describe('shares along a route', () => {
  test('one unknown share leaves both without a lower end, and an upper end from what is left over there', () => {
    expect(along({ share: 0.5 }, {})).toEqual({ cashFlowShareTo: 0.2, controlShareTo: 0.4 });
  });

  test('money that gives no stake that counts has no share, nor has what lies behind it', () => {
    expect(sharesAlong([{ id: 'plan', share: 0.5 }], () => undefined)).toEqual({});
    expect(sharesAlong([{ id: 'loan' }, { id: 'stake', share: 0.5 }], () => undefined)).toEqual({});
  });

  test('a share given as a range makes both shares ranges', () => {
    expect(along({ share: 0.5 }, { share: 0.3, shareTo: 0.6 })).toEqual({
      cashFlowShare: 0.15,
      cashFlowShareTo: 0.3,
      controlShare: 0.3,
      controlShareTo: 0.5,
    });
  });

  test('a range above the weakest share leaves control a single figure', () => {
    expect(along({ share: 0.2 }, { share: 0.3, shareTo: 0.6 })).toEqual({
      cashFlowShare: 0.06,
      cashFlowShareTo: 0.12,
      controlShare: 0.2,
    });
  });

  test('no tie at all has no share', () => {
    expect(along()).toEqual({});
  });
});

test('the summary counts each entity once, the fund itself not at all, and what came by introduction apart', () => {
  const { reached, found } = traceOver('fund:f', [
    tie('fund:f', 'INVESTS_IN', 'fund:g'),
    tie('fund:f', 'INTRODUCED', 'company:a'),
    tie('fund:g', 'INVESTS_IN', 'company:a'),
    tie('company:a', 'BACKS', 'project:p'),
    tie('company:a', 'SITED_IN', 'park:k'),
    tie('project:p', 'SITED_IN', 'park:k'),
    tie('project:p', 'FILLS', 'segment:s'),
    tie('segment:s', 'PART_OF', 'chain:c'),
  ]);
  expect(summarise('fund:f', reached, found)).toEqual({
    funds: 1,
    companies: 1,
    projects: 1,
    parks: 1,
    segments: 1,
    chains: 1,
    introduced: 1,
  });
});
