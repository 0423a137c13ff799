import type { Graph, Transaction } from '../../graph/graph.ts';
import {
  bringBack,
  decisionList,
  leaveMark,
  moveClaims,
  moveTies,
  noteEffect,
  ownWords,
  returnClaims,
  returnTies,
  setAside,
  takeOver,
} from './reconciliation.queries.ts';
import type { StoredDecision } from './stored-decision.ts';
import { giveBack, takeOverFrom, type TakenOver } from './taken-over.rules.ts';

/** What a yes says: `other` is `entity`. */
export type Sameness = { id: string; entity: string; other: string };

/** What bringing two together changed. */
export type Effect = TakenOver & { movedTies: number; movedClaims: number };

/**
 * Puts a yes into effect: ties and claims of the other entity go to the one that stays, which also takes over its names, its
 * sources and what it says of itself where the one that stays says nothing. The other becomes a `Duplicate`: no analysis
 * counts it any more, nothing of it is lost.
 */
export async function bringTogether(tx: Transaction, { id, entity, other }: Sameness): Promise<Effect> {
  const move = { from: other, to: entity, decision: id };
  const ties = await tx.first(moveTies, move);
  const claims = await tx.first(moveClaims, move);
  const words = await tx.first(ownWords, { kept: entity, other });
  if (!words) throw new Error(`${entity} and ${other} were there a moment ago`);
  const { properties, ...taken } = takeOverFrom(words.kept, words.other);
  await tx.first(takeOver, { id: entity, properties });
  await tx.first(setAside, { id: other, into: entity, decision: id });
  await tx.first(leaveMark, {});
  return { ...taken, movedTies: ties?.ties ?? 0, movedClaims: claims?.claims ?? 0 };
}

/** Takes a yes out of effect: everything goes back to where it was. Nothing happens when it is not in effect. */
export async function putApart(
  tx: Transaction,
  { id, entity, other, aliases = [], sources = [], filled = [] }: Sameness & Partial<TakenOver>,
): Promise<void> {
  const back = await tx.first(bringBack, { id: other, decision: id });
  if (!back) return;
  const move = { from: entity, to: other, decision: id };
  await tx.first(returnTies, move);
  await tx.first(returnClaims, move);
  const words = await tx.first(ownWords, { kept: entity, other });
  if (words) {
    await tx.first(takeOver, { id: entity, properties: giveBack(words.kept, { aliases, sources, filled }) });
  }
  await tx.first(leaveMark, {});
}

const isSame = (decision: StoredDecision): decision is StoredDecision & Sameness =>
  decision.verdict === 'yes' && decision.other !== undefined;

/** Standing yeses about entities in the order they can come into effect: what is kept by one may be set aside by a later one. */
async function standingYeses(tx: Transaction) {
  const rows = await tx.all(decisionList, { undone: false });
  const oldestFirst = rows
    .map(({ decision }) => decision)
    .filter(isSame)
    .toReversed();
  const into = new Map(oldestFirst.map(({ entity, other }) => [other, entity]));
  const stepsToTheEnd = (id: string): number => {
    const next = into.get(id);
    return next === undefined ? 0 : 1 + stepsToTheEnd(next);
  };
  return oldestFirst.toSorted((a, b) => stepsToTheEnd(b.entity) - stepsToTheEnd(a.entity));
}

/**
 * Takes every standing yes out of effect, the last first, in one transaction; the decisions stand. For whoever writes
 * facts by the ids the tables give them, before it begins; afterwards `settleDecisions` puts them into effect again.
 */
export async function layDecisionsApart(graph: Graph): Promise<number> {
  return graph.writing(async (tx) => {
    const decisions = (await standingYeses(tx)).reverse();
    for (const decision of decisions) await putApart(tx, decision);
    return decisions.length;
  });
}

/**
 * Puts every standing yes into effect that is not, or no longer in full, as when the tables wrote a duplicate anew. May be
 * repeated at any time; one with an entity missing waits until it is there. Tells how many it put into effect.
 */
export async function settleDecisions(graph: Graph): Promise<number> {
  return graph.writing(async (tx) => {
    let settled = 0;
    for (const decision of await standingYeses(tx)) {
      const { id, entity, other } = decision;
      const before = await tx.first(ownWords, { kept: entity, other });
      // A duplicate that is no entity has nothing left to move.
      if (!before || before.other['mergedBy'] === id) continue;
      const effect = await bringTogether(tx, { id, entity, other });
      await tx.first(noteEffect, { id, effect });
      settled++;
    }
    return settled;
  });
}
