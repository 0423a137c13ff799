import { z } from 'zod';
import { basisSchema, entityRefSchema, idSchema, nothing } from './common.ts';
import { defineRoute } from './route.ts';

/** 待办 · 办理中 · 已办结. */
export const ISSUE_STATES = ['open', 'doing', 'closed'] as const;
export const issueStateSchema = z.enum(ISSUE_STATES);

const words = (most: number) => z.string().trim().max(most, `最多 ${most} 个字`);

/** What people write about a problem of a project; an empty owner or result is none. */
export const issueWordsSchema = z.strictObject({
  what: words(500).min(1, '必填：是什么问题'),
  owner: words(60),
  due: z.iso.date('形如 2024-05-15 的日期').nullable(),
  state: issueStateSchema,
  /** How it was solved. */
  result: words(1000),
});
export type IssueWords = z.infer<typeof issueWordsSchema>;

export const projectIssueSchema = z.object({
  id: z.string(),
  /** Goes up with every change: what is written must be written on the newest. */
  version: z.number().int(),
  project: entityRefSchema,
  ...issueWordsSchema.shape,
  /** The day it was last closed; null while it is not. */
  closedOn: z.string().nullable(),
  addedBy: z.string(),
  addedOn: z.string(),
  changedBy: z.string(),
  changedOn: z.string(),
});
export type ProjectIssue = z.infer<typeof projectIssueSchema>;

export const projectIssuesRoute = defineRoute({
  method: 'get',
  path: '/project-issues',
  summary: 'The ledger of problems of projects, those due first at the top, closed ones last',
  params: nothing,
  query: z.strictObject({ project: idSchema.optional() }),
  body: z.undefined(),
  response: z.object({ issues: z.array(projectIssueSchema), basis: basisSchema }),
});
export type ProjectIssuesAnswer = z.infer<typeof projectIssuesRoute.response>;

export const addProjectIssueRoute = defineRoute({
  method: 'post',
  path: '/project-issues',
  summary: 'Enters a problem of a project in the ledger',
  params: nothing,
  query: nothing,
  body: issueWordsSchema.pick({ what: true, owner: true, due: true }).extend({ project: idSchema }),
  response: projectIssueSchema,
});
export type NewProjectIssue = z.infer<typeof addProjectIssueRoute.body>;

/** 409 `changed_meanwhile`, its details holding the problem as it is now, when `version` is not the newest. */
export const changeProjectIssueRoute = defineRoute({
  method: 'post',
  path: '/project-issues/:id',
  summary: 'Changes a problem of the ledger, if nobody else has since; what is left out stays',
  params: z.object({ id: idSchema }),
  query: nothing,
  body: issueWordsSchema.partial().extend({ version: z.number().int().min(1) }),
  response: projectIssueSchema,
});
