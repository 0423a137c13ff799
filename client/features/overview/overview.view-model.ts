import type { OverviewAnswer } from '../../../server/contract/overview.ts';
import type { StageColumn, Yi } from '../../../server/contract/projects.ts';

/** Quarters offered: this one and so many before it. */
const QUARTERS_BACK = 11;

/** The quarter a day lies in and those before it, newest first, as `2026Q2`. */
export function recentQuarters(day: string): string[] {
  const now = Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1;
  return Array.from({ length: QUARTERS_BACK + 1 }, (_, back) => {
    const quarter = now - back;
    return `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`;
  });
}

const search = (values: Record<string, string | null | undefined>) => {
  const set = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length > 0 ? `?${new URLSearchParams(set)}` : '';
};

export type Seen = { region: string; asOf: string | null };

export const gapAddress = (chain: string, { region, asOf }: Seen, segment?: string) =>
  `/gaps${search({ chain, region, asOf, segment })}`;

export const wayInAddress = (chain: string, segment: string, { region, asOf }: Seen) =>
  `/introductions${search({ chain, segments: segment, outside: region, asOf })}`;

/** The two days of a quarter side by side for one chain. */
export const compareAddress = (chain: string, region: string, { from, to }: OverviewAnswer['quarter']) =>
  `/gaps/compare${search({ chain, region, asOf: to, since: from })}`;

export const projectsAddress = ({ region, asOf }: Seen, filter: Record<string, string> = {}) =>
  `/projects${search({ region, asOf, ...filter })}`;

export type FunnelStep = StageColumn & {
  /** Projects at this stage or further on. */
  reached: number;
  /** Of the widest step, for its bar. */
  width: number;
};

/** The stages a project passes, each with those there and those there or beyond; ended and unknown ones stand apart. */
export function funnelOf(stages: readonly StageColumn[]): FunnelStep[] {
  const passing = stages.filter(({ stage }) => stage !== null && stage !== 'ended');
  const widest = Math.max(1, ...passing.map(({ amounts }) => amounts.projects));
  return passing.map((column, index) => ({
    ...column,
    reached: passing.slice(index).reduce((sum, { amounts }) => sum + amounts.projects, 0),
    width: column.amounts.projects / widest,
  }));
}

/** An amount in 亿元: from the least on where it is open, a range, or one figure; null of nothing known. */
export function yiWords({ low, high }: Yi, language: string): string | null {
  if (low === 0 && (high === 0 || high === null)) return null;
  const unit = language === 'en' ? ' ×10⁸ CNY' : ' 亿元';
  if (high === null) return language === 'en' ? `≥ ${number(low)}${unit}` : `${number(low)} 亿元以上`;
  return low === high ? `${number(low)}${unit}` : `${number(low)}–${number(high)}${unit}`;
}

const number = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 });
