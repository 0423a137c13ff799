import type { Money } from '../../contract/common.ts';
import type { Ownership } from '../../contract/fund-trace-ownership.ts';
import type { FundTraceAnswer } from '../../contract/fund-trace.ts';
import { lookUpSources, toTie, type TieRow } from '../../graph/fact-rows.ts';
import type { Transaction } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { owningOf } from './own-fund.use-case.ts';
import { figuresOf, oneFund, tiesOfSteps } from './fund-trace.queries.ts';
import {
  MAX_ROUTES,
  MAX_STEPS,
  routesFrom,
  Spread,
  summarise,
  type BoundOf,
  type Direction,
} from './fund-trace.rules.ts';
import { investmentsOf, outlaysOf } from './outlays.rules.ts';

/** The figures shown on a node of a trace and, where the key itself says so, the kind of amount. */
const FIGURES: Record<string, Money['status']> = {
  fundSize: undefined,
  fundCommitted: 'planned',
  plannedInvestment: 'planned',
  actualInvestment: 'actual',
  paidInInvestment: 'paid-in',
};

/** Follows a fund's money and introductions down, or its backers up, as of a day. Throws 404 for an unknown fund. */
export async function traceFund(
  tx: Transaction,
  asked: { fund: string; direction: Direction; asOf: string; planned: boolean },
): Promise<FundTraceAnswer> {
  const head = await tx.first(oneFund, { fund: asked.fund });
  if (!head) throw notFound('基金', asked.fund);

  const spread = new Spread(head.fund, asked.direction);
  const rows = new Map<string, TieRow>();
  let left = spread.nextSteps();
  for (let depth = 1; depth <= MAX_STEPS && left.length; depth++) {
    const found = await tx.all(tiesOfSteps, { steps: left, asOf: asked.asOf });
    for (const { tie } of found) rows.set(tie.id, tie);
    spread.take(found, depth);
    left = spread.nextSteps();
  }

  const reached = [...spread.reached.values()];
  const figures = await tx.all(figuresOf, {
    ids: reached.map((entity) => entity.id),
    keys: Object.keys(FIGURES),
    asOf: asked.asOf,
  });
  const sources = await lookUpSources(
    tx,
    [...rows.values()].flatMap((row) => row.properties.sources),
  );
  const ties = new Map([...rows].map(([id, row]) => [id, toTie(row, sources)]));
  const ownership = await owningOf(tx, { ...asked, fund: head.fund });
  const { routes, cut } = routesFrom(
    head.fund,
    [...spread.found.values()],
    asked.direction,
    ties,
    boundsOf(ownership),
  );

  return {
    fund: head.fund,
    direction: asked.direction,
    nodes: reached.map(({ id, label, name, depth }) => ({
      id,
      label,
      name,
      depth,
      figures: figures
        .filter((figure) => figure.entity === id)
        .map(({ key, nameZh, nameEn, amount, asOf, shared }) => ({
          key,
          nameZh,
          nameEn,
          amount: { ...amount, status: FIGURES[key] },
          asOf,
          shared,
        })),
    })),
    ties: [...ties.values()],
    routes,
    ownership,
    summary: summarise(head.fund.id, reached, spread.found.values()),
    ...outlaysOf(
      head.fund.id,
      [...rows.values()].map((row) => ({
        ...toTie(row, sources),
        amountStatus: row.properties.amountStatus,
      })),
      asked.direction,
    ),
    ...investmentsOf(
      reached.filter(({ label }) => label === 'Project'),
      figures.map((figure) => ({ ...figure, status: FIGURES[figure.key] })),
    ),
    searched: { maxSteps: MAX_STEPS, maxRoutes: MAX_ROUTES, cut: cut || left.length > 0 },
    basis: basisOf(
      [oneFund, tiesOfSteps, figuresOf],
      asked.asOf,
      [...ties.values(), ...figures].map((fact) => fact.asOf),
    ),
  };
}

/** What is known of the stake a tie stands for, by the tie's id. */
function boundsOf({ stakes }: Ownership): BoundOf {
  const bounds = new Map(stakes.flatMap((stake) => stake.ties.map((tie) => [tie, stake] as const)));
  return (tie) => bounds.get(tie);
}
