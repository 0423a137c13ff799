import {
  bulletinContentSchema,
  type IssuedBulletin,
  type IssuedBulletinAnswer,
} from '../../contract/project-bulletin.ts';
import type { Graph } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { bulletinChanges } from './bulletin-changes.rules.ts';
import { compileBulletin, hashOf, type BulletinQuestion } from './compile-bulletin.use-case.ts';
import { issueBulletin, issuedBulletins, oneBulletin } from './project-bulletin.queries.ts';

export async function listIssued(graph: Graph): Promise<{ issued: IssuedBulletin[] }> {
  return { issued: (await graph.all(issuedBulletins, {})).map(({ bulletin }) => bulletin) };
}

/** Keeps a bulletin as it is now. The same content is kept once. Throws 404 for an unknown region. */
export async function issue(
  graph: Graph,
  asked: BulletinQuestion,
  { title, by, at }: { title: string; by: string; at: string },
): Promise<IssuedBulletin> {
  const { content, hash } = await graph.reading((tx) => compileBulletin(tx, asked));
  const properties = { title, by, at, hash, content: JSON.stringify(content) };
  const kept = await graph.writing((tx) =>
    tx.first(issueBulletin, { id: `bulletin:${hash.slice(0, 24)}`, properties }),
  );
  if (!kept) throw new Error('a bulletin was not kept');
  return kept.bulletin;
}

/** A bulletin as it was issued, and what has changed since. Throws 404. */
export async function openIssued(graph: Graph, id: string): Promise<IssuedBulletinAnswer> {
  const found = await graph.first(oneBulletin, { id });
  if (!found) throw notFound('通报', id);
  const content = bulletinContentSchema.parse(JSON.parse(found.content));
  const { region, period, asOf, min } = content;
  const today = await graph.reading((tx) =>
    compileBulletin(tx, { region: region.id, period: period.code, asOf, min }),
  );
  const same = hashOf(content) === today.hash;
  return {
    ...found.bulletin,
    content,
    today: { hash: today.hash, same, ...bulletinChanges(content, today.content) },
    basis: today.basis,
  };
}
