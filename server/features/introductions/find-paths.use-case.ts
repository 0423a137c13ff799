import { RELATIONSHIPS, TIE_TYPES, type RelationshipType } from '../../contract/graph-model.ts';
import { MAX_HOPS, type PathsAnswer } from '../../contract/introductions.ts';
import type { EntityRef } from '../../contract/common.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { describePaths } from './describe-paths.use-case.ts';
import { endpoints, tiesByIds, tiesOf } from './introductions.queries.ts';
import { frontierEngine, type PathEngine } from './path-engine.ts';

export type PathsQuestion = {
  from: string;
  to: string;
  k: number;
  maxHops: number;
  ties: RelationshipType[] | undefined;
  mute: string[];
  via: string[];
  asOf: string;
};

/** The k strongest introduction paths between two entities, or what was searched and which single change would open one. */
export function findPaths(graph: Graph, question: PathsQuestion): Promise<PathsAnswer> {
  return graph.reading(async (tx) => {
    const [from, to] = await readEntities(tx, [question.from, question.to, ...question.via]);
    if (!from || !to) throw notFound('实体', question.from);
    const engine = frontierEngine(tx);
    const started = performance.now();
    const asked = { ...question, tieTypes: question.ties ?? [...TIE_TYPES] };
    const found = certain(await engine.strongest(asked));
    const ms = performance.now() - started;
    const paths = (await describePaths(tx, found)).filter((path) => path !== null);
    return {
      from,
      to,
      paths,
      searched: { hops: question.maxHops, tieTypes: asked.tieTypes, ms },
      relaxations: paths.length ? [] : await relaxationsOf(engine, asked),
      basis: basisOf(
        [tiesOf, tiesByIds],
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

function certain<T>(found: T | null): T {
  if (found === null) {
    throw new HttpError(504, 'time_limit', '可能的路径太多，未能在限度内查完；请减少步数或只选部分关系类型');
  }
  return found;
}

type Asked = Parameters<PathEngine['strongest']>[0];

/** Tries each single change to a question that found nothing and counts the paths it would open. */
async function relaxationsOf(engine: PathEngine, asked: Asked): Promise<PathsAnswer['relaxations']> {
  const changes: { change: string; question: Asked }[] = [];
  if (asked.maxHops < MAX_HOPS) {
    changes.push({
      change: `步数放宽到 ${asked.maxHops + 1}`,
      question: { ...asked, maxHops: asked.maxHops + 1 },
    });
  }
  for (const type of TIE_TYPES) {
    if (asked.tieTypes.includes(type)) continue;
    changes.push({
      change: `允许“${RELATIONSHIPS[type].nameZh}”关系`,
      question: { ...asked, tieTypes: [...asked.tieTypes, type] },
    });
  }
  if (asked.mute.length) changes.push({ change: '恢复已屏蔽的关系和节点', question: { ...asked, mute: [] } });
  if (asked.via.length) changes.push({ change: '不要求经过指定节点', question: { ...asked, via: [] } });
  const opened: PathsAnswer['relaxations'] = [];
  for (const { change, question } of changes) {
    const paths = (await engine.strongest({ ...question, k: 10 }))?.length ?? 0;
    if (paths > 0) opened.push({ change, paths });
  }
  return opened;
}
