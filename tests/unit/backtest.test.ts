import { describe, expect, test } from '@jest/globals';
import { BACKTEST_METHODS } from '../../server/contract/backtest.ts';
import { ask, type Asked } from '../../server/features/backtest/ask.rules.ts';
import {
  candidatesIn,
  without,
  type BacktestGraph,
  type SourcedTie,
  type Work,
} from '../../server/features/backtest/backtest-graph.rules.ts';
import {
  dealingPairs,
  introducedPairs,
  isForTuning,
  type HiddenPair,
} from '../../server/features/backtest/pairs.rules.ts';
import { backtest, tunedExponents } from '../../server/features/backtest/backtest.rules.ts';
import { shippedFigures } from '../../server/features/backtest/shipped-figures.ts';
import type { RelationshipType } from '../../server/contract/graph-model.ts';

const fact = (source: string, asOf = '2022') => ({
  asOf,
  confidence: 'stated' as const,
  sources: source.split('|'),
  validFrom: undefined,
  validTo: undefined,
  evidence: undefined,
});
const tie = (
  from: string,
  type: RelationshipType,
  to: string,
  source: string,
  asOf?: string,
): SourcedTie => ({
  id: `${from} ${type} ${to} ${source}`,
  type,
  from,
  to,
  ...fact(source, asOf),
});
const work = (firm: string, source: string, segment = 'segment:glass', asOf?: string): Work => ({
  firm,
  segment,
  chain: 'chain:display',
  listed: true,
  registered: true,
  dissolved: false,
  firmSources: [source],
  fact: fact(source, asOf),
});
const graph = (parts: Partial<BacktestGraph>): BacktestGraph => ({
  ties: [],
  works: [],
  seats: [],
  readiness: { presence: [], backing: [], projects: [], claims: [] },
  ...parts,
});
const hide = (sources: string[], pair: [string, string] = ['', ''], entities: string[] = []) => ({
  sources: new Set(sources),
  pair,
  entities: new Set(entities),
});

/** A panel maker is supplied by two glass makers; its parent deals with the second. Another glass maker knows nobody. */
const PANELS = 'company:panels';
const [NEAR, FAR, ALONE] = ['company:near', 'company:far', 'company:alone'];
const small = graph({
  ties: [
    tie(NEAR, 'SUPPLIES', PANELS, 'report'),
    tie(NEAR, 'PARTNERS_WITH', PANELS, 'news'),
    tie(NEAR, 'SUPPLIES', 'company:screens', 'report'),
    tie(NEAR, 'SUPPLIES', 'company:phones', 'report|filing'),
    tie('company:phones', 'PARTNERS_WITH', PANELS, 'filing'),
    tie(FAR, 'SUPPLIES', 'company:phones', 'filing'),
    tie(PANELS, 'SUBSIDIARY_OF', 'company:group', 'filing'),
  ],
  works: [work(NEAR, 'register'), work(FAR, 'register'), work(ALONE, 'register'), work(ALONE, 'report')],
});
const pairOf = (firm: string): HiddenPair => {
  const found = dealingPairs(small, new Set([NEAR, FAR, ALONE])).find(
    (pair) => pair.introducer === PANELS && pair.firm === firm,
  );
  if (!found) throw new Error(`no pair of ${firm}`);
  return found;
};

describe('what is taken out of the graph', () => {
  test('the ties of the pair, whoever tells them, and what only their sources tell', () => {
    const left = without(small, hide(['report', 'news'], [NEAR, PANELS]));
    expect(left.ties.map((each) => each.id)).toEqual([
      `${NEAR} SUPPLIES company:phones report|filing`,
      'company:phones PARTNERS_WITH company:panels filing',
      `${FAR} SUPPLIES company:phones filing`,
      'company:panels SUBSIDIARY_OF company:group filing',
    ]);
    expect(left.works.map((each) => each.fact.sources)).toEqual([['register'], ['register'], ['register']]);
  });

  test('a code that only a hidden source tells is unknown; the firm stays', () => {
    const listed = graph({ works: [{ ...work(NEAR, 'report|register'), firmSources: ['report'] }] });
    expect(without(listed, hide(['report'])).works).toEqual([
      { ...work(NEAR, 'report|register'), firmSources: ['report'], listed: false, registered: false },
    ]);
  });

  test('what it was introduced by way of, wherever it stands', () => {
    const left = without(
      graph({
        ties: [tie(FAR, 'BACKS', 'project:plant', 'other')],
        seats: [{ firm: 'company:local', fact: fact('other') }],
      }),
      hide([], ['', ''], ['project:plant', 'company:local']),
    );
    expect([left.ties, left.seats]).toEqual([[], []]);
  });

  test('for an earlier day, what is dated after it and what only later sources tell', () => {
    const dated = graph({
      works: [
        work('company:a', 'old', 'segment:glass', '2022'),
        work('company:b', 'old', 'segment:glass', '2024'),
        work('company:c', 'new', 'segment:glass', '2022'),
        work('company:d', 'undated', 'segment:glass', '2022'),
      ],
    });
    const published = new Map([
      ['old', '2022-05'],
      ['new', '2025-01-01'],
    ]);
    const left = without(dated, { ...hide([]), after: { day: '2023-12-31', published } });
    expect(left.works.map((each) => each.firm)).toEqual(['company:a', 'company:d']);
  });

  test('readiness that rests on the hidden tie goes with it', () => {
    const owner = { id: PANELS, label: 'Company', name: 'panels' } as const;
    const place = { id: 'region:here', label: 'Region', name: 'here' } as const;
    const backing = [
      { firm: NEAR, about: owner, parent: false, place, facts: [fact('report'), fact('register')] },
      { firm: FAR, about: owner, parent: false, place, facts: [fact('filing'), fact('register')] },
    ];
    const left = without(
      graph({ readiness: { presence: [], backing, projects: [], claims: [] } }),
      hide(['report']),
    );
    expect(left.readiness.backing.map((row) => row.firm)).toEqual([FAR]);
  });
});

describe('who is a candidate', () => {
  test('not who stands here, nor whose subsidiary does the same work here; one that does other work does not count', () => {
    const local = graph({
      works: [
        work('company:seated', 'a'),
        work('company:parent', 'a'),
        work('company:daughter', 'a'),
        work('company:uncle', 'a'),
        work('company:nephew', 'a', 'segment:film'),
        { ...work('company:ended', 'a'), dissolved: true },
      ],
      ties: [
        tie('company:daughter', 'SUBSIDIARY_OF', 'company:parent', 'a'),
        tie('company:nephew', 'SUBSIDIARY_OF', 'company:uncle', 'a'),
      ],
      seats: ['company:seated', 'company:daughter', 'company:nephew'].map((firm) => ({
        firm,
        fact: fact('a'),
      })),
    });
    expect([...candidatesIn(local).keys()]).toEqual(['company:uncle']);
  });
});

describe('what is asked for', () => {
  test('each dealing between a firm and somebody outside its group, with the sources of every tie of the two', () => {
    expect(pairOf(NEAR)).toEqual({
      introducer: PANELS,
      firm: NEAR,
      sources: ['report', 'news'],
      since: '2022',
      entities: [],
    });
    const own = graph({
      works: [work('company:daughter', 'a')],
      ties: [
        tie('company:daughter', 'SUBSIDIARY_OF', 'company:mother', 'a'),
        tie('company:daughter', 'SUPPLIES', 'company:mother', 'a'),
        tie('company:member', 'MEMBER_OF', 'institution:club', 'a'),
      ],
    });
    expect(dealingPairs(own, new Set(['company:daughter']))).toEqual([]);
  });

  test('an introduction leads to the outside parent of what was brought in, which is hidden', () => {
    const introduced = graph({
      works: [work(FAR, 'register')],
      ties: [
        tie('fund:f', 'INTRODUCED', 'project:plant', 'news'),
        tie('company:local', 'BACKS', 'project:plant', 'other'),
        tie('company:local', 'SUBSIDIARY_OF', FAR, 'other'),
        tie('fund:f', 'INTRODUCED', 'company:unknown', 'news'),
      ],
      seats: [{ firm: 'company:local', fact: fact('other') }],
    });
    expect(introducedPairs(introduced, new Set(['fund:f']))).toEqual({
      pairs: [
        { introducer: 'fund:f', firm: FAR, sources: ['news'], since: '2022', entities: ['project:plant'] },
      ],
      lost: 1,
    });
  });

  test('a pair falls in the same half either way round', () => {
    const pairs = Array.from({ length: 200 }, (_, index) => ({ introducer: `a${index}`, firm: `b${index}` }));
    for (const { introducer, firm } of pairs) {
      expect(isForTuning({ introducer: firm, firm: introducer })).toBe(isForTuning({ introducer, firm }));
    }
    const share = pairs.filter(isForTuning).length / pairs.length;
    expect(share).toBeGreaterThan(0.35);
    expect(share).toBeLessThan(0.65);
  });
});

describe('a query', () => {
  const setting = { asOf: '2023-06-30', maxHops: 4 };

  test('finds the hidden firm by the way that is left, and ranks no other partner of the introducer', () => {
    const asked = ask(small, pairOf(NEAR), setting) as Asked;
    expect(asked.hidden).toBe(NEAR);
    expect([...asked.parts.keys()].sort()).toEqual([ALONE, FAR, NEAR]);
    // NEAR – phones – panels is told by the filing; the direct ties are gone.
    expect(asked.parts.get(NEAR)?.reach).toBeCloseTo(0.8 * 0.6);
    expect(asked.parts.get(ALONE)?.reach).toBe(0);
    expect(Object.fromEntries(asked.commonNeighbours)).toEqual({ [NEAR]: 1, [FAR]: 1, [ALONE]: 0 });
    expect(asked.popularity.get(NEAR)).toBe(1);
  });

  test('a firm known only from the source of the tie cannot be asked for', () => {
    const thin = { ...small, works: [work(NEAR, 'report'), work(FAR, 'register')] };
    expect(ask(thin, pairOf(NEAR), setting)).toBe('not-a-candidate');
    expect(ask({ ...small, works: [work(NEAR, 'register')] }, pairOf(NEAR), setting)).toBe('no-rivals');
  });
});

const queryOf = (parts: Record<string, [number, number, number]>): Asked => ({
  introducer: 'fund:f',
  hidden: 'company:a',
  parts: new Map(
    Object.entries(parts).map(([id, [fit, reach, readiness]]) => [id, { fit, reach, readiness }]),
  ),
  commonNeighbours: new Map(),
  adamicAdar: new Map(),
  popularity: new Map(),
});

describe('the whole of it', () => {
  test('weights are changed no more than it takes', () => {
    // 0.1 × 0.9 is less than 0.9 × 0.2, but √0.1 × 0.9 is more than √0.9 × 0.2.
    const query = queryOf({ 'company:a': [0.1, 0.9, 0.5], 'company:b': [0.9, 0.2, 0.5] });
    expect(tunedExponents([query])).toEqual({ fit: 0.5, reach: 1, readiness: 1 });
    expect(tunedExponents([queryOf({ 'company:a': [0.9, 0.9, 0.5], 'company:b': [0.1, 0.2, 0.5] })])).toEqual(
      {
        fit: 1,
        reach: 1,
        readiness: 1,
      },
    );
  });

  test('every experiment is reported, also where there was nothing to ask; the first asks for the region’s pairs', () => {
    const { experiments } = backtest(small, {
      date: '2023-06-30',
      eve: '2021-12-31',
      onEve: small,
      published: new Map(),
      local: new Set([PANELS]),
      maxHops: 4,
      seed: 1,
      resamples: 50,
    });
    expect(experiments.map(({ id, n }) => [id, n]).slice(0, 1)).toEqual([['held-out-local', 1]]);
    expect(experiments.map(({ id }) => id)).toHaveLength(5);
    const [first] = experiments;
    expect(first?.candidates).toEqual({ least: 3, median: 3, most: 3 });
    expect(first?.reachable).toBe(1);
    const mrr = Object.fromEntries(first?.methods.map((each) => [each.method, each.mrr.value]) ?? []);
    // NEAR is reached by two ties, FAR by the same two kinds: NEAR – phones – panels and FAR – phones – panels are equal.
    expect(mrr.reach).toBeCloseTo((1 + 1 / 2) / 2);
    expect(mrr.random).toBeCloseTo((1 + 1 / 2 + 1 / 3) / 3);
    expect(first?.methods.find(({ method }) => method === 'random')?.behindProduct.value).toBeCloseTo(
      (mrr.product ?? 0) - (mrr.random ?? 0),
    );
  });
});

describe('the figures shipped with the product', () => {
  const figures = shippedFigures();

  test('name the graph they were computed from, the day, the seed and the cut', () => {
    expect(figures.graph.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(figures.graph.ties).toBeGreaterThan(1_000);
    expect(figures.cut < figures.date).toBe(true);
    expect(figures.resamples).toBeGreaterThanOrEqual(1_000);
  });

  test('rate every method in every experiment within its interval, the product against itself at nothing', () => {
    for (const { methods, n, introducers, reachable } of figures.experiments) {
      expect(methods.map(({ method }) => method)).toEqual([...BACKTEST_METHODS]);
      expect(introducers).toBeLessThanOrEqual(n);
      expect(reachable).toBeLessThanOrEqual(n);
      for (const { hitsAt10, mrr } of methods) {
        for (const { value, low, high } of [hitsAt10, mrr]) {
          expect(low).toBeLessThanOrEqual(value);
          expect(high).toBeGreaterThanOrEqual(value);
        }
      }
      expect(methods[0]?.behindProduct).toEqual({ value: 0, low: 0, high: 0 });
    }
  });
});
