import { z } from 'zod';
import { factTraceSchema } from './fact-trace.ts';
import { confidenceSchema, labelSchema, relationshipTypeSchema } from './graph-model.ts';

/** No parameters of this kind; an unknown one is refused so that a misspelt filter is noticed. */
export const nothing = z.strictObject({});

/** `<label>:<slug>`, e.g. `company:boe`. */
export const idSchema = z
  .string()
  .max(200)
  .regex(/^[a-z]+:[\p{L}\p{N}._~-]+$/u, '形如 company:boe 的 id');

/** A date known to the year, month or day. */
export const partialDateSchema = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, '形如 2024、2024-05 或 2024-05-15 的日期');

/** A whole day at which the graph is looked at; facts stated later are left out. */
export const asOfSchema = z.iso.date('形如 2024-05-15 的日期');

/** Several values in one query parameter: `a,b,c`, or the parameter repeated. */
export function listOf<T extends z.ZodType>(item: T, max = 50) {
  return z.preprocess((raw) => {
    if (raw === undefined || raw === '') return undefined;
    const parts = Array.isArray(raw) ? raw : [raw];
    return parts
      .flatMap((part) => (typeof part === 'string' ? part.split(',') : [part]))
      .filter((part) => part !== '');
  }, z.array(item).max(max).optional());
}

/** A whole number in a query string, between two bounds, with a default. */
export function wholeNumber(min: number, max: number, fallback: number) {
  return z.coerce
    .number({ error: `${min} 到 ${max} 之间的整数` })
    .int()
    .min(min)
    .max(max)
    .default(fallback);
}

/** Yes or no in a query string. */
export function flag(fallback: boolean) {
  return z
    .enum(['true', 'false'], { error: 'true 或 false' })
    .default(fallback ? 'true' : 'false')
    .transform((text) => text === 'true');
}

export const entityRefSchema = z.object({ id: z.string(), label: labelSchema, name: z.string() });
export type EntityRef = z.infer<typeof entityRefSchema>;

export const sourceRefSchema = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().optional(),
  publisher: z.string().optional(),
  date: z.string().optional(),
});
export type SourceRef = z.infer<typeof sourceRefSchema>;

/** An amount as its source gives it: never converted, never rounded. `value` in `unit`; a range has `valueTo`. */
export const moneySchema = z.object({
  value: z.number(),
  valueTo: z.number().optional(),
  unit: z.string(),
  currency: z.string(),
  qualifier: z.string().optional(),
  status: z.enum(['planned', 'actual', 'paid-in']).optional(),
});
export type Money = z.infer<typeof moneySchema>;

/** A relation of the graph with what vouches for it. `strength` in (0, 1] only for types introductions run along. */
export const tieSchema = z.object({
  id: z.string(),
  type: relationshipTypeSchema,
  from: z.string(),
  to: z.string(),
  strength: z.number().gt(0).max(1).optional(),
  asOf: z.string(),
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  confidence: confidenceSchema,
  evidence: z.string().optional(),
  role: z.string().optional(),
  mode: z.string().optional(),
  joint: z.boolean().optional(),
  /** A fraction of 1; a range has `shareTo`. */
  share: z.number().optional(),
  shareTo: z.number().optional(),
  instrument: z.string().optional(),
  amount: moneySchema.optional(),
  sources: z.array(sourceRefSchema),
  /** Only where a person wrote or changed it by hand. */
  trace: factTraceSchema.optional(),
});
export type Tie = z.infer<typeof tieSchema>;

/** How an answer came about: the query files that fetched its rows, the date looked at, the newest fact used. */
export const basisSchema = z.object({
  queries: z.array(z.string()),
  asOf: z.string(),
  newest: z.string().nullable(),
});
export type Basis = z.infer<typeof basisSchema>;

export const errorSchema = z.object({
  error: z.object({ code: z.string(), message: z.string(), details: z.unknown().optional() }),
});
