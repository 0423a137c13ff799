/** A drawing for each page, on a grid of 48 × 30 strokes, for a view that has nothing drawn to show. */
const SIGNS: Record<string, string> = {
  graph:
    'M12 9a3 3 0 1 0 .1 0M36 9a3 3 0 1 0 .1 0M24 19a3 3 0 1 0 .1 0M14.5 13.5l7 6M33.5 13.5l-7 6M15 11.5h18',
  gaps: 'M5 6h10v6H5zM19 6h10v6H19zM33 6h10v6H33zM19 18h10v6H19zM15 9h4M29 9h4M24 12v6',
  introductions: 'M8 15a3 3 0 1 0 .1 0M24 8a3 3 0 1 0 .1 0M40 15a3 3 0 1 0 .1 0M11 16l10-4M27 12l10 4',
  funds:
    'M6 6h8v18H6M14 10c10 0 8-4 20-4M14 15c10 0 10 2 20 2M14 20c10 0 10 4 20 4M34 4h8v6h-8M34 14h8v4h-8M34 22h8v4h-8',
  projects: 'M6 5h10v20H6zM19 5h10v14H19zM32 5h10v9H32z',
  map: 'M6 8l12-4 12 4 12-4v18l-12 4-12-4-12 4zM18 4v18M30 8v18',
  questions: 'M18 11a6 6 0 1 1 8 5.5c-2 1-2 2-2 4M24 24v.5',
  sources: 'M10 4h18l6 6v16H10zM28 4v6h6M15 14h14M15 18h14M15 22h9',
  entities: 'M10 5h28v20H10zM14 10h8v8h-8zM26 10h9M26 14h9M26 18h9M14 22h21',
};
const OTHER = 'M8 5h32v20H8zM8 10h32M13 15h22M13 19h16';

export function PageSign({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 48 30" width="96" height="60" aria-hidden="true">
      <path
        d={SIGNS[path.split('/')[1] ?? ''] ?? OTHER}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.2}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
