/** What one library did with one graph; times in ms, null where it was not given the graph to arrange. */
export type Row = {
  name: string;
  firstPaint: number | null;
  settled: number | null;
  arranging: number | null;
  longest: number | null;
  drag: number;
  zoom: number;
  worst: number;
  /** Frames a second on a slow computer. */
  slowDrag: number;
  slowZoom: number;
};

const HEADINGS = [
  '',
  'first paint',
  'settled',
  'arranging',
  'longest',
  'drag fps',
  'zoom fps',
  'worst',
  'slow drag',
  'slow zoom',
];

export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.name,
    ...[row.firstPaint, row.settled, row.arranging, row.longest].map((ms) =>
      ms === null ? '–' : String(Math.round(ms)),
    ),
    row.drag.toFixed(1),
    row.zoom.toFixed(1),
    String(Math.round(row.worst)),
    row.slowDrag.toFixed(1),
    row.slowZoom.toFixed(1),
  ]);
  const widths = HEADINGS.map((heading, column) =>
    Math.max(heading.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  return [HEADINGS, ...cells]
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

const GESTURES = {
  drag: 'drag',
  zoom: 'zoom',
  slowDrag: 'drag on a slow computer',
  slowZoom: 'zoom on a slow computer',
} as const;

/** Whether a figure is what it has to be. */
const line = (what: string, value: number, limit: number, better: 'above' | 'below', unit = '') => {
  const met = better === 'above' ? value >= limit : value <= limit;
  const wanted = `${better === 'above' ? 'at least' : 'at most'} ${limit}${unit}`;
  return `${met ? 'met   ' : 'MISSED'}  ${what}: ${value.toFixed(unit === ' ms' ? 0 : 2)}${unit} (${wanted})`;
};

/** What is asked of ours, and whether this run shows it. 5,000 nodes are usable from 10 frames a second on. */
export function verdicts(rows: readonly Row[], nodes: number): string {
  const of = (name: string) => rows.find((row) => row.name.startsWith(name));
  const share = (gesture: keyof typeof GESTURES, a: string, b: string, limit: number) =>
    line(
      `${GESTURES[gesture]}, ${a} ÷ ${b}`,
      (of(a)?.[gesture] ?? 0) / (of(b)?.[gesture] ?? 0),
      limit,
      'above',
      ' ×',
    );
  const mine = of('ours, ties on');
  return [
    ...(nodes <= 2000
      ? [
          share('drag', 'ours, ties on', 'force-graph, ties on', 0.9),
          share('drag', 'ours, ties hidden', 'force-graph, ties hidden', 0.9),
        ]
      : []),
    ...(nodes === 2000
      ? [
          share('drag', 'ours, ties on', 'cytoscape arrows, ties on', 8),
          share('slowDrag', 'ours, ties on', 'cytoscape arrows, ties on', 8),
          share('slowDrag', 'ours, ties on', 'cytoscape defaults, ties on', 8),
          share('slowDrag', 'ours, ties on', 'force-graph, ties on', 0.9),
          share('drag', 'ours, ties on', 'cytoscape defaults, ties on', 1),
        ]
      : []),
    ...(nodes > 2000
      ? [
          line('drag of ours, ties on', mine?.drag ?? 0, 10, 'above', ' fps'),
          line('zoom of ours, ties on', mine?.zoom ?? 0, 10, 'above', ' fps'),
        ]
      : []),
    share('zoom', 'ours, ties on', 'force-graph, ties on', 0.9),
    share('slowZoom', 'ours, ties on', 'force-graph, ties on', 0.9),
    line('longest task while arranging', mine?.arranging ?? Infinity, 50, 'below', ' ms'),
    line('longest task of all', mine?.longest ?? Infinity, 50, 'below', ' ms'),
    line(
      'first paint before everything is settled',
      (mine?.firstPaint ?? Infinity) / (mine?.settled ?? 1),
      0.5,
      'below',
      ' × settled',
    ),
  ].join('\n');
}
