import type { CanvasLayout } from '../canvas-model.ts';

export type Point = { x: number; y: number };

/** What a layout needs to know of a node: its place now, if any, and the room its mark and name take, in pixels. */
export type LayoutNode = {
  id: string;
  width: number;
  height: number;
  at?: Point;
  /** Stays exactly where it is: while others take places beside it, or because it is pinned. */
  fixed?: 'beside' | 'pinned';
  layer?: number;
  /** What it stands together with in the layout by district. */
  district?: { id: string; name: string };
  focus?: boolean;
};

export type LayoutLink = { id: string; from: string; to: string };

export type LayoutRequest = {
  layout: CanvasLayout;
  nodes: readonly LayoutNode[];
  links: readonly LayoutLink[];
  /** Width ÷ height of the drawing area. */
  aspect: number;
};

export type Positions = Record<string, Point>;

/** Where nodes stand and, for links that should run around others, the points they bend at. */
export type Arrangement = { positions: Positions; bends: Record<string, Point[]> };
