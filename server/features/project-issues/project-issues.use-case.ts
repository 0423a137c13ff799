import { randomUUID } from 'node:crypto';
import type {
  IssueWords,
  NewProjectIssue,
  ProjectIssue,
  ProjectIssuesAnswer,
} from '../../contract/project-issues.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import {
  addIssue,
  changeIssue,
  issueList,
  oneIssue,
  type IssueRow,
  type StoredIssue,
} from './project-issues.queries.ts';

type Writer = { by: string; today: string };

const issueOf = ({ issue: { projectName, due, closedOn, ...issue }, project }: IssueRow): ProjectIssue => ({
  ...issue,
  project: { id: issue.project, label: 'Project', name: project ?? projectName },
  due: due ?? null,
  closedOn: closedOn ?? null,
});

/** The ledger of one project, or of all: what is due first at the top, then what has no date, closed ones last. */
export async function readIssues(tx: Transaction, project: string | null): Promise<ProjectIssue[]> {
  return (await tx.all(issueList, { project }))
    .map(issueOf)
    .sort(
      (a, b) =>
        Number(a.state === 'closed') - Number(b.state === 'closed') ||
        Number(a.due === null) - Number(b.due === null) ||
        (a.due ?? '').localeCompare(b.due ?? '') ||
        a.id.localeCompare(b.id),
    );
}

export async function listIssues(
  graph: Graph,
  project: string | undefined,
  today: string,
): Promise<ProjectIssuesAnswer> {
  const issues = await readIssues(graph, project ?? null);
  return {
    issues,
    basis: basisOf(
      [issueList],
      today,
      issues.map(({ changedOn }) => changedOn),
    ),
  };
}

/** Throws 404 for a project the graph does not hold. */
export function enterIssue(
  graph: Graph,
  asked: NewProjectIssue,
  { by, today }: Writer,
): Promise<ProjectIssue> {
  const id = `projectissue:${randomUUID()}`;
  const properties = {
    ...asked,
    version: 1,
    state: 'open',
    result: '',
    addedBy: by,
    addedOn: today,
    changedBy: by,
    changedOn: today,
  } satisfies Omit<StoredIssue, 'id' | 'projectName' | 'closedOn'>;
  return graph.writing(async (tx) => {
    if (!(await tx.first(addIssue, { id, properties }))) throw notFound('项目', asked.project);
    return issueById(tx, id);
  });
}

/** Closing notes the day, opening again takes it away. Throws 404; 409 `changed_meanwhile` with the problem as it is now. */
export function editIssue(
  graph: Graph,
  id: string,
  { version, ...words }: Partial<IssueWords> & { version: number },
  { by, today }: Writer,
): Promise<ProjectIssue> {
  return graph.writing(async (tx) => {
    const before = await issueById(tx, id);
    const changes: Record<string, string | null> = { changedBy: by, changedOn: today };
    for (const [name, value] of Object.entries(words)) if (value !== undefined) changes[name] = value;
    if (words.state !== undefined && words.state !== before.state) {
      changes.closedOn = words.state === 'closed' ? today : null;
    }
    const written = await tx.first(changeIssue, { id, version, changes });
    const now = await issueById(tx, id);
    if (!written)
      throw new HttpError(409, 'changed_meanwhile', '其他人刚改过这个问题，请看过最新内容再改', now);
    return now;
  });
}

async function issueById(tx: Transaction, id: string): Promise<ProjectIssue> {
  const row = await tx.first(oneIssue, { id });
  if (!row) throw notFound('问题', id);
  return issueOf(row);
}
