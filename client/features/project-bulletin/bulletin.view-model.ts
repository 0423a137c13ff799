import type { BulletinContent, BulletinCounts } from '../../../server/contract/project-bulletin.ts';
import { SOURCE_AREA_CODES } from '../../../server/contract/projects.ts';
import { yiWords } from '../overview/overview.view-model.ts';

/** The quarter before the one a day lies in: the newest that is over. */
export function lastQuarter(today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3);
  return quarter === 0 ? `${year - 1}Q4` : `${year}Q${quarter}`;
}

/** Years, quarters and months to choose from, the newest first. */
export function periodsUpTo(today: string, years: number): { label: string; options: string[] }[] {
  const now = Number(today.slice(0, 4));
  return Array.from({ length: years }, (_, back) => {
    const year = now - back;
    const months = Array.from({ length: 12 }, (__, month) => `${year}-${String(month + 1).padStart(2, '0')}`);
    return {
      label: String(year),
      options: [String(year), ...[1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`), ...months].filter(
        (code) => firstDay(code) <= today,
      ),
    };
  });
}

function firstDay(code: string): string {
  const quarter = /^(\d{4})Q([1-4])$/.exec(code);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`;
  return code.length === 4 ? `${code}-01-01` : `${code}-01`;
}

/** Change over a year in per cent; null where there is nothing to compare with. */
export function change(now: number, year: number): number | null {
  return year === 0 ? null : Math.round(((now - year) / year) * 1000) / 10;
}

export type BulletinLine = { key: string; values?: Record<string, unknown>; now: number; year: number };

/** The counts of a bulletin in the order they are read out, each with that of the year before. */
export function linesOf({ now, year }: Pick<BulletinContent, 'now' | 'year'>): BulletinLine[] {
  const line = (key: string, of: (counts: BulletinCounts) => number, values?: Record<string, unknown>) => ({
    key,
    ...(values && { values }),
    now: of(now),
    year: of(year),
  });
  return [
    line('projects', ({ projects }) => projects),
    ...now.thresholds.map(({ min }) =>
      line('atLeast', ({ thresholds }) => thresholds.find((one) => one.min === min)?.projects ?? 0, { min }),
    ),
    ...now.manufacturing
      .filter(({ min }) => min >= 30)
      .map(({ min }) =>
        line('making', ({ manufacturing }) => manufacturing.find((one) => one.min === min)?.projects ?? 0, {
          min,
        }),
      ),
    ...(['domestic', 'foreign', 'unknown'] as const).map((origin) =>
      line(`origin.${origin}`, ({ origins }) => origins[origin]),
    ),
    ...(['out-of-province', 'in-province', 'abroad', 'unknown'] as const).map((scope) =>
      line(`scope.${scope}`, ({ scopes }) => scopes[scope]),
    ),
    ...SOURCE_AREA_CODES.map((code) => line(`area.${code}`, ({ areas }) => areas[code])),
  ];
}

/** What is planned in all, in 亿元, with what of it is not known. */
export function sumWords({ amounts }: BulletinCounts, language: string): string {
  return yiWords(amounts.yi, language) ?? '—';
}
