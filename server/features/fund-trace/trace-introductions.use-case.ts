import type { FundIntroductionsAnswer } from '../../contract/fund-trace-introductions.ts';
import { lookUpSources, toTie, type TieRow } from '../../graph/fact-rows.ts';
import type { Transaction } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { oneFund, tiesOfSteps } from './fund-trace.queries.ts';
import { countIntroductions, introductionTree, IntroductionSpread } from './introduction-tree.rules.ts';

/** Entities followed at most. */
const MAX_ENTITIES = 2_000;

/** Follows introductions from a fund and from all its money reached, as of a day. Throws 404 for an unknown fund. */
export async function traceIntroductions(
  tx: Transaction,
  asked: { fund: string; asOf: string },
): Promise<FundIntroductionsAnswer> {
  const head = await tx.first(oneFund, { fund: asked.fund });
  if (!head) throw notFound('基金', asked.fund);
  const spread = new IntroductionSpread(head.fund);
  const rows = new Map<string, TieRow>();
  let left = spread.nextSteps();
  while (left.length && spread.size <= MAX_ENTITIES) {
    const found = await tx.all(tiesOfSteps, { steps: left, asOf: asked.asOf });
    for (const { tie } of found) rows.set(tie.id, tie);
    spread.take(found);
    left = spread.nextSteps();
  }
  const sources = await lookUpSources(
    tx,
    [...rows.values()].flatMap((row) => row.properties.sources),
  );
  const ties = new Map([...rows].map(([id, row]) => [id, toTie(row, sources)]));
  const tree = introductionTree(head.fund, [...spread.found.values()], ties);
  return {
    fund: head.fund,
    tree,
    summary: countIntroductions(tree),
    cut: left.length > 0,
    basis: basisOf(
      [oneFund, tiesOfSteps],
      asked.asOf,
      tree.flatMap((node) => node.ties.map((tie) => tie.asOf)),
    ),
  };
}
