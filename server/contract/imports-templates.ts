import { z } from 'zod';
import { nothing } from './common.ts';
import { sheetKindSchema } from './imports-mapping.ts';
import { defineRoute } from './route.ts';

/** Not JSON: a workbook, or `text/csv` with BOM. Without a kind, one workbook with a sheet for each; CSV is for one kind. */
export const templateRoute = defineRoute({
  method: 'get',
  path: '/import-templates',
  summary: 'Our own sheets to fill in, with examples, what may stand in each column and how it is written',
  params: nothing,
  query: z
    .strictObject({ kind: sheetKindSchema.optional(), format: z.enum(['xlsx', 'csv']).default('xlsx') })
    .refine(({ kind, format }) => format === 'xlsx' || kind !== undefined, {
      path: ['kind'],
      error: '必填：CSV 一次只有一种表',
    }),
  body: z.undefined(),
  response: z.string(),
});
