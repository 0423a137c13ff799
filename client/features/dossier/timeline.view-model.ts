import type { EntityRef } from '../../../server/contract/common.ts';
import type { Claim } from '../../../server/contract/entities.ts';
import type { Dossier, DossierProject } from '../../../server/contract/dossier.ts';
import type { RelationshipType } from '../../../server/contract/graph-model.ts';
import type { Direction } from '../entity/entity.view-model.ts';
import { grouped } from './grouped.ts';
import { tieBlocks } from './ties.view-model.ts';

export const LANES = ['stage', 'money', 'claim', 'tie', 'span'] as const;
export type Lane = (typeof LANES)[number];

/** Something dated: told in words by the page. */
export type Happening = { lane: Lane; date: string | null } & (
  | { what: 'claim'; claim: Claim }
  | { what: 'project'; project: DossierProject }
  | {
      what: 'ties';
      type: RelationshipType;
      direction: Direction | undefined;
      others: EntityRef[];
      /** `start` and `end` where a source says so; else reported on that day. */
      moment: 'reported' | 'start' | 'end';
    }
  | { what: 'force'; moment: 'start' | 'end' }
);

const MONEY: readonly RelationshipType[] = ['INVESTS_IN', 'BACKS', 'INTRODUCED'];
/** Dates of these say when somebody looked, not that anything happened. */
const NOT_TOLD: readonly RelationshipType[] = [
  'WITHIN',
  'PART_OF',
  'KIND_OF',
  'IN_TAXONOMY',
  'LOCATED_IN',
  'FEEDS',
];

/** Everything about the entity that has a date, ties of one kind and day together; and what has none. */
export function happenings(dossier: Dossier): Happening[] {
  const { claims, projects, properties } = dossier;
  const told: Happening[] = [
    ...claims.map((claim) => ({
      lane: claim.key === 'stage' ? ('stage' as const) : ('claim' as const),
      date: claim.period && spanOf(claim.period) ? claim.period : claim.asOf,
      what: 'claim' as const,
      claim,
    })),
    ...projects.listed.map((project) => ({
      lane: 'stage' as const,
      date: project.stageSince,
      what: 'project' as const,
      project,
    })),
    ...(['validFrom', 'validTo'] as const).flatMap((key): Happening[] => {
      const date = properties[key];
      const moment = key === 'validFrom' ? 'start' : 'end';
      return typeof date === 'string' ? [{ lane: 'span', date, what: 'force', moment }] : [];
    }),
  ];
  for (const { type, direction, current, ended } of tieBlocks(dossier)) {
    if (NOT_TOLD.includes(type)) continue;
    const lane: Lane = MONEY.includes(type) ? 'money' : 'tie';
    const dates = [...current, ...ended].flatMap(({ tie, other }) => [
      {
        other,
        date: tie.validFrom ?? tie.asOf,
        moment: tie.validFrom ? ('start' as const) : ('reported' as const),
      },
      ...(tie.validTo ? [{ other, date: tie.validTo, moment: 'end' as const }] : []),
    ]);
    for (const same of grouped(dates, ({ date, moment }) => `${moment} ${date}`).values()) {
      const [first] = same;
      if (!first) continue;
      const others = [...new Map(same.map(({ other }) => [other.id, other])).values()];
      told.push({ lane, date: first.date, what: 'ties', type, direction, others, moment: first.moment });
    }
  }
  return told;
}

/** A partial date, a half-year, a quarter or two dates with `..` between, as days since 1970: the first day and the day after the last. */
export function spanOf(date: string): { from: number; to: number } | null {
  const [first, last] = date.split('..');
  if (first !== undefined && last !== undefined) {
    const [a, b] = [spanOf(first), spanOf(last)];
    return a && b && b.to > a.from ? { from: a.from, to: b.to } : null;
  }
  const part = /^(\d{4})(?:-?(?:Q([1-4])|H([12])))$/.exec(date);
  if (part) {
    const [, year = '', quarter, half] = part;
    const months = quarter ? 3 : 6;
    const start = (Number(quarter ?? half) - 1) * months;
    return { from: day(Number(year), start, 1), to: day(Number(year), start + months, 1) };
  }
  const plain = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!plain) return null;
  const [, y = '', m, d] = plain;
  const year = Number(y);
  if (d !== undefined)
    return { from: day(year, Number(m) - 1, Number(d)), to: day(year, Number(m) - 1, Number(d) + 1) };
  if (m !== undefined) return { from: day(year, Number(m) - 1, 1), to: day(year, Number(m), 1) };
  return { from: day(year, 0, 1), to: day(year + 1, 0, 1) };
}

const day = (year: number, month: number, date: number) => Date.UTC(year, month, date) / 86_400_000;

const yearOf = (days: number) => new Date(days * 86_400_000).getUTCFullYear();

export type Placed = {
  happening: Happening;
  /** Where it begins and how wide it is, in per cent of the whole time. */
  left: number;
  width: number;
  /** Row within its lane, so that nothing covers another. */
  row: number;
};

export type Timeline = {
  /** First days of years, in per cent. */
  years: { year: number; left: number }[];
  lanes: { lane: Lane; rows: number; placed: Placed[] }[];
  undated: Happening[];
};

/** Narrower marks could not be seen or pointed at. */
const LEAST_WIDTH = 1.1;
/** At most this many years are named along the axis. */
const MOST_YEARS = 14;

/** What happened when, drawn to scale: a year is as wide as it is long, what is known to the month covers the month. */
export function timelineOf(told: readonly Happening[]): Timeline {
  const dated = told.flatMap((happening) => {
    const span = happening.date === null ? null : spanOf(happening.date);
    return span ? [{ happening, ...span }] : [];
  });
  const undated = told.filter(({ date }) => date === null || spanOf(date) === null);
  if (dated.length === 0) return { years: [], lanes: [], undated };
  const firstYear = yearOf(Math.min(...dated.map(({ from }) => from)));
  const lastYear = yearOf(Math.max(...dated.map(({ to }) => to)) - 1);
  const from = day(firstYear, 0, 1);
  const whole = day(lastYear + 1, 0, 1) - from;
  const percent = (days: number) => (days / whole) * 100;
  const step = Math.ceil((lastYear - firstYear + 1) / MOST_YEARS);
  return {
    years: Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
      .filter((year) => (year - firstYear) % step === 0)
      .map((year) => ({ year, left: percent(day(year, 0, 1) - from) })),
    lanes: LANES.flatMap((lane) => {
      const ends: number[] = [];
      const placed = dated
        .filter(({ happening }) => happening.lane === lane)
        .sort((a, b) => a.from - b.from || a.to - b.to)
        .map(({ happening, from: start, to }) => {
          const width = Math.max(LEAST_WIDTH, percent(to - start));
          const left = Math.min(percent(start - from), 100 - width);
          const free = ends.findIndex((end) => end <= left);
          const row = free === -1 ? ends.length : free;
          ends[row] = left + width;
          return { happening, left, width, row };
        });
      return placed.length > 0 ? [{ lane, rows: ends.length, placed }] : [];
    }),
    undated,
  };
}
