import type { CypherSchema } from '../../contract/cypher-console.ts';
import type { Graph } from '../../graph/graph.ts';
import { refuseWords } from './console-guard.rules.ts';
import { functions, labelsInUse, typesInUse } from './cypher-console.queries.ts';

/** What a statement of one's own may name. Functions the console would refuse are left out. */
export function readSchema(graph: Graph): Promise<CypherSchema> {
  return graph.reading(async (tx) => {
    const labels = await tx.all(labelsInUse, {});
    const types = await tx.all(typesInUse, {});
    const known = await tx.all(functions, {});
    return {
      labels: labels.map(({ label, properties }) => ({ name: label, properties })),
      types: types.map(({ type, sources, targets, properties }) => ({
        name: type,
        from: sources,
        to: targets,
        properties,
      })),
      functions: known.filter(({ name }) => refuseWords(`RETURN ${name}()`) === undefined),
    };
  });
}
