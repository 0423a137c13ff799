import { z } from 'zod';
import { TARGET_ORIGINS, targetStatusSchema } from '../../contract/targets.ts';
import { entityRow, factRow, optional } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

const text = optional(z.string());
const name = z.string().nullable();

/** A target as stored. The names are those of the day it was added, for when the thing itself is gone; `evidence` is JSON. */
export const storedTarget = z.object({
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
  addedOn: z.string(),
  changedOn: z.string(),
  removedOn: text,
  origin: z.enum(TARGET_ORIGINS),
  evidence: z.string(),
});
export type StoredTarget = z.output<typeof storedTarget>;

export const targetList = defineQuery('targets/list.cypher', {
  params: z.object({}),
  row: z.object({
    target: storedTarget,
    company: name,
    segment: name,
    chain: name,
    region: name,
    within: z.array(z.string()),
  }),
});
export type TargetRow = z.output<typeof targetList.row>;

export const targetSubject = defineQuery('targets/subject.cypher', {
  params: z.object({
    company: z.string().nullable(),
    segment: z.string().nullable(),
    chain: z.string().nullable(),
    region: z.string(),
  }),
  row: z.object({
    company: name,
    segment: name,
    chain: name,
    region: name,
    chainsOfSegment: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
});

export const companyWorks = defineQuery('targets/company-works.cypher', {
  params: z.object({ company: z.string(), segment: z.string().nullable(), asOf: z.string() }),
  row: z.object({ segment: entityRow, fact: factRow }),
});

export const addTarget = defineQuery('targets/add.cypher', {
  params: z.object({ id: z.string(), properties: z.record(z.string(), z.unknown()) }),
  row: z.object({ id: z.string() }),
});

export const changeTarget = defineQuery('targets/change.cypher', {
  params: z.object({
    id: z.string(),
    version: z.number().int(),
    changes: z.record(z.string(), z.string().nullable()),
  }),
  row: z.object({ id: z.string() }),
});
