import { z } from 'zod';
import { issueStateSchema } from '../../contract/project-issues.ts';
import { optional } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

/** A problem as stored; the name of the project is that of the day it was entered. */
const storedIssue = z.object({
  id: z.string(),
  version: z.number().int(),
  project: z.string(),
  projectName: z.string(),
  what: z.string(),
  owner: z.string(),
  due: optional(z.string()),
  state: issueStateSchema,
  result: z.string(),
  closedOn: optional(z.string()),
  addedBy: z.string(),
  addedOn: z.string(),
  changedBy: z.string(),
  changedOn: z.string(),
});
const row = z.object({ issue: storedIssue, project: z.string().nullable() });
export type IssueRow = z.output<typeof row>;
export type StoredIssue = z.input<typeof storedIssue>;

export const issueList = defineQuery('project-issues/list.cypher', {
  params: z.object({ project: z.string().nullable() }),
  row,
});

export const oneIssue = defineQuery('project-issues/one.cypher', {
  params: z.object({ id: z.string() }),
  row,
});

export const addIssue = defineQuery('project-issues/add.cypher', {
  params: z.object({ id: z.string(), properties: z.record(z.string(), z.unknown()) }),
  row: z.object({ id: z.string() }),
});

export const changeIssue = defineQuery('project-issues/change.cypher', {
  params: z.object({
    id: z.string(),
    version: z.number().int(),
    changes: z.record(z.string(), z.string().nullable()),
  }),
  row: z.object({ id: z.string() }),
});
