import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { loadSeed } from '../../graph-seed/load-seed.ts';
import { labelSchema, mayJoin, relationshipTypeSchema } from '../../server/contract/graph-model.ts';
import { runCypher, testGraph } from '../support/test-graph.ts';

jest.setTimeout(120_000);

const graph = testGraph();
beforeAll(() => loadSeed(graph, { ifChanged: true }));
afterAll(() => graph.close());

test('there is a graph to look at', async () => {
  const [row] = await runCypher(graph, 'MATCH (:Entity)-[r]->(:Entity) RETURN count(r) > 1000 AS enough');
  expect(row).toEqual({ enough: true });
});

test('every relationship rests on sources that exist', async () => {
  expect(
    await runCypher(
      graph,
      `MATCH (a:Entity)-[r]->(b:Entity)
       WHERE size(coalesce(r.sources, [])) = 0 OR any(id IN r.sources WHERE NOT EXISTS { (:Source {id: id}) })
       RETURN a.id, type(r), b.id, r.sources`,
    ),
  ).toEqual([]);
});

test('every entity, claim and look that was taken rests on sources that exist', async () => {
  expect(
    await runCypher(
      graph,
      `MATCH (n:Entity|Claim|Coverage)
       WHERE NOT (n:Coverage AND NOT n.lookedInto) AND size(coalesce(n.sources, [])) = 0
         OR any(id IN n.sources WHERE NOT EXISTS { (:Source {id: id}) })
       RETURN n.id, n.sources`,
    ),
  ).toEqual([]);
});

test('nothing is tied to itself', async () => {
  expect(await runCypher(graph, 'MATCH (a:Entity)-[r]->(a) RETURN a.id, type(r)')).toEqual([]);
});

test('every relationship joins what its type may join', async () => {
  const kinds = await runCypher(
    graph,
    `MATCH (a:Entity)-[r]->(b:Entity)
     RETURN type(r) AS type, [l IN labels(a) WHERE l <> 'Entity'] AS from, [l IN labels(b) WHERE l <> 'Entity'] AS to,
       count(*) AS count, min(a.id + ' → ' + b.id) AS example`,
  );
  const wrong = kinds.filter(({ type, from, to }) => {
    const known = relationshipTypeSchema.safeParse(type);
    if (!known.success) return true;
    // An entity has exactly one label of the model.
    const [start, end] = [from, to].map((labels) => labelSchema.safeParse(String(labels)).data);
    return !start || !end || !mayJoin(known.data, start, end);
  });
  expect(wrong).toEqual([]);
});

test('every claim is about somebody and its key has a name', async () => {
  expect(
    await runCypher(
      graph,
      `MATCH (c:Claim)
       WHERE NOT EXISTS { (:Entity)-[:HAS_CLAIM]->(c) } OR NOT EXISTS { (:ClaimKey {key: c.key}) }
         OR c.shared <> (COUNT { (:Entity)-[:HAS_CLAIM]->(c) } > 1)
       RETURN c.id, c.key`,
    ),
  ).toEqual([]);
});

test('every look that was taken names a segment and a region', async () => {
  expect(
    await runCypher(
      graph,
      `MATCH (c:Coverage)
       WHERE COUNT { (c)-[:OF]->(:Segment) } <> 1 OR COUNT { (c)-[:IN]->(:Region) } <> 1
       RETURN c.id`,
    ),
  ).toEqual([]);
});
