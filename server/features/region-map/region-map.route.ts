import { regionMapRoute } from '../../contract/region-map.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { drawRegion } from './draw-region.use-case.ts';

export function registerRegionMap(api: Api, { graph, today }: Deps): void {
  api.mount(regionMapRoute, ({ query: { region, chain, asOf } }) =>
    drawRegion(graph, { region, chain: chain ?? null, asOf: asOf ?? today() }),
  );
}
