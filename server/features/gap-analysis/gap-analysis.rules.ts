import type { Action, SegmentGap, Verdict } from '../../contract/gap-analysis.ts';
import { VERDICT_OF_RULE, type VerdictRuleId } from '../../contract/gap-reason.ts';
import type { GapSettings } from '../../contract/gap-settings.ts';
import type { Confidence, LiveStage, Stage } from '../../contract/graph-model.ts';

export type FirmFact = { group: string; leader: boolean; confidence: Confidence; asOf: string };
export type CoverageFact = { lookedInto: boolean; finding: 'present' | 'absent' | null; asOf: string };
export type SegmentFacts = {
  firms: readonly FirmFact[];
  /** Present stage of each project that is to fill the segment; null when no stage is recorded. */
  pipeline: readonly (Stage | null)[];
  coverage: CoverageFact | null;
};

type Ruling = { verdict: Verdict; rule: VerdictRuleId };
type VerdictRule = {
  id: VerdictRuleId;
  applies: (facts: SegmentFacts, groups: number, settings: GapSettings) => boolean;
};

const stated = (firms: readonly FirmFact[]) => firms.some((firm) => firm.confidence === 'stated');
const absent = ({ coverage }: SegmentFacts) => coverage?.lookedInto === true && coverage.finding === 'absent';
const newest = (dates: readonly string[]) =>
  dates.reduce((latest, date) => (date > latest ? date : latest), '');
const producing = (stage: Stage | null) => stage === 'in-production' || stage === 'at-capacity';

/** In this order; the first that applies decides. What no rule can decide is unknown, never missing. */
export const VERDICT_RULES: readonly VerdictRule[] = [
  {
    id: 'absence-declared-later',
    applies: (facts, groups) =>
      groups > 0 &&
      absent(facts) &&
      (facts.coverage?.asOf ?? '') > newest(facts.firms.map((firm) => firm.asOf)),
  },
  { id: 'only-inferred', applies: ({ firms }, groups) => groups > 0 && !stated(firms) },
  { id: 'leader-present', applies: ({ firms }) => firms.some((firm) => firm.leader) },
  { id: 'several-groups', applies: (_, groups, { minGroups }) => groups >= minGroups },
  { id: 'one-group', applies: (_, groups) => groups > 0 },
  { id: 'project-producing', applies: ({ pipeline }) => pipeline.some(producing) },
  {
    id: 'present-but-unnamed',
    applies: ({ coverage }) => coverage?.lookedInto === true && coverage.finding === 'present',
  },
  { id: 'declared-absent', applies: absent },
];

/** Judges one segment for a region. Two firms of one group count once. */
export function judge(facts: SegmentFacts, settings: GapSettings): Ruling & { groups: number } {
  const groups = new Set(facts.firms.map((firm) => firm.group)).size;
  const rule = VERDICT_RULES.find((candidate) => candidate.applies(facts, groups, settings));
  const id = rule?.id ?? 'not-looked-into';
  return { verdict: VERDICT_OF_RULE[id], rule: id, groups };
}

const ACTIONS: Record<Verdict, Action | null> = {
  missing: 'attract',
  weak: 'reinforce',
  strong: 'extend',
  unknown: null,
};

/** 缺→引, 弱→补, 强→增; nothing is advised where the data do not say how it stands. */
export function actionFor(verdict: Verdict): Action | null {
  return ACTIONS[verdict];
}

/** Picks the coverage record that speaks for the region: its own before a neighbour's, looked into before not, newest first. */
export function decidingCoverage<T extends CoverageFact & { exact: boolean }>(rows: readonly T[]): T | null {
  return (
    [...rows].sort(
      (a, b) =>
        Number(b.lookedInto) - Number(a.lookedInto) ||
        Number(b.exact) - Number(a.exact) ||
        b.asOf.localeCompare(a.asOf),
    )[0] ?? null
  );
}

/**
 * Criticality in (0, 1] (own formula): a floor, what depends on it and whether a source calls it a key segment, weighed
 * and brought to the sum of the three weights.
 */
export function criticality(key: boolean, share: number, settings: GapSettings): number {
  const { criticalityFloor: floor, criticalityKey, criticalityDownstream } = settings;
  const reached = floor + criticalityKey * (key ? 1 : 0) + criticalityDownstream * share;
  return reached / (floor + criticalityKey + criticalityDownstream);
}

/** What a project at a stage leaves of a shortage; one of no known stage, or one that has ended, leaves all of it. */
const STAGE_SETTING: Record<LiveStage, 'stageTalks' | 'stageSigned' | 'stageBuilding' | 'stageProducing'> = {
  reserve: 'stageTalks',
  'in-talks': 'stageTalks',
  signed: 'stageSigned',
  started: 'stageBuilding',
  registered: 'stageBuilding',
  completed: 'stageBuilding',
  'in-production': 'stageProducing',
  'at-capacity': 'stageProducing',
};

/** Shortage in [0, 1] (own formula): by verdict, lowered by the project that lowers it most. Null where nothing is judged. */
export function shortage(
  verdict: Verdict,
  pipeline: readonly (Stage | null)[],
  settings: GapSettings,
): number | null {
  if (verdict === 'unknown') return null;
  const base = {
    missing: settings.shortageMissing,
    weak: settings.shortageWeak,
    strong: settings.shortageStrong,
  }[verdict];
  const left = pipeline.map((stage) => (stage && stage !== 'ended' ? settings[STAGE_SETTING[stage]] : 1));
  return base * Math.min(1, ...left);
}

/** Demand in (0, 1] (own formula): local firms in the segments it feeds, each further one adding less. */
export function demand(firmsFed: number, { demandSaturation }: GapSettings): number {
  return (firmsFed + 1) / (firmsFed + demandSaturation);
}

export function priority(parts: Omit<SegmentGap['priority'], 'score'>): SegmentGap['priority'] {
  return {
    score: parts.shortage === null ? null : parts.criticality * parts.shortage * parts.demand,
    ...parts,
  };
}

type Judged = { verdict: Verdict; key: boolean };

/** 链条完整度 Σ wₖsₖ / Σ wₖ over judged segments, with the share of segments that could be judged. Null when none could. */
export function completeness(
  segments: readonly Judged[],
  { keyWeight, weakScore }: GapSettings,
): { completeness: number | null; judgedShare: number } {
  const judged = segments.filter((segment) => segment.verdict !== 'unknown');
  const weight = (segment: Judged) => (segment.key ? keyWeight : 1);
  const score = { missing: 0, weak: weakScore, strong: 1, unknown: 0 };
  const total = judged.reduce((sum, segment) => sum + weight(segment), 0);
  const reached = judged.reduce((sum, segment) => sum + weight(segment) * score[segment.verdict], 0);
  return {
    completeness: total > 0 ? reached / total : null,
    judgedShare: segments.length > 0 ? judged.length / segments.length : 0,
  };
}
