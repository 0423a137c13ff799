import type { CardRules } from '../../contract/card-rules.ts';
import type { Stage } from '../../contract/graph-model.ts';
import {
  CARD_LIMITS,
  CARD_STAGES,
  LATE_DAYS,
  SILENT_DAYS,
  type Card,
  type CardReason,
  type CardStage,
} from '../../contract/project-cards.ts';
import type { Days } from '../../contract/projects.ts';
import { daysBetween, spanOf } from './date-span.rules.ts';
import { cardOf } from './stage-history.rules.ts';

/** The rules nobody has changed yet. */
export const DEFAULT_CARD_RULES: CardRules = {
  limits: Object.fromEntries(
    CARD_STAGES.map((stage) => {
      const { yellow, red } = CARD_LIMITS[stage];
      return [stage, { yellow, red }];
    }),
  ) as CardRules['limits'],
  silentDays: SILENT_DAYS,
  late: { ...LATE_DAYS },
};

export type Watched = {
  stage: Stage | null;
  dwell: Days | null;
  lastHeard: string | null;
  /** Planned dates whose stage is not recorded. */
  milestones: readonly { stage: Stage; due: string }[];
  /** Problems that are not solved and have a date. */
  issues: readonly { what: string; due: string }[];
};

const GRAVITY: Record<Card, number> = { red: 0, yellow: 1, silent: 2 };

/**
 * Why a project has a card on a day, the gravest reason first; none without. Time in a stage makes a card only while
 * the project is still heard of: of one nobody has mentioned for long, it is not known whether it stands still, so it
 * is silent instead. A planned date or the date of a problem was set by a person, so it counts either way.
 */
export function cardReasons(
  { stage, dwell, lastHeard, milestones, issues }: Watched,
  rules: CardRules,
  today: string,
): CardReason[] {
  if (stage === 'ended') return [];
  const late = (due: string) => {
    const days = daysBetween(due, today);
    if (days < rules.late.yellow) return undefined;
    const card = days >= rules.late.red ? ('red' as const) : ('yellow' as const);
    return { card, due, days, limit: rules.late[card] };
  };
  const reasons: CardReason[] = [
    ...milestones.flatMap((milestone) => {
      const by = late(milestone.due);
      return by ? [{ kind: 'milestone' as const, stage: milestone.stage, ...by }] : [];
    }),
    ...issues.flatMap((issue) => {
      const by = late(issue.due);
      return by ? [{ kind: 'issue' as const, what: issue.what, ...by }] : [];
    }),
    ...stageReason({ stage, dwell, lastHeard }, rules, today),
  ];
  return reasons.sort((a, b) => GRAVITY[a.card] - GRAVITY[b.card]);
}

function stageReason(
  { stage, dwell, lastHeard }: Pick<Watched, 'stage' | 'dwell' | 'lastHeard'>,
  rules: CardRules,
  today: string,
): CardReason[] {
  const watched = CARD_STAGES.find((one) => one === stage);
  if (!watched || !dwell) return [];
  const would = cardOf(watched, dwell, rules.limits);
  const silence = silentFor(lastHeard, today);
  if (silence > rules.silentDays) {
    return [{ kind: 'silent', card: 'silent', days: silence, limit: rules.silentDays, lastHeard, would }];
  }
  return would
    ? [
        {
          kind: 'stage',
          card: would,
          stage: watched,
          days: dwell.least,
          limit: rules.limits[watched satisfies CardStage][would],
        },
      ]
    : [];
}

/** Days since the last day a project may have been mentioned on; a date to come is today. */
function silentFor(lastHeard: string | null, today: string): number {
  const heard = lastHeard === null ? undefined : spanOf(lastHeard);
  return heard ? Math.max(0, daysBetween(heard.to, today)) : Number.MAX_SAFE_INTEGER;
}
