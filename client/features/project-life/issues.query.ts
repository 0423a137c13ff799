import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  addProjectIssueRoute,
  changeProjectIssueRoute,
  projectIssueSchema,
  type IssueWords,
  type NewProjectIssue,
  type ProjectIssue,
} from '../../../server/contract/project-issues.ts';
import { ApiError, call } from '../../api/call.ts';
import { underName } from './project-life.query.ts';

/** The problem as it is now, which a refused change brings along; undefined for other errors. */
export function newestIssueIn(error: unknown): ProjectIssue | undefined {
  if (!(error instanceof ApiError) || error.code !== 'changed_meanwhile') return undefined;
  return projectIssueSchema.safeParse(error.details).data;
}

/** Enters problems and changes them; every list and count is asked for anew. */
export function useIssueActions() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries();
  const add = useMutation({
    mutationFn: (issue: NewProjectIssue) => underName(() => call(addProjectIssueRoute, { body: issue })),
    onSettled,
  });
  const change = useMutation({
    mutationFn: ({ issue: { id, version }, words }: { issue: ProjectIssue; words: Partial<IssueWords> }) =>
      underName(() => call(changeProjectIssueRoute, { params: { id }, body: { version, ...words } })),
    onSettled,
  });
  return { add, change };
}
