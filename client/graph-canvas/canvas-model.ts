import type { Ref } from 'react';
import type { EntityRef } from '../../server/contract/common.ts';
import type { Confidence, Label, RelationshipType } from '../../server/contract/graph-model.ts';
import type { Verdict } from '../../server/contract/gap-analysis.ts';

/** A thing to draw. Everything but the reference is how it should look. */
export type CanvasNode = EntityRef & {
  /** Paints the node in the colour (and hatch) of its verdict instead of its label's. */
  verdict?: Verdict;
  /** Small text under the name: a count, an amount, a stage. */
  caption?: string;
  /** Drawn larger and bolder: the entity a view is about. */
  focus?: boolean;
  /** For the layered layout: 0 is leftmost. Nodes without one follow the arrows. */
  layer?: number;
};

export type CanvasTie = {
  id: string;
  type: RelationshipType;
  from: string;
  to: string;
  confidence: Confidence;
  /** Text on the line, when it must be read (an amount, a weakest hop); a newline breaks it. */
  caption?: string;
  /** Drawn in the warning colour: the weakest hop of a path. */
  weak?: boolean;
  /** Greyed: it held once and no longer does. */
  ended?: boolean;
};

export type CanvasLayout = 'force' | 'layered' | 'radial' | 'grid';

/** What a page may ask of the canvas it shows. */
export type CanvasHandle = {
  fit: () => void;
  zoomBy: (factor: number) => void;
  centreOn: (id: string) => void;
  /** A PNG of the whole drawing, at twice the screen's density. */
  png: () => Promise<Blob>;
  /** Arranges everything anew with the layout in force. */
  rearrange: () => void;
};

export type GraphCanvasProps = {
  nodes: readonly CanvasNode[];
  ties: readonly CanvasTie[];
  layout: CanvasLayout;
  /**
   * Nodes already drawn stay where they are when others come or go; new ones settle beside their neighbours.
   * Otherwise every change is arranged anew, moving from where things stood.
   */
  keepPlaced?: boolean;
  /** The chosen node or tie: outlined, its ties in the accent colour. Hovering dims what is not near. */
  selected?: string | null;
  /** Ids lit while the rest is dimmed, e.g. one path of several. */
  highlighted?: readonly string[];
  onSelect?: (id: string | null, kind: 'node' | 'tie' | null) => void;
  /** Double click, or Enter on the selected node. */
  onOpen?: (id: string) => void;
  /** Kinds of entity left out of the drawing; the legend shows them struck out. */
  hiddenLabels?: readonly Label[];
  /** Makes the legend a filter: a click on a kind asks to hide or show it. */
  onToggleLabel?: (label: Label) => void;
  /** Heads the saved picture and names its file. */
  title?: string;
  /** Stands under the saved picture: how old the data are, where they come from. */
  footnote?: string;
  /** Read out to those who do not see the drawing. */
  description: string;
  handleRef?: Ref<CanvasHandle>;
};
