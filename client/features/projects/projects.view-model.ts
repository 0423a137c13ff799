import type { z } from 'zod';
import { STAGE_CODES } from '../../../server/contract/graph-model.ts';
import type { Days, ProjectRow, projectsRoute } from '../../../server/contract/projects.ts';
import { SOURCE_AREA_CODES } from '../../../server/contract/projects.ts';
import type { Money } from '../../../server/contract/common.ts';
import { moneyWords } from '../../ui/money-words.ts';
import { HOME_REGION } from '../gap-analysis/region-tree.ts';
import type { ProjectsUrl, SortKey } from './projects-url.ts';

/** As many as one call lists; the counts and sums are of all. */
export const MOST_LISTED = 1000;

/** The question the address asks. */
export function queryOf(url: ProjectsUrl): z.input<typeof projectsRoute.query> {
  const area = SOURCE_AREA_CODES.find((code) => code === url.from);
  return {
    region: url.park ?? url.region ?? HOME_REGION,
    limit: MOST_LISTED,
    ...(url.asOf && { asOf: url.asOf }),
    ...(url.q.trim() && { q: url.q.trim() }),
    ...(url.stage.length > 0 && { stage: url.stage }),
    ...(url.chain && { chain: url.chain }),
    ...(url.chain && url.segment && { segment: url.segment }),
    ...(url.min !== null && { min: url.min }),
    ...(url.amount.length > 0 && { amount: url.amount }),
    ...(url.origin.length > 0 && { origin: url.origin }),
    ...(url.scope.length > 0 && { scope: url.scope }),
    ...(area ? { sourceArea: area } : url.from && { sourceRegion: url.from }),
    ...(url.card.length > 0 && { card: url.card }),
    ...(url.signedFrom && { signedFrom: url.signedFrom }),
    ...(url.signedTo && { signedTo: url.signedTo }),
    ...(url.limits.length > 0 && { limits: url.limits }),
  };
}

/** Every filter of the address, taken back; the view and its columns stay. */
export const NO_FILTERS = {
  region: null,
  park: null,
  q: null,
  stage: null,
  chain: null,
  segment: null,
  min: null,
  amount: null,
  origin: null,
  scope: null,
  from: null,
  card: null,
  signedFrom: null,
  signedTo: null,
} as const;

export function isFiltered(url: ProjectsUrl): boolean {
  return Object.keys(NO_FILTERS).some((key) => {
    const value = url[key as keyof typeof NO_FILTERS];
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
  });
}

/** Projects in the order of a column; those with nothing to order by come last either way. */
export function sortProjects(
  rows: readonly ProjectRow[],
  by: SortKey,
  order: 'up' | 'down',
  language: string,
): ProjectRow[] {
  const value = (row: ProjectRow): number | string | null =>
    ({
      project: row.project.name,
      stage: row.stage && STAGE_CODES.indexOf(row.stage),
      since: row.stageSince,
      dwell: row.dwell?.least ?? null,
      amount: row.amount.yi?.low ?? null,
      signed: row.signed?.from ?? null,
      heard: row.lastHeard,
    })[by];
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const ascending =
      typeof x === 'string' && typeof y === 'string' ? x.localeCompare(y, language) : Number(x) - Number(y);
    return order === 'up' ? ascending : -ascending;
  });
}

/** Days in words of the least and the most they can be: 318, 182–546. */
export function daysWords({ least, most }: Days): string {
  return least === most ? grouped(least) : `${grouped(least)}–${grouped(most)}`;
}

const grouped = (days: number) => days.toLocaleString('en-US');

/** An amount as its source says it; where sources of one day differ, from the least to the most in 亿元. */
export function amountWords(
  { amount, investment }: Pick<ProjectRow, 'amount'> & { investment?: Money | undefined },
  language: string,
): string | null {
  if (amount.contested && amount.yi?.high !== null && amount.yi) {
    const range = { value: amount.yi.low, valueTo: amount.yi.high, unit: '亿元', currency: 'CNY' };
    return moneyWords({ ...range, qualifier: undefined }, language);
  }
  return investment ? moneyWords(investment, language) : null;
}

/** The parks the listed projects stand in, most projects first. */
export function parksIn(rows: readonly ProjectRow[]): { id: string; name: string; projects: number }[] {
  const parks = new Map<string, { id: string; name: string; projects: number }>();
  for (const { id, name, label } of rows.flatMap(({ places }) => places)) {
    if (label === 'Park') parks.set(id, { id, name, projects: (parks.get(id)?.projects ?? 0) + 1 });
  }
  return [...parks.values()].sort((a, b) => b.projects - a.projects || a.name.localeCompare(b.name));
}

/** Limits of the address with one stage's replaced. */
export function withLimit(
  limits: readonly string[],
  stage: string,
  days: { yellow: number; red: number } | null,
): string[] {
  const others = limits.filter((limit) => !limit.startsWith(`${stage}:`));
  return days ? [...others, `${stage}:${days.yellow}:${days.red}`] : others;
}
