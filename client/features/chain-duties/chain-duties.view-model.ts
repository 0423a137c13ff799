import type { TFunction } from 'i18next';
import type { ChainDutiesAnswer, ChainDuty } from '../../../server/contract/chain-duties.ts';
import {
  eachSourceOnce,
  sourcesOfRows,
  type Export,
  type ExportTable,
} from '../../ui/table-export/export-model.ts';

/** The chains of a taxonomy, or all; those nobody answers for first, otherwise in the order they come. */
export function shownDuties(
  chains: readonly ChainDuty[],
  taxonomy: string | null,
  bareOnly: boolean,
): ChainDuty[] {
  return chains
    .filter(
      (row) =>
        (taxonomy === null || row.taxonomies.some(({ id }) => id === taxonomy)) &&
        (!bareOnly || row.duty === null),
    )
    .sort((a, b) => Number(a.duty !== null) - Number(b.duty !== null));
}

/** The taxonomies the chains stand in, each once. */
export function taxonomiesIn(chains: readonly ChainDuty[]): { id: string; name: string }[] {
  return [
    ...new Map(
      chains.flatMap(({ taxonomies }) => taxonomies.map((taxonomy) => [taxonomy.id, taxonomy])),
    ).values(),
  ];
}

/** The list as it is shown, with where each naming is written. */
export function dutiesExport(
  answer: ChainDutiesAnswer,
  shown: readonly ChainDuty[],
  t: TFunction<'duties'>,
): Export {
  const table: ExportTable = {
    name: t('tab'),
    header: ['chain', 'person', 'office', 'source', 'asOf', 'overseers', 'leaders'].map((column) =>
      t(column),
    ),
    rows: shown.map(({ chain, duty, overseers, leaders }) => [
      chain.name,
      duty?.person ?? t('nobody'),
      duty?.office ?? null,
      duty?.source ?? null,
      duty?.asOf ?? null,
      overseers.map(({ institution }) => institution.name).join('、') || null,
      leaders.map(({ name }) => name).join('、') || null,
    ]),
    rowSources: shown.map(({ overseers }) => eachSourceOnce(overseers.flatMap(({ sources }) => sources))),
  };
  return {
    title: t('title', { region: answer.region.name }),
    filters: [[t('region'), answer.region.name]],
    basis: answer.basis,
    tables: [table],
    sources: sourcesOfRows([table]),
  };
}
