import type { Candidate } from '../../contract/candidates.ts';
import { lookUpSources } from '../../graph/fact-rows.ts';
import type { Transaction } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { candidatesOfSegments, segmentsExist, type CandidateRow } from './candidates.queries.ts';
import { fit } from './candidates.rules.ts';

/**
 * Companies that work in any of the segments and neither stand in the region nor have a member of their group there,
 * best fit first. Throws 404 for the first unknown segment.
 */
export async function findCandidates(
  tx: Transaction,
  asked: { segments: string[]; outside: string; asOf: string },
): Promise<Candidate[]> {
  const known = new Set((await tx.all(segmentsExist, { segments: asked.segments })).map((row) => row.id));
  const unknown = asked.segments.find((segment) => !known.has(segment));
  if (unknown) throw notFound('环节', unknown);

  const rows = await tx.all(candidatesOfSegments, asked);
  const sources = await lookUpSources(
    tx,
    rows.flatMap((row) => row.fact.sources),
  );
  const byCompany = new Map<string, CandidateRow[]>();
  for (const row of rows) {
    const group = byCompany.get(row.company.id);
    if (group) group.push(row);
    else byCompany.set(row.company.id, [row]);
  }
  return [...byCompany.values()]
    .flatMap(([first, ...rest]): Candidate[] => {
      if (!first) return [];
      const all = [first, ...rest];
      return [
        {
          company: first.company,
          legalName: first.legalName,
          listingCode: first.listingCode,
          places: first.places,
          fit: fit({
            confidences: all.map((row) => row.fact.confidence),
            listed: first.listingCode !== undefined,
            registered: first.legalName !== undefined || first.creditCode !== undefined,
            sellsToChain: all.some((row) => row.sellsToChain),
          }),
          evidence: all.map((row) => ({
            segment: row.segment,
            confidence: row.fact.confidence,
            asOf: row.fact.asOf,
            evidence: row.fact.evidence,
            sources: sources(row.fact.sources),
          })),
        },
      ];
    })
    .sort((a, b) => b.fit.score - a.fit.score || a.company.name.localeCompare(b.company.name, 'zh'));
}
