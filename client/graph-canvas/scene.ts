import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Label } from '../../server/contract/graph-model.ts';
import type { ColourMode } from '../ui/colour-mode.ts';
import { districtBoxes, type DistrictBox } from './district-boxes.ts';
import { LABEL_LOOK, type NodeShape } from '../ui/label-look.ts';
import type { Point } from './layout/layout-model.ts';
import type { Named } from './name-blocks.ts';
import { namedOf } from './name-layer.ts';
import { nameColours } from './name-colour.ts';

/** A mark or card as it is drawn now, in the drawing's own pixels around its middle. */
export type SceneNode = Point & {
  width: number;
  height: number;
  roomWidth: number;
  roomHeight: number;
  shape: NodeShape;
  fill: string;
  border: string;
  borderWidth: number;
  dashed: boolean;
  hatched: boolean;
  /** Stands for many: its border is a double line. */
  stacked: boolean;
  /** Strokes on a grid of 24, to lie on the mark. */
  icon?: string;
  opacity: number;
  named: Named;
  /** Colours of its name and of what lies around the letters. */
  nameColours: { text: string; halo: string };
};

export type SceneTie = {
  /** From one end to the other, over the points it bends at, in the drawing's own pixels. */
  from: Point;
  to: Point;
  controls: Point[];
  middle: Point;
  colour: string;
  width: number;
  dashes: number[];
  opacity: number;
  arrow: boolean;
  /** A contested tie: the colour and whole width of its two lines. */
  double?: { colour: string; width: number };
  ended: boolean;
  caption?: { text: string; colour: string };
};

export type Scene = { nodes: SceneNode[]; ties: SceneTie[]; frames: readonly DistrictBox[] };

const isInSight = (element: NodeSingular | EdgeSingular) =>
  !element.hasClass('away') && !element.hasClass('unplaced');

/**
 * The drawing as it looks now, free of the library: what a picture of it is made from. What is dimmed for the sake of
 * something chosen is as strong as the rest. `nowhere` is given when districts are framed, and names unknown places.
 */
export function sceneOf(cy: Core, mode: ColourMode, nowhere?: string): Scene {
  const nodes = cy.nodes().toArray().filter(isInSight);
  const ties = cy
    .edges()
    .toArray()
    .filter((tie) => isInSight(tie) && isInSight(tie.source()) && isInSight(tie.target()));
  return {
    nodes: nodes.map((node) => sceneNode(node, mode)),
    ties: ties.map((tie) => sceneTie(tie)),
    frames: nowhere === undefined ? [] : districtBoxes(cy, nowhere),
  };
}

const strengthOf = (element: NodeSingular | EdgeSingular): number =>
  element.hasClass('dimmed') ? Number(element.data('fade') ?? 1) : Number(element.style('opacity'));

function sceneNode(node: NodeSingular, mode: ColourMode): SceneNode {
  const data = node.data();
  const slot = node.hasClass('slot');
  const label = data.label as Label;
  const plain = node.style('background-image') === 'none' || node.hasClass('card');
  return {
    ...node.position(),
    width: data.width,
    height: data.height,
    roomWidth: data.roomWidth,
    roomHeight: data.roomHeight,
    shape: node.style('shape') as NodeShape,
    fill: node.style('background-color'),
    border: node.style('border-color'),
    borderWidth: parseFloat(node.style('border-width')),
    dashed: node.style('border-style') === 'dashed',
    hatched: data.verdict === 'unknown',
    ...(!plain && { icon: LABEL_LOOK[label].icon }),
    opacity: strengthOf(node),
    stacked: node.hasClass('group'),
    named: namedOf(node),
    nameColours: nameColours({ label, verdict: data.verdict, slot, card: node.hasClass('card') }, mode),
  };
}

function sceneTie(tie: EdgeSingular): SceneTie {
  const straight = tie.hasClass('many');
  const [from, to] = straight
    ? [tie.source().position(), tie.target().position()]
    : [tie.sourceEndpoint(), tie.targetEndpoint()];
  const contested = tie.data('confidence') === 'contested';
  const width = parseFloat(tie.style('width'));
  const caption = String(tie.data('caption') ?? (tie.hasClass('named') ? tie.data('name') : ''));
  const style = tie.style('line-style');
  return {
    from: { ...from },
    to: { ...to },
    controls: straight ? [] : (tie.controlPoints() ?? []),
    middle: straight ? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } : tie.midpoint(),
    colour: tie.style('line-color'),
    width,
    dashes: style === 'dashed' ? [6, 4] : style === 'dotted' ? [1.5, 3] : [],
    opacity: strengthOf(tie),
    arrow: !straight && tie.style('target-arrow-shape') !== 'none',
    ...(contested && {
      double: {
        colour: tie.style('line-outline-color'),
        width: width + parseFloat(tie.style('line-outline-width')),
      },
    }),
    ended: tie.hasClass('ended'),
    ...(caption && { caption: { text: caption, colour: tie.style('color') } }),
  };
}
