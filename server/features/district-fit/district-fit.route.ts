import { districtFitRoute, matrixRoute } from '../../contract/district-fit.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { districtMatrix } from './matrix.use-case.ts';
import { rankDistricts } from './rank-districts.use-case.ts';

export function registerDistrictFit(api: Api, { graph, today }: Deps): void {
  api.mount(matrixRoute, ({ query }) => districtMatrix(graph, query.region, query.asOf ?? today()));
  api.mount(districtFitRoute, ({ query }) =>
    rankDistricts(graph, { entity: query.entity, region: query.region, asOf: query.asOf ?? today() }),
  );
}
