import type { EntityRef } from '../../contract/common.ts';
import { START_KINDS, type IntroductionsAnswer, type StartKind } from '../../contract/introductions.ts';
import type { Transaction } from '../../graph/graph.ts';
import { readEntities } from './find-paths.use-case.ts';
import { startsOfRegion } from './introductions.queries.ts';

export type Start = { kind: StartKind; entity: EntityRef };

/** The leader alone, or everybody of these kinds who stands in the region. Throws 404 for an unknown leader. */
export async function readStarts(
  tx: Transaction,
  asked: { leader?: string | undefined; kinds: readonly StartKind[]; outside: string; asOf: string },
): Promise<Start[]> {
  if (asked.leader !== undefined) {
    return (await readEntities(tx, [asked.leader])).map((entity) => ({ kind: 'leader', entity }));
  }
  return tx.all(startsOfRegion, { region: asked.outside, kinds: [...asked.kinds], asOf: asked.asOf });
}

/** How many of each kind are named with an answer. */
const NAMED = 50;

/** The starts by kind, in the order of the kinds; kinds without any are left out. */
export function startsByKind(starts: readonly Start[]): IntroductionsAnswer['starts'] {
  return START_KINDS.flatMap((kind) => {
    const entities = starts.filter((start) => start.kind === kind).map(({ entity }) => entity);
    return entities.length > 0 ? [{ kind, count: entities.length, entities: entities.slice(0, NAMED) }] : [];
  });
}
