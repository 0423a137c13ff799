import type { StylesheetJson } from 'cytoscape';
import { LABEL_NAMES, type Label } from '../../server/contract/graph-model.ts';
import { LABEL_LOOK } from '../ui/label-look.ts';
import { VERDICT_LOOK } from '../ui/verdict-look.ts';
import type { Verdict } from '../../server/contract/gap-analysis.ts';
import { hatchPicture, labelPicture } from './node-pictures.ts';

export const FONT =
  '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
const LINE = '#8b9bb0';
const ENDED = '#c9d0d9';
const WEAK = '#c4570a';
const ACCENT = '#0b5cad';
/** Lighter than the accent: the ties of a hub are many. */
const LIT = '#4a86c4';
/** From this many ties on, lines are drawn straight and without arrowheads' curves: drawing then costs a tenth. */
export const MANY_TIES = 400;

/** The look of everything on the canvas, from the shared looks of labels and verdicts. */
export function canvasStyle(): StylesheetJson {
  return [
    ...baseStyle(),
    ...LABEL_NAMES.map(labelStyle),
    ...(Object.keys(VERDICT_LOOK) as Verdict[]).map(verdictStyle),
    ...stateStyle(),
  ];
}

function baseStyle(): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        label: 'data(text)',
        'font-family': FONT,
        'font-size': 12,
        'min-zoomed-font-size': 5.5,
        'text-wrap': 'wrap',
        'text-max-width': '220px',
        'line-height': 1.25,
        color: '#1c2733',
        'text-valign': 'bottom',
        'text-margin-y': 5,
        'text-background-color': '#ffffff',
        'text-background-opacity': 0.82,
        'text-background-padding': '1px',
        'text-background-shape': 'roundrectangle',
        'background-width': '62%',
        'background-height': '62%',
        'border-width': 1.5,
        'border-color': '#ffffff',
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge',
      style: {
        width: 1.4,
        'line-color': LINE,
        'target-arrow-color': LINE,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.85,
        'curve-style': 'bezier',
        'control-point-step-size': 34,
        'font-family': FONT,
        'font-size': 11,
        'min-zoomed-font-size': 8,
        color: '#45525f',
        'text-background-color': '#ffffff',
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
    { selector: 'edge[confidence = "contested"]', style: { 'line-style': 'dotted', width: 2 } },
    { selector: 'edge.ended', style: { 'line-color': ENDED, 'target-arrow-color': ENDED, color: '#8b95a1' } },
    {
      selector: 'edge.weak',
      style: { 'line-color': WEAK, 'target-arrow-color': WEAK, width: 2.6, color: WEAK, 'font-weight': 600 },
    },
    {
      selector: 'node.card',
      style: {
        'text-valign': 'center',
        'text-margin-y': 0,
        'text-background-opacity': 0,
        'border-width': 1.2,
      },
    },
    { selector: 'node.focus', style: { 'font-weight': 700, 'font-size': 13 } },
  ];
}

function labelStyle(label: Label) {
  const { colour, shape } = LABEL_LOOK[label];
  return {
    selector: `node[label = "${label}"]`,
    style: {
      shape: shape as 'ellipse',
      'background-color': colour,
      'background-image': labelPicture(label),
      ...CARD_LOOK[label],
    },
  };
}

const CARD_LOOK: Partial<Record<Label, Record<string, string>>> = {
  Segment: { 'background-image': 'none', 'background-color': '#eef3f8', 'border-color': '#5b7f9e' },
  Chain: { 'background-image': 'none', color: '#ffffff', 'border-color': '#16324f' },
  Taxonomy: { 'background-image': 'none', color: '#ffffff', 'border-color': '#5f5f8f' },
};

function verdictStyle(verdict: Verdict) {
  const { fill, border, text, hatched } = VERDICT_LOOK[verdict];
  return {
    selector: `node[verdict = "${verdict}"]`,
    style: {
      shape: 'round-rectangle' as const,
      'background-color': fill,
      'border-color': border,
      color: text,
      'background-image': hatched ? hatchPicture() : 'none',
      ...(hatched && {
        'background-width': '320px',
        'background-height': '160px',
        'background-fit': 'none' as const,
        'background-clip': 'node' as const,
        'border-style': 'dashed' as const,
        'text-background-color': '#ffffff',
        'text-background-opacity': 0.85,
      }),
    },
  };
}

function stateStyle(): StylesheetJson {
  return [
    { selector: '.unplaced', style: { opacity: 0, events: 'no' } },
    { selector: '.dimmed', style: { opacity: 0.22 } },
    {
      selector: 'edge.lit',
      style: { width: 1.8, 'line-color': LIT, 'target-arrow-color': LIT, 'z-index': 5 },
    },
    // A caption that must be read (an amount) outranks the name of the tie.
    { selector: 'edge.lit.named[!caption]', style: { label: 'data(name)' } },
    { selector: 'edge.lit.weak', style: { 'line-color': WEAK, 'target-arrow-color': WEAK } },
    { selector: 'node.lit', style: { 'z-index': 6, 'min-zoomed-font-size': 0 } },
    { selector: 'node.magnified', style: { 'font-size': 'data(magnified)', 'z-index': 20 } },
    {
      selector: 'node.chosen',
      style: { 'outline-width': 3, 'outline-color': ACCENT, 'outline-offset': 2, 'z-index': 10 },
    },
    { selector: 'edge.chosen', style: { width: 3.2, 'line-color': ACCENT, 'target-arrow-color': ACCENT } },
  ];
}
