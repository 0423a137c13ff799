import {
  LEDGER_STATUSES,
  type FundLedgerAnswer,
  type LedgerReason,
  type MoneyInterval,
  type ReinvestmentRule,
} from '../../contract/fund-trace-ledger.ts';
import { judge, type Judged, type Thing } from './ledger-item.rules.ts';
import { addUp, lackingOf, NOTHING, span } from './money-interval.rules.ts';

/** Every thing judged under the rule, no money counted twice; what counts first, the largest first. */
export function judgeAll(things: readonly Thing[], rule: ReinvestmentRule, day: string): Judged[] {
  const judged = things.map((thing) => judge(thing, rule, day));
  return inOrder(countFirmOrProject(countSharedOnce(inOrder(judged))));
}

const RANK = { counted: 0, open: 1, refused: 2 } as const;

function inOrder(items: readonly Judged[]): Judged[] {
  return [...items].sort(
    (a, b) =>
      RANK[a.outcome] - RANK[b.outcome] ||
      b.amount.low - a.amount.low ||
      a.thing.entity.id.localeCompare(b.thing.entity.id),
  );
}
const refuse = (item: Judged, reason: LedgerReason): Judged => ({
  ...item,
  outcome: 'refused',
  reasons: [reason],
  amount: NOTHING,
});

function builtBy(item: Judged, firm: Judged): boolean {
  return (
    item.thing.entity.label === 'Project' &&
    item.thing.ways.some((way) => way.via.slice(0, -1).some(({ id }) => id === firm.thing.entity.id))
  );
}

/**
 * The money put into a firm is part of what its projects cost, so only one of the two counts: the projects, unless the
 * firm's sum is more than what is certain of theirs; then the firm, which may be as much as the projects at most.
 */
function countFirmOrProject(judged: readonly Judged[]): Judged[] {
  const standing = judged.filter(({ outcome }) => outcome !== 'refused');
  const instead = new Map<Judged, Judged>();
  for (const firm of standing.filter(({ thing }) => thing.entity.label === 'Company')) {
    const projects = standing.filter((item) => builtBy(item, firm));
    if (projects.length === 0) continue;
    const built = addUp(projects.map(({ amount }) => amount));
    if (built.low >= firm.amount.low) {
      instead.set(firm, refuse(firm, 'within-project'));
      continue;
    }
    for (const project of projects) instead.set(project, refuse(project, 'within-firm'));
    const most = span([firm.amount, built])?.high ?? null;
    instead.set(firm, { ...firm, amount: { ...firm.amount, high: most } });
  }
  return judged.map((item) => instead.get(item) ?? item);
}

/** A sum stated for several things counts with the first of them; where it also covers what does not count, only as an upper end. */
function countSharedOnce(judged: readonly Judged[]): Judged[] {
  const standing = new Map(
    judged.filter(({ outcome }) => outcome !== 'refused').map((item) => [item.thing.entity.id, item]),
  );
  const taken = new Set<string>();
  return judged.map((item) => {
    const shared = item.claims.filter(({ sharedWith }) => sharedWith.length > 0);
    if (item.outcome === 'refused' || shared.length === 0) return item;
    const again = item.claims.every(({ claim }) => taken.has(claim));
    for (const { claim } of item.claims) taken.add(claim);
    if (again) return { ...item, reasons: ['shared-once'], amount: NOTHING };
    const all = shared.every(({ sharedWith }) =>
      sharedWith.every(({ id }) => standing.get(id)?.outcome === 'counted'),
    );
    if (all) return item;
    return {
      ...item,
      reasons: [...item.reasons.filter((reason) => reason !== 'fits'), 'shared-part'],
      amount: { ...item.amount, low: 0 },
    };
  });
}

type Sums = Pick<FundLedgerAnswer, 'sum' | 'byStatus' | 'lacking' | 'verdict'>;

/** The sum over what counts and, for its upper end, what is open; against the target. */
export function sumUp(items: readonly Judged[], target: MoneyInterval | null): Sums {
  const adding = items.filter(({ outcome }) => outcome !== 'refused');
  const sum = addUp(adding.map(({ amount }) => amount));
  const byStatus = [...LEDGER_STATUSES, null].flatMap((status) => {
    const some = adding.filter((item) => item.status === status);
    return some.length > 0
      ? [{ status, items: some.length, sum: addUp(some.map(({ amount }) => amount)) }]
      : [];
  });
  return { sum, byStatus, lacking: target && lackingOf(target, sum), verdict: verdictOf(sum, target) };
}

function verdictOf(sum: MoneyInterval, target: MoneyInterval | null): FundLedgerAnswer['verdict'] {
  if (!target) return 'no-target';
  if (target.high !== null && sum.low >= target.high) return 'met';
  return sum.high !== null && sum.high < target.low ? 'short' : 'open';
}

/** The newest of several statements of one figure; those of one day that differ span a range. Null of none. */
export function newestFigure(
  figures: readonly { amount: MoneyInterval; asOf: string }[],
): MoneyInterval | null {
  const newest = figures.reduce((day, { asOf }) => (asOf > day ? asOf : day), '');
  return span(figures.filter(({ asOf }) => asOf === newest).map(({ amount }) => amount)) ?? null;
}
