import { z } from 'zod';
import { TARGET_ORIGINS, targetStatusSchema } from '../../contract/targets.ts';
import { optional } from '../../graph/fact-rows.ts';

const text = optional(z.string());

/** A target as stored. The names are those of the day it was added, for when the thing itself is gone; `evidence` is JSON. */
const storedTarget = z.object({
  id: z.string(),
  version: z.number().int(),
  /** What it is about in one word, unique on the list; none once it is off it. */
  subject: text,
  company: text,
  companyName: text,
  segment: text,
  segmentName: text,
  chain: text,
  chainName: text,
  region: z.string(),
  regionName: z.string(),
  status: targetStatusSchema,
  owner: z.string(),
  nextStep: z.string(),
  note: z.string(),
  due: text,
  /** JSON. */
  meetings: text,
  addedOn: z.string(),
  changedOn: z.string(),
  removedOn: text,
  origin: z.enum(TARGET_ORIGINS),
  evidence: z.string(),
});
export type StoredTarget = z.output<typeof storedTarget>;

const name = z.string().nullable();

/** A stored target with what the things it is about are called now, and the regions around its own. */
export const targetRow = z.object({
  target: storedTarget,
  company: name,
  segment: name,
  chain: name,
  region: name,
  within: z.array(z.string()),
});
export type TargetRow = z.output<typeof targetRow>;
