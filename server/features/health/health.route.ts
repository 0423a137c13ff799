import { healthRoute } from '../../contract/health.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { graphSize } from './health.queries.ts';

export function registerHealth(api: Api, { graph }: Deps): void {
  api.mount(healthRoute, async () => {
    const neo4j = await graph.serverInfo();
    const size = await graph.first(graphSize, {});
    return { status: 'ok' as const, neo4j, graph: size ?? { nodes: 0, relationships: 0 } };
  });
}
