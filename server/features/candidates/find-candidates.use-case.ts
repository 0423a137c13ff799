import type { Weights } from '../../contract/candidate-weights.ts';
import type { Candidate, ExcludedCandidate } from '../../contract/candidates.ts';
import { lookUpSources } from '../../graph/fact-rows.ts';
import type { Transaction } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import type { CandidateRow } from './candidate-rows.ts';
import { fit, readiness } from './candidate-score.rules.ts';
import {
  backing,
  candidatesOfSegments,
  newProjects,
  presence,
  recentClaims,
  segmentsExist,
} from './candidates.queries.ts';
import { excludedCompanies, exclusionOf } from './exclusions.rules.ts';
import { factsByFirm, listedFact, RECENT_CLAIM_KEYS, recentSince } from './readiness-facts.rules.ts';

/** The queries an answer about candidates rests on. */
export const CANDIDATE_QUERIES = [candidatesOfSegments, presence, backing, newProjects, recentClaims];

export type CandidatesQuestion = {
  segments: string[];
  outside: string;
  asOf: string;
  /** Ids of companies left out by whoever asks. */
  exclude?: readonly string[];
  weights?: Weights;
};

/** Those for which nothing stands against coming, best fit first; see `judgeCandidates`. */
export async function findCandidates(tx: Transaction, asked: CandidatesQuestion): Promise<Candidate[]> {
  return (await judgeCandidates(tx, asked)).candidates;
}

/**
 * Companies that work in any of the segments and for which nothing stands against coming, best fit first, and those
 * left out, each with the reason. Throws 404 for the first unknown segment.
 */
export async function judgeCandidates(
  tx: Transaction,
  asked: CandidatesQuestion,
): Promise<{ candidates: Candidate[]; excluded: ExcludedCandidate[] }> {
  const { segments, outside, asOf, weights } = asked;
  const known = new Set((await tx.all(segmentsExist, { segments })).map((row) => row.id));
  const unknown = segments.find((segment) => !known.has(segment));
  if (unknown) throw notFound('环节', unknown);

  const rows = await tx.all(candidatesOfSegments, { segments, outside, asOf });
  const leftOut = new Set(asked.exclude);
  const byCompany = new Map<string, CandidateRow[]>();
  const impossible: Parameters<typeof excludedCompanies>[0][number][] = [];
  for (const row of rows) {
    const exclusion = exclusionOf(row, leftOut);
    if (exclusion) impossible.push({ company: row.company, segment: row.segment, exclusion });
    else byCompany.set(row.company.id, [...(byCompany.get(row.company.id) ?? []), row]);
  }

  const facts = await readReadinessRows(tx, [...byCompany.keys()], { outside, asOf });
  const sources = await lookUpSources(tx, [
    ...rows.flatMap((row) => row.fact.sources),
    ...rows.filter((row) => row.listingCode !== undefined).flatMap((row) => row.companySources),
    ...impossible.flatMap(({ exclusion }) => exclusion.sourceIds),
    ...[...facts.presence, ...facts.backing, ...facts.projects].flatMap((row) =>
      row.facts.flatMap((fact) => fact.sources),
    ),
    ...facts.claims.flatMap((row) => row.fact.sources),
  ]);
  const factsOf = factsByFirm(facts, sources);
  const candidates = [...byCompany.values()].flatMap((all): Candidate[] => {
    const [first] = all;
    if (!first) return [];
    const { company, legalName, listingCode, places } = first;
    return [
      {
        company,
        legalName,
        listingCode,
        places,
        fit: fit(
          {
            confidences: all.map((row) => row.fact.confidence),
            listed: listingCode !== undefined,
            registered: legalName !== undefined || first.creditCode !== undefined,
            sellsToChain: all.some((row) => row.sellsToChain),
          },
          weights,
        ),
        readiness: readiness([...(factsOf.get(company.id) ?? []), ...listedFact(first, sources)], weights),
        evidence: all.map((row) => ({
          segment: row.segment,
          confidence: row.fact.confidence,
          asOf: row.fact.asOf,
          evidence: row.fact.evidence,
          sources: sources(row.fact.sources),
        })),
      },
    ];
  });
  return {
    candidates: candidates.sort(
      (a, b) => b.fit.score - a.fit.score || a.company.name.localeCompare(b.company.name, 'zh'),
    ),
    excluded: excludedCompanies(impossible, sources),
  };
}

async function readReadinessRows(
  tx: Transaction,
  firms: string[],
  { outside, asOf }: { outside: string; asOf: string },
) {
  const since = recentSince(asOf);
  return {
    presence: await tx.all(presence, { firms, outside, asOf }),
    backing: await tx.all(backing, { firms, outside, asOf }),
    projects: await tx.all(newProjects, { firms, asOf, since }),
    claims: await tx.all(recentClaims, { firms, keys: RECENT_CLAIM_KEYS, asOf, since }),
  };
}
