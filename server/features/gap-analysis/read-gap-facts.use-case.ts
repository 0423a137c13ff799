import type { EntityRef } from '../../contract/common.ts';
import { lookUpSources, type SourceLookup } from '../../graph/fact-rows.ts';
import type { Transaction } from '../../graph/graph.ts';
import { feedsOfChain, segmentsOfChain } from '../chains/chains.queries.ts';
import { readChainStructure, readRegion, type ChainStructure } from '../chains/chain-structure.use-case.ts';
import { hasEnded } from './project-claims.rules.ts';
import {
  coverage,
  localFirms,
  outsideFirms,
  pipeline,
  substitutes,
  supplyTies,
  type CoverageRow,
  type LocalFirmRow,
  type PipelineRow,
  type SubstituteRow,
  type SupplyTieRow,
} from './gap-analysis.queries.ts';

/** The queries whose rows gap facts are. */
export const GAP_QUERIES = [
  segmentsOfChain,
  feedsOfChain,
  localFirms,
  pipeline,
  coverage,
  outsideFirms,
  supplyTies,
  substitutes,
] as const;

/** All that a chain is judged on for a region as of a day: the rows as read, not yet weighed. */
export type GapFacts = {
  structure: ChainStructure;
  region: EntityRef;
  asOf: string;
  firms: readonly LocalFirmRow[];
  projects: readonly PipelineRow[];
  looked: readonly CoverageRow[];
  /** Companies known to work in a segment outside the region, by segment. */
  outside: ReadonlyMap<string, number>;
  /** Supply ties that end at the chain's leaders or begin at its companies, one row a tie. */
  supplyTies: readonly SupplyTieRow[];
  substitutes: readonly SubstituteRow[];
  sources: SourceLookup;
};

/** Reads the facts of a chain in a region. Throws 404 for an unknown chain or region. */
export async function readGapFacts(
  tx: Transaction,
  chain: string,
  region: string,
  asOf: string,
): Promise<GapFacts> {
  const structure = await readChainStructure(tx, chain);
  const regionRef = await readRegion(tx, region);
  const params = { chain, region, asOf };
  const firms = await tx.all(localFirms, params);
  const projects = (await tx.all(pipeline, params)).filter((row) => !hasEnded(row.stages));
  const looked = await tx.all(coverage, params);
  const outside = new Map((await tx.all(outsideFirms, params)).map((row) => [row.segment, row.firms]));
  const ties = await tx.all(supplyTies, params);
  const substitutable = await tx.all(substitutes, { chain, asOf });
  const sources = await lookUpSources(tx, [
    ...firms.flatMap((row) => row.fact.sources),
    ...projects.flatMap((row) => [...row.fact.sources, ...row.stages.flatMap((stage) => stage.sources)]),
    ...projects.flatMap((row) => row.investments.flatMap((claim) => claim.sources)),
    ...looked.flatMap((row) => row.sources),
    ...[...ties, ...substitutable].flatMap((row) => row.fact.sources),
  ]);
  return {
    structure,
    region: regionRef,
    asOf,
    firms,
    projects,
    looked,
    outside,
    supplyTies: ties,
    substitutes: substitutable,
    sources,
  };
}
