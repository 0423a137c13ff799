import { z } from 'zod';
import { entityRefSchema } from './common.ts';
import { verdictSchema } from './gap-analysis.ts';

const numberChange = z.object({ from: z.number().nullable(), to: z.number().nullable() });

/** The figures of one segment that differ between two answers; both values of each. */
export const segmentChangeSchema = z.object({
  segment: entityRefSchema,
  verdict: z.object({ from: verdictSchema, to: verdictSchema }),
  rule: z.object({ from: z.string(), to: z.string() }),
  priority: numberChange,
  criticality: numberChange,
  shortage: numberChange,
  demand: numberChange,
  firms: numberChange,
  groups: numberChange,
  pipeline: numberChange,
  demandFirms: numberChange,
  candidates: numberChange,
  /** Independent groups known to supply the local firms it feeds. */
  suppliers: numberChange,
});
export type SegmentChange = z.infer<typeof segmentChangeSchema>;

export const FIGURES = [
  'completeness',
  'judgedShare',
  'localSupplyRate',
  'localSuppliers',
  'knownSuppliers',
  'localSupplyTies',
  'localSupplyByAmount',
  'missing',
  'weak',
  'strong',
  'unknown',
] as const;
export const figureChangeSchema = numberChange.extend({ figure: z.enum(FIGURES) });
export type FigureChange = z.infer<typeof figureChangeSchema>;

/** What differs between two answers of a gap analysis: only figures and segments that do. */
export const gapChangesSchema = z.object({
  figures: z.array(figureChangeSchema),
  segments: z.array(segmentChangeSchema),
});
export type GapChanges = z.infer<typeof gapChangesSchema>;
