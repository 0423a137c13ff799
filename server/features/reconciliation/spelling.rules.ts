import { REASON_WEIGHTS, type Reason, type ReconciledLabel } from '../../contract/reconciliation.ts';
import type { Candidate } from './candidate.ts';
import {
  namePartsOf,
  numbersIn,
  oneCharacterApart,
  regionsAgree,
  wholeName,
  type NameParts,
} from './name-parts.rules.ts';
import { soundOf } from './sound.ts';

export type Spelling = { text: string; role: 'name' | 'legal' | 'alias'; parts: NameParts };

/** Kinds whose names have a legal form or a place before them that people leave out, and are written down by hand. */
export const LOOSELY_NAMED: ReadonlySet<ReconciledLabel> = new Set([
  'Company',
  'Fund',
  'Institution',
  'Park',
  'Site',
  'Project',
]);

/** Every way an entity is written. A name that ends in a legal form is its legal name too. */
export function spellingsOf({ label, name, legalName, aliases }: Candidate): Spelling[] {
  const of = (text: string, role: Spelling['role']): Spelling => {
    const parts = LOOSELY_NAMED.has(label) ? namePartsOf(text) : wholeName(text);
    return { text, role: role === 'name' && parts.full ? 'legal' : role, parts };
  };
  return [
    of(name, 'name'),
    ...(legalName ? [of(legalName, 'legal')] : []),
    ...aliases.map((alias) => of(alias, 'alias')),
  ].filter(({ parts }) => parts.core !== '');
}

/** Why two spellings may be of one thing; undefined when nothing in them says so. */
type Likeness = { reason: Reason; weight: number; detail: string; left: Spelling; right: Spelling };

const MIN_SOUND = 3;
const MIN_ONE_CHARACTER = 4;
/** One of these many characters and more may be a slip; in a shorter name one that is replaced weighs less. */
const LONG_ENOUGH = 6;
const SHORT_AND_REPLACED = 0.2;

function likenessOf(left: Spelling, right: Spelling): Likeness | undefined {
  const [a, b] = [left.parts, right.parts];
  const found = (reason: Reason, detail: string, weight = REASON_WEIGHTS[reason]): Likeness => ({
    reason,
    weight,
    detail,
    left,
    right,
  });
  if (a.core === b.core) {
    // 青岛市人民政府 and 即墨区人民政府: only of firms is the place not what tells them apart.
    if (!regionsAgree(a.region, b.region) && !(a.full && b.full)) return undefined;
    // 海尔 and 海尔集团, 青岛海尔 and 海尔: the shorter may stand for either.
    if (a.region !== b.region || a.group !== b.group) return found('short-name', a.core);
    if (left.role === 'alias' || right.role === 'alias') return found('alias', a.core);
    return found(left.role === 'legal' && right.role === 'legal' ? 'legal-name' : 'name', left.text);
  }
  if (!regionsAgree(a.region, b.region)) return undefined;
  if ([...a.core].length >= MIN_SOUND && soundOf(a.core) === soundOf(b.core)) {
    return found('sound', `${a.core}／${b.core}`);
  }
  if (Math.min([...a.core].length, [...b.core].length) >= MIN_ONE_CHARACTER) {
    const apart = oneCharacterApart(a.core, b.core);
    if (apart && !apart.counting) {
      // 长安汽车 and 长城汽车: a short name with another character is as a rule another firm.
      const short = apart.replaced && [...a.core].length < LONG_ENOUGH;
      return found('one-character', `${a.core}／${b.core}`, short ? SHORT_AND_REPLACED : undefined);
    }
  }
  return undefined;
}

/** The strongest likeness among all the ways two are written. */
export function bestLikeness(left: readonly Spelling[], right: readonly Spelling[]): Likeness | undefined {
  let best: Likeness | undefined;
  for (const a of left) {
    for (const b of right) {
      const found = likenessOf(a, b);
      if (found && found.weight > (best?.weight ?? 0)) best = found;
    }
  }
  return best;
}

/** Keys under which two that may be one meet: a name, and of the loosely named a sound and all but one character. */
export function keysOf(spellings: readonly Spelling[], label: ReconciledLabel): Set<string> {
  const keys = new Set<string>();
  const loosely = LOOSELY_NAMED.has(label);
  for (const core of new Set(spellings.map(({ parts }) => parts.core))) {
    const letters = [...core];
    keys.add(`n${core}`);
    if (!loosely) continue;
    if (letters.length >= MIN_SOUND) keys.add(`s${soundOf(core)}`);
    if (letters.length < MIN_ONE_CHARACTER || letters.length > MAX_FUZZY) continue;
    keys.add(`d${core}`);
    let at = 0;
    for (const letter of letters) {
      keys.add(`d${core.slice(0, at)}${core.slice(at + letter.length)}`);
      at += letter.length;
    }
  }
  return keys;
}
/** Longer names are seldom mistyped in one place only, and have as many keys as characters. */
const MAX_FUZZY = 16;

/** Numbers that set two names apart. */
export function numbersApart(left: Spelling, right: Spelling): string | undefined {
  const [a, b] = [numbersIn(left.parts.core), numbersIn(right.parts.core)];
  return a === b ? undefined : `${a || '—'}／${b || '—'}`;
}
