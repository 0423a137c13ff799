import { type Candidate, listingDigits } from './candidate.ts';
import { type CodeHolders, judgePair, type Prepared } from './judge-pair.rules.ts';
import { keysOf, spellingsOf } from './spelling.rules.ts';

/** More than this under one key, and the key is a word everybody uses: no pairs are made of them by it. */
const MAX_BLOCK = 40;
/** A pair has to score this much by names and codes alone before anybody looks at what stands around the two. */
const WORTH_LOOKING_AROUND = 0.2;

/** Everything looked through, by the keys under which two that may be one meet. */
export type CandidateIndex = {
  prepared: readonly Prepared[];
  holders: CodeHolders;
  /** Places in `prepared` by label and key. */
  blocks: ReadonlyMap<string, readonly number[]>;
};

export const prepare = (candidate: Candidate): Prepared => ({
  ...candidate,
  spellings: spellingsOf(candidate),
});

/** Carriers of each code. */
export function holdersOf(candidates: Iterable<Candidate>): CodeHolders {
  const holders = new Map<string, number>();
  for (const candidate of candidates) {
    for (const code of codesOf(candidate)) holders.set(code, (holders.get(code) ?? 0) + 1);
  }
  return holders;
}

const codesOf = ({ creditCode, listingCode }: Candidate): string[] =>
  [creditCode, listingCode && listingDigits(listingCode)].filter((code): code is string => Boolean(code));

const allKeys = (candidate: Prepared): string[] => {
  const keys = keysOf(candidate.spellings, candidate.label);
  for (const code of codesOf(candidate)) keys.add(`c${code}`);
  return [...keys].map((key) => `${candidate.label}${key}`);
};

export function indexCandidates(candidates: readonly Candidate[]): CandidateIndex {
  const prepared = candidates.map(prepare);
  const blocks = new Map<string, number[]>();
  for (const [index, candidate] of prepared.entries()) {
    for (const key of allKeys(candidate)) {
      const block = blocks.get(key);
      if (block) block.push(index);
      else blocks.set(key, [index]);
    }
  }
  return { prepared, holders: holdersOf(candidates), blocks };
}

/**
 * Every two of one label that share a spelling, a sound, a code or all but one character of a name and are like enough to be
 * looked at. Work grows with the number of names, not with its square: only those that share a key are compared.
 */
export function findPairs({ prepared, holders, blocks }: CandidateIndex): [Prepared, Prepared][] {
  const pairs: [Prepared, Prepared][] = [];
  const seen = new Set<number>();
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > MAX_BLOCK) continue;
    for (const [at, first] of block.entries()) {
      for (const second of block.slice(at + 1)) {
        const key = first * prepared.length + second;
        if (seen.has(key)) continue;
        seen.add(key);
        const [one, other] = [prepared[first], prepared[second]];
        if (!one || !other) continue;
        const { score, traps } = judgePair(one, other, holders);
        const codeTrap = traps.some(({ code }) => code === 'code-on-many');
        if (score >= WORTH_LOOKING_AROUND || codeTrap) pairs.push([one, other]);
      }
    }
  }
  return pairs;
}

/** Those of its label that a row's name may be of. */
export function likeName(row: Candidate, { prepared, blocks }: CandidateIndex): Prepared[] {
  const found = new Set(allKeys(prepare(row)).flatMap((key) => blocks.get(key) ?? []));
  return [...found].flatMap((index) => prepared[index] ?? []);
}
