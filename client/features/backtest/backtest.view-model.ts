import type {
  BacktestAnswer,
  BacktestFigures,
  BacktestMethod,
  Experiment,
} from '../../../server/contract/backtest.ts';

/** Below this many queries a mean says little, whatever its interval. */
export const FEW = 20;

/** The methods that order better than the product does, by MRR, best first; the tuned weights are the product's own. */
export function betterThanProduct({ methods }: Experiment): BacktestMethod[] {
  return methods
    .filter(({ method, behindProduct }) => method !== 'tuned' && behindProduct.value < 0)
    .sort((a, b) => a.behindProduct.value - b.behindProduct.value)
    .map(({ method }) => method);
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
