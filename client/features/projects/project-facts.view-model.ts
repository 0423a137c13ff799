import type { Claim } from '../../../server/contract/entities.ts';
import type { EntityRef, Tie } from '../../../server/contract/common.ts';
import type { RelationshipType } from '../../../server/contract/graph-model.ts';

/** The kinds of money a drawer keeps apart, each with the claims it gathers. */
export const MONEY_KEYS = {
  planned: ['plannedInvestment', 'totalProjectInvestment', 'plannedInvestmentPhase1'],
  actual: ['actualInvestment'],
  'paid-in': ['paidInInvestment'],
} as const;
export type MoneyStatus = keyof typeof MONEY_KEYS;
export const MONEY_STATUSES = Object.keys(MONEY_KEYS) as MoneyStatus[];

const MONEY: readonly string[] = Object.values(MONEY_KEYS).flat();

export type ProjectFacts = {
  /** By date, the earliest first. */
  stages: Claim[];
  money: Record<MoneyStatus, Claim[]>;
  /** All other figures and statements. */
  others: Claim[];
};

/** The claims about a project sorted into its stages, its money and the rest. */
export function sortClaims(claims: readonly Claim[]): ProjectFacts {
  const of = (status: MoneyStatus) =>
    claims
      .filter(({ key }) => (MONEY_KEYS[status] as readonly string[]).includes(key))
      .toSorted((a, b) => b.asOf.localeCompare(a.asOf));
  return {
    stages: claims.filter(({ key }) => key === 'stage').toSorted((a, b) => a.asOf.localeCompare(b.asOf)),
    money: { planned: of('planned'), actual: of('actual'), 'paid-in': of('paid-in') },
    others: claims.filter(({ key }) => key !== 'stage' && !MONEY.includes(key)),
  };
}

/** The sides of a project: who is behind it, who brought it, what it fills, where it stands, and the rest. */
export const SIDES = {
  backers: ['BACKS', 'INVESTS_IN'],
  introducedBy: ['INTRODUCED'],
  fills: ['FILLS'],
  places: ['SITED_IN', 'LOCATED_IN', 'WITHIN'],
} as const satisfies Record<string, readonly RelationshipType[]>;
export type Side = keyof typeof SIDES | 'others';
const NAMED: readonly RelationshipType[] = Object.values(SIDES).flat();

/** The ties of a project by side, those without any left out. */
export function sortTies(
  id: string,
  ties: readonly Tie[],
  nodes: readonly EntityRef[],
): { side: Side; ties: { tie: Tie; other: EntityRef }[] }[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const paired = ties.flatMap((tie) => {
    const other = byId.get(tie.from === id ? tie.to : tie.from);
    return other ? [{ tie, other }] : [];
  });
  const sides: [Side, (type: RelationshipType) => boolean][] = [
    ...(Object.keys(SIDES) as (keyof typeof SIDES)[]).map(
      (side): [Side, (type: RelationshipType) => boolean] => [
        side,
        (type) => (SIDES[side] as readonly RelationshipType[]).includes(type),
      ],
    ),
    ['others', (type) => !NAMED.includes(type)],
  ];
  return sides
    .map(([side, belongs]) => ({ side, ties: paired.filter(({ tie }) => belongs(tie.type)) }))
    .filter((group) => group.ties.length > 0);
}
