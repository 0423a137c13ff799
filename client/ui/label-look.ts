import type { Label } from '../../server/contract/graph-model.ts';

export type NodeShape =
  | 'ellipse'
  | 'round-rectangle'
  | 'round-diamond'
  | 'round-hexagon'
  | 'round-pentagon'
  | 'round-octagon'
  | 'round-tag'
  | 'rectangle'
  | 'cut-rectangle'
  | 'barrel'
  | 'round-heptagon';

/**
 * How each kind of entity looks on the canvas, in lists and in the legend: a colour, a shape and a drawing on a
 * 24 × 24 grid of strokes. Three marks, so that none of them has to be told apart alone.
 */
export const LABEL_LOOK: Record<Label, { colour: string; shape: NodeShape; icon: string }> = {
  Company: {
    colour: '#3d5a98',
    shape: 'ellipse',
    icon: 'M5 20V8l5-3v4l5-3v4l4-2v12zM9 13v2M12 13v2M15 13v2M4 20h16',
  },
  Segment: { colour: '#5b7f9e', shape: 'round-rectangle', icon: 'M4 8h6v8H4zM14 8h6v8h-6zM10 12h4' },
  Chain: {
    colour: '#16324f',
    shape: 'round-rectangle',
    icon: 'M9 8H7a4 4 0 0 0 0 8h2M15 8h2a4 4 0 0 1 0 8h-2M8 12h8',
  },
  Taxonomy: {
    colour: '#5f5f8f',
    shape: 'barrel',
    icon: 'M12 5v5M6 19v-5h12v5M12 10v4M4 19h4M10 5h4M16 19h4',
  },
  Product: {
    colour: '#9a4b78',
    shape: 'round-heptagon',
    icon: 'M12 4l7 4v8l-7 4-7-4V8zM5 8l7 4 7-4M12 12v8',
  },
  Fund: { colour: '#73479c', shape: 'round-diamond', icon: 'M7 6l5 6 5-6M12 12v7M8 13h8M8 16h8' },
  Institution: {
    colour: '#56636f',
    shape: 'round-hexagon',
    icon: 'M4 9l8-5 8 5M5 9h14M7 9v8M12 9v8M17 9v8M5 20h14M5 17h14',
  },
  Person: {
    colour: '#8b5a3c',
    shape: 'ellipse',
    icon: 'M12 5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7M5 20c0-4 3-6 7-6s7 2 7 6',
  },
  Project: { colour: '#1f7a68', shape: 'round-pentagon', icon: 'M6 20V5l11 3-11 4M4 20h6' },
  Park: { colour: '#557a2e', shape: 'round-octagon', icon: 'M5 19h14M7 19v-7h4v7M13 19V7h4v12M9 12V9' },
  Site: { colour: '#7a7d3a', shape: 'cut-rectangle', icon: 'M4 7h16v11H4zM4 12h16M10 7v11' },
  Region: {
    colour: '#a0651b',
    shape: 'round-tag',
    icon: 'M12 20c-4-5-6-7-6-10a6 6 0 0 1 12 0c0 3-2 5-6 10zM12 8a2 2 0 1 1 0 4a2 2 0 0 1 0-4',
  },
  Policy: { colour: '#8a6d1f', shape: 'rectangle', icon: 'M7 4h8l3 3v13H7zM10 10h5M10 13h5M10 16h3' },
};
