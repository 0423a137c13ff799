import { z } from 'zod';
import { entityRow, factRow, optional } from '../../graph/fact-rows.ts';

/** A company that works in a segment, and what of it or its subsidiaries in that segment stands in the region. */
export const candidateRow = z.object({
  company: entityRow,
  legalName: optional(z.string()),
  listingCode: optional(z.string()),
  creditCode: optional(z.string()),
  dissolved: z.boolean(),
  companySources: z.array(z.string()),
  places: z.array(entityRow),
  here: z.array(z.object({ member: entityRow, place: entityRow, sources: z.array(z.string()) })),
  sellsToChain: z.boolean(),
  segment: entityRow,
  fact: factRow,
});
export type CandidateRow = z.output<typeof candidateRow>;

/** Something of a firm's group, or the firm itself, in the region (`here`) or its province; `facts` from owning to standing. */
export const presenceRow = z.object({
  firm: z.string(),
  about: entityRow,
  /** Held by an investment or backed, not a subsidiary. */
  held: z.boolean(),
  place: entityRow,
  here: z.boolean(),
  facts: z.array(factRow),
});
export type PresenceRow = z.output<typeof presenceRow>;

/** An owner of a firm that stands in the region. */
export const backingRow = z.object({
  firm: z.string(),
  about: entityRow,
  parent: z.boolean(),
  place: entityRow,
  facts: z.array(factRow),
});
export type BackingRow = z.output<typeof backingRow>;

/** A project of a firm's group with the first date known of it. */
export const newProjectRow = z.object({
  firm: z.string(),
  about: entityRow,
  begun: z.string(),
  place: entityRow.nullable(),
  facts: z.array(factRow),
});
export type NewProjectRow = z.output<typeof newProjectRow>;

/** A figure a firm is said to invest or raise. */
export const recentClaimRow = z.object({
  firm: z.string(),
  key: z.string(),
  keyName: z.string(),
  qualifier: z.string(),
  value: z.union([z.number(), z.string()]),
  unit: z.string(),
  fact: factRow,
});
export type RecentClaimRow = z.output<typeof recentClaimRow>;
