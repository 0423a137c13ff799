import type { TFunction } from 'i18next';
import type { z } from 'zod';
import { projectsRoute, type ProjectRow } from '../../../../server/contract/projects.ts';
import { stageName } from '../../../ui/model-names.ts';
import { moneyWords } from '../../../ui/money-words.ts';
import type { Section } from '../report-model.ts';
import { dayOf, type Ask } from './ask.ts';

const COLUMNS = ['project', 'stage', 'since', 'amount', 'fills', 'places', 'backers', 'introducedBy', 'card'];
/** One call lists so many; a report that cuts says so. */
const MOST_LISTED = 500;
/** So many ids go in one call. */
export const MOST_IDS = 200;

export type ProjectList = { section: Section; rows: readonly ProjectRow[]; total: number };

/** 项目清单: the projects meant, each with stage, amount, what it fills and who brought it. */
export async function projectList(
  ask: Ask,
  query: z.input<typeof projectsRoute.query>,
): Promise<ProjectList> {
  const answer = await ask.get(projectsRoute, { query: { ...query, ...dayOf(ask), limit: MOST_LISTED } });
  const t: TFunction<'reports'> = ask.words('reports');
  const { projects: rows, total } = answer;
  return {
    rows,
    total,
    section: {
      part: 'projects',
      table: {
        name: t('list.projects'),
        ...(rows.length < total && { note: t('cut', { listed: rows.length, total }) }),
        header: COLUMNS.map((column) => t(`project.${column}`)),
        rows: rows.map((row) => [
          row.project.name,
          row.stage && stageName(row.stage, ask.language),
          row.stageSince,
          row.investment
            ? `${moneyWords(row.investment, ask.language)}${row.investmentShared ? t('project.shared') : ''}`
            : null,
          names(row.fills.length > 0 ? row.fills : row.chains),
          names(row.places),
          names(row.backers),
          names(row.introducedBy),
          row.card && ask.words('projects')(`card.${row.card}`),
        ]),
        rowSources: rows.map(({ sources }) => sources),
      },
      about: rows.map(({ project }) => ({ key: project.id, entity: project })),
      basis: answer.basis,
      none: t('none.projects'),
    },
  };
}

/** What the records of some projects do not carry. */
export function missingOfProjects(ask: Ask, rows: readonly ProjectRow[]): string[] {
  const t: TFunction<'reports'> = ask.words('reports');
  const without = (has: (row: ProjectRow) => unknown) => rows.filter((row) => !has(row)).length;
  const all: [string, number][] = [
    ['missing.stages', without(({ stage }) => stage)],
    ['missing.amounts', without(({ investment }) => investment)],
    ['missing.fills', without(({ fills, chains }) => fills.length + chains.length > 0)],
  ];
  return all.flatMap(([key, count]) => (count > 0 ? [t(key, { count, total: rows.length })] : []));
}

const names = (entities: readonly { name: string }[]) => entities.map(({ name }) => name).join('、') || null;
