import type { ReconciledLabel } from '../../contract/reconciliation.ts';
import { compareKey } from '../search/search-words.rules.ts';

/** Two ids as one word, the same whichever comes first. */
export const pairId = (one: string, two: string): string => (one < two ? `${one} ${two}` : `${two} ${one}`);

/** A name as decisions compare it: width, case, blanks and punctuation do not count, everything else does. */
export const nameId = (label: ReconciledLabel, name: string): string => `${label} ${compareKey(name)}`;

/** What a decision is about, as one word: about the same there is one standing decision. */
export function subjectOf(about: {
  label: ReconciledLabel;
  entity: string;
  other?: string | undefined;
  name?: string | undefined;
}): string {
  return about.other === undefined
    ? `${nameId(about.label, about.name ?? '')} ${about.entity}`
    : pairId(about.entity, about.other);
}
