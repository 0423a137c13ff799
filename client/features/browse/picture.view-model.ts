import type { EntityRef, Tie } from '../../../server/contract/common.ts';
import type { Belonging } from '../../../server/contract/entities.ts';
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
  /** `degree`: how many ties each has in the whole graph, where that was asked. */
  nodes: readonly (EntityRef & { degree?: number })[];
  ties: readonly Tie[];
  focus: string | null;
  offTypes: readonly RelationshipType[];
  pins?: readonly string[];
  /** Where entities lie, for the layout by district. */
  belongings?: ReadonlyMap<string, Belonging>;
  today: string;
};

const rank = (label: Label) => LABEL_NAMES.indexOf(label);

/** What the canvas draws of the answer. The order is fixed, so that the same address always gives the same picture. */
export function pictureOf({ nodes, ties, focus, offTypes, pins = [], belongings, today }: Given): Picture {
  const held = new Set(pins);
  const kept = ties.filter((tie) => !offTypes.includes(tie.type));
  return {
    nodes: [...nodes]
      .sort((a, b) => rank(a.label) - rank(b.label) || a.id.localeCompare(b.id))
      .map(({ degree, ...node }) => {
        const district = belongings?.get(node.id)?.district;
        return {
          ...node,
          focus: node.id === focus,
          ...(degree !== undefined && { allTies: degree }),
          ...(held.has(node.id) && { pinned: true }),
          ...(district && { district: { id: district.id, name: district.name } }),
        };
      }),
    ties: kept.map(({ id, type, from, to, confidence, asOf, validFrom, validTo, amount }) => ({
      id,
      type,
      from,
      to,
      confidence,
      ended: hasEnded(validTo, today),
      asOf,
      ...(validFrom && { validFrom }),
      ...(validTo && { validTo }),
      ...yuanOf(amount),
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

const YUAN: Record<string, number> = { 元: 1, 万元: 1e4, 百万元: 1e6, 千万元: 1e7, 亿元: 1e8, 万亿元: 1e12 };

/** An amount in yuan, for drawing only; none for other currencies, which are not converted. */
function yuanOf(amount: Tie['amount']): { yuan?: number } {
  const factor = amount?.currency === 'CNY' ? YUAN[amount.unit] : undefined;
  return amount && factor ? { yuan: amount.value * factor } : {};
}
