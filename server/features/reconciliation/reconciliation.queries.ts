import { z } from 'zod';
import { labelSchema } from '../../contract/graph-model.ts';
import { reconciledLabelSchema } from '../../contract/reconciliation.ts';
import { defineQuery } from '../../graph/query.ts';
import { decisionRow } from './stored-decision.ts';

const id = z.object({ id: z.string() });
const count = z.number().int();
const named = z.object({ id: z.string(), name: z.string() });

export const decisionList = defineQuery('reconciliation/decisions.cypher', {
  params: z.object({ undone: z.boolean() }),
  row: decisionRow,
});

const candidateRow = z.object({
  id: z.string(),
  label: reconciledLabelSchema,
  name: z.string(),
  legalName: z.string().nullable(),
  aliases: z.array(z.string()),
  creditCode: z.string().nullable(),
  listingCode: z.string().nullable(),
  known: count,
});

export const allCandidates = defineQuery('reconciliation/entities.cypher', {
  params: z.object({ labels: z.array(z.string()) }),
  row: candidateRow,
});

export const candidatesByIds = defineQuery('reconciliation/entities-by-ids.cypher', {
  params: z.object({ ids: z.array(z.string()) }),
  row: candidateRow.extend({ listingCodes: z.array(z.string()), creditCodes: count }),
});

export const surroundingsOf = defineQuery('reconciliation/around.cypher', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    id: z.string(),
    neighbours: z.array(named.extend({ ties: count })),
    places: z.array(named),
    cities: z.array(named),
  }),
});

export const judgedBySources = defineQuery('reconciliation/judged-by-sources.cypher', {
  params: z.object({}),
  row: z.object({ entity: z.string(), other: z.string(), decision: z.enum(['different', 'undecided']) }),
});

export const bothOf = defineQuery('reconciliation/both.cypher', {
  params: z.object({ entity: z.string(), other: z.string() }),
  row: z.object({
    label: labelSchema,
    otherLabel: labelSchema,
    name: z.string(),
    otherName: z.string(),
    between: count,
  }),
});

export const addDecision = defineQuery('reconciliation/add.cypher', {
  params: z.object({ id: z.string(), properties: z.record(z.string(), z.unknown()) }),
  row: id,
});

export const changeDecision = defineQuery('reconciliation/change.cypher', {
  params: z.object({ id: z.string(), version: count, changes: z.record(z.string(), z.unknown()) }),
  row: id,
});

export const noteEffect = defineQuery('reconciliation/note-effect.cypher', {
  params: z.object({ id: z.string(), effect: z.record(z.string(), z.unknown()) }),
  row: id,
});

const move = z.object({ from: z.string(), to: z.string(), decision: z.string() });

export const moveTies = defineQuery('reconciliation/move-ties.cypher', {
  params: move,
  row: z.object({ ties: count }),
});
export const moveClaims = defineQuery('reconciliation/move-claims.cypher', {
  params: move,
  row: z.object({ claims: count }),
});
export const returnTies = defineQuery('reconciliation/return-ties.cypher', {
  params: move,
  row: z.object({ ties: count }),
});
export const returnClaims = defineQuery('reconciliation/return-claims.cypher', {
  params: move,
  row: z.object({ claims: count }),
});

export const setAside = defineQuery('reconciliation/set-aside.cypher', {
  params: z.object({ id: z.string(), into: z.string(), decision: z.string() }),
  row: id,
});
export const bringBack = defineQuery('reconciliation/bring-back.cypher', {
  params: z.object({ id: z.string(), decision: z.string() }),
  row: id,
});

export const ownWords = defineQuery('reconciliation/own-words.cypher', {
  params: z.object({ kept: z.string(), other: z.string() }),
  row: z.object({
    kept: z.record(z.string(), z.unknown()),
    other: z.record(z.string(), z.unknown()),
  }),
});
export const takeOver = defineQuery('reconciliation/take-over.cypher', {
  params: z.object({ id: z.string(), properties: z.record(z.string(), z.unknown()) }),
  row: id,
});

export const leaveMark = defineQuery('reconciliation/leave-mark.cypher', {
  params: z.object({}),
  row: z.object({ version: count }),
});

export const importsUnderWay = defineQuery('reconciliation/imports-under-way.cypher', {
  params: z.object({}),
  row: z.object({ id: z.string(), fileName: z.string() }),
});
