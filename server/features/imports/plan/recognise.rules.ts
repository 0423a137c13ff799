import type { ProblemKind } from '../../../contract/imports-batch.ts';
import { comparisonKey } from '../cells/clean-text.rules.ts';
import type { ThingRef } from '../rows/draft.ts';
import type { Declared } from './declared.ts';
import { isReconciled, type Known } from './known.ts';
import type { HeldThing } from './held-thing.ts';

export type FoundBy = 'id' | 'decision' | 'code-and-name' | 'code' | 'name' | 'file';

/** Whom a row names. `nobody`: neither the graph nor the file holds it. */
export type Recognised =
  | { is: 'held'; id: string; by: FoundBy; thing: HeldThing }
  | { is: 'declared'; id: string }
  | { is: 'nobody' }
  | { is: 'unclear'; kind: ProblemKind; expected: string; candidates: readonly HeldThing[] };

/**
 * Whom a row names among what the graph holds and the file itself is about. In this order, and by nothing else:
 *
 * 1. an id of ours (of the entity that stays, where people decided it to be a duplicate);
 * 2. what people decided about the name;
 * 3. a code (listing, credit, the file's own) together with a name that agrees apart from width, case, blanks and punctuation, or
 *    the code alone where the row gives no name and one thing only carries it;
 * 4. a name, registered name or alias that is the same letter by letter, of the same label, if one thing only goes by it
 *    and no other code of the same kind speaks against it.
 *
 * A code under another name, a name several go by, and whatever somebody looked at and could not tell are unclear and wait.
 * A name that merely looks alike is somebody else. What a row is about (`isSubject`) is not looked for in the file.
 */
export function recognise(
  ref: ThingRef,
  known: Known,
  declared: Declared,
  { isSubject = false } = {},
): Recognised {
  const fits = ({ label }: HeldThing) => ref.labels.includes(label);
  if (ref.id !== undefined) {
    const thing = known.byId(known.decisions.keptId(ref.id));
    if (thing && fits(thing)) return { is: 'held', id: thing.id, by: 'id', thing };
    return isSubject ? { is: 'nobody' } : inFile(ref, declared);
  }

  const decided = byDecision(ref, known);
  if ('is' in decided) return decided;
  const free = (things: readonly HeldThing[]) =>
    unique(things).filter((thing) => fits(thing) && !decided.apart.has(thing.id) && isInChain(thing, ref));

  const carriers = free(carriersOf(ref, known));
  if (carriers.length > 0) {
    const agreeing = carriers.filter((thing) => agrees(thing, ref));
    const [only] = agreeing;
    if (only && agreeing.length === 1) {
      return { is: 'held', id: only.id, by: hasName(ref) ? 'code-and-name' : 'code', thing: only };
    }
    if (only) return unclear('ambiguous-reference', '一个主体；有几个用这个代码', agreeing);
    const names = carriers.map(({ name }) => name).join('、');
    return unclear('code-conflict', `与代码相符的名称；这个代码在图谱里是${names}`, carriers);
  }
  if (ref.labels.some((label) => declared.isContested(label, ref))) {
    return unclear('code-conflict', '一个代码一个主体；文件里有几个主体用这个代码', []);
  }

  const byName = free(
    [ref.name, ref.legalName].flatMap((name) => (name === undefined ? [] : known.byName(name))),
  );
  const unopposed = byName.filter((thing) => !isOpposed(thing, ref));
  if (byName.length > 0 && unopposed.length === 0) {
    const codes = byName.map(
      ({ name, listingCode, creditCode, code }) => `${name} ${listingCode ?? creditCode ?? code}`,
    );
    return unclear('code-conflict', `与名称相符的代码；图谱里是${codes.join('、')}`, byName);
  }
  const legal = unopposed.filter(({ legalName }) => legalName !== undefined && legalName === ref.legalName);
  const [one] = legal.length === 1 ? legal : unopposed;
  if (one && (legal.length === 1 || unopposed.length === 1)) {
    return { is: 'held', id: one.id, by: 'name', thing: one };
  }
  if (one) return unclear('ambiguous-reference', '一个主体；图谱里有几个叫这个名称', unopposed);
  return isSubject ? { is: 'nobody' } : inFile(ref, declared);
}

function inFile(ref: ThingRef, declared: Declared): Recognised {
  const found = declared.find(ref);
  const [id] = found;
  if (id && found.length === 1) return { is: 'declared', id };
  if (found.length > 1) return unclear('ambiguous-reference', '一个主体；文件里有几个叫这个名称', []);
  if (hasName(ref) && declared.knowsCode(ref)) {
    return unclear('code-conflict', '与代码相符的名称；文件里这个代码是另一个名称', []);
  }
  return { is: 'nobody' };
}

function byDecision(ref: ThingRef, known: Known): Recognised | { apart: ReadonlySet<string> } {
  const apart = new Set<string>();
  for (const label of ref.labels) {
    for (const name of [ref.name, ref.legalName]) {
      if (name === undefined || !isReconciled(label)) continue;
      const decision = known.decisions.ofName(label, name);
      const same = decision.same === null ? undefined : known.byId(decision.same);
      if (same) return { is: 'held', id: same.id, by: 'decision', thing: same };
      for (const id of decision.apart) apart.add(id);
      if (decision.open.size > 0) {
        const candidates = [...decision.open].flatMap((id) => known.byId(id) ?? []);
        return unclear('ambiguous-reference', '有人看过，还不能定', candidates);
      }
    }
  }
  return { apart };
}

function carriersOf({ listingCode, creditCode, code }: ThingRef, known: Known): HeldThing[] {
  return [
    ...(listingCode === undefined ? [] : known.byListingCode(listingCode)),
    ...(creditCode === undefined ? [] : known.byCreditCode(creditCode)),
    ...(code === undefined ? [] : known.byCode(code)),
  ];
}

function hasName({ name, legalName }: ThingRef): boolean {
  return name !== undefined || legalName !== undefined;
}

function agrees(thing: HeldThing, { name, legalName }: ThingRef): boolean {
  const own = [name, legalName].flatMap((one) => (one === undefined ? [] : [comparisonKey(one)]));
  if (own.length === 0) return true;
  const theirs = [thing.name, thing.legalName, ...thing.aliases].flatMap((one) =>
    one === undefined ? [] : [comparisonKey(one)],
  );
  return own.some((one) => theirs.includes(one));
}

function isOpposed(thing: HeldThing, { listingCode, creditCode, code }: ThingRef): boolean {
  return (
    differs(listingCode, thing.listingCode) ||
    differs(creditCode, thing.creditCode) ||
    differs(code, thing.code)
  );
}

/** Segments of another chain than the one that is named are others. */
function isInChain({ label, chains }: HeldThing, { chain }: ThingRef): boolean {
  return label !== 'Segment' || chain === undefined || chains.includes(chain);
}

function unique(things: readonly HeldThing[]): HeldThing[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
}

function unclear(kind: ProblemKind, expected: string, candidates: readonly HeldThing[]): Recognised {
  return { is: 'unclear', kind, expected, candidates };
}

function differs(ours: string | undefined, theirs: string | undefined): boolean {
  return ours !== undefined && theirs !== undefined && ours !== theirs;
}
