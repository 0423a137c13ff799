import { RELATIONSHIPS, TIE_TYPES, type RelationshipType } from '../../contract/graph-model.ts';
import { MAX_HOPS, type PathsAnswer, type Relaxation } from '../../contract/introductions.ts';
import type { EntityRef } from '../../contract/common.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { describePaths } from './describe-paths.use-case.ts';
import { endpoints, tiesByIds, tiesOf } from './introductions.queries.ts';
import { frontierEngine, type PathEngine } from './path-engine.ts';

/** Paths a relaxation opens are counted up to here: what matters is whether it helps. */
const COUNTED_UP_TO = 10;

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
    const countTies = async (id: string) =>
      (await tx.all(tiesOf, { ids: [id], types: asked.tieTypes, mute: asked.mute, asOf: asked.asOf })).length;
    const paths = (await describePaths(tx, found)).filter((path) => path !== null);
    return {
      from,
      to,
      paths,
      searched: { hops: question.maxHops, tieTypes: asked.tieTypes, ms },
      relaxations: paths.length ? [] : await relaxationsOf(engine, asked),
      endTies: { from: await countTies(from.id), to: await countTies(to.id) },
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
type Change = Omit<Relaxation, 'paths'>;

/**
 * The single changes that open a path where there was none. More hops are tried one by one, so the smallest number that
 * helps is offered; a change that helps nothing is not.
 */
async function relaxationsOf(engine: PathEngine, asked: Asked): Promise<Relaxation[]> {
  const opening = async ({ change, apply }: Change): Promise<Relaxation | null> => {
    const { ties: tieTypes = asked.tieTypes, ...rest } = apply;
    const found = await engine.strongest({ ...asked, ...rest, tieTypes, k: COUNTED_UP_TO });
    return found?.length ? { change, apply, paths: found.length } : null;
  };
  const opened: Relaxation[] = [];
  for (let maxHops = asked.maxHops + 1; maxHops <= MAX_HOPS; maxHops++) {
    const relaxation = await opening({ change: `步数放宽到 ${maxHops}`, apply: { maxHops } });
    if (relaxation) {
      opened.push(relaxation);
      break;
    }
  }
  for (const change of otherChanges(asked)) {
    const relaxation = await opening(change);
    if (relaxation) opened.push(relaxation);
  }
  return opened;
}

function otherChanges(asked: Asked): Change[] {
  const kinds = TIE_TYPES.filter((type) => !asked.tieTypes.includes(type)).map((type) => ({
    change: `允许“${RELATIONSHIPS[type].nameZh}”关系`,
    apply: { ties: [...asked.tieTypes, type] },
  }));
  return [
    ...kinds,
    ...(asked.mute.length ? [{ change: '恢复已屏蔽的关系和实体', apply: { mute: [] } }] : []),
    ...(asked.via.length ? [{ change: '不要求经过指定的实体', apply: { via: [] } }] : []),
  ];
}
