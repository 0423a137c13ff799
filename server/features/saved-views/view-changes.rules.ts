import type { EntityRef } from '../../contract/common.ts';
import type { Seen, TieEnds, ViewChanges } from '../../contract/saved-views.ts';

/** What differs between two looks at the graph for the same entities; `now` may hold more of them. */
export function changesBetween(
  then: Seen,
  now: Seen,
): Pick<ViewChanges, 'markThen' | 'markNow' | 'graphChanged' | 'entities' | 'ties'> {
  const present = new Map(now.entities.map((entity) => [entity.id, entity]));
  const names = new Map([...then.entities, ...now.entities].map((entity) => [entity.id, refOf(entity)]));
  const pairs = then.entities.flatMap((before) => {
    const after = present.get(before.id);
    return after ? [{ before, after, entity: refOf(after) }] : [];
  });
  const tiesBefore = new Map(then.ties.map((tie) => [tie.id, tie]));
  const tiesNow = new Map(now.ties.map((tie) => [tie.id, tie]));
  const named = ({ id, type, from, to }: Seen['ties'][number]): TieEnds[] => {
    const [start, end] = [names.get(from), names.get(to)];
    return start && end ? [{ id, type, from: start, to: end }] : [];
  };
  return {
    markThen: then.mark,
    markNow: now.mark,
    graphChanged: then.mark.hash !== now.mark.hash,
    entities: {
      seen: then.entities.length,
      gone: then.entities.filter(({ id }) => !present.has(id)).map(refOf),
      changed: pairs
        .filter(({ before, after }) => before.hash !== after.hash)
        .map(({ before, after, entity }) => ({
          entity,
          nameBefore: before.name === after.name ? null : before.name,
        })),
      claims: pairs
        .filter(({ before, after }) => before.claimsHash !== after.claimsHash)
        .map(({ before, after, entity }) => ({ entity, before: before.claims, now: after.claims })),
      ties: pairs
        .filter(({ before, after }) => before.ties !== after.ties)
        .map(({ before, after, entity }) => ({ entity, before: before.ties, now: after.ties })),
    },
    ties: {
      seen: then.ties.length,
      added: now.ties.filter(({ id }) => !tiesBefore.has(id)).flatMap(named),
      gone: then.ties.filter(({ id }) => !tiesNow.has(id)).flatMap(named),
      changed: now.ties.filter(({ id, hash }) => (tiesBefore.get(id)?.hash ?? hash) !== hash).flatMap(named),
    },
  };
}

const refOf = ({ id, label, name }: EntityRef): EntityRef => ({ id, label, name });
