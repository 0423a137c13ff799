import type { EntityRef } from '../../contract/common.ts';
import type { PathsAnswer } from '../../contract/introductions.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { describePaths } from './describe-paths.use-case.ts';
import { differentPaths, POOL } from './diverse-paths.rules.ts';
import { endpoints, tiesBetween, tiesOf, usableTies } from './introductions.queries.ts';
import { graphEngine, type PathEngine } from './path-engine.ts';
import type { PathsBetween } from './projection/ask-projection.rules.ts';
import { confidencesFrom } from './projection/tie-costs.rules.ts';
import { relaxationsOf } from './relaxations.use-case.ts';

export type PathsQuestion = PathsBetween & { diverse: boolean };

/**
 * The k best introduction paths between two entities, or what was searched and which single change would open one.
 * `held` is an engine over a projection, when there is one that is up to date.
 */
export function findPaths(
  graph: Graph,
  held: PathEngine | null,
  question: PathsQuestion,
): Promise<PathsAnswer> {
  return graph.reading(async (tx) => {
    const [from, to, ...via] = await readEntities(tx, [question.from, question.to, ...question.via]);
    if (!from || !to) throw notFound('实体', question.from);
    const engine = held ?? graphEngine(tx);
    const started = performance.now();
    const { diverse, k } = question;
    const found = certain(await engine.between({ ...question, k: diverse ? k * POOL : k }));
    const ms = performance.now() - started;
    const chosen = diverse ? differentPaths(found, k) : found;
    const paths = (await describePaths(tx, chosen, question)).filter((path) => path !== null);
    return {
      from,
      to,
      via,
      paths,
      searched: { hops: question.maxHops, tieTypes: [...question.tieTypes], ms, engine: engine.kind },
      relaxations: paths.length ? [] : await relaxationsOf(engine, question),
      endTies: paths.length ? null : await countEndTies(tx, question),
      basis: basisOf(
        [tiesOf, tiesBetween],
        question.asOf,
        paths.flatMap((path) => path.ties.map((tie) => tie.asOf)),
      ),
    };
  });
}

/** The entities of these ids, in order. Throws 404 for the first unknown one. */
export async function readEntities(tx: Transaction, ids: string[]): Promise<EntityRef[]> {
  const rows = await tx.all(endpoints, { ids });
  const byId = new Map(rows.map((row) => [row.entity.id, row.entity]));
  return ids.map((id) => {
    const entity = byId.get(id);
    if (!entity) throw notFound('实体', id);
    return entity;
  });
}

async function countEndTies(tx: Transaction, question: PathsQuestion): Promise<PathsAnswer['endTies']> {
  const { from, to, tieTypes, mute, asOf, minConfidence, includeEnded = false } = question;
  const rows = await tx.all(usableTies, {
    ids: [from, to],
    types: [...tieTypes],
    confidences: confidencesFrom(minConfidence),
    mute: [...mute],
    asOf,
    ended: includeEnded,
  });
  const ties = new Map(rows.map((row) => [row.id, row.ties]));
  return { from: ties.get(from) ?? 0, to: ties.get(to) ?? 0 };
}

function certain<T>(found: T | null): T {
  if (found === null) {
    throw new HttpError(504, 'time_limit', '可能的路径太多，未能在限度内查完；请减少步数或只选部分关系类型');
  }
  return found;
}
