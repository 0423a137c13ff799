import type { TFunction } from 'i18next';
import {
  FIT_PARTS,
  type DistrictFitAnswer,
  type MatrixAnswer,
} from '../../../server/contract/district-fit.ts';
import {
  eachSourceOnce,
  sourcesOfRows,
  type Export,
  type ExportTable,
} from '../../ui/table-export/export-model.ts';
import type { MatrixRow } from './district-fit.view-model.ts';

const MATRIX_COLUMNS = [
  'chain',
  'district',
  'declared',
  'parks',
  'firms',
  'projects',
  'completeness',
  'missing',
  'weak',
  'strong',
  'unknown',
] as const;

/** The matrix, one line a cell; what is not recorded is said to be so, never no. `bare`: chains without segments too. */
export function matrixExport(
  answer: MatrixAnswer,
  rows: readonly MatrixRow[],
  bare: boolean,
  t: TFunction<'districts'>,
): Export {
  const cells = rows.flatMap(({ chain, cells: row }) =>
    row.flatMap((cell, index) =>
      cell ? [{ chain: chain.chain, district: answer.districts[index]?.district.name ?? '', cell }] : [],
    ),
  );
  const table: ExportTable = {
    name: t('view.matrix'),
    header: MATRIX_COLUMNS.map((column) => t(`export.${column}`)),
    rows: cells.map(({ chain, district, cell }) => [
      chain.name,
      district,
      t(cell.declared.length > 0 ? 'export.yes' : 'export.notRecorded'),
      cell.declaredByParks.map(({ by }) => by.name).join('；') || null,
      cell.firms,
      cell.projects,
      cell.completeness,
      ...(['missing', 'weak', 'strong', 'unknown'] as const).map(
        (verdict) => cell.verdicts?.[verdict] ?? null,
      ),
    ]),
    rowSources: cells.map(({ cell }) =>
      eachSourceOnce([...cell.declared, ...cell.declaredByParks].flatMap(({ sources }) => sources)),
    ),
  };
  return {
    title: t('title', { region: answer.region.name }),
    filters: [
      [t('choose.region'), answer.region.name],
      ...(bare ? [[t('matrix.bare'), t('export.yes')] as const] : []),
    ],
    basis: answer.basis,
    tables: [table],
    sources: sourcesOfRows([table]),
  };
}

/** The projects whose district does not declare any of their chains. */
export function misfitExport(answer: MatrixAnswer, t: TFunction<'districts'>): Export {
  const { misfits } = answer.projects;
  const table: ExportTable = {
    name: t('view.misfits'),
    header: ['project', 'district', 'fills', 'park'].map((column) => t(`misfits.${column}`)),
    rows: misfits.map(({ project, districts, fills, parkFits }) => [
      project.name,
      districts.map(({ name }) => name).join('、'),
      fills.map(({ name }) => name).join('、'),
      t(parkFits ? 'misfits.parkFits' : 'misfits.parkNot'),
    ]),
    rowSources: misfits.map(({ sources }) => sources),
  };
  return {
    title: `${t('title', { region: answer.region.name })} ${t('view.misfits')}`,
    filters: [[t('choose.region'), answer.region.name]],
    basis: answer.basis,
    tables: [table],
    sources: eachSourceOnce(misfits.flatMap(({ sources }) => sources)),
  };
}

/** The districts ranked for a firm or project, each with the parts of its score and what vouches for them. */
export function fitExport(answer: DistrictFitAnswer, t: TFunction<'districts'>): Export {
  const table: ExportTable = {
    name: t('view.fit'),
    note: t('fit.formula'),
    header: [
      t('fit.district'),
      t('fit.current'),
      t('fit.score'),
      ...FIT_PARTS.map((part) => t(`part.${part}`)),
    ],
    rows: answer.districts.map(({ district, current, score, parts }) => [
      district.name,
      current ? t('export.yes') : null,
      rounded(score),
      ...FIT_PARTS.map((part) => {
        const value = parts[part];
        return value === null ? t('part.unknown') : rounded(value);
      }),
    ]),
    rowSources: answer.districts.map(({ declared, parks, sites, same, adjacent, projects }) =>
      eachSourceOnce(
        [...declared, ...parks, ...sites, ...same, ...adjacent, ...projects].flatMap(
          ({ sources }) => sources,
        ),
      ),
    ),
  };
  return {
    title: `${answer.entity.name} · ${t('view.fit')}`,
    filters: [
      [t('fit.label'), answer.entity.name],
      [t('choose.region'), answer.region.name],
      [
        t('fit.about'),
        answer.about
          .map(({ chain, segment }) => (segment ? `${segment.name}（${chain.name}）` : chain.name))
          .join('、'),
      ],
      ...answer.weights.map(({ part, weight }) => [t(`part.${part}`), String(weight)] as const),
    ],
    basis: answer.basis,
    tables: [table],
    sources: sourcesOfRows([table]),
  };
}

const rounded = (value: number) => Number(value.toFixed(4));
