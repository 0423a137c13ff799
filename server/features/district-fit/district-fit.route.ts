import { districtFitRoute, matrixCellRoute, matrixRoute } from '../../contract/district-fit.ts';
import { declaredFitRoute } from '../../contract/declared-fit.ts';
import { settingsOf } from '../../contract/gap-settings.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { declaredFit } from './declared-fit.use-case.ts';
import { districtMatrix } from './matrix.use-case.ts';
import { openCell } from './open-cell.use-case.ts';
import { rankDistricts } from './rank-districts.use-case.ts';

export function registerDistrictFit(api: Api, { graph, today }: Deps): void {
  api.mount(matrixRoute, ({ query }) =>
    districtMatrix(graph, query.region, query.asOf ?? today(), settingsOf(query)),
  );
  api.mount(matrixCellRoute, ({ query }) =>
    openCell(graph, { ...query, asOf: query.asOf ?? today() }, settingsOf(query)),
  );
  api.mount(declaredFitRoute, ({ query }) => declaredFit(graph, { ...query, asOf: query.asOf ?? today() }));
  api.mount(districtFitRoute, ({ query }) =>
    rankDistricts(graph, { entity: query.entity, region: query.region, asOf: query.asOf ?? today() }, query),
  );
}
