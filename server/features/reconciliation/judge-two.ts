import type { ReconciledLabel } from '../../contract/reconciliation.ts';
import type { Transaction } from '../../graph/graph.ts';
import type { Candidate, Surroundings } from './candidate.ts';
import { listingDigits } from './candidate.ts';
import { prepare } from './find-pairs.rules.ts';
import { judgePair, type Judged } from './judge-pair.rules.ts';
import { candidatesByIds, surroundingsOf } from './reconciliation.queries.ts';

/** Ids asked for at a time: a hub's neighbours are many. */
const AT_A_TIME = 500;
const NOTHING_AROUND: Surroundings = { neighbours: new Map(), places: new Map(), cities: new Map() };

/** What stands around each of some entities; for an id the graph does not hold, nothing. */
export async function readSurroundings(
  tx: Transaction,
  ids: readonly string[],
): Promise<(id: string) => Surroundings> {
  const byId = new Map<string, Surroundings>();
  for (let start = 0; start < ids.length; start += AT_A_TIME) {
    const rows = await tx.all(surroundingsOf, { ids: ids.slice(start, start + AT_A_TIME) });
    for (const { id, neighbours, places, cities } of rows) {
      byId.set(id, {
        neighbours: new Map(neighbours.map((each) => [each.id, each])),
        places: new Map(places.map((each) => [each.id, each.name])),
        cities: new Map(cities.map((each) => [each.id, each.name])),
      });
    }
  }
  return (id) => byId.get(id) ?? NOTHING_AROUND;
}

/** What speaks for and against two entities being one, as the graph stands. Both are there and of one reconciled label. */
export async function judgeTwo(
  tx: Transaction,
  one: string,
  other: string,
): Promise<Judged & { left: Candidate & { label: ReconciledLabel }; right: Candidate }> {
  const rows = await tx.all(candidatesByIds, { ids: [one, other] });
  const [first, second] = [rows.find(({ id }) => id === one), rows.find(({ id }) => id === other)];
  if (!first || !second) throw new Error(`${one} and ${other} were there a moment ago`);
  const holders = new Map<string, number>();
  for (const { creditCode, creditCodes, listingCode, listingCodes } of [first, second]) {
    if (creditCode) holders.set(creditCode, creditCodes);
    if (!listingCode) continue;
    const digits = listingDigits(listingCode);
    holders.set(digits, listingCodes.filter((code) => listingDigits(code) === digits).length);
  }
  const around = await readSurroundings(tx, [one, other]);
  const judged = judgePair(prepare(first), prepare(second), holders, {
    left: around(one),
    right: around(other),
  });
  return { ...judged, left: first, right: second };
}
