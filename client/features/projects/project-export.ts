import type { TFunction } from 'i18next';
import type { ProjectRow, ProjectsAnswer, Yi } from '../../../server/contract/projects.ts';
import { stageName } from '../../ui/model-names.ts';
import { moneyWords } from '../../ui/money-words.ts';
import type { Export, ExportCell } from '../../ui/table-export/export-model.ts';
import { reasonWords } from './card-reason.ts';
import type { ProjectsUrl } from './projects-url.ts';
import { amountWords, NO_FILTERS, sortProjects } from './projects.view-model.ts';

type Words = { t: TFunction<'projects'>; language: string; i18n: Parameters<typeof reasonWords>[1] };

const COLUMNS = [
  'project',
  'stage',
  'since',
  'dwellLeast',
  'dwellMost',
  'card',
  'why',
  'amount',
  'low',
  'high',
  'kind',
  'signed',
  'origin',
  'scope',
  'sourceRegion',
  'places',
  'chains',
  'fills',
  'backers',
  'introducedBy',
  'heard',
  'actual',
  'paidIn',
  'department',
  'team',
  'issues',
  'sources',
] as const;

const ends = ({ low, high }: Yi): ExportCell[] => [low, high];
const names = (entities: readonly { name: string }[]) => entities.map(({ name }) => name).join('；') || null;

/** The projects listed, in the order shown, and behind them the counts and sums by size and by stage. */
export function projectExport(answer: ProjectsAnswer, url: ProjectsUrl, words: Words): Export {
  const { t, language } = words;
  const rows = sortProjects(answer.projects, url.sort, url.order, language);
  return {
    title: t('title'),
    filters: filtersOf(url, t),
    basis: answer.basis,
    tables: [
      {
        name: t('title'),
        header: COLUMNS.map((column) => t(`export.${column}`)),
        rows: rows.map((row) => cellsOf(row, words)),
        note: t('export.note'),
      },
      {
        name: t('bulletin'),
        header: ['size', 'projects', 'amounts', 'possible', 'low', 'high'].map((key) => t(`export.${key}`)),
        rows: answer.thresholds.map(({ min, projects, amounts, possible, yi }) => [
          t('atLeast', { yi: min }),
          projects,
          amounts,
          possible,
          ...ends(yi),
        ]),
        note: t('how.shared'),
      },
      {
        name: t('col.stage'),
        header: ['stage', 'projects', 'low', 'high', 'unknown', 'staying', 'red', 'yellow', 'silent'].map(
          (key) => t(`export.${key}`),
        ),
        rows: answer.stages.map(({ stage, amounts, staying, red, yellow, silent }) => [
          stage ? stageName(stage, language) : t('stage.unknown'),
          amounts.projects,
          ...ends(amounts.yi),
          amounts.unknown,
          staying.days,
          red,
          yellow,
          silent,
        ]),
      },
    ],
    sources: [
      ...new Map(rows.flatMap(({ sources }) => sources.map((source) => [source.id, source]))).values(),
    ],
  };
}

function cellsOf(row: ProjectRow, { t, language, i18n }: Words): ExportCell[] {
  return [
    row.project.name,
    row.stage ? stageName(row.stage, language) : t('stage.unknown'),
    row.stageSince,
    row.dwell?.least ?? null,
    row.dwell?.most ?? null,
    row.card && t(`card.${row.card}`),
    row.cardReasons.map((reason) => reasonWords(reason, i18n)).join('；') || null,
    amountWords(row, language),
    row.amount.yi?.low ?? null,
    row.amount.yi?.high ?? null,
    t(`amount.${row.amount.kind}`),
    row.signed?.asOf ?? null,
    t(`origin.${row.origin}`),
    t(`scope.${row.scope.value}`),
    row.sourceRegion?.name ?? null,
    names(row.places),
    names(row.chains),
    names(row.fills),
    names(row.backers),
    names(row.introducedBy),
    row.lastHeard,
    row.actual && moneyWords(row.actual, language),
    row.paidIn && moneyWords(row.paidIn, language),
    row.department,
    row.team,
    row.openIssues,
    names(row.sources.map(({ title }) => ({ name: title }))),
  ];
}

/** The filters of the address as they stand in it: words where it has words, ids where it has ids. */
function filtersOf(url: ProjectsUrl, t: TFunction<'projects'>): [string, string][] {
  return Object.keys(NO_FILTERS).flatMap((key): [string, string][] => {
    const value = url[key as keyof typeof NO_FILTERS];
    const text = Array.isArray(value) ? value.join(', ') : value === null ? '' : String(value);
    return text ? [[t(`filter.${key}`), text]] : [];
  });
}
