import type { TFunction } from 'i18next';
import type { DeclaredFit } from '../../../server/contract/declared-fit.ts';
import { moneyWords } from '../../ui/money-words.ts';
import {
  eachSourceOnce,
  sourcesOfRows,
  type Export,
  type ExportTable,
} from '../../ui/table-export/export-model.ts';
import { percent } from '../gap-analysis/gap-analysis.view-model.ts';

/** The share with its definition, and every project counted or left out. */
export function declaredFitExport(answer: DeclaredFit, t: TFunction<'districts'>): Export {
  const { year, min, projects, byDistrict, byDistrictOrPark, short, stated } = answer;
  const table: ExportTable = {
    name: t('view.declared'),
    note: t('declared.definition', { year, min }),
    header: [
      t('misfits.project'),
      t('declared.fit'),
      t('misfits.district'),
      t('misfits.fills'),
      t('declared.amount'),
      t('declared.signed'),
    ],
    rows: projects.map(({ project, fit, districts, chains, investment, signed }) => [
      project.name,
      t(`declared.fit.${fit}`),
      districts.map(({ name }) => name).join('、') || null,
      chains.map(({ name }) => name).join('、') || null,
      investment ? moneyWords(investment, 'zh-CN') : null,
      signed?.asOf ?? null,
    ]),
    rowSources: projects.map(({ declared, sources }) =>
      eachSourceOnce([...sources, ...declared.flatMap((one) => one.sources)]),
    ),
  };
  const name = t('declared.name', { year, min });
  return {
    title: `${answer.region.name} ${name}`,
    filters: [
      [t('choose.region'), answer.region.name],
      [t('declared.year'), String(year)],
      [t('declared.min'), String(min)],
    ],
    basis: answer.basis,
    figures: [
      {
        name,
        value: percent(byDistrict.share),
        how: [
          t('declared.value', byDistrict),
          t('share.parks', { ...byDistrictOrPark, share: percent(byDistrictOrPark.share) }),
          t('declared.short', {
            ...short,
            unsaid: projects.length - byDistrict.n,
            projects: projects.length,
          }),
        ].join(' '),
      },
      ...stated.map(({ value, unit, asOf, period, evidence }) => ({
        name: t('declared.statedName'),
        value: `${value}${unit}`,
        how: t('declared.stated', {
          value: `${value}${unit}`,
          period: period ?? asOf,
          evidence: evidence ?? '',
        }),
      })),
    ],
    tables: [table],
    sources: eachSourceOnce([...stated.flatMap(({ sources }) => sources), ...sourcesOfRows([table])]),
  };
}
