import { z } from 'zod';
import { entityRefSchema, idSchema, nothing } from './common.ts';
import { defineRoute } from './route.ts';

/** What a report can be about: a chain, a chain's leader, a company to be won, a fund, a district. */
export const REPORT_KINDS = ['chain', 'leader', 'candidate', 'fund', 'district'] as const;
export const reportKindSchema = z.enum(REPORT_KINDS);
export type ReportKind = z.infer<typeof reportKindSchema>;

/** The parts of a report that are held against each other when it is opened again, in the order they are read. */
export const REPORT_PARTS = [
  'figures',
  'firms',
  'gaps',
  'targets',
  'candidates',
  'districts',
  'paths',
  'projects',
  'missing',
  'sources',
] as const;
export const reportPartSchema = z.enum(REPORT_PARTS);
export type ReportPart = z.infer<typeof reportPartSchema>;

/** Rows of one part at most; what is beyond is cut by who keeps it, which the part says. */
export const MOST_ROWS = 1_500;
const MOST_COLUMNS = 30;
const MOST_SECTIONS = 30;

const text = (most: number) => z.string().max(most, `最多 ${most} 个字`);

/** A table as it was read: `key` is the same for the same thing whenever the report is made. */
export const keptSectionSchema = z.strictObject({
  part: reportPartSchema,
  name: text(200),
  header: z.array(text(200)).max(MOST_COLUMNS),
  rows: z
    .array(
      z.strictObject({
        key: text(500),
        cells: z.array(z.union([text(8_000), z.number(), z.null()])).max(MOST_COLUMNS),
      }),
    )
    .max(MOST_ROWS, `最多 ${MOST_ROWS} 行`),
});
export type KeptSection = z.infer<typeof keptSectionSchema>;

const keptShape = {
  kind: reportKindSchema,
  subject: entityRefSchema,
  title: text(300).min(1),
  /** The page of the report with everything its address says; never another site. */
  address: z
    .string()
    .max(4_000)
    .regex(/^\/reports\/[^\s\\]*$/, '报告页的地址，如 /reports/chain/chain:x'),
  /** SHA-256 of what the report said, in hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/, '64 位十六进制'),
  /** The day looked at and the newest fact used. */
  asOf: z.string().max(40),
  newest: z.string().max(40).nullable(),
};

const listedSchema = z.object({ id: z.string(), ...keptShape, keptAt: z.string(), keptBy: z.string() });
export type ListedReport = z.infer<typeof listedSchema>;

export const keptReportSchema = listedSchema.extend({ sections: z.array(keptSectionSchema) });
export type KeptReport = z.infer<typeof keptReportSchema>;

export const reportsRoute = defineRoute({
  method: 'get',
  path: '/reports',
  summary: 'The reports that were taken away, the last first, without what they said',
  params: nothing,
  query: nothing,
  body: z.undefined(),
  response: z.object({ reports: z.array(listedSchema) }),
});

export const reportRoute = defineRoute({
  method: 'get',
  path: '/reports/:id',
  summary: 'One report that was taken away, with all that it said',
  params: z.object({ id: idSchema }),
  query: nothing,
  body: z.undefined(),
  response: keptReportSchema,
});

/** The same report kept again is the same: its id goes by what it says. */
export const keepReportRoute = defineRoute({
  method: 'post',
  path: '/reports',
  summary: 'Keeps what a report says, so that it can be opened again later and say what has changed since',
  params: nothing,
  query: nothing,
  body: z.strictObject({ ...keptShape, sections: z.array(keptSectionSchema).max(MOST_SECTIONS) }),
  response: listedSchema,
});
export type ReportToKeep = z.infer<typeof keepReportRoute.body>;
