import { z } from 'zod';
import type { EntityRef, Money, SourceRef, Tie } from '../contract/common.ts';
import {
  confidenceSchema,
  labelSchema,
  relationshipTypeSchema,
  tieKind,
  tieStrength,
} from '../contract/graph-model.ts';
import { traceRow, tracedApart } from './fact-trace.ts';
import type { Transaction } from './graph.ts';
import { defineQuery } from './query.ts';

/** How queries return an entity: `{id: n.id, label: [l IN labels(n) WHERE l <> 'Entity'][0], name: n.name}`. */
export const entityRow: z.ZodType<EntityRef> = z.object({
  id: z.string(),
  label: labelSchema,
  name: z.string(),
});

/** A property Neo4j may not have: its null becomes undefined. */
export const optional = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? undefined);
const optionalText = optional(z.string());
const optionalNumber = optional(z.number());

/** The properties every fact carries, as stored on relationships, claims and coverage. */
export const factRow = z.object({
  asOf: z.string(),
  validFrom: optionalText,
  validTo: optionalText,
  confidence: confidenceSchema,
  evidence: optionalText,
  sources: z.array(z.string()),
});

/** Money as stored: flat properties `amount…` on a relationship or `…` on a claim, see `cypher/` headers. */
export const amountRow = z.object({
  value: z.number(),
  valueTo: optionalNumber,
  unit: z.string(),
  currency: z.string(),
  qualifier: optionalText,
  status: optional(z.enum(['planned', 'actual', 'paid-in'])),
});

/** How queries return a relationship: `{id: r.id, type: type(r), from: startNode(r).id, to: endNode(r).id, properties: properties(r)}`. */
export const tieRow = z.object({
  id: z.string(),
  type: relationshipTypeSchema,
  from: z.string(),
  to: z.string(),
  properties: factRow.extend({
    role: optionalText,
    mode: optionalText,
    joint: optional(z.boolean()),
    share: optionalNumber,
    shareTo: optionalNumber,
    instrument: optionalText,
    amount: optionalNumber,
    amountTo: optionalNumber,
    amountUnit: optionalText,
    amountCurrency: optionalText,
    amountQualifier: optionalText,
    amountStatus: optional(z.enum(['planned', 'actual', 'paid-in'])),
    ...traceRow,
  }),
});
export type TieRow = z.output<typeof tieRow>;

const sourceRow = z.object({
  id: z.string(),
  title: z.string(),
  url: optionalText,
  publisher: optionalText,
  date: optionalText,
});
const sourcesByIds = defineQuery('sources/by-ids.cypher', {
  params: z.object({ ids: z.array(z.string()) }),
  row: sourceRow,
});

/** Looks sources up by id; an id with no source node comes back as itself, so that a fact never loses its reference. */
export type SourceLookup = (ids: readonly string[]) => SourceRef[];

/** One read for all the sources an answer mentions. */
export async function lookUpSources(tx: Transaction, ids: Iterable<string>): Promise<SourceLookup> {
  const wanted = [...new Set(ids)];
  const rows = wanted.length ? await tx.all(sourcesByIds, { ids: wanted }) : [];
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (some) => [...new Set(some)].map((id) => byId.get(id) ?? { id, title: id });
}

/** A relationship row as the contract's tie, its sources named and its strength worked out; seen from `day`, its age counts. */
export function toTie(row: TieRow, sources: SourceLookup, day = row.properties.asOf): Tie {
  const { amount, amountTo, amountUnit, amountCurrency, amountQualifier, amountStatus, ...properties } =
    row.properties;
  const { trace, ...rest } = tracedApart(properties);
  return {
    id: row.id,
    type: row.type,
    from: row.from,
    to: row.to,
    ...rest,
    ...(tieKind(row.type) && { strength: tieStrength({ type: row.type, ...row.properties }, day) }),
    ...(amount !== undefined && {
      amount: money(amount, amountTo, amountUnit, amountCurrency, amountQualifier, amountStatus),
    }),
    sources: sources(row.properties.sources),
    ...(trace && { trace }),
  };
}

function money(
  value: number,
  valueTo: number | undefined,
  unit = '',
  currency = '',
  qualifier: string | undefined,
  status: Money['status'],
): Money {
  return { value, valueTo, unit, currency, qualifier, status };
}
