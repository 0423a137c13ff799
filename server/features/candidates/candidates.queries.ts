import { z } from 'zod';
import { defineQuery } from '../../graph/query.ts';
import { backingRow, candidateRow, newProjectRow, presenceRow, recentClaimRow } from './candidate-rows.ts';

const ids = z.array(z.string());

export const candidatesOfSegments = defineQuery('candidates/of-segments.cypher', {
  params: z.object({ segments: ids, outside: z.string(), asOf: z.string() }),
  row: candidateRow,
});

export const segmentsExist = defineQuery('candidates/segments-exist.cypher', {
  params: z.object({ segments: ids }),
  row: z.object({ id: z.string() }),
});

export const presence = defineQuery('candidates/presence.cypher', {
  params: z.object({ firms: ids, outside: z.string(), asOf: z.string() }),
  row: presenceRow,
});

export const backing = defineQuery('candidates/backing.cypher', {
  params: z.object({ firms: ids, outside: z.string(), asOf: z.string() }),
  row: backingRow,
});

export const newProjects = defineQuery('candidates/new-projects.cypher', {
  params: z.object({ firms: ids, asOf: z.string(), since: z.string() }),
  row: newProjectRow,
});

export const recentClaims = defineQuery('candidates/recent-claims.cypher', {
  params: z.object({ firms: ids, keys: ids, asOf: z.string(), since: z.string() }),
  row: recentClaimRow,
});
