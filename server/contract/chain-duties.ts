import { z } from 'zod';
import { asOfSchema, basisSchema, entityRefSchema, idSchema, nothing, sourceRefSchema } from './common.ts';
import { confidenceSchema } from './graph-model.ts';
import { defineRoute } from './route.ts';

const words = (most: number) => z.string().trim().max(most, `最多 ${most} 个字`);

/** 链长: the one person who answers for a chain in a region, as whoever keeps the list says, with where that is written. */
const dutySchema = z.object({
  /** Goes up with every change: what is written must be written on the newest. */
  version: z.number().int(),
  person: z.string(),
  office: z.string(),
  /** Where it is written, and as of when. */
  source: z.string(),
  asOf: z.string(),
  changedAt: z.string(),
  changedBy: z.string(),
});

const chainDutySchema = z.object({
  chain: entityRefSchema,
  segments: z.number().int(),
  taxonomies: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Null where nobody is named. `version` is then 0, or that of the last change where somebody was. */
  duty: dutySchema.nullable(),
  version: z.number().int(),
  /** 牵头部门: institutions in or around the region that sources say oversee the chain. */
  overseers: z.array(
    z.object({
      institution: entityRefSchema,
      confidence: confidenceSchema,
      asOf: z.string(),
      evidence: z.string().optional(),
      sources: z.array(sourceRefSchema),
    }),
  ),
  /** 链主: companies that sources say lead the chain, wherever they stand. */
  leaders: z.array(entityRefSchema),
});
export type ChainDuty = z.infer<typeof chainDutySchema>;

export const chainDutiesRoute = defineRoute({
  method: 'get',
  path: '/chain-duties',
  summary:
    'Who answers for each chain in a region: the one person named, the departments and the leading companies',
  params: nothing,
  query: z.strictObject({ region: idSchema, asOf: asOfSchema.optional() }),
  body: z.undefined(),
  response: z.object({ region: entityRefSchema, chains: z.array(chainDutySchema), basis: basisSchema }),
});
export type ChainDutiesAnswer = z.infer<typeof chainDutiesRoute.response>;

/** 409 `changed_meanwhile`, its details holding the chain as it is now, when `version` is not the newest. */
export const nameDutyRoute = defineRoute({
  method: 'post',
  path: '/chain-duties',
  summary: 'Names the one person who answers for a chain in a region, or with an empty name nobody',
  params: nothing,
  query: nothing,
  body: z
    .strictObject({
      chain: idSchema,
      region: idSchema,
      version: z.number().int().min(0),
      person: words(60),
      office: words(100),
      source: words(300),
      asOf: z.iso.date('形如 2024-05-15 的日期'),
    })
    .refine(({ person, source }) => person === '' || source !== '', {
      path: ['source'],
      error: '必填：写明出处，如文件名或会议',
    }),
  response: chainDutySchema,
});
export type DutyToName = z.infer<typeof nameDutyRoute.body>;
