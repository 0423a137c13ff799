import { LABEL_NAMES, type Confidence, type Label } from '../../server/contract/graph-model.ts';
import type { Verdict } from '../../server/contract/gap-analysis.ts';
import type { ColourMode } from '../ui/colour-mode.ts';
import type { CanvasNode, CanvasTie } from './canvas-model.ts';
import { paletteOf } from './palette.ts';

type Line = Confidence | 'ended' | 'slot';
export type LegendEntries = {
  labels: { label: Label; count: number; hidden: boolean }[];
  verdicts: { verdict: Verdict; hidden: boolean }[];
  lines: Line[];
};

const VERDICTS: readonly Verdict[] = ['missing', 'weak', 'strong', 'unknown'];
const CONFIDENCES: readonly Confidence[] = ['stated', 'inferred', 'contested'];

/** Only what occurs in the drawing, or was hidden from it, is explained. Nodes painted by verdict are explained by it. */
export function legendEntries(
  nodes: readonly CanvasNode[],
  ties: readonly CanvasTie[],
  hiddenLabels: readonly Label[],
  offVerdicts: readonly Verdict[] = [],
): LegendEntries {
  const counts = new Map<Label, number>();
  for (const { label, slot } of nodes) if (!slot) counts.set(label, (counts.get(label) ?? 0) + 1);
  const facts = ties.filter((tie) => !tie.slot);
  return {
    labels: LABEL_NAMES.map((label) => ({
      label,
      count: counts.get(label) ?? 0,
      hidden: hiddenLabels.includes(label),
    })).filter((entry) => entry.count > 0),
    verdicts: VERDICTS.filter((verdict) => nodes.some((node) => node.verdict === verdict)).map((verdict) => ({
      verdict,
      hidden: offVerdicts.includes(verdict),
    })),
    lines: [
      ...CONFIDENCES.filter((confidence) => facts.some((tie) => tie.confidence === confidence)),
      ...(facts.some((tie) => tie.ended) ? (['ended'] as const) : []),
      ...(facts.length < ties.length ? (['slot'] as const) : []),
    ],
  };
}

type LineLook = { width: number; dashes: number[]; double: boolean; bar: boolean };
/** How each kind of line is drawn in explanations: as on the canvas, a little stronger. */
export const LINE_LOOK: Record<Line, LineLook> = {
  stated: { width: 1.8, dashes: [], double: false, bar: false },
  inferred: { width: 1.8, dashes: [5, 3], double: false, bar: false },
  contested: { width: 4.4, dashes: [], double: true, bar: false },
  ended: { width: 1.8, dashes: [], double: false, bar: true },
  slot: { width: 1.8, dashes: [1.5, 3], double: false, bar: false },
};

export function lineColour(line: Line, mode: ColourMode): string {
  const palette = paletteOf(mode);
  return line === 'ended' ? palette.ended : line === 'slot' ? palette.weak : palette.line;
}
