import type { Sourcing } from '../../contract/gap-dependence.ts';
import type { SourceLookup } from '../../graph/fact-rows.ts';
import type { LocalFirmRow, SupplyTieRow } from './gap-analysis.queries.ts';
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
  firms: readonly LocalFirmRow[],
  customers: readonly LocalFirmRow[],
  ties: readonly SupplyTieRow[],
  sources: SourceLookup,
): Sourcing {
  const buying = new Set(customers.map((row) => row.group.id));
  const known = ties
    .filter((row) => buying.has(row.buyerGroup) && row.segments.includes(segment))
    .map(supplyFactOf);
  const { groups, ...rest } = concentration(known);
  return {
    local: { firms: firms.length, groups: new Set(firms.map((row) => row.group.id)).size },
    customers: {
      groups: buying.size,
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
