import {
  addFactRoute,
  changeFactRoute,
  editsRoute,
  factFormRoute,
  factRoute,
  retractFactRoute,
  sourceSearchRoute,
  undoEditRoute,
} from '../../contract/editing.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { authorOf } from '../../http/author.ts';
import { addFact } from './add-fact.use-case.ts';
import { changeFact, retractFact } from './change-fact.use-case.ts';
import { describeForm } from './describe-form.use-case.ts';
import { searchSources } from './editing.queries.ts';
import { readJournal } from './journal.ts';
import { editableFact, factById } from './stored-fact.ts';
import { undoEdit } from './undo-edit.use-case.ts';

export function registerEditing(api: Api, { graph, today, projection }: Deps): void {
  /** Ties held in memory are behind once something is written. */
  const noted = async <T>(writing: Promise<T>): Promise<T> => {
    const answer = await writing;
    projection?.noteChange();
    return answer;
  };
  api.mount(factFormRoute, () => describeForm(graph));
  api.mount(sourceSearchRoute, async ({ query: { q, limit } }) => ({
    sources: await graph.all(searchSources, {
      words: q.toLowerCase().split(/\s+/).filter(Boolean),
      limit,
    }),
  }));
  api.mount(factRoute, ({ params: { kind, id } }) =>
    graph.reading(async (tx) => editableFact(tx, await factById(tx, kind, id))),
  );
  api.mount(addFactRoute, ({ params, body }, request) =>
    noted(addFact(graph, params.kind, body, { by: authorOf(request), today: today() })),
  );
  api.mount(changeFactRoute, ({ params: { kind, id }, body }, request) =>
    noted(changeFact(graph, kind, id, body, { by: authorOf(request), today: today() })),
  );
  api.mount(retractFactRoute, ({ params: { kind, id }, body }, request) =>
    noted(retractFact(graph, kind, id, body.version, { by: authorOf(request), today: today() })),
  );
  api.mount(editsRoute, ({ query }) => readJournal(graph, query, today()));
  api.mount(undoEditRoute, ({ params }, request) =>
    noted(undoEdit(graph, params.id, { by: authorOf(request), today: today() })),
  );
}
