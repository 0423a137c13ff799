import type { GapAnswer } from '../../contract/gap-analysis.ts';
import { DEFAULT_SETTINGS, usedSettings, type GapSettings } from '../../contract/gap-settings.ts';
import { basisOf } from '../basis.rules.ts';
import { completeness } from './gap-analysis.rules.ts';
import { viewOf } from './chain-view.ts';
import { judgeSegment } from './judge-segment.ts';
import { GAP_QUERIES, type GapFacts } from './read-gap-facts.use-case.ts';
import { localSupplyByAmount, localSupplyByCount } from './supply.rules.ts';
import { supplyFactOf } from './sourcing.ts';

/** Judges every segment of a chain on the facts given; the same facts and settings always give the same answer. */
export function judgeChain(facts: GapFacts, settings: GapSettings = DEFAULT_SETTINGS): GapAnswer {
  const { structure, region, asOf } = facts;
  const toLeaders = facts.supplyTies.filter(({ toLeader }) => toLeader).map(supplyFactOf);
  const byCount = localSupplyByCount(toLeaders);
  const view = viewOf(facts, settings);
  const segments = structure.segments.map((segment) => judgeSegment(segment, view));
  return {
    ...structure,
    region,
    ...completeness(
      segments.map((gap) => ({ verdict: gap.verdict, key: gap.segment.key })),
      settings,
    ),
    localSupplyRate: byCount.rate,
    localSupplyTies: toLeaders.length,
    localSuppliers: { local: byCount.local, known: byCount.known },
    localSupplyByAmount: localSupplyByAmount(toLeaders),
    thresholds: usedSettings(settings),
    segments,
    basis: basisOf(
      GAP_QUERIES,
      asOf,
      segments.map((gap) => gap.evidence.newest),
    ),
  };
}
