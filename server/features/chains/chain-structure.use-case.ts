import type { z } from 'zod';
import type { feedSchema, Segment } from '../../contract/chains.ts';
import type { EntityRef } from '../../contract/common.ts';
import { lookUpSources } from '../../graph/fact-rows.ts';
import type { Transaction } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { feedsOfChain, oneChain, oneRegion, segmentsOfChain } from './chains.queries.ts';

export type ChainStructure = {
  chain: EntityRef;
  leaders: EntityRef[];
  segments: Segment[];
  feeds: z.infer<typeof feedSchema>[];
};

/** A chain's segments and feeds with their sources. Throws 404 for an unknown chain. */
export async function readChainStructure(tx: Transaction, chainId: string): Promise<ChainStructure> {
  const head = await tx.first(oneChain, { chain: chainId });
  if (!head) throw notFound('产业链', chainId);
  const segments = await tx.all(segmentsOfChain, { chain: chainId });
  const feeds = await tx.all(feedsOfChain, { chain: chainId });
  const sources = await lookUpSources(
    tx,
    [...segments, ...feeds].flatMap((row) => row.sources),
  );
  return {
    ...head,
    segments: segments.map((row) => ({ ...row, sources: sources(row.sources) })),
    feeds: feeds.map((row) => ({ ...row, sources: sources(row.sources) })),
  };
}

/** Throws 404 for an unknown region. */
export async function readRegion(tx: Transaction, regionId: string): Promise<EntityRef> {
  const row = await tx.first(oneRegion, { region: regionId });
  if (!row) throw notFound('地区', regionId);
  return row.region;
}
