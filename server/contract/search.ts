import { z } from 'zod';
import { listOf, nothing, wholeNumber } from './common.ts';
import { type Label, LABELS, labelSchema } from './graph-model.ts';
import { defineRoute } from './route.ts';

/** What the words were found in: the name, another name, the registered name, the listing code, or how a name sounds. */
export const MATCHED_BY = ['name', 'alias', 'registered', 'code', 'pinyin', 'initials'] as const;

const searchResultSchema = z.object({
  id: z.string(),
  label: labelSchema,
  name: z.string(),
  /** The name, alias, registered name, code or pinyin that the words were found in. */
  matchedOn: z.string(),
  /** 1 is an exact match of the name; lower is looser. */
  score: z.number().min(0).max(1),
  match: z.object({
    by: z.enum(MATCHED_BY),
    /** The readable text that matched: for a sound, the name that sounds so. */
    text: z.string(),
    /** Where in `text` the words lie, from and to (exclusive), in UTF-16 units; empty when it cannot be told. */
    marks: z.array(z.tuple([z.number().int(), z.number().int()])),
    /** The words were taken to hold a slip: a character wrong, missing, too many, or two swapped, or another of the same sound. */
    near: z.boolean(),
  }),
  /** What tells look-alikes apart: registered name, region, chain. */
  hint: z.string().optional(),
});
export type SearchResult = z.infer<typeof searchResultSchema>;

/** What people call the kinds besides their names in the model. */
const OTHER_KIND_WORDS: Record<string, Label> = {
  公司: 'Company',
  厂商: 'Company',
  链: 'Chain',
  链条: 'Chain',
  区域: 'Region',
  城市: 'Region',
  人: 'Person',
  人员: 'Person',
  单位: 'Institution',
  体系: 'Taxonomy',
};

/** Every word that before a colon narrows a search to one kind (`公司:京东`), the usual one of each kind first. */
export const KIND_WORDS: readonly (readonly [string, Label])[] = [
  ...(Object.entries(OTHER_KIND_WORDS) as [string, Label][]),
  ...(Object.entries(LABELS) as [Label, (typeof LABELS)[Label]][]).flatMap(
    ([label, { nameZh, nameEn }]): [string, Label][] => [
      [nameZh, label],
      [nameEn.toLowerCase(), label],
    ],
  ),
];

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
