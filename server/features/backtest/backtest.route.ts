import { backtestRoute, type BacktestFigures } from '../../contract/backtest.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { graphSize } from '../health/health.queries.ts';
import { shippedFigures } from './shipped-figures.ts';

export function registerBacktest(api: Api, { graph }: Deps): void {
  let figures: BacktestFigures | undefined;
  api.mount(backtestRoute, async () => ({
    figures: (figures ??= shippedFigures()),
    now: (await graph.first(graphSize, {})) ?? { nodes: 0, relationships: 0 },
  }));
}
