import { RELATIONSHIPS, TIE_TYPES } from '../../contract/graph-model.ts';
import { MAX_HOPS, type Change, type Relaxation } from '../../contract/introductions.ts';
import type { PathEngine } from './path-engine.ts';
import type { PathsBetween, PathsToMany } from './projection/ask-projection.rules.ts';
import type { TieConditions } from './projection/tie-costs.rules.ts';

/** Paths a relaxation opens are counted up to here: what matters is whether it helps. */
const COUNTED_UP_TO = 10;
/** Longest all the trying may take, in ms; what was not tried by then is not offered. */
const TIME_BUDGET_MS = 3_000;
/** Muted ones and waypoints are tried one by one only where they are no more than this. */
const TRIED_SINGLY = 8;

type Asked = TieConditions & { maxHops: number; via?: readonly string[]; minStrength?: number };
type Opened<T> = Change & { found: readonly T[] };

/** The single changes that open a path where there was none. */
export async function relaxationsOf(engine: PathEngine, asked: PathsBetween): Promise<Relaxation[]> {
  const found = await openingChanges(asked, async (changed) => {
    const paths = await engine.between({ ...asked, ...changed, k: COUNTED_UP_TO });
    return paths ?? [];
  });
  return found.map(({ found: paths, ...change }) => ({ ...change, paths: paths.length }));
}

/** The single changes that bring some of many out of reach there, with the ids of those they bring; `budgetMs` bounds the trying. */
export async function relaxationsToMany(
  engine: PathEngine,
  asked: PathsToMany,
  budgetMs = TIME_BUDGET_MS,
): Promise<(Change & { reached: string[] })[]> {
  const opened = await openingChanges(asked, (changed) => engine.toMany({ ...asked, ...changed }), budgetMs);
  return opened.map(({ found, ...change }) => ({
    ...change,
    reached: found.flatMap(({ nodes }) => nodes.at(-1) ?? []),
  }));
}

/**
 * Tries one change after the other and keeps those that open something. More hops are tried one by one, so the smallest
 * number that helps is offered; a change that helps nothing is not.
 */
async function openingChanges<T>(
  asked: Asked,
  opening: (changed: Asked) => Promise<readonly T[]>,
  budgetMs = TIME_BUDGET_MS,
): Promise<Opened<T>[]> {
  const started = performance.now();
  const opened: Opened<T>[] = [];
  const tryOut = async ({ change, apply }: Change): Promise<boolean> => {
    if (performance.now() - started > budgetMs) return false;
    const { ties: tieTypes = asked.tieTypes, ended: includeEnded = asked.includeEnded, ...rest } = apply;
    const found = await opening({ ...asked, ...rest, tieTypes, ...(includeEnded && { includeEnded }) });
    if (found.length > 0) opened.push({ change, apply, found });
    return found.length > 0;
  };
  for (let maxHops = asked.maxHops + 1; maxHops <= MAX_HOPS; maxHops++) {
    if (await tryOut({ change: `步数放宽到 ${maxHops}`, apply: { maxHops } })) break;
  }
  for (const change of otherChanges(asked)) await tryOut(change);
  return opened;
}

function otherChanges(asked: Asked): Change[] {
  const kinds = TIE_TYPES.filter((type) => !asked.tieTypes.includes(type)).map((type) => ({
    change: `允许“${RELATIONSHIPS[type].nameZh}”关系`,
    apply: { ties: [...asked.tieTypes, type] },
  }));
  const changes: [boolean, Change][] = [
    [
      (asked.minConfidence ?? 'contested') !== 'contested',
      { change: '也用推断和有争议的关系', apply: { minConfidence: 'contested' } },
    ],
    [!asked.includeEnded, { change: '也用已经结束的关系', apply: { ended: true } }],
    [(asked.minStrength ?? 0) > 0, { change: '不限路径强度', apply: { minStrength: 0 } }],
    [asked.mute.length > 0, { change: '恢复已屏蔽的关系和实体', apply: { mute: [] } }],
    [(asked.via ?? []).length > 0, { change: '不要求经过指定的实体', apply: { via: [] } }],
  ];
  return [
    ...kinds,
    ...withoutOne(asked.mute).map((mute, place) => ({
      change: `只恢复第 ${place + 1} 项屏蔽`,
      apply: { mute },
    })),
    ...withoutOne(asked.via ?? []).map((via, place) => ({
      change: `不要求经过第 ${place + 1} 个途经点`,
      apply: { via },
    })),
    ...changes.flatMap(([possible, change]) => (possible ? [change] : [])),
  ];
}

/** The list with each of its members left out in turn, where there are several and not too many to try. */
function withoutOne(all: readonly string[]): string[][] {
  return all.length > 1 && all.length <= TRIED_SINGLY ? all.map((_, place) => all.toSpliced(place, 1)) : [];
}
