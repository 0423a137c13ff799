import {
  BACKTEST_METHODS,
  exponentsSchema,
  type BacktestFigures,
  type BacktestMethod,
  type Experiment,
  type Exponents,
  type LeftOut,
} from '../../contract/backtest.ts';
import { DEFAULT_WEIGHTS } from '../../contract/candidate-weights.ts';
import { candidateScore } from '../candidates/candidate-score.rules.ts';
import { ask, type Asked } from './ask.rules.ts';
import { candidatesIn, without, type BacktestGraph, type Hidden } from './backtest-graph.rules.ts';
import { bootstrap, percentile, rate, type Outcome, type SortKey } from './metrics.rules.ts';
import { dealingPairs, introducedPairs, isForTuning, type HiddenPair } from './pairs.rules.ts';

export type BacktestSetting = {
  /** Today, and the last day before everything is hidden in the `later` experiments. */
  date: string;
  eve: string;
  /** When each source was published. */
  published: ReadonlyMap<string, string>;
  /** The graph as the rules of readiness saw it on the eve. */
  onEve: BacktestGraph;
  /** Who is an introducer of the region. */
  local: ReadonlySet<string>;
  maxHops: number;
  seed: number;
  resamples: number;
};

type Figures = Pick<BacktestFigures, 'weights' | 'tuning' | 'experiments'>;

/** Tunes the weights on half of the pairs elsewhere, and reports every method on all other pairs. */
export function backtest(graph: BacktestGraph, setting: BacktestSetting): Figures {
  const { date, eve, published, onEve, local, maxHops } = setting;
  const now = { asOf: date, maxHops };
  const then = { asOf: eve, maxHops, after: { day: eve, published } };
  const outside = new Set([
    ...candidatesIn(graph).keys(),
    ...candidatesIn(without(onEve, { ...NOTHING, after: then.after })).keys(),
  ]);
  const dealings = dealingPairs(graph, outside);
  const here = dealings.filter((pair) => local.has(pair.introducer));
  const elsewhere = dealings.filter((pair) => !local.has(pair.introducer));
  const reported = elsewhere.filter((pair) => !isForTuning(pair));
  const late = (pairs: readonly HiddenPair[]) => pairs.filter((pair) => pair.since > eve);

  const tuning = askAll(graph, elsewhere.filter(isForTuning), now).asked;
  const weights = tunedExponents(tuning);
  const introduced = introducedPairs(graph, local);
  const experiment = (
    id: Experiment['id'],
    pairs: readonly HiddenPair[],
    { on = graph, when = now, lost = 0 }: { on?: BacktestGraph; when?: When; lost?: number } = {},
  ): Experiment => ({ id, ...figuresOf(askAll(on, pairs, when, lost), weights, setting) });
  return {
    weights: { product: PRODUCT, tuned: weights },
    tuning: {
      n: tuning.length,
      mrrProduct: meanReciprocalRank(tuning, PRODUCT),
      mrrTuned: meanReciprocalRank(tuning, weights),
    },
    experiments: [
      experiment('held-out-local', here),
      experiment('held-out-elsewhere', reported),
      experiment('later-local', late(here), { on: onEve, when: then }),
      experiment('later-elsewhere', late(reported), { on: onEve, when: then }),
      experiment('introduced', introduced.pairs, { lost: introduced.lost }),
    ],
  };
}

const NOTHING: Hidden = { sources: new Set(), pair: ['', ''], entities: new Set() };

type When = { asOf: string; maxHops: number; after?: Hidden['after'] };
type Answers = { asked: Asked[]; leftOut: Record<LeftOut, number> };

/** `lost` queries were given up before they could be asked, for want of a candidate. */
function askAll(graph: BacktestGraph, pairs: readonly HiddenPair[], when: When, lost = 0): Answers {
  const asked: Asked[] = [];
  const leftOut: Answers['leftOut'] = { 'not-a-candidate': lost, 'no-rivals': 0 };
  for (const pair of pairs) {
    const answer = ask(graph, pair, when);
    if (typeof answer === 'string') leftOut[answer] += 1;
    else asked.push(answer);
  }
  return { asked, leftOut };
}

/** How each method orders the candidates of a query. The product orders by score, equals by fit, as its page does. */
export function keysBy(asked: Asked, method: BacktestMethod, tuned: Exponents): Map<string, SortKey> {
  const byParts = (key: (parts: Parameters<typeof candidateScore>[0]) => SortKey) =>
    new Map([...asked.parts].map(([id, parts]) => [id, key(parts)]));
  switch (method) {
    case 'product':
      return byParts((parts) => [candidateScore(parts), parts.fit]);
    case 'tuned':
      return byParts((parts) => [candidateScore(parts, tuned), parts.fit]);
    case 'fit':
      return byParts((parts) => [parts.fit]);
    case 'reach':
      return byParts((parts) => [parts.reach]);
    case 'common-neighbours':
      return alone(asked.commonNeighbours);
    case 'adamic-adar':
      return alone(asked.adamicAdar);
    case 'popularity':
      return alone(asked.popularity);
    case 'random':
      return byParts(() => [0]);
  }
}

const alone = (values: ReadonlyMap<string, number>) =>
  new Map([...values].map(([id, value]): [string, SortKey] => [id, [value]]));

function figuresOf(
  { asked, leftOut }: Answers,
  tuned: Exponents,
  setting: BacktestSetting,
): Omit<Experiment, 'id'> {
  const outcomes = new Map(
    BACKTEST_METHODS.map((method) => [
      method,
      asked.map((query): Outcome => rate(keysBy(query, method, tuned), query.hidden)),
    ]),
  );
  const interval = (values: readonly number[]) =>
    bootstrap(
      values.map((value, index) => ({ cluster: asked[index]?.introducer ?? '', value })),
      setting,
    );
  const product = outcomes.get('product') ?? [];
  const sizes = asked.map((query) => query.parts.size).sort((a, b) => a - b);
  return {
    n: asked.length,
    introducers: new Set(asked.map((query) => query.introducer)).size,
    leftOut,
    candidates: { least: sizes[0] ?? 0, median: percentile(sizes, 0.5), most: sizes.at(-1) ?? 0 },
    reachable: asked.filter((query) => (query.parts.get(query.hidden)?.reach ?? 0) > 0).length,
    methods: [...outcomes].map(([method, rated]) => ({
      method,
      hitsAt10: interval(rated.map((outcome) => outcome.hitAt10)),
      mrr: interval(rated.map((outcome) => outcome.reciprocalRank)),
      behindProduct: interval(
        rated.map((outcome, index) => (product[index]?.reciprocalRank ?? 0) - outcome.reciprocalRank),
      ),
    })),
  };
}

const PRODUCT = exponentsSchema.parse(DEFAULT_WEIGHTS);
const TRIED = [0, 0.5, 1, 2];

/** Of all exponents tried the ones with the highest MRR; of equals those nearest to the product's own. */
export function tunedExponents(asked: readonly Asked[]): Exponents {
  const tried = TRIED.flatMap((fit) =>
    TRIED.flatMap((reach) => TRIED.map((readiness): Exponents => ({ fit, reach, readiness }))),
  ).sort((a, b) => distance(a) - distance(b));
  let best = PRODUCT;
  let bestMrr = meanReciprocalRank(asked, best);
  for (const exponents of tried) {
    const mrr = meanReciprocalRank(asked, exponents);
    if (mrr > bestMrr + 1e-9) [best, bestMrr] = [exponents, mrr];
  }
  return best;
}

const distance = (exponents: Exponents) =>
  Math.abs(exponents.fit - PRODUCT.fit) +
  Math.abs(exponents.reach - PRODUCT.reach) +
  Math.abs(exponents.readiness - PRODUCT.readiness);

function meanReciprocalRank(asked: readonly Asked[], weights: Exponents): number {
  if (asked.length === 0) return 0;
  const ranks = asked.map((query) => rate(keysBy(query, 'tuned', weights), query.hidden).reciprocalRank);
  return ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
}
