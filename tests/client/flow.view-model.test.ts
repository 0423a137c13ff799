import { describe, expect, test } from '@jest/globals';
import type { EntityRef, Money, Tie } from '../../server/contract/common.ts';
import type { FundTraceAnswer, TraceNode, TraceRoute } from '../../server/contract/fund-trace.ts';
import type { Label, RelationshipType } from '../../server/contract/graph-model.ts';
import { nextPlace } from '../../client/features/fund-trace/flow-keys.ts';
import { layOutFlow, THIN } from '../../client/features/fund-trace/flow-layout.ts';
import { fitText } from '../../client/features/fund-trace/flow-look.ts';
import {
  drawnAmount,
  flowOf,
  passing,
  type FlowBand,
} from '../../client/features/fund-trace/flow.view-model.ts';

const LABELS: Record<string, Label> = { f: 'Fund', s: 'Fund', p: 'Project', r: 'Region', k: 'Park' };
/** `f…` and `s…` are funds, `p…` projects, `r…` regions, `k…` parks, everything else firms. */
const thing = (id: string): EntityRef => ({ id, label: LABELS[id[0] ?? ''] ?? 'Company', name: id });
const yi = (value: number, more: Partial<Money> = {}): Money => ({
  value,
  unit: '亿元',
  currency: 'CNY',
  ...more,
});

type Step = [from: string, type: RelationshipType, to: string, more?: Partial<Tie>];

/** A trace down from `f` of these ties; every loop-free way along them is a route, subsidiaries followed downwards. */
function traceOf(steps: Step[], figures: Record<string, TraceNode['figures']> = {}): FundTraceAnswer {
  const ties = steps.map(([from, type, to, more = {}], index): Tie => ({
    id: `t${index}`,
    type,
    from,
    to,
    asOf: '2024',
    confidence: 'stated',
    sources: [],
    ...more,
  }));
  const routes: TraceRoute[] = [];
  const walk = (via: string[], walked: string[]) => {
    for (const tie of ties) {
      const [near, far] = tie.type === 'SUBSIDIARY_OF' ? [tie.to, tie.from] : [tie.from, tie.to];
      if (near !== via.at(-1) || via.includes(far)) continue;
      routes.push({ to: far, via: [...via, far], ties: [...walked, tie.id] });
      walk([...via, far], [...walked, tie.id]);
    }
  };
  walk(['f'], []);
  const ids = [...new Set(['f', ...routes.flatMap(({ via }) => via)])];
  return {
    fund: thing('f'),
    direction: 'down',
    nodes: ids.map((id) => ({ ...thing(id), depth: 0, figures: figures[id] ?? [] })),
    ties,
    routes,
    searched: { maxSteps: 8, maxRoutes: 2000, cut: false },
  } as unknown as FundTraceAnswer;
}
const cost = (amount: Money, shared = false): TraceNode['figures'] => [
  {
    key: 'plannedInvestment',
    nameZh: '',
    nameEn: '',
    amount: { ...amount, status: 'planned' },
    asOf: '2024',
    shared,
  },
];
const bandOf = (bands: readonly FlowBand[], id: string) => bands.find((one) => one.id === id);
const drawn = (bands: readonly FlowBand[]) =>
  bands.reduce((sum, { amount }) => sum + (amount ? drawnAmount(amount) : 0), 0);

describe('what is drawn of a trace', () => {
  test('two routes over one tie are one band, and its amount is drawn once', () => {
    const { bands } = flowOf(
      traceOf([
        ['f', 'INVESTS_IN', 's', { amount: yi(10, { status: 'actual' }) }],
        ['s', 'INVESTS_IN', 'a', { amount: yi(4, { status: 'actual' }) }],
        ['s', 'INVESTS_IN', 'b', { amount: yi(3, { status: 'actual' }) }],
      ]),
    );
    expect(bands.map(({ id, kind, amount }) => [id, kind, amount?.low])).toEqual([
      ['f s', 'money', 10],
      ['s a', 'money', 4],
      ['s b', 'money', 3],
    ]);
    expect(drawn(bands)).toBe(17);
  });

  test('what was planned and then paid is drawn as paid; rounds of one kind are added up', () => {
    const { bands } = flowOf(
      traceOf([
        ['f', 'INVESTS_IN', 'a', { amount: yi(10, { status: 'planned' }) }],
        ['f', 'INVESTS_IN', 'a', { amount: yi(3, { status: 'paid-in' }) }],
        ['f', 'INVESTS_IN', 'a', { amount: yi(20000, { unit: '万元', status: 'paid-in' }) }],
        ['f', 'INTRODUCED', 'a'],
      ]),
    );
    expect(bands).toEqual([
      {
        id: 'f a',
        from: 'f',
        to: 'a',
        kind: 'money',
        ties: ['t1', 't2', 't0', 't3'],
        amount: { low: 5, high: 5 },
        status: 'paid-in',
      },
    ]);
  });

  test('money without an amount, or in another currency, is unknown and not wide; an introduction is no money', () => {
    const { bands, counts } = flowOf(
      traceOf([
        ['f', 'INVESTS_IN', 'a'],
        ['f', 'INVESTS_IN', 'b', { amount: yi(5, { currency: 'USD' }) }],
        ['f', 'INTRODUCED', 'c'],
        ['f', 'INVESTS_IN', 'd', { amount: yi(5, { qualifier: '超' }) }],
      ]),
    );
    expect(bands.map(({ to, kind, amount }) => [to, kind, amount])).toEqual([
      ['a', 'unknown', undefined],
      ['b', 'unknown', undefined],
      ['c', 'plain', undefined],
      ['d', 'money', { low: 5, high: null }],
    ]);
    expect(counts).toEqual({ money: 1, project: 0, unknown: 2, plain: 1, elsewhere: 0 });
  });

  test('a sum two projects share is drawn once; a project of two backers gives neither a width', () => {
    const figures = { p1: cost(yi(30), true), p2: cost(yi(30), true), p3: cost(yi(8)) };
    const { bands, counts } = flowOf(
      traceOf(
        [
          ['f', 'INVESTS_IN', 'a'],
          ['f', 'INVESTS_IN', 'b'],
          ['a', 'BACKS', 'p1'],
          ['a', 'BACKS', 'p2'],
          ['a', 'BACKS', 'p3'],
          ['b', 'BACKS', 'p3'],
        ],
        figures,
      ),
    );
    expect(bandOf(bands, 'a p1')).toMatchObject({ kind: 'project', amount: { low: 30, high: 30 } });
    expect(bandOf(bands, 'a p2')).toEqual({
      id: 'a p2',
      from: 'a',
      to: 'p2',
      kind: 'unknown',
      ties: ['t3'],
      drawnAt: ['p1'],
    });
    expect([bandOf(bands, 'a p3')?.kind, bandOf(bands, 'b p3')?.kind]).toEqual(['unknown', 'unknown']);
    expect([drawn(bands), counts.elsewhere]).toEqual([30, 1]);
  });

  test('firms that own each other: the circle is broken where it would lead back, and that is kept', () => {
    const { bands, returning } = flowOf(
      traceOf([
        ['f', 'INVESTS_IN', 'a', { amount: yi(1) }],
        ['a', 'INVESTS_IN', 'b', { amount: yi(1) }],
        ['b', 'INVESTS_IN', 'c', { amount: yi(1) }],
        ['f', 'INVESTS_IN', 'c', { amount: yi(1) }],
        ['c', 'INVESTS_IN', 'a', { amount: yi(1) }],
      ]),
    );
    expect([...bands, ...returning].map(({ id }) => id).sort()).toEqual(['a b', 'b c', 'c a', 'f a', 'f c']);
    expect(returning).toHaveLength(1);
    expect(returning[0]?.amount).toBeUndefined();
  });

  test('regions are left out; traced up, the fund stands last', () => {
    const trace = traceOf([
      ['f', 'INVESTS_IN', 'a'],
      ['a', 'LOCATED_IN', 'r'],
    ]);
    expect(flowOf(trace).nodes.map(({ id }) => id)).toEqual(['f', 'a']);
    expect(flowOf({ ...trace, direction: 'up' }).bands.map(({ from, to }) => [from, to])).toEqual([
      ['a', 'f'],
    ]);
  });
});

describe('where it is drawn', () => {
  const trace = traceOf([
    ['f', 'INVESTS_IN', 's', { amount: yi(10) }],
    ['s', 'INVESTS_IN', 'a', { amount: yi(5) }],
    ['s', 'INVESTS_IN', 'b'],
    ['f', 'INTRODUCED', 'c'],
  ]);
  const flow = layOutFlow(flowOf(trace), { width: 900, height: 300 }, 'down');
  const widthOf = (id: string) => flow.bands.find((placed) => placed.band.id === id)?.width ?? 0;

  test('widths are to each other as the amounts are; what has none is thin', () => {
    expect(widthOf('f s') / widthOf('s a')).toBeCloseTo(2, 5);
    expect(widthOf('s a')).toBeCloseTo(5 * (flow.scale ?? 0), 5);
    expect([widthOf('s b'), widthOf('f c')].map((width) => Math.round(width))).toEqual([THIN, THIN]);
  });

  test('where no amount is known everything is thin and there is no scale', () => {
    const bare = layOutFlow(
      flowOf(
        traceOf([
          ['f', 'INVESTS_IN', 'a'],
          ['f', 'INTRODUCED', 'b'],
        ]),
      ),
      { width: 900, height: 400 },
      'down',
    );
    expect(bare.scale).toBeNull();
    expect(bare.bands.map(({ width }) => Math.round(width))).toEqual([THIN, THIN]);
  });

  test('the arrow keys follow the flow from thing to band to thing', () => {
    const first = nextPlace(flow, { kind: 'node', id: 's' }, 'ArrowRight');
    expect(first).toEqual({ kind: 'band', id: 's a' });
    expect(nextPlace(flow, { kind: 'band', id: 's a' }, 'ArrowRight')).toEqual({ kind: 'node', id: 'a' });
    expect(nextPlace(flow, { kind: 'band', id: 's a' }, 'ArrowDown')).toEqual({ kind: 'band', id: 's b' });
    expect(nextPlace(flow, { kind: 'band', id: 's a' }, 'ArrowLeft')).toEqual({ kind: 'node', id: 's' });
    expect(nextPlace(flow, { kind: 'node', id: 'f' }, 'ArrowLeft')).toBeUndefined();
    expect(nextPlace(flow, { kind: 'node', id: 'f' }, 'x')).toBeUndefined();
  });

  test('pointing at something lights every route that passes it, and no other', () => {
    expect([...passing(trace, { node: 'a' })].sort()).toEqual(['a', 'f', 's', 't0', 't1']);
    expect([...passing(trace, { ties: ['t3'] })].sort()).toEqual(['c', 'f', 't3']);
  });

  test('a name too long for its room says that it goes on', () => {
    expect(fitText('新能源汽车', 60)).toBe('新能源汽车');
    expect(fitText('新能源汽车', 50)).toBe('新能源…');
  });
});
