import { LABEL_NAMES, type RelationshipType } from '../../server/contract/graph-model.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { runCypher } from './test-graph.ts';

type Properties = Record<string, string | number | boolean | string[]>;
export type SmallGraph = {
  /** By id; the part before the colon says the label. The name is the id's rest unless given. */
  nodes: Record<string, Properties>;
  ties: {
    from: string;
    type: RelationshipType | 'OF' | 'IN' | 'HAS_CLAIM';
    to: string;
    properties?: Properties;
  }[];
};

const BESIDE_ENTITIES: Record<string, string> = {
  source: 'Source',
  claim: 'Claim',
  coverage: 'Coverage',
};

function labelsOf(id: string): string {
  const kind = id.slice(0, id.indexOf(':'));
  const beside = BESIDE_ENTITIES[kind];
  if (beside) return beside;
  const label = LABEL_NAMES.find((name) => name.toLowerCase() === kind);
  if (!label) throw new Error(`No label for ${id}`);
  return `Entity:${label}`;
}

/** Adds a graph a test describes itself, beside the seed; every fact is stated in 2020 unless it says otherwise. Returns how to take it out again. */
export async function plant(graph: Graph, { nodes, ties }: SmallGraph): Promise<() => Promise<void>> {
  const uproot = async () => {
    await runCypher(graph, 'MATCH (n) WHERE n.id IN $ids DETACH DELETE n', { ids: Object.keys(nodes) });
  };
  await uproot();
  for (const [id, properties] of Object.entries(nodes)) {
    await runCypher(graph, `CREATE (n:${labelsOf(id)}) SET n = $properties`, {
      properties: { name: id.slice(id.indexOf(':') + 1), sources: [], ...properties, id },
    });
  }
  for (const [index, { from, type, to, properties }] of ties.entries()) {
    const made = await runCypher(
      graph,
      `MATCH (a {id: $from}), (b {id: $to}) CREATE (a)-[tie:${type}]->(b) SET tie = $properties RETURN tie.id AS id`,
      {
        from,
        to,
        properties: {
          asOf: '2020',
          confidence: 'stated',
          sources: [],
          id: `tie:${from}-${index}`,
          ...properties,
        },
      },
    );
    if (made.length !== 1) throw new Error(`${from} ${type} ${to}: an end is missing`);
  }
  return uproot;
}
