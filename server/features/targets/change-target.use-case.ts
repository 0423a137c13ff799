import type { Target, TargetWords } from '../../contract/targets.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { badRequest, HttpError, notFound } from '../../http/errors.ts';
import { onceListed, targetById } from './listed-once.ts';
import { changeTarget, targetSubject } from './targets.queries.ts';
import { storedMeetings, subjectOf } from './targets.rules.ts';

/** What is stored otherwise; null takes it away. */
export type Changes = Record<string, string | null>;

/** Throws 409 `changed_meanwhile` with the target as it is now when it is no longer of that version. */
export async function writeChanges(
  tx: Transaction,
  id: string,
  version: number,
  changes: Changes,
): Promise<Target> {
  const written = await tx.first(changeTarget, { id, version, changes });
  const now = await targetById(tx, id);
  if (!written) {
    throw new HttpError(409, 'changed_meanwhile', '其他人刚改过这条目标，请看过最新内容再改', now);
  }
  return now;
}

const about = ({ company, segment, chain, region }: Target) => ({
  company: company?.id,
  segment: segment?.id,
  chain: chain?.id,
  region: region.id,
});

/** Writes what people say of a target. Throws 404, 400 for a company where one is named already, 409. */
export async function changeWords(
  graph: Graph,
  id: string,
  {
    version,
    company,
    meetings,
    ...words
  }: Partial<TargetWords> & { version: number; company?: string | undefined },
  today: string,
): Promise<Target> {
  const now = await targetById(graph, id);
  if (now.removedOn !== null) throw notFound('招商目标', id);
  const changes: Changes = { changedOn: today };
  for (const [name, value] of Object.entries(words)) if (value !== undefined) changes[name] = value;
  if (meetings) changes['meetings'] = storedMeetings(meetings);
  if (company === undefined) return graph.writing((tx) => writeChanges(tx, id, version, changes));

  if (now.company) throw badRequest('company', '空：这条目标已有企业，另一家请另列一条');
  const subject = subjectOf({ ...about(now), company });
  return onceListed(graph, subject, async (tx) => {
    const found = await tx.first(targetSubject, {
      company,
      segment: null,
      chain: null,
      region: now.region.id,
    });
    if (!found?.company) throw notFound('企业', company);
    return writeChanges(tx, id, version, { ...changes, company, companyName: found.company, subject });
  });
}

/** Takes a target off the list; nothing of it is lost. Throws 404, 409. */
export function takeOffList(graph: Graph, id: string, version: number, today: string): Promise<Target> {
  return graph.writing((tx) => writeChanges(tx, id, version, { removedOn: today, subject: null }));
}

/** Puts it back as it was. Throws 404, 409 when the same has been listed anew. */
export async function putBack(graph: Graph, id: string): Promise<Target> {
  const now = await targetById(graph, id);
  if (now.removedOn === null) return now;
  const subject = subjectOf(about(now));
  return onceListed(graph, subject, (tx) => writeChanges(tx, id, now.version, { removedOn: null, subject }));
}
