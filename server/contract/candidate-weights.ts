import { z } from 'zod';

type Weight = { value: number; most: number; why: string };

/**
 * What each part of a candidate's score counts for (own choice), adjustable at every request. `fit`, `reach` and
 * `readiness` are exponents of the product: 1 counts as it is, 2 counts double, 0 leaves it out. The parts of the fit are
 * weights of a mean. The parts of the readiness say what share of the doubt a certain fact of that kind removes.
 */
export const WEIGHTS = {
  fit: { value: 1, most: 3, why: '匹配度的指数：1 照常，2 加重，0 不计' },
  reach: { value: 1, most: 3, why: '可达性的指数：1 照常，2 加重，0 不计' },
  readiness: { value: 1, most: 3, why: '成熟度的指数：1 照常，2 加重，0 不计' },
  evidence: { value: 0.5, most: 1, why: '是否真做这一环节最要紧，占匹配度的一半' },
  standing: { value: 0.2, most: 1, why: '上市或有登记代码，便于核实身份' },
  market: { value: 0.3, most: 1, why: '已在向本链企业供货，说明产品进得了这条链' },
  presence: { value: 0.5, most: 1, why: '集团在本地或本省已有公司、投资或项目：熟悉环境，再投一处最容易' },
  backing: { value: 0.4, most: 1, why: '本地资本已入股：股东可以提出落地要求' },
  expansion: { value: 0.4, most: 1, why: '近三年有新项目或投资计划：正在找地方' },
  means: { value: 0.3, most: 1, why: '上市或近三年在募资：有钱可投' },
} as const satisfies Record<string, Weight>;

const weight = (name: keyof typeof WEIGHTS) =>
  z
    .number({ error: `0 到 ${WEIGHTS[name].most} 之间的数` })
    .min(0)
    .max(WEIGHTS[name].most)
    .default(WEIGHTS[name].value);

/** Weights given with a request; what is left out keeps its default. */
export const weightsSchema = z
  .strictObject({
    fit: weight('fit'),
    reach: weight('reach'),
    readiness: weight('readiness'),
    evidence: weight('evidence'),
    standing: weight('standing'),
    market: weight('market'),
    presence: weight('presence'),
    backing: weight('backing'),
    expansion: weight('expansion'),
    means: weight('means'),
  })
  .refine(({ evidence, standing, market }) => evidence + standing + market > 0, {
    error: '匹配度的三个权重（evidence、standing、market）不能都是 0',
    path: ['evidence'],
  });
export type Weights = z.output<typeof weightsSchema>;
export const DEFAULT_WEIGHTS: Weights = weightsSchema.parse({});

/** Weights in one query parameter: `reach:2,means:0`. */
export const weightsInQuerySchema = z.preprocess((raw) => {
  if (raw === undefined) return undefined;
  if (typeof raw !== 'string') return raw;
  const pairs = raw.split(',').filter((pair) => pair !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split(':');
      return [name, value === '' ? value : Number(value)];
    }),
  );
}, weightsSchema.optional());

/** The readiness of a candidate of which nothing is recorded: neither for nor against it. */
export const NEUTRAL_READINESS = 0.5;
/** A project or plan older than this, in years, says nothing about what a firm is about to do (own choice). */
export const RECENT_YEARS = 3;
/** What standing in the region itself, or elsewhere in its province, counts for in `presence`, before reliability. */
export const PRESENCE_VALUE = { here: 1, near: 0.6 } as const;
/** What raising money counts for in `means` beside being listed. */
export const RAISING_VALUE = 0.7;
