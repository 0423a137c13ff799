import { afterAll, expect, test } from '@jest/globals';
import { testApp } from '../support/test-app.ts';

const { api, close } = testApp();
afterAll(close);

test('health tells the version of Neo4j and how large the graph is', async () => {
  const { body } = await api.get('/api/health').expect(200);
  expect(body).toEqual({
    status: 'ok',
    neo4j: {
      version: expect.stringMatching(/^\d+\.\d+/),
      edition: expect.stringMatching(/community|enterprise/),
    },
    graph: { nodes: expect.any(Number), relationships: expect.any(Number) },
  });
});
