import type { Downstream, Sourcing } from '../../contract/gap-dependence.ts';
import type { ChainView } from './chain-view.ts';
import type { SupplyTieRow } from './gap-analysis.queries.ts';
import { concentration, pairsOf, yuanPaid } from './supply.rules.ts';

/** A supply tie as the rules weigh it. */
export function supplyFactOf(row: SupplyTieRow) {
  return {
    row,
    supplier: row.supplier.id,
    buyer: row.buyer.id,
    group: row.supplierGroup.id,
    local: row.local,
    asOf: row.fact.asOf,
    yuan: yuanPaid(row.amount),
    share: row.share ?? null,
  };
}

/**
 * Who supplies a segment here, and from whom its customers (local firms downstream of it) or their groups are known to
 * buy. A tie counts when its supplier works in the segment: sources seldom say more than that.
 */
export function sourcingOf(
  segment: string,
  { cutOff }: Pick<Downstream, 'cutOff'>,
  view: ChainView,
): Sourcing {
  const below = new Set([...(view.feeds.get(segment) ?? []), ...cutOff.map((cut) => cut.segment)]);
  const known = (view.supplies.get(segment) ?? [])
    .filter((row) => view.groupWorksIn.get(row.buyerGroup)?.some((other) => below.has(other)))
    .map(supplyFactOf);
  const { sources } = view.facts;
  const { groups, ...rest } = concentration(known);
  return {
    local: { firms: view.firms.get(segment)?.length ?? 0, groups: view.groupsIn([segment]) },
    customers: {
      groups: view.groupsIn(below),
      supplied: new Set(known.map(({ row }) => row.buyerGroup)).size,
      suppliers: groups,
      ...rest,
      ties: pairsOf(known).map(({ row }) => ({
        supplier: row.supplier,
        group: row.supplierGroup,
        local: row.local,
        buyer: row.buyer,
        ...(row.amount && { amount: row.amount }),
        asOf: row.fact.asOf,
        evidence: row.fact.evidence,
        sources: sources(row.fact.sources),
      })),
    },
  };
}
