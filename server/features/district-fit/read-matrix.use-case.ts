import type { EntityRef } from '../../contract/common.ts';
import type { Transaction } from '../../graph/graph.ts';
import { hasEnded } from '../gap-analysis/project-claims.rules.ts';
import {
  chainSegments,
  declarations,
  districtFirms,
  districtLooks,
  districtProjects,
  districtsOf,
  type ChainRow,
  type DeclarationRow,
  type DistrictFirmRow,
  type DistrictLookRow,
  type DistrictProjectRow,
} from './district-fit.queries.ts';

/** The queries whose rows the matrix and its cells are made of. */
export const MATRIX_QUERIES = [
  districtsOf,
  chainSegments,
  declarations,
  districtFirms,
  districtProjects,
  districtLooks,
] as const;

export type MatrixRows = {
  declared: readonly DeclarationRow[];
  firms: readonly DistrictFirmRow[];
  projects: readonly DistrictProjectRow[];
  looks: readonly DistrictLookRow[];
};

/** What is known of every chain in every district directly within a region, as of a day. A project that has ended is none. */
export async function readMatrix(
  tx: Transaction,
  region: string,
  asOf: string,
): Promise<{ districts: EntityRef[]; chains: ChainRow[]; rows: MatrixRows }> {
  const params = { region, asOf };
  return {
    districts: (await tx.all(districtsOf, { region })).map((row) => row.district),
    chains: await tx.all(chainSegments, {}),
    rows: {
      declared: await tx.all(declarations, params),
      firms: await tx.all(districtFirms, params),
      projects: (await tx.all(districtProjects, params)).filter((row) => !hasEnded(row.stages)),
      looks: await tx.all(districtLooks, params),
    },
  };
}

/** The days of the facts used, to tell the newest. */
export function datesOf({ declared, firms, projects }: MatrixRows): string[] {
  return [
    ...[...declared, ...firms].map((row) => row.fact.asOf),
    ...projects.flatMap((row) => row.stages.map((stage) => stage.asOf)),
  ];
}
