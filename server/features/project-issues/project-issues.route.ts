import {
  addProjectIssueRoute,
  changeProjectIssueRoute,
  projectIssuesRoute,
} from '../../contract/project-issues.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { authorOf } from '../../http/author.ts';
import { editIssue, enterIssue, listIssues } from './project-issues.use-case.ts';

export function registerProjectIssues(api: Api, { graph, today }: Deps): void {
  api.mount(projectIssuesRoute, ({ query }) => listIssues(graph, query.project, today()));
  api.mount(addProjectIssueRoute, ({ body }, request) =>
    enterIssue(graph, body, { by: authorOf(request), today: today() }),
  );
  api.mount(changeProjectIssueRoute, ({ params, body }, request) =>
    editIssue(graph, params.id, body, { by: authorOf(request), today: today() }),
  );
}
