import { z } from 'zod';
import { entityRow, factRow } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';
import { targetRow } from './stored-target.ts';

const name = z.string().nullable();

export const targetList = defineQuery('targets/list.cypher', {
  params: z.object({}),
  row: targetRow,
});

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

export const namedForTargets = defineQuery('targets/named.cypher', {
  params: z.object({ names: z.array(z.string()) }),
  row: z.object({ entity: entityRow, names: z.array(z.string()), chains: z.array(z.string()) }),
});

export const regionsAround = defineQuery('targets/regions-around.cypher', {
  params: z.object({ regions: z.array(z.string()) }),
  row: z.object({ region: z.string(), within: z.array(z.string()) }),
});
