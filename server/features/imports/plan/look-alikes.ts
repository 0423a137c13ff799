import type { LookAlike } from '../../../contract/imports-plan.ts';
import { RECONCILED_LABELS, WORTH_A_LOOK } from '../../../contract/reconciliation.ts';
import type { Graph } from '../../../graph/graph.ts';
import type { Candidate } from '../../reconciliation/candidate.ts';
import { prepare } from '../../reconciliation/find-pairs.rules.ts';
import { judgePair } from '../../reconciliation/judge-pair.rules.ts';
import { allCandidates } from '../../reconciliation/reconciliation.queries.ts';
import { keysOf, spellingsOf } from '../../reconciliation/spelling.rules.ts';
import type { HeldThing } from './held-thing.ts';
import { isReconciled, type Known } from './known.ts';
import { NameIndex } from './name-index.ts';
import type { StatedFact, Value } from './planned.ts';
import type { PlanTools } from './plan-task.ts';

export type Resembled = LookAlike['resembles'];
/** Whom new things look like, by their ids; those that look like nobody are left out. */
export type FindLookAlikes = (made: readonly StatedFact[]) => Promise<Map<string, Resembled>>;

/** Reading the names of a hundred thousand entities may take longer than an ordinary question, in ms. */
const TIMEOUT_MS = 60_000;
const MOST_SHOWN = 5;
const NO_HOLDERS = new Map<string, number>();

/**
 * Whom of the graph things look like that a file makes, by the rules by which people are shown what may stand twice: a name
 * without place and legal form, its sound, all but one of its characters. The names of the graph are gone through once, when
 * the first thing is made. Whom people decided not to be meant, and who is told apart by something else, is left out.
 */
export function openLookAlikes(graph: Graph, lookUp: PlanTools['lookUp']): FindLookAlikes {
  let index: Promise<NameIndex> | undefined;
  return async (made) => {
    const found = new Map<string, Resembled>();
    const things = made.flatMap((fact) => candidateOf(fact) ?? []);
    if (things.length === 0) return found;
    index ??= readNames(graph);
    const names = await index;
    const near = things
      .map((thing) => ({ thing, ids: [...names.find(labelled(thing))] }))
      .filter(({ ids }) => ids.length > 0);
    if (near.length === 0) return found;
    const known = await lookUp(
      near.flatMap(({ thing: { label }, ids }) => ids.map((id) => ({ labels: [label], field: '', id }))),
    );
    for (const { thing, ids } of near) {
      const resembled = resembledBy(thing, ids, known);
      if (resembled.length > 0) found.set(thing.id, resembled);
    }
    return found;
  };
}

async function readNames(graph: Graph): Promise<NameIndex> {
  const things: { id: string; keys: string[] }[] = [];
  await graph.reading(
    (tx) =>
      tx.each(allCandidates, { labels: [...RECONCILED_LABELS] }, (values) => {
        const [id, label, name, legalName, aliases] = values as [
          string,
          Candidate['label'],
          string,
          string | null,
          string[],
        ];
        const thing = { ...NOTHING_MORE, id, label, name, legalName, aliases };
        things.push({ id, keys: labelled(thing) });
      }),
    TIMEOUT_MS,
  );
  return new NameIndex(things);
}

const NOTHING_MORE = { creditCode: null, listingCode: null, known: 0 };

const labelled = (thing: Candidate): string[] =>
  [...keysOf(spellingsOf(thing), thing.label)].map((key) => `${thing.label}${key}`);

function resembledBy(thing: Candidate, ids: readonly string[], known: Known): Resembled {
  const own = prepare(thing);
  const { apart } = known.decisions.ofName(thing.label, thing.name);
  return ids
    .flatMap((id) => {
      const held = known.byId(id);
      if (!held || held.label !== thing.label || apart.has(held.id)) return [];
      const { score, reasons, traps } = judgePair(own, prepare(heldCandidate(held, thing.label)), NO_HOLDERS);
      const [first] = reasons;
      if (!first || score < WORTH_A_LOOK || traps.length > 0) return [];
      return [{ score, one: { id: held.id, name: held.name, reason: first.code } }];
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_SHOWN)
    .map(({ one }) => one);
}

function heldCandidate(held: HeldThing, label: Candidate['label']): Candidate {
  const { id, name, legalName = null, aliases, creditCode = null, listingCode = null } = held;
  return { ...NOTHING_MORE, id, label, name, legalName, aliases, creditCode, listingCode };
}

const text = (value: Value | undefined) => (typeof value === 'string' ? value : null);

/** A new thing as far as it is judged by its names and codes; undefined for what is kept by tables of its own. */
function candidateOf({ id, label, name, set }: StatedFact): Candidate | undefined {
  if (label === undefined || !isReconciled(label)) return undefined;
  return {
    ...NOTHING_MORE,
    id,
    label,
    name,
    legalName: text(set['legalName']),
    aliases: Array.isArray(set['aliases']) ? set['aliases'] : [],
    creditCode: text(set['creditCode']),
    listingCode: text(set['listingCode']),
  };
}
