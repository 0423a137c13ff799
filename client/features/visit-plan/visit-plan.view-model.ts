import type { Path } from '../../../server/contract/introductions.ts';
import {
  closedWhySchema,
  type ClosedGap,
  type VisitPlanAnswer,
} from '../../../server/contract/visit-plan.ts';
import type { VisitPlanUrl } from './visit-plan-url.ts';

/** The call's parameters as the address gives them; what is at its default is left out. */
export function planQuery(url: VisitPlanUrl, chains: readonly string[], region: string) {
  return {
    chains: [...chains],
    region,
    limit: url.visits,
    maxHops: url.visitHops,
    minStrength: url.visitStrength,
    kinds: url.visitKinds,
    ...(url.mute.length > 0 && { mute: url.mute }),
    ...(url.asOf && { asOf: url.asOf }),
  };
}

export type ClosedGroup = { why: ClosedGap['why']; gaps: ClosedGap[]; weight: number };

/** What stays closed, by reason, the heaviest group first; groups without members are left out. */
export function closedGroups(closed: readonly ClosedGap[]): ClosedGroup[] {
  return closedWhySchema.options
    .map((why) => {
      const gaps = closed.filter((gap) => gap.why === why);
      return { why, gaps, weight: gaps.reduce((sum, gap) => sum + gap.priority, 0) };
    })
    .filter((group) => group.gaps.length > 0)
    .sort((a, b) => b.weight - a.weight);
}

/**
 * What is sure of the plan: whether no other of as many conversations opens more, else by how many per cent at most one
 * could; whether none that opens as much has fewer.
 */
export function standingOf({ bound, visits }: VisitPlanAnswer): { more: number; fewest: boolean } {
  const ratio = bound.ratio ?? 1;
  return {
    more: ratio > 1 - 1e-9 ? 0 : Math.ceil((1 / ratio - 1) * 100),
    fewest: visits.length > 0 && bound.atLeast === visits.length,
  };
}

/** Where all the ways between the ends of a path are shown. */
export function waysAddress(path: Path, maxHops: number): string {
  const [from, to] = [path.nodes[0]?.id ?? '', path.nodes.at(-1)?.id ?? ''];
  return `/introductions?${new URLSearchParams({ tab: 'pair', from, to, maxHops: String(maxHops) })}`;
}

export const percent = (share: number) => Math.round(share * 100);
