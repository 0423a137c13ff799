import {
  layOver,
  readGiven,
  sameValue,
  type Stored,
  writeGiven,
} from '../../../../graph-seed/overlay.rules.ts';
import type { Values } from '../plan/planned.ts';

const givenOf = ({ given }: Values): Stored => readGiven(typeof given === 'string' ? given : null);

/** Whether what the seed says of a fact has to be kept beside what a batch says. */
export const isOfSeed = ({ seedHash }: Values): boolean => typeof seedHash === 'string';

/** What is written to change a fact of the seed: as by hand, what the seed says of it stays beside and comes back with a load. */
export function laidOver(now: Values, set: Values): Values {
  const { given } = layOver({ properties: now, given: givenOf(now) }, set, true);
  return { ...set, given: writeGiven(given) };
}

/**
 * What is written to take such a change back. `before` are the former values, `given` what stood beside them, as text. What was the
 * seed's own then is what the seed says now, as it may have been loaded anew since; what people or another batch had laid over it
 * is theirs again. What others have laid over other properties since stays.
 */
export function takenOff(now: Values, before: Values, given: string): Values {
  const former = readGiven(given);
  const beside: Record<string, Stored[string]> = { ...givenOf(now) };
  const set: Values = {};
  for (const [key, value] of Object.entries(before)) {
    const seeds = key in beside ? (beside[key] ?? null) : (now[key] ?? null);
    const wanted = key in former ? value : seeds;
    set[key] = wanted;
    if (sameValue(wanted, seeds)) delete beside[key];
    else beside[key] = seeds;
  }
  return { ...set, given: isSame(beside, former) ? given || null : writeGiven(beside) };
}

function isSame(one: Stored, two: Stored): boolean {
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(two).length &&
    keys.every((key) => key in two && sameValue(one[key], two[key]))
  );
}
