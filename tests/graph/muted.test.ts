import { afterAll, expect, test } from '@jest/globals';
import { mutedByIds } from '../../server/features/muted/muted.queries.ts';
import { testGraph } from '../support/test-graph.ts';

const graph = testGraph();
afterAll(() => graph.close());

test('whom a muted tie joins is looked up in the index of each kind: no tie is read that was not asked for', async () => {
  const { operators } = await graph.explain(mutedByIds.text, { ids: ['tie:x'] });
  expect(operators.filter((operator) => operator.includes('Scan'))).toEqual([]);
  expect(operators.filter((operator) => operator.startsWith('DirectedRelationshipIndexSeek'))).toHaveLength(
    9,
  );
});
