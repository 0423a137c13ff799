import { randomUUID } from 'node:crypto';
import type { NewTarget, Target, TargetEvidence, TargetWords } from '../../contract/targets.ts';
import { lookUpSources } from '../../graph/fact-rows.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { badRequest, notFound } from '../../http/errors.ts';
import { judgeChain } from '../gap-analysis/judge-chain.ts';
import { readGapFacts } from '../gap-analysis/read-gap-facts.use-case.ts';
import { onceListed, targetById } from './listed-once.ts';
import type { StoredTarget } from './stored-target.ts';
import { addTarget, companyWorks, targetSubject } from './targets.queries.ts';
import { storedMeetings, subjectOf } from './targets.rules.ts';

/**
 * Puts a company or a gap on the list with what the graph says of it today. Throws 404 for an id the graph does not hold,
 * 400 for a segment of another chain, 409 when it is on the list already.
 */
export function putOnList(graph: Graph, asked: NewTarget, today: string): Promise<Target> {
  return onceListed(graph, subjectOf(asked), async (tx) =>
    targetById(tx, await createTarget(tx, asked, today)),
  );
}

/** Writes a target that is not on the list yet, with the words given, and gives its id. Throws as `putOnList`, 409 aside. */
export async function createTarget(
  tx: Transaction,
  asked: NewTarget,
  today: string,
  { meetings = [], due = null, ...words }: Partial<TargetWords> = {},
): Promise<string> {
  const about = await named(tx, asked);
  const id = `target:${randomUUID()}`;
  const said = storedMeetings(meetings);
  const properties = {
    ...about,
    version: 1,
    subject: subjectOf(about),
    status: 'to-contact',
    owner: '',
    nextStep: '',
    note: '',
    ...words,
    ...(due !== null && { due }),
    ...(said !== null && { meetings: said }),
    addedOn: today,
    changedOn: today,
    origin: asked.origin,
    evidence: JSON.stringify(await evidenceFor(tx, about, today)),
  } satisfies Omit<StoredTarget, 'id' | 'due' | 'removedOn' | 'meetings'>;
  await tx.first(addTarget, { id, properties });
  return id;
}

type About = Pick<
  StoredTarget,
  'company' | 'companyName' | 'segment' | 'segmentName' | 'chain' | 'chainName' | 'region' | 'regionName'
>;

async function named(tx: Transaction, asked: NewTarget): Promise<About> {
  const ids = {
    company: asked.company ?? null,
    segment: asked.segment ?? null,
    chain: asked.chain ?? null,
    region: asked.region,
  };
  const found = await tx.first(targetSubject, ids);
  if (!found?.region) throw notFound('地区', asked.region);
  if (ids.company && !found.company) throw notFound('企业', ids.company);
  if (ids.segment && !found.segment) throw notFound('环节', ids.segment);
  if (ids.chain && !found.chain) throw notFound('产业链', ids.chain);
  const { chainsOfSegment } = found;
  if (ids.segment && ids.chain && !chainsOfSegment.some(({ id }) => id === ids.chain)) {
    throw badRequest('chain', `环节 ${ids.segment} 所属的产业链`);
  }
  const chain =
    ids.chain && found.chain ? { id: ids.chain, name: found.chain } : ids.segment ? chainsOfSegment[0] : null;
  return {
    region: ids.region,
    regionName: found.region,
    company: ids.company ?? undefined,
    companyName: found.company ?? undefined,
    segment: ids.segment ?? undefined,
    segmentName: found.segment ?? undefined,
    chain: chain?.id,
    chainName: chain?.name,
  };
}

/** How the gap stands today and what the company is stated to do, each with its sources. */
async function evidenceFor(tx: Transaction, about: About, asOf: string): Promise<TargetEvidence> {
  const { company, segment, chain, region } = about;
  const judged =
    segment && chain
      ? judgeChain(await readGapFacts(tx, chain, region, asOf)).segments.find(
          (gap) => gap.segment.id === segment,
        )
      : undefined;
  const works = company ? await tx.all(companyWorks, { company, segment: segment ?? null, asOf }) : [];
  const sources = await lookUpSources(
    tx,
    works.flatMap(({ fact }) => fact.sources),
  );
  return {
    asOf,
    gap: judged
      ? {
          verdict: judged.verdict,
          sentence: judged.reason.sentence,
          sources: judged.evidence.sources,
        }
      : null,
    works: works.map(({ segment: done, fact }) => ({
      segment: done,
      asOf: fact.asOf,
      confidence: fact.confidence,
      ...(fact.evidence !== undefined && { evidence: fact.evidence }),
      sources: sources(fact.sources),
    })),
  };
}
