import type { Ref } from 'react';
import type { EntityRef } from '../../server/contract/common.ts';
import type { Confidence, Label, RelationshipType } from '../../server/contract/graph-model.ts';
import type { Verdict } from '../../server/contract/gap-analysis.ts';
import type { Positions } from './layout/layout-model.ts';

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
  /** For the layout by district: what stands together, and the heading over it. Nodes without one stand apart. */
  district?: { id: string; name: string };
  /** Arranging leaves it where it is. */
  pinned?: boolean;
  /** Stands for so many entities folded into one. */
  members?: number;
  /** How many ties it has in the whole graph, where that is known. */
  allTies?: number;
  /** An empty place: the segment that waits for somebody. Drawn hollow. */
  slot?: { segment: string };
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
  /** When the source speaks, from when and until when it holds: dates known to the year, month or day. */
  asOf?: string;
  validFrom?: string;
  validTo?: string;
  /** An amount in yuan, for sizing what it leads to. */
  yuan?: number;
  /** Joins an empty place to its segment: no fact. */
  slot?: boolean;
};

/** What the size of marks, and their colour, may tell. */
export const FIGURES = ['drawn', 'all', 'newest', 'amount'] as const;
export type Figure = (typeof FIGURES)[number];
/** Years after which a fact begins to fade; 0 is never. */
export const FADE_YEARS = [0, 1, 3, 5] as const;

/** How the drawing is to look, beyond what is in it. */
export type CanvasLook = {
  /** The day at which the graph is looked at; null is all that is known. */
  asOf: string | null;
  fadeYears: number;
  sizeBy: Figure | null;
  colourBy: Figure | null;
  offVerdicts: readonly Verdict[];
};
export const PLAIN_LOOK: CanvasLook = {
  asOf: null,
  fadeYears: 0,
  sizeBy: null,
  colourBy: null,
  offVerdicts: [],
};

export type CanvasLayout = 'force' | 'layered' | 'radial' | 'district' | 'grid';

/** What was asked about, and where on the page, in pixels. A tie or the ground can be asked about as well. */
export type MenuAsked = { kind: 'node' | 'tie' | 'ground'; id: string | null; x: number; y: number };

/** What choosing does to what is chosen already. */
export type Picking = 'replace' | 'add' | 'toggle';

/** What a page may ask of the canvas it shows. */
export type CanvasHandle = {
  fit: () => void;
  zoomBy: (factor: number) => void;
  centreOn: (id: string) => void;
  /** A PNG of the whole drawing with its legend, at twice the screen's density. */
  png: () => Promise<Blob>;
};

export type GraphCanvasProps = {
  nodes: readonly CanvasNode[];
  ties: readonly CanvasTie[];
  layout: CanvasLayout;
  /**
   * Where nodes stand, when the page keeps their places. Named nodes move there; the others take free places beside
   * them. When only pinned nodes are named, or none, all others are arranged by the layout. Without this, every change
   * is arranged anew, moving from where things stood.
   */
  positions?: Positions;
  /** Tells the places of all nodes drawn once they are arranged, or `moved` after a drag of these. */
  onPlaced?: (positions: Positions, moved: readonly string[] | null) => void;
  /** The chosen node or tie: outlined, its ties in the accent colour. Hovering dims what is not near. */
  selected?: string | null;
  /** Ids lit while the rest is dimmed, e.g. one path of several. */
  highlighted?: readonly string[];
  onSelect?: (id: string | null, kind: 'node' | 'tie' | null) => void;
  /** Nodes chosen together: with Shift, with the lasso, or by the page. */
  picked?: readonly string[];
  onPick?: (ids: readonly string[], how: Picking) => void;
  /** A drag draws the lasso, also without Shift. */
  lassoing?: boolean;
  /** Right click, or the menu key on the chosen node. */
  onMenu?: (asked: MenuAsked) => void;
  /** Double click, or Enter on the selected node. */
  onOpen?: (id: string) => void;
  /** Kinds of entity left out of the drawing; the legend shows them struck out. */
  hiddenLabels?: readonly Label[];
  /** Makes the legend a filter: a click on a kind asks to hide or show it. */
  onToggleLabel?: (label: Label) => void;
  /** How the drawing is to look; with `onLook` the canvas offers to change it. */
  look?: CanvasLook;
  onLook?: (change: Partial<CanvasLook>) => void;
  /** Kinds of tie left out already, told in the legend; with `onToggleType` a click asks to hide or show one. */
  types?: readonly { type: RelationshipType; count: number; off: boolean }[];
  onToggleType?: (type: RelationshipType) => void;
  /** Finds ids by other words than names, e.g. pinyin. Ctrl+F then searches the drawing. */
  onFind?: (words: string) => Promise<readonly string[]>;
  /** The day of looking, as YYYY-MM-DD; how old a fact is counts from here. */
  today?: string;
  /** Heads the saved picture and names its file. */
  title?: string;
  /** Stands under the saved picture: how old the data are, where they come from. */
  footnote?: string;
  /** Read out to those who do not see the drawing. */
  description: string;
  handleRef?: Ref<CanvasHandle>;
};
