import { newEntrySchema, type NewEntry } from '../../contract/project-life.ts';
import type { Transaction } from '../../graph/graph.ts';
import { issueList } from '../project-issues/project-issues.queries.ts';
import { enteredOf, type Entered, type LedgerLine } from '../projects/entered.rules.ts';
import { entriesInForce } from './project-life.queries.ts';

/** What people had entered of each project by a day and not taken back, with the problems open on that day. */
export async function readEntered(tx: Transaction, asOf: string): Promise<ReadonlyMap<string, Entered>> {
  const entries = new Map<string, NewEntry[]>();
  for (const { project, json } of await tx.all(entriesInForce, { asOf })) {
    add(entries, project, newEntrySchema.parse(JSON.parse(json)));
  }
  const ledger = new Map<string, LedgerLine[]>();
  for (const { issue } of await tx.all(issueList, { project: null })) {
    if (issue.addedOn > asOf) continue;
    add(ledger, issue.project, {
      what: issue.what,
      due: issue.due,
      open: issue.closedOn === undefined || issue.closedOn > asOf,
      heard: issue.changedOn <= asOf ? issue.changedOn : issue.addedOn,
    });
  }
  const projects = new Set([...entries.keys(), ...ledger.keys()]);
  return new Map(
    [...projects].map((project) => [
      project,
      enteredOf(entries.get(project) ?? [], ledger.get(project) ?? []),
    ]),
  );
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
