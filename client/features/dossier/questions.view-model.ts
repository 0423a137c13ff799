import type { Dossier } from '../../../server/contract/dossier.ts';
import { FRESH_YEARS, type Label } from '../../../server/contract/graph-model.ts';
import { claimBoards, disagreeing } from './claims.view-model.ts';
import { othersBy, tieBlocks } from './ties.view-model.ts';
import { claimWords } from '../entity/entity.view-model.ts';

/** A question for the visit: a key of the `brief` texts under `ask.` and what it names. */
export type Question = { key: string; values: Record<string, string> };

type Rule = {
  key: string;
  of: readonly Label[];
  /** What the question names, where the fact it asks for is missing; null where it is known. */
  missing: (dossier: Dossier, language: string) => Question['values'] | null;
};

const when = (missing: boolean, values: Question['values'] = {}) => (missing ? values : null);
const lacks = (dossier: Dossier, ...keys: string[]) =>
  !dossier.claims.some((claim) => keys.includes(claim.key) || keys.some((key) => claim.key.startsWith(key)));
const no = (dossier: Dossier, type: Parameters<typeof othersBy>[1], direction: 'in' | 'out') =>
  othersBy(dossier, type, direction).length === 0;

/** What a visit should ask, most telling first: each asks for a fact the records lack or leave open. */
export const QUESTION_RULES: readonly Rule[] = [
  {
    key: 'conflict',
    of: ['Company', 'Fund', 'Institution', 'Park', 'Project', 'Region', 'Chain', 'Segment'],
    missing: (dossier, language) => {
      const board = claimBoards(dossier.claims, dossier.basis.asOf).find(
        ({ standing, claims }) => standing === 'conflict' && claims.length > 1,
      );
      if (!board) return null;
      const values = disagreeing(board).map(({ claim }) => `${claimWords(claim, language)} (${claim.asOf})`);
      return { what: language === 'en' ? board.nameEn : board.nameZh, values: values.join(' / ') };
    },
  },
  { key: 'stage', of: ['Project'], missing: (dossier) => when(lacks(dossier, 'stage')) },
  {
    key: 'progress',
    of: ['Project'],
    missing: (dossier) => {
      const newest = dossier.claims
        .filter((claim) => claim.key === 'stage')
        .sort((a, b) => b.asOf.localeCompare(a.asOf))[0];
      const done = newest?.value === 'in-production' || newest?.value === 'at-capacity';
      return newest && !done ? { date: newest.asOf } : null;
    },
  },
  {
    key: 'seat',
    of: ['Company', 'Fund', 'Institution', 'Project'],
    missing: ({ places }) => when(places.length === 0),
  },
  {
    key: 'output',
    of: ['Company'],
    missing: (dossier) => when(lacks(dossier, 'revenue', 'expectedAnnualOutput', 'outputContributed')),
  },
  { key: 'capacity', of: ['Company'], missing: (dossier) => when(lacks(dossier, 'annualCapacity')) },
  { key: 'suppliers', of: ['Company'], missing: (dossier) => when(no(dossier, 'SUPPLIES', 'in')) },
  {
    key: 'localSuppliers',
    of: ['Company'],
    missing: (dossier) => {
      const block = tieBlocks(dossier).find(({ key }) => key === 'SUPPLIES-in');
      if (!block || block.current.length === 0) return null;
      const local = block.current.filter((line) => line.local).length;
      return {
        region: dossier.region.name,
        local: String(local),
        known: String(block.current.length),
      };
    },
  },
  { key: 'buyers', of: ['Company'], missing: (dossier) => when(no(dossier, 'SUPPLIES', 'out')) },
  {
    key: 'plans',
    of: ['Company'],
    missing: ({ projects, region }) =>
      when(
        !projects.listed.some(
          ({ stage }) => stage !== null && stage !== 'in-production' && stage !== 'at-capacity',
        ),
        { region: region.name },
      ),
  },
  {
    key: 'legalName',
    of: ['Company', 'Fund'],
    missing: ({ properties }) => when(properties['legalName'] === undefined),
  },
  { key: 'planned', of: ['Project'], missing: (dossier) => when(lacks(dossier, 'plannedInvestment')) },
  {
    key: 'actual',
    of: ['Project'],
    missing: (dossier) => when(lacks(dossier, 'actualInvestment', 'paidInInvestment')),
  },
  { key: 'fills', of: ['Project'], missing: (dossier) => when(no(dossier, 'FILLS', 'out')) },
  { key: 'introducedBy', of: ['Project'], missing: (dossier) => when(no(dossier, 'INTRODUCED', 'in')) },
  { key: 'fundSize', of: ['Fund'], missing: (dossier) => when(lacks(dossier, 'fundSize')) },
  { key: 'manager', of: ['Fund'], missing: (dossier) => when(no(dossier, 'MANAGES', 'in')) },
  { key: 'backers', of: ['Fund'], missing: (dossier) => when(no(dossier, 'INVESTS_IN', 'in')) },
  {
    key: 'amounts',
    of: ['Fund'],
    missing: ({ reached }) =>
      reached && reached.withoutAmount > 0 ? { count: String(reached.withoutAmount) } : null,
  },
  { key: 'invested', of: ['Fund'], missing: (dossier) => when(no(dossier, 'INVESTS_IN', 'out')) },
  {
    key: 'contact',
    of: ['Institution', 'Park', 'Company'],
    missing: (dossier) => when(no(dossier, 'WORKS_AT', 'in')),
  },
  {
    key: 'sites',
    of: ['Park', 'Region'],
    missing: ({ within }) => when(!within.some(({ label }) => label === 'Site')),
  },
  {
    key: 'priorities',
    of: ['Park', 'Region'],
    missing: (dossier) => when(no(dossier, 'PRIORITISES', 'out')),
  },
  { key: 'leaders', of: ['Chain'], missing: (dossier) => when(no(dossier, 'LEADS', 'in')) },
  { key: 'overseer', of: ['Chain'], missing: (dossier) => when(no(dossier, 'OVERSEES', 'in')) },
  {
    key: 'unjudged',
    of: ['Chain', 'Segment'],
    missing: ({ chains, region }) => {
      const unknown = chains.flatMap(({ judged }) =>
        (judged?.segments ?? [])
          .filter(({ verdict }) => verdict === 'unknown')
          .map(({ segment }) => segment.name),
      );
      return unknown.length > 0
        ? { region: region.name, names: unknown.slice(0, 4).join('、'), count: String(unknown.length) }
        : null;
    },
  },
  { key: 'role', of: ['Person'], missing: ({ properties }) => when(properties['role'] === undefined) },
  { key: 'standing', of: ['Policy'], missing: ({ properties }) => when(properties['validTo'] === undefined) },
  {
    key: 'stale',
    of: ['Company', 'Fund', 'Institution', 'Park', 'Person', 'Policy', 'Product', 'Site', 'Taxonomy'],
    missing: ({ basis }) => {
      const old =
        basis.newest !== null &&
        Number(basis.asOf.slice(0, 4)) - Number(basis.newest.slice(0, 4)) >= FRESH_YEARS;
      return old ? { date: basis.newest ?? '' } : null;
    },
  },
];

export function questionsFor(dossier: Dossier, language: string): Question[] {
  return QUESTION_RULES.flatMap(({ key, of, missing }) => {
    const values = of.includes(dossier.entity.label) ? missing(dossier, language) : null;
    return values ? [{ key, values }] : [];
  });
}
