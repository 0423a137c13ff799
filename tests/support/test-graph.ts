import { openGraph, type Graph } from '../../server/graph/graph.ts';

/** Where the throw-away Neo4j of the tests is. Throws when no address is given: graph and API tests never run without one. */
export function testGraphAddress(): { uri: string; user: string; password: string } {
  const uri = process.env.NEO4J_URI;
  if (!uri) {
    throw new Error(
      'NEO4J_URI names no Neo4j: run `npm test`, which starts a throw-away one, or set NEO4J_URI and NEO4J_PASSWORD to your own',
    );
  }
  return {
    uri,
    user: process.env.NEO4J_USER ?? 'neo4j',
    password: process.env.NEO4J_PASSWORD ?? '',
  };
}

/** The graph of the tests, which holds the seed. Close it when the file's tests are done. */
export function testGraph(): Graph {
  return openGraph(testGraphAddress());
}

/** Runs one statement as it stands, to build or clear a small graph a test describes itself. */
export async function runCypher(
  graph: Graph,
  cypher: string,
  params: Record<string, unknown> = {},
): Promise<Record<string, unknown>[]> {
  const session = graph.openSession();
  try {
    return (await session.run(cypher, params)).records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}
