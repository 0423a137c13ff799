import type { Target } from '../../contract/targets.ts';
import { GraphRefused } from '../../graph/errors.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { allTargets } from './read-targets.use-case.ts';
import { targetList } from './targets.queries.ts';

/** Throws 404 for an id no target has. */
export async function targetById(tx: Transaction, id: string): Promise<Target> {
  const target = (await allTargets(tx)).find((one) => one.id === id);
  if (!target) throw notFound('招商目标', id);
  return target;
}

/**
 * Writes a target whose subject is to stand once on the list. Throws 409 `already_listed`, naming the one that is there,
 * also when somebody else puts it there at the same moment.
 */
export async function onceListed(
  graph: Graph,
  subject: string,
  write: (tx: Transaction) => Promise<Target>,
): Promise<Target> {
  await refuseListed(graph, subject);
  try {
    return await graph.writing(write);
  } catch (error) {
    if (error instanceof GraphRefused) await refuseListed(graph, subject);
    throw error;
  }
}

async function refuseListed(tx: Transaction, subject: string): Promise<void> {
  const listed = (await tx.all(targetList, {})).find(({ target }) => target.subject === subject)?.target;
  if (listed) {
    throw new HttpError(409, 'already_listed', '这条目标已经在清单里', { id: listed.id });
  }
}
