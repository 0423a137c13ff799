import { z } from 'zod';
import { listOf, nothing, wholeNumber } from './common.ts';
import { labelSchema } from './graph-model.ts';
import { defineRoute } from './route.ts';

const searchResultSchema = z.object({
  id: z.string(),
  label: labelSchema,
  name: z.string(),
  /** The name, alias, registered name, code or pinyin that the words were found in. */
  matchedOn: z.string(),
  /** 1 is an exact match of the name; lower is looser. */
  score: z.number().min(0).max(1),
  /** What tells look-alikes apart: registered name, region, chain. */
  hint: z.string().optional(),
});
export type SearchResult = z.infer<typeof searchResultSchema>;

export const searchRoute = defineRoute({
  method: 'get',
  path: '/search',
  summary: 'Entities whose name, alias, code, pinyin or initials match; prefix and typo tolerant',
  params: nothing,
  query: z.strictObject({
    q: z.string().trim().min(1, '至少一个字').max(100),
    labels: listOf(labelSchema),
    limit: wholeNumber(1, 50, 12),
  }),
  body: z.undefined(),
  response: z.object({ results: z.array(searchResultSchema) }),
});
