import { RELATIONSHIPS, TIE_TYPES } from '../../contract/graph-model.ts';
import { MAX_HOPS, type Relaxation } from '../../contract/introductions.ts';
import type { PathEngine } from './path-engine.ts';
import type { PathsBetween } from './projection/ask-projection.rules.ts';

/** Paths a relaxation opens are counted up to here: what matters is whether it helps. */
const COUNTED_UP_TO = 10;
/** Longest all the trying may take, in ms; what was not tried by then is not offered. */
const TIME_BUDGET_MS = 3_000;

type Change = Omit<Relaxation, 'paths'>;

/**
 * The single changes that open a path where there was none. More hops are tried one by one, so the smallest number that
 * helps is offered; a change that helps nothing is not.
 */
export async function relaxationsOf(engine: PathEngine, asked: PathsBetween): Promise<Relaxation[]> {
  const started = performance.now();
  const opening = async ({ change, apply }: Change): Promise<Relaxation | null> => {
    if (performance.now() - started > TIME_BUDGET_MS) return null;
    const { ties: tieTypes = asked.tieTypes, ended: includeEnded = asked.includeEnded, ...rest } = apply;
    const found = await engine.between({ ...asked, ...rest, tieTypes, includeEnded, k: COUNTED_UP_TO });
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

function otherChanges(asked: PathsBetween): Change[] {
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
    [asked.via.length > 0, { change: '不要求经过指定的实体', apply: { via: [] } }],
  ];
  return [...kinds, ...changes.flatMap(([possible, change]) => (possible ? [change] : []))];
}
