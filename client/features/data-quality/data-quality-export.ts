import type { TFunction } from 'i18next';
import type { FlawedFact, FlawedFactsAnswer } from '../../../server/contract/data-quality.ts';
import type { MatrixAnswer } from '../../../server/contract/district-fit.ts';
import type { Export } from '../../ui/table-export/export-model.ts';
import { eachSourceOnce } from '../../ui/table-export/export-model.ts';
import type { DataQualityUrl } from './data-quality-url.ts';
import { coverageOf, figureWords, statementOf } from './data-quality.view-model.ts';

type Words = TFunction<'quality'>;

const COLUMNS = [
  'about',
  'id',
  'statement',
  'other',
  'value',
  'problem',
  'asOf',
  'confidence',
  'evidence',
] as const;

const sourcesOf = ({ sources, sides }: FlawedFact) => [...sources, ...sides.flatMap((side) => side.sources)];

/** The facts listed, each with all its sides and what vouches for them. */
export function flawedExport(
  answer: FlawedFactsAnswer,
  url: DataQualityUrl,
  t: Words,
  language: string,
): Export {
  const row = (fact: FlawedFact) => [
    fact.about?.name ?? null,
    fact.about?.id ?? fact.id,
    statementOf(fact, language) || null,
    fact.other?.name ?? null,
    fact.sides.length > 0
      ? fact.sides.map((side) => `${figureWords(side)}（${side.asOf}）`).join('；')
      : fact.value
        ? figureWords(fact.value)
        : null,
    t(`problem.${fact.problem}`),
    fact.asOf,
    fact.confidence ? t(`common:confidence.${fact.confidence}`) : null,
    fact.evidence,
  ];
  const name = t(`list.${url.list}`);
  return {
    title: `${t('title')} · ${name}`,
    filters: url.list === 'stale' ? [[t('age'), t('years', { count: url.years })]] : [],
    basis: answer.basis,
    tables: [
      {
        name,
        header: COLUMNS.map((column) => t(`column.${column}`)),
        rows: answer.facts.map(row),
        rowSources: answer.facts.map(sourcesOf),
        ...(answer.facts.length < answer.total && {
          note: t('cut', { count: answer.facts.length, total: answer.total }),
        }),
      },
    ],
    sources: eachSourceOnce(answer.facts.flatMap(sourcesOf)),
  };
}

/** Chains × districts: the share of segments that can be judged. */
export function coverageExport(answer: MatrixAnswer, t: Words): Export {
  const { rows } = coverageOf(answer);
  return {
    title: `${t('title')} · ${t('list.coverage')}`,
    filters: [[t('region'), answer.region.name]],
    basis: answer.basis,
    tables: [
      {
        name: t('list.coverage'),
        header: [t('chain'), ...answer.districts.map(({ district }) => district.name)],
        rows: rows.map(({ chain, cells }) => [
          chain.name,
          ...cells.map(({ share }) => (share === null ? null : Math.round(share * 100) / 100)),
        ]),
        note: t('coverage.how'),
      },
    ],
    sources: [],
  };
}
