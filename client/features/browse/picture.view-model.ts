import type { EntityRef, Tie } from '../../../server/contract/common.ts';
import {
  LABEL_NAMES,
  RELATIONSHIP_TYPES,
  type Label,
  type RelationshipType,
} from '../../../server/contract/graph-model.ts';
import type { CanvasNode, CanvasTie } from '../../graph-canvas/canvas-model.ts';

export type Picture = {
  nodes: CanvasNode[];
  ties: CanvasTie[];
  /** Every type among the drawn entities with how many ties it has, filtered out or not. */
  types: { type: RelationshipType; count: number; off: boolean }[];
  /** Date of the newest tie drawn. */
  newest: string | null;
};

type Given = {
  nodes: readonly EntityRef[];
  ties: readonly Tie[];
  focus: string | null;
  offTypes: readonly RelationshipType[];
  today: string;
};

const rank = (label: Label) => LABEL_NAMES.indexOf(label);

/** What the canvas draws of the answer. The order is fixed, so that the same address always gives the same picture. */
export function pictureOf({ nodes, ties, focus, offTypes, today }: Given): Picture {
  const kept = ties.filter((tie) => !offTypes.includes(tie.type));
  return {
    nodes: [...nodes]
      .sort((a, b) => rank(a.label) - rank(b.label) || a.id.localeCompare(b.id))
      .map((node) => ({ ...node, focus: node.id === focus })),
    ties: kept.map(({ id, type, from, to, confidence, validTo }) => ({
      id,
      type,
      from,
      to,
      confidence,
      ended: hasEnded(validTo, today),
    })),
    types: RELATIONSHIP_TYPES.map((type) => ({
      type,
      count: ties.filter((tie) => tie.type === type).length,
      off: offTypes.includes(type),
    })).filter((entry) => entry.count > 0),
    newest: kept.reduce<string | null>((max, tie) => (max && max > tie.asOf ? max : tie.asOf), null),
  };
}

/** Whether a date known to the year, month or day lies wholly before `today`. */
export function hasEnded(validTo: string | undefined, today: string): boolean {
  return validTo !== undefined && validTo < today.slice(0, validTo.length);
}
