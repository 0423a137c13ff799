import {
  type PairReason,
  type PairTrap,
  type Reason,
  REASON_WEIGHTS,
} from '../../contract/reconciliation.ts';
import { type Candidate, listingDigits, type Surroundings } from './candidate.ts';
import { regionsAgree } from './name-parts.rules.ts';
import { bestLikeness, numbersApart, type Spelling } from './spelling.rules.ts';

/** A candidate with what is worked out of it once for all its pairs. */
export type Prepared = Candidate & { spellings: readonly Spelling[] };

/** How many entities carry a code, by the code. */
export type CodeHolders = ReadonlyMap<string, number>;

export type Judged = { score: number; reasons: PairReason[]; traps: PairTrap[] };

/** A person's name is borne by many, so alone it says little. */
const NAME_OF_A_PERSON = 0.4;
/** One with more relations than this joins too many to say that two of them are one: a bank, an association, a city. */
const MAX_TIES_OF_SHARED = 30;
/** More carriers than this, and the code says nothing of any two of them. */
const MAX_HOLDERS = 2;

/** What speaks for two being one, what against, and how much in all. Without surroundings names and codes alone are judged. */
export function judgePair(
  left: Prepared,
  right: Prepared,
  holders: CodeHolders,
  around?: { left: Surroundings; right: Surroundings },
): Judged {
  const reasons: PairReason[] = [];
  const traps: PairTrap[] = [];
  const because = (code: Reason, detail: string, weight = REASON_WEIGHTS[code]) =>
    reasons.push({ code, weight, detail });
  const against = (code: PairTrap['code'], detail: string) => traps.push({ code, detail });

  const likeness = bestLikeness(left.spellings, right.spellings);
  if (likeness) {
    const { reason, weight, detail } = likeness;
    const weak = left.label === 'Person' && (reason === 'name' || reason === 'alias');
    because(reason, detail, weak ? NAME_OF_A_PERSON : weight);
  }
  judgeNames(judgeCodes());
  if (around) judgeSurroundings(around);
  reasons.sort((a, b) => b.weight - a.weight);
  const score = 1 - reasons.reduce((doubt, { weight }) => doubt * (1 - weight), 1);
  return { score: Math.round(score * 1000) / 1000, reasons, traps };

  /** Whether a code vouches for the two. */
  function judgeCodes(): boolean {
    let vouched = false;
    for (const [code, one, other] of [
      ['credit-code', left.creditCode, right.creditCode],
      [
        'listing-code',
        left.listingCode && listingDigits(left.listingCode),
        right.listingCode && listingDigits(right.listingCode),
      ],
    ] as const) {
      if (!one || !other) continue;
      if (one === other) {
        const carriers = holders.get(one) ?? 0;
        if (carriers > MAX_HOLDERS) against('code-on-many', `${one} × ${carriers}`);
        else if (!likeness && !namesTouch(left.spellings, right.spellings)) against('code-on-many', one);
        else {
          because(code, one);
          vouched = true;
        }
        // A firm listed in two places has two codes, of different lengths.
      } else if (code === 'credit-code' || one.length === other.length) {
        against('different-codes', `${one}／${other}`);
      }
    }
    return vouched;
  }

  /** A firm with one code moves, grows into a group and changes its name; without it such names are of two firms. */
  function judgeNames(sameCode: boolean): void {
    const [own, others] = [legalOf(left.spellings), legalOf(right.spellings)];
    const [a, b] = own && others ? [own, others] : [likeness?.left, likeness?.right];
    if (!a || !b) return;
    if (!sameCode && !regionsAgree(a.parts.region, b.parts.region))
      against('different-regions', `${a.parts.region}／${b.parts.region}`);
    const [one, other] = [a.parts, b.parts];
    const bothSay = one.full && other.full;
    const groupAndStock =
      (one.group && !one.stock && other.stock && !other.group) ||
      (other.group && !other.stock && one.stock && !one.group);
    if (one.core === other.core && ((!sameCode && bothSay && one.group !== other.group) || groupAndStock)) {
      against('group-and-company', `${a.text}／${b.text}`);
    }
    const numbers = numbersApart(likeness?.left ?? a, likeness?.right ?? b);
    if (numbers !== undefined && likeness) against('numbered', numbers);
    if (
      own &&
      others &&
      one.core !== other.core &&
      !bestLikeness([own], [others]) &&
      !(sameCode && namesTouch([own], [others]))
    ) {
      const longer = one.core.includes(other.core) || other.core.includes(one.core);
      against(longer ? 'longer-name' : 'different-legal-names', `${a.text}／${b.text}`);
    }
  }

  function judgeSurroundings({ left: one, right: other }: { left: Surroundings; right: Surroundings }): void {
    if (one.neighbours.has(right.id) || other.neighbours.has(left.id))
      against('related', `${left.name}／${right.name}`);
    const shared = [...one.neighbours].filter(
      ([id, { ties }]) => other.neighbours.has(id) && ties <= MAX_TIES_OF_SHARED,
    );
    if (shared.length > 0) {
      because(
        'shared-ties',
        shared
          .map(([, { name }]) => name)
          .slice(0, 5)
          .join('、'),
      );
    }
    const places = [...one.places].filter(([id]) => other.places.has(id)).map(([, name]) => name);
    if (places.length > 0) because('place', places.join('、'));
    const apart =
      one.cities.size > 0 &&
      other.cities.size > 0 &&
      ![...one.cities.keys()].some((id) => other.cities.has(id));
    if (apart && !traps.some(({ code }) => code === 'different-regions')) {
      against(
        'different-regions',
        `${[...one.cities.values()].join('、')}／${[...other.cities.values()].join('、')}`,
      );
    }
  }
}

const legalOf = (spellings: readonly Spelling[]): Spelling | undefined =>
  spellings.find(({ role }) => role === 'legal');

/** Some two spellings share the characters they begin with: 姚记科技 and 姚记扑克. */
function namesTouch(left: readonly Spelling[], right: readonly Spelling[]): boolean {
  return left.some(({ parts: a }) =>
    right.some(({ parts: b }) => {
      const [one, other] = [a.core.slice(0, 2), b.core.slice(0, 2)];
      return one.length === 2 && (one === other || a.core.includes(other) || b.core.includes(one));
    }),
  );
}
