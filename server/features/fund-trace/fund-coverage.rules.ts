import type { EntityRef } from '../../contract/common.ts';
import type { FundCoverageAnswer } from '../../contract/fund-trace.ts';

/** One reason to say that a fund has to do with a chain; `thing` is the company or project in between, if any. */
export type CoverageReason = {
  fund: string;
  chain: string;
  kind: 'focuses' | 'invests' | 'introduced';
  thing: string | null;
  sources: readonly string[];
};

/** What is known beyond the taxonomy and region asked for: it tells where to go on from an empty row or column. */
export type Wider = {
  chains: readonly EntityRef[];
  funds: readonly EntityRef[];
  reasons: readonly CoverageReason[];
};

type Coverage = Pick<FundCoverageAnswer, 'cells' | 'chainsWithoutFund' | 'fundsWithoutChain'>;

/**
 * Funds × chains from single reasons. A company reached by two routes counts once. What is empty means that no such
 * fact is recorded, not that there is none.
 */
export function cover(
  funds: readonly (EntityRef & { deeds: number })[],
  chains: readonly (EntityRef & { segments: number })[],
  reasons: readonly CoverageReason[],
  wider: Wider,
): Coverage {
  const cells = new Map<
    string,
    {
      fund: string;
      chain: string;
      focuses: boolean;
      invests: Set<string>;
      introduced: Set<string>;
      sources: Set<string>;
    }
  >();
  const known = { funds: new Set(funds.map(({ id }) => id)), chains: new Set(chains.map(({ id }) => id)) };
  for (const { fund, chain, kind, thing, sources } of reasons) {
    if (!known.funds.has(fund) || !known.chains.has(chain)) continue;
    const key = `${fund} ${chain}`;
    const cell = cells.get(key) ?? {
      fund,
      chain,
      focuses: false,
      invests: new Set(),
      introduced: new Set(),
      sources: new Set(),
    };
    cells.set(key, cell);
    if (kind === 'focuses') cell.focuses = true;
    else if (thing !== null) cell[kind].add(thing);
    for (const source of sources) cell.sources.add(source);
  }
  const all = [...cells.values()];
  return {
    cells: all.map((cell) => ({
      ...cell,
      invests: cell.invests.size,
      introduced: cell.introduced.size,
      sources: cell.sources.size,
    })),
    chainsWithoutFund: chains
      .filter(({ id }) => !all.some((cell) => cell.chain === id))
      .map(({ segments, ...chain }) => {
        const ids = new Set(wider.reasons.filter((one) => one.chain === chain.id).map((one) => one.fund));
        const elsewhere = wider.funds.filter(({ id }) => ids.has(id));
        const next = elsewhere.length > 0 ? 'ask-elsewhere' : segments > 0 ? 'gaps' : 'record-segments';
        return { ...chain, next, elsewhere };
      }),
    fundsWithoutChain: funds
      .filter(({ id }) => !all.some((cell) => cell.fund === id))
      .map(({ deeds, ...fund }) => {
        const ids = new Set(wider.reasons.filter((one) => one.fund === fund.id).map((one) => one.chain));
        const covers = wider.chains.filter(({ id }) => ids.has(id));
        const next = covers.length > 0 ? 'other-chains' : deeds > 0 ? 'record-segments' : 'ask-backers';
        return { ...fund, next, covers };
      }),
  };
}
