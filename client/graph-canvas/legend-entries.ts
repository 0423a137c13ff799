import { LABEL_NAMES, type Confidence, type Label } from '../../server/contract/graph-model.ts';
import type { Verdict } from '../../server/contract/gap-analysis.ts';
import type { CanvasNode, CanvasTie } from './canvas-model.ts';

export type LegendEntries = {
  labels: { label: Label; count: number; hidden: boolean }[];
  verdicts: Verdict[];
  lines: (Confidence | 'ended')[];
};

const VERDICTS: readonly Verdict[] = ['missing', 'weak', 'strong', 'unknown'];
const CONFIDENCES: readonly Confidence[] = ['stated', 'inferred', 'contested'];

/** Only what occurs in the drawing, or was hidden from it, is explained. Nodes painted by verdict are explained by it. */
export function legendEntries(
  nodes: readonly CanvasNode[],
  ties: readonly CanvasTie[],
  hiddenLabels: readonly Label[],
): LegendEntries {
  const labels = LABEL_NAMES.map((label) => ({
    label,
    count: nodes.filter((node) => node.label === label).length,
    hidden: hiddenLabels.includes(label),
  })).filter((entry) => entry.count > 0);
  return {
    labels,
    verdicts: VERDICTS.filter((verdict) => nodes.some((node) => node.verdict === verdict)),
    lines: [
      ...CONFIDENCES.filter((confidence) => ties.some((tie) => tie.confidence === confidence)),
      ...(ties.some((tie) => tie.ended) ? (['ended'] as const) : []),
    ],
  };
}

/** How each kind of line is drawn in explanations: as on the canvas, a little stronger. */
export const LINE_LOOK: Record<
  LegendEntries['lines'][number],
  { colour: string; width: number; dashes: number[] }
> = {
  stated: { colour: '#6f8198', width: 1.8, dashes: [] },
  inferred: { colour: '#6f8198', width: 1.8, dashes: [5, 3] },
  contested: { colour: '#6f8198', width: 2.2, dashes: [1.5, 3] },
  ended: { colour: '#c9d0d9', width: 1.8, dashes: [] },
};
