import { RAISING_VALUE, RECENT_YEARS } from '../../contract/candidate-weights.ts';
import type { ReadinessFact } from '../../contract/candidates.ts';
import type { SourceRef } from '../../contract/common.ts';
import { CONFIDENCE_FACTOR } from '../../contract/graph-model.ts';
import { presenceValue, weakestConfidence } from './candidate-score.rules.ts';
import type {
  BackingRow,
  CandidateRow,
  NewProjectRow,
  PresenceRow,
  RecentClaimRow,
} from './candidate-rows.ts';

type SourceLookup = (ids: readonly string[]) => SourceRef[];

/** Claims of a firm that say it is about to invest, and those that say it is raising the money. */
const PLANS = [
  'plannedInvestment',
  'plannedInvestmentPhase1',
  'actualInvestment',
  'paidInInvestment',
  'reinvestmentPaidIn',
  'startedInvestment',
  'completedInvestment',
];
const RAISINGS = ['ipoPlannedRaise', 'privatePlacement', 'financingAmount'];
export const RECENT_CLAIM_KEYS = [...PLANS, ...RAISINGS];

/** The day from which something counts as recent, seen from `asOf` (`YYYY-MM-DD`). */
export function recentSince(asOf: string): string {
  return `${Number(asOf.slice(0, 4)) - RECENT_YEARS}${asOf.slice(4)}`;
}

export type ReadinessRows = {
  presence: readonly PresenceRow[];
  backing: readonly BackingRow[];
  projects: readonly NewProjectRow[];
  claims: readonly RecentClaimRow[];
};

/** The facts about each firm's readiness, by its id; a thing found twice in a part counts by its stronger finding. */
export function factsByFirm(rows: ReadinessRows, sources: SourceLookup): Map<string, ReadinessFact[]> {
  const found = [
    ...rows.presence.map((row) => [row.firm, presenceFact(row, sources)] as const),
    ...rows.backing.map((row) => [row.firm, backingFact(row, sources)] as const),
    ...rows.projects.map((row) => [row.firm, projectFact(row, sources)] as const),
    ...rows.claims.map((row) => [row.firm, claimFact(row, sources)] as const),
  ];
  const byFirm = new Map<string, Map<string, ReadinessFact>>();
  for (const [firm, fact] of found) {
    const known = byFirm.get(firm) ?? new Map<string, ReadinessFact>();
    byFirm.set(firm, known);
    const key = `${fact.part} ${fact.about?.id ?? fact.figure}`;
    const other = known.get(key);
    if (!other || fact.value > other.value) known.set(key, fact);
  }
  return new Map([...byFirm].map(([firm, facts]) => [firm, [...facts.values()]]));
}

function presenceFact(row: PresenceRow, sources: SourceLookup): ReadinessFact {
  const { confidence, ...stated } = together(row.facts, sources);
  const own = row.about.id === row.firm;
  const kind = row.about.label === 'Project' ? 'project' : row.held ? 'holding' : own ? 'seat' : 'subsidiary';
  return {
    part: 'presence',
    kind,
    value: presenceValue(row.here, confidence),
    ...(!own && { about: row.about }),
    place: row.place,
    here: row.here,
    confidence,
    ...stated,
  };
}

function backingFact(row: BackingRow, sources: SourceLookup): ReadinessFact {
  const { confidence, ...stated } = together(row.facts, sources);
  return {
    part: 'backing',
    kind: row.parent ? 'parent' : 'shareholder',
    value: CONFIDENCE_FACTOR[confidence],
    about: row.about,
    place: row.place,
    here: true,
    confidence,
    ...stated,
  };
}

function projectFact(row: NewProjectRow, sources: SourceLookup): ReadinessFact {
  const { confidence, ...stated } = together(row.facts, sources);
  return {
    part: 'expansion',
    kind: 'new-project',
    value: CONFIDENCE_FACTOR[confidence],
    about: row.about,
    ...(row.place && { place: row.place }),
    confidence,
    ...stated,
    asOf: row.begun,
  };
}

function claimFact(row: RecentClaimRow, sources: SourceLookup): ReadinessFact {
  const { confidence, asOf, evidence } = row.fact;
  const raising = RAISINGS.includes(row.key);
  return {
    part: raising ? 'means' : 'expansion',
    kind: raising ? 'fund-raising' : 'investment-plan',
    value: (raising ? RAISING_VALUE : 1) * CONFIDENCE_FACTOR[confidence],
    figure: `${row.keyName} ${row.qualifier}${row.value}${row.unit}`,
    asOf,
    confidence,
    ...(evidence !== undefined && { evidence }),
    sources: sources(row.fact.sources),
  };
}

/** That a company is listed, known by its code. */
export function listedFact(row: CandidateRow, sources: SourceLookup): ReadinessFact[] {
  if (row.listingCode === undefined) return [];
  return [
    {
      part: 'means',
      kind: 'listed',
      value: 1,
      figure: row.listingCode,
      asOf: null,
      confidence: 'stated',
      sources: sources(row.companySources),
    },
  ];
}

/** Several facts that make one statement: as reliable as the weakest, as old as the first, vouched for by all. */
function together(facts: PresenceRow['facts'], sources: SourceLookup) {
  const evidence = [...new Set(facts.flatMap((fact) => fact.evidence ?? []))].join('；');
  return {
    asOf: facts[0]?.asOf ?? null,
    confidence: weakestConfidence(facts.map((fact) => fact.confidence)),
    ...(evidence !== '' && { evidence }),
    sources: sources(facts.flatMap((fact) => fact.sources)),
  };
}
