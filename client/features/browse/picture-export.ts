import type { TFunction } from 'i18next';
import type { Tie } from '../../../server/contract/common.ts';
import { labelName } from '../../ui/model-names.ts';
import { sourcesOfRows, type Export } from '../../ui/table-export/export-model.ts';
import { tieTable } from '../../ui/table-export/tie-table.ts';
import type { Picture } from './picture.view-model.ts';

/** The picture as tables: its entities with how many of the drawn ties each has, and the ties drawn. */
export function pictureExport(
  picture: Picture,
  ties: readonly Tie[],
  queries: readonly string[],
  { t, language }: { t: TFunction<'browse'>; language: string },
): Export {
  const byId = new Map(picture.nodes.map((node) => [node.id, node]));
  const drawn = new Set(picture.ties.map(({ id }) => id));
  const shown = ties.flatMap((tie) => {
    const [from, to] = [byId.get(tie.from), byId.get(tie.to)];
    return drawn.has(tie.id) && from && to ? [{ tie, from, to }] : [];
  });
  const countOf = (id: string) => shown.filter(({ tie }) => tie.from === id || tie.to === id).length;
  const off = picture.types.filter((type) => type.off).length;
  const tables = [
    {
      name: t('export.entities'),
      header: [t('export.name'), t('export.kind'), t('export.drawn'), t('export.all'), t('export.id')],
      rows: picture.nodes.map(({ id, name, label, allTies }) => [
        name,
        labelName(label, language),
        countOf(id),
        allTies ?? null,
        id,
      ]),
    },
    tieTable(t('export.ties'), shown, { t, language }),
  ];
  return {
    title: t('export.title', { nodes: picture.nodes.length, ties: shown.length }),
    filters: off > 0 ? [[t('export.off'), String(off)]] : [],
    basis: { queries: [...queries], newest: picture.newest },
    tables,
    sources: sourcesOfRows(tables),
  };
}
