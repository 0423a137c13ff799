import type {
  BacktestAnswer,
  BacktestFigures,
  BacktestMethod,
  Experiment,
} from '../../../server/contract/backtest.ts';

/** Below this many queries a mean says little, whatever its interval. */
export const FEW = 20;

/** The methods that do better than the product by either measure, best first; tuned weights are the product's own. */
export function betterThanProduct({ methods }: Experiment): {
  byRank: BacktestMethod[];
  byHits: BacktestMethod[];
} {
  const others = methods.filter(({ method }) => method !== 'tuned');
  const product = others.find(({ method }) => method === 'product');
  const names = (list: typeof methods) => list.map(({ method }) => method);
  return {
    byRank: names(
      others
        .filter(({ behindProduct }) => behindProduct.value < 0)
        .sort((a, b) => a.behindProduct.value - b.behindProduct.value),
    ),
    byHits: names(
      others
        .filter(({ hitsAt10 }) => hitsAt10.value > (product?.hitsAt10.value ?? 0))
        .sort((a, b) => b.hitsAt10.value - a.hitsAt10.value),
    ),
  };
}

/** Hits among the first ten in the first experiment, in per cent: the product's, guessing's and popularity's. */
export function headlineOf({ experiments }: BacktestFigures): {
  n: number;
  product: number;
  random: number;
  popularity: number;
} {
  const [first] = experiments;
  const hits = (name: BacktestMethod) =>
    Math.round((first?.methods.find(({ method }) => method === name)?.hitsAt10.value ?? 0) * 100);
  return {
    n: first?.n ?? 0,
    product: hits('product'),
    random: hits('random'),
    popularity: hits('popularity'),
  };
}

export function leftOutOf({ leftOut }: Experiment): number {
  return Object.values(leftOut).reduce((sum, count) => sum + count, 0);
}

/** Whether the graph has changed since, as far as its counts tell. */
export function outdated({ figures, now }: BacktestAnswer): boolean {
  return figures.graph.nodes !== now.nodes || figures.graph.relationships !== now.relationships;
}
