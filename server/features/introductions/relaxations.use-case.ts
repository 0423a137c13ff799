import { RELATIONSHIPS, TIE_TYPES } from '../../contract/graph-model.ts';
import { MAX_HOPS, type Change, type Relaxation } from '../../contract/introductions.ts';
import type { PathEngine } from './path-engine.ts';
import type { PathsBetween, PathsToMany } from './projection/ask-projection.rules.ts';
import type { TieConditions } from './projection/tie-costs.rules.ts';

/** Paths a relaxation opens are counted up to here: what matters is whether it helps. */
const COUNTED_UP_TO = 10;
/** Longest all the trying may take, in ms; what was not tried by then is not offered. */
const TIME_BUDGET_MS = 3_000;

type Asked = TieConditions & { maxHops: number; via?: readonly string[] };

/** The single changes that open a path where there was none. */
export async function relaxationsOf(engine: PathEngine, asked: PathsBetween): Promise<Relaxation[]> {
  const found = await openingChanges(asked, async (changed) => {
    const paths = await engine.between({ ...asked, ...changed, k: COUNTED_UP_TO });
    return paths?.length ?? 0;
  });
  return found.map(({ opens, ...change }) => ({ ...change, paths: opens }));
}

/** The single changes that bring some of many within reach where none was. */
export async function relaxationsToMany(
  engine: PathEngine,
  asked: PathsToMany,
): Promise<(Change & { candidates: number })[]> {
  const found = await openingChanges(asked, async (changed) => {
    return (await engine.toMany({ ...asked, ...changed })).length;
  });
  return found.map(({ opens, ...change }) => ({ ...change, candidates: opens }));
}

/**
 * Tries one change after the other and keeps those that open something. More hops are tried one by one, so the smallest
 * number that helps is offered; a change that helps nothing is not.
 */
async function openingChanges(
  asked: Asked,
  opening: (changed: Asked) => Promise<number>,
): Promise<(Change & { opens: number })[]> {
  const started = performance.now();
  const opened: (Change & { opens: number })[] = [];
  const tryOut = async ({ change, apply }: Change): Promise<boolean> => {
    if (performance.now() - started > TIME_BUDGET_MS) return false;
    const { ties: tieTypes = asked.tieTypes, ended: includeEnded = asked.includeEnded, ...rest } = apply;
    const opens = await opening({ ...asked, ...rest, tieTypes, ...(includeEnded && { includeEnded }) });
    if (opens > 0) opened.push({ change, apply, opens });
    return opens > 0;
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
    [asked.mute.length > 0, { change: '恢复已屏蔽的关系和实体', apply: { mute: [] } }],
    [(asked.via ?? []).length > 0, { change: '不要求经过指定的实体', apply: { via: [] } }],
  ];
  return [...kinds, ...changes.flatMap(([possible, change]) => (possible ? [change] : []))];
}
