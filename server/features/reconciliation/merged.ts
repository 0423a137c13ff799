import type { ErrorRequestHandler } from 'express';
import { z } from 'zod';
import { MERGED_INTO, type Merged } from '../../contract/merged.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { HttpError } from '../../http/errors.ts';
import { entitiesByIds } from '../entities/entities.queries.ts';
import { standingDecisions } from './decisions.ts';
import { decisionList } from './reconciliation.queries.ts';

/** Which of these ids, none of them an entity any more, people decided to be duplicates, and of whom. */
export async function mergedAmong(tx: Transaction, ids: readonly string[]): Promise<Merged[]> {
  if (ids.length === 0) return [];
  const rows = (await tx.all(decisionList, { undone: false })).filter(
    ({ decision }) => decision.verdict === 'yes' && decision.other !== undefined,
  );
  const asked = new Set(ids);
  const about = rows.filter(({ decision }) => asked.has(decision.other ?? ''));
  if (about.length === 0) return [];
  const { keptId } = standingDecisions(rows.map(({ decision }) => decision));
  const kept = await tx.all(entitiesByIds, { ids: about.map(({ decision }) => keptId(decision.entity)) });
  const entities = new Map(kept.map((entity) => [entity.id, entity]));
  return about.flatMap(({ decision, other }) => {
    const { id, by, at, other: gone = '', otherName = gone } = decision;
    const into = entities.get(keptId(decision.entity));
    return into ? [{ id: gone, name: other ?? otherName, into, decision: { id, by, at } }] : [];
  });
}

const idOfNotFound = z.object({ id: z.string() });

/**
 * Turns the 404 for the id of a duplicate, whichever call it comes from, into a 410 `merged_into` that names the entity
 * that stays and the decision. Every other error goes on as it is.
 */
export function sayMerged(graph: Graph): ErrorRequestHandler {
  return async (error: unknown, _request, _response, next) => {
    // The first error is the one to tell, also when this look-up fails.
    next((await goneOver(graph, error).catch(() => undefined)) ?? error);
  };
}

async function goneOver(graph: Graph, error: unknown): Promise<HttpError | undefined> {
  if (!(error instanceof HttpError) || error.code !== 'not_found') return undefined;
  const asked = idOfNotFound.safeParse(error.details).data;
  if (!asked) return undefined;
  const [merged] = await graph.reading((tx) => mergedAmong(tx, [asked.id]));
  if (!merged) return undefined;
  const { name, into, decision } = merged;
  const told = `${name} 已并入 ${into.name}（${decision.by}，${decision.at.slice(0, 10)} 判定）`;
  return new HttpError(410, MERGED_INTO, told, merged);
}
