import type { StylesheetJson } from 'cytoscape';
import type { Verdict } from '../../server/contract/gap-analysis.ts';
import { LABEL_NAMES, type Label } from '../../server/contract/graph-model.ts';
import type { ColourMode } from '../ui/colour-mode.ts';
import { LABEL_LOOK } from '../ui/label-look.ts';
import { VERDICT_LOOK, verdictLook } from '../ui/verdict-look.ts';
import { hatchPicture, labelPicture } from './node-pictures.ts';
import { labelColour, mixed, paletteOf, type Palette } from './palette.ts';
import { FAINT } from './spotlight.ts';

export const FONT =
  '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
/** From this many ties on, lines are drawn straight and without arrowheads' curves: drawing then costs a tenth. */
export const MANY_TIES = 400;

/**
 * The look of everything on the canvas but the names of nodes, which the name layer writes. From the shared looks of
 * labels and verdicts.
 */
export function canvasStyle(mode: ColourMode): StylesheetJson {
  const palette = paletteOf(mode);
  return [
    // Beyond the picture of a large drawing that is being moved there is nothing, not a shade.
    { selector: 'core', style: { 'outside-texture-bg-opacity': 0 } as Record<string, number> },
    ...nodeStyle(palette),
    ...tieStyle(palette),
    ...LABEL_NAMES.map((label) => labelStyle(label, mode, palette)),
    ...(Object.keys(VERDICT_LOOK) as Verdict[]).map((verdict) => verdictStyle(verdict, mode)),
    // Painted by a figure: the scale stands in the legend.
    {
      selector: 'node[paint]',
      style: { 'background-color': 'data(paint)', 'border-color': palette.rim },
    },
    {
      selector: 'node.slot',
      style: {
        shape: 'round-rectangle',
        'background-color': palette.ground,
        'background-opacity': 0.9,
        'background-image': 'none',
        'border-width': 1.6,
        'border-style': 'dashed',
        'border-color': palette.weak,
      },
    },
    ...stateStyle(palette),
  ];
}

function nodeStyle(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        'background-width': '68%',
        'background-height': '68%',
        'border-width': 1.5,
        'border-color': palette.rim,
        'overlay-opacity': 0,
      },
    },
    { selector: 'node.card', style: { 'border-width': 1.2 } },
  ];
}

/**
 * Stated is a whole line, inferred a dashed one, contested two thin ones: the library draws no double line, so the
 * line itself takes the colour of the ground and its outline that of the tie. What has ended is grey with a bar across.
 */
function tieStyle(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'edge',
      style: {
        width: 1.4,
        'line-color': palette.line,
        'target-arrow-color': palette.line,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.85,
        'curve-style': 'bezier',
        'control-point-step-size': 34,
        'font-family': FONT,
        'font-size': 11,
        'min-zoomed-font-size': 8,
        color: palette.textSoft,
        'text-background-color': palette.ground,
        'text-background-opacity': 0.92,
        'text-background-padding': '2px',
        'text-background-shape': 'roundrectangle',
        'overlay-opacity': 0,
      },
    },
    { selector: 'edge[caption]', style: { label: 'data(caption)', 'text-wrap': 'wrap' } },
    {
      selector: 'edge.bent',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'node-position',
        'control-point-weights': 'data(weights)' as unknown as number[],
        'control-point-distances': 'data(distances)' as unknown as number[],
      },
    },
    { selector: 'edge.many', style: { 'curve-style': 'haystack', 'haystack-radius': 0 } },
    {
      selector: 'edge[confidence = "inferred"]',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [6, 4] },
    },
    {
      selector: 'edge[confidence = "contested"]',
      style: {
        width: 2,
        'line-color': palette.ground,
        'line-outline-width': 2.4,
        'line-outline-color': palette.line,
      },
    },
    {
      selector: 'edge.ended',
      style: {
        'line-color': palette.ended,
        'line-outline-color': palette.ended,
        'target-arrow-color': palette.ended,
        'mid-target-arrow-shape': 'tee',
        'mid-target-arrow-color': palette.ended,
        color: palette.textSoft,
      },
    },
    { selector: 'edge.ended[confidence = "contested"]', style: { 'line-color': palette.ground } },
    { selector: 'edge[fade]', style: { opacity: 'data(fade)' as unknown as number } },
    {
      selector: 'edge.slot',
      style: {
        'line-style': 'dotted',
        'line-color': palette.weak,
        'target-arrow-shape': 'none',
      },
    },
    {
      selector: 'edge.weak',
      style: {
        'line-color': palette.weak,
        'target-arrow-color': palette.weak,
        width: 2.6,
        color: palette.weak,
        'font-weight': 600,
      },
    },
  ];
}

function labelStyle(label: Label, mode: ColourMode, palette: Palette) {
  return {
    selector: `node[label = "${label}"]`,
    style: {
      shape: LABEL_LOOK[label].shape as 'ellipse',
      'background-color': labelColour(label, mode),
      'background-image': labelPicture(label),
      ...cardLook(label, mode, palette),
    },
  };
}

function cardLook(label: Label, mode: ColourMode, palette: Palette): Record<string, string> {
  if (label === 'Segment')
    return {
      'background-image': 'none',
      'background-color': palette.card.fill,
      'border-color': palette.card.border,
    };
  if (label === 'Chain' || label === 'Taxonomy')
    return {
      'background-image': 'none',
      'border-color': mixed(labelColour(label, mode), palette.text, 0.35),
    };
  return {};
}

function verdictStyle(verdict: Verdict, mode: ColourMode) {
  const { fill, border, hatched } = verdictLook(mode)[verdict];
  return {
    selector: `node[verdict = "${verdict}"]`,
    style: {
      shape: 'round-rectangle' as const,
      'background-color': fill,
      'border-color': border,
      'background-image': hatched ? hatchPicture(mode) : 'none',
      ...(hatched && {
        'background-width': '320px',
        'background-height': '160px',
        'background-fit': 'none' as const,
        'background-clip': 'node' as const,
        'border-style': 'dashed' as const,
      }),
    },
  };
}

function stateStyle(palette: Palette): StylesheetJson {
  return [
    { selector: '.unplaced', style: { display: 'none' } },
    { selector: '.away', style: { display: 'none' } },
    { selector: '.dimmed', style: { opacity: FAINT } },
    {
      selector: 'edge.lit',
      style: { width: 1.8, 'line-color': palette.lit, 'target-arrow-color': palette.lit, 'z-index': 5 },
    },
    {
      selector: 'edge.lit[confidence = "contested"]',
      style: { 'line-color': palette.ground, 'line-outline-color': palette.lit },
    },
    // A caption that must be read (an amount) outranks the name of the tie.
    { selector: 'edge.lit.named[!caption]', style: { label: 'data(name)' } },
    { selector: 'edge.lit.weak', style: { 'line-color': palette.weak, 'target-arrow-color': palette.weak } },
    { selector: 'node.lit', style: { 'z-index': 6 } },
    {
      selector: 'node.found',
      style: { 'underlay-color': palette.accent, 'underlay-opacity': 0.35, 'underlay-padding': 7 },
    },
    {
      selector: 'node.foundNow',
      style: { 'underlay-opacity': 0.7, 'underlay-padding': 11, 'z-index': 9 },
    },
    {
      selector: 'node.pinned',
      style: { 'border-width': 3, 'border-color': palette.text },
    },
    {
      selector: 'node.group',
      style: { 'border-style': 'double', 'border-width': 5, 'border-color': palette.line },
    },
    {
      selector: 'node.picked',
      style: { 'overlay-color': palette.accent, 'overlay-opacity': 0.22, 'overlay-padding': 5 },
    },
    {
      selector: 'node.chosen',
      style: { 'outline-width': 3, 'outline-color': palette.accent, 'outline-offset': 2, 'z-index': 10 },
    },
    {
      selector: 'edge.chosen',
      style: { width: 3.2, 'line-color': palette.accent, 'target-arrow-color': palette.accent },
    },
    { selector: 'edge.chosen[confidence = "contested"]', style: { 'line-outline-color': palette.accent } },
  ];
}
