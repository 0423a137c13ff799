import { cypherRoute, cypherSchemaRoute, queriesRoute } from '../../contract/cypher-console.ts';
import type { Deps } from '../../deps.ts';
import { definedQueries } from '../../graph/query.ts';
import type { Api } from '../../http/api.ts';
import { readSchema } from './read-schema.use-case.ts';
import { runConsole } from './run-console.use-case.ts';

export function registerCypherConsole(api: Api, { graph }: Deps): void {
  api.mount(cypherRoute, ({ body }) => runConsole(graph, body));
  api.mount(cypherSchemaRoute, () => readSchema(graph));
  api.mount(queriesRoute, async () => ({
    queries: definedQueries().map(({ name, question, text }) => ({ name, question, cypher: text })),
  }));
}
