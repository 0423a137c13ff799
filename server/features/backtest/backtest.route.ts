import { backtestRoute } from '../../contract/backtest.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { graphSize } from '../health/health.queries.ts';
import { shippedFigures } from './shipped-figures.ts';

export function registerBacktest(api: Api, { graph }: Deps): void {
  const figures = shippedFigures();
  api.mount(backtestRoute, async () => ({
    figures,
    now: (await graph.first(graphSize, {})) ?? { nodes: 0, relationships: 0 },
  }));
}
