/**
 * `npm run bench:ui`: our canvas as the product builds it, cytoscape with its defaults and force-graph draw the same
 * graphs in a real Chromium and are moved with a real mouse. `npm run bench:ui -- 2000x5000` measures that size only.
 * LIANTU_CHROMIUM names the browser if it is not /usr/bin/chromium.
 *
 * How to read the table. `first paint`: ms from being given the graph to the first frame that shows nodes; ours
 * arranges the graph itself meanwhile, force-graph paints at once and goes on moving, cytoscape is given the places,
 * as its own layout takes over 40 s at 2,000 nodes. `settled`: ms until every node of ours has its place. `longest`:
 * the longest task of the page's main thread until then, in ms, `arranging`: the longest while the layout is computed;
 * what the browser calls long begins at 50, so 0 is no task above that. `drag` and `zoom`: frames a second while the ground is dragged and the wheel turned over the whole
 * graph, all libraries with the nodes at the same places; `worst`: the longest time between two frames of the drag.
 * `ties on` rows draw every tie in every frame, `ties hidden` rows leave them out while moving: compare like with like.
 * Ours hides them from 2,500 ties on. Ratios are of one run. On a shared machine differences under 1.5 × are noise.
 */
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import react from '@vitejs/plugin-react';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { UiPage } from './ui-page.tsx';
import { placesOf, uiGraph, type UiGraph } from './ui-graph.ts';
import type { Positions } from '../../../client/graph-canvas/layout/layout-model.ts';

const SIZES = [
  [300, 750],
  [2000, 5000],
  [5000, 12_500],
] as const;
const WINDOW = { width: 1440, height: 900 };
const MOVING_MS = 4000;

type Given = { graph: UiGraph; places: Positions };
type Row = {
  name: string;
  firstPaint: number | null;
  settled: number | null;
  longest: number | null;
  arranging: number | null;
  drag: number;
  zoom: number;
  worst: number;
};
type Candidate = {
  name: string;
  draw: (page: Page, given: Given) => Promise<unknown>;
  /** Given nothing but the graph, as long as that is not hopeless. */
  start?: (page: Page, given: Given) => Promise<unknown>;
  isOurs?: boolean;
};

declare const uiPage: UiPage;

const ours = (hides: boolean): Candidate => ({
  name: `ours, ties ${hides ? 'hidden' : 'on'}`,
  isOurs: true,
  async draw(page, { graph, places }) {
    await page.evaluate(([one, at]) => uiPage.ours(one, at), [graph, places] as const);
    await page.waitForFunction(() => uiPage.oursState() === 'all', undefined, { timeout: 60_000 });
    await page.evaluate((hide) => uiPage.oursHidesTies(hide), hides);
  },
  ...(hides && {
    start: (page: Page, { graph }: Given) => page.evaluate((one) => uiPage.ours(one, null), graph),
  }),
});
const forceGraph = (names: boolean, ties: boolean): Candidate => ({
  name: `force-graph${names ? ' with names' : ''}, ties ${ties ? 'on' : 'hidden'}`,
  draw: (page, { graph, places }) =>
    page.evaluate(([one, at, more]) => uiPage.force(one, at, more), [
      graph,
      places,
      { names, ties },
    ] as const),
  ...(!names &&
    ties && {
      start: (page: Page, { graph }: Given) =>
        page.evaluate((one) => uiPage.force(one, null, { names: false, ties: true }), graph),
    }),
});
const CANDIDATES: readonly Candidate[] = [
  ours(false),
  ours(true),
  {
    name: 'cytoscape defaults, ties on',
    draw: (page, { graph, places }) =>
      page.evaluate(([one, at]) => uiPage.defaults(one, at), [graph, places] as const),
    start: (page, { graph, places }) =>
      page.evaluate(([one, at]) => uiPage.defaults(one, at), [graph, places] as const),
  },
  forceGraph(false, true),
  forceGraph(false, false),
  forceGraph(true, true),
];

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const folder = await mkdtemp(path.join(tmpdir(), 'liantu-ui-bench-'));
  const root = fileURLToPath(new URL('.', import.meta.url));
  const settings = {
    root,
    configFile: false as const,
    logLevel: 'error' as const,
    plugins: [react()],
    worker: { format: 'es' as const },
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 4000 },
  };
  await build(settings);
  const server = await preview({ ...settings, preview: { port: 0, host: '127.0.0.1' } });
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch({
    executablePath: process.env['LIANTU_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    for (const [nodes, ties] of SIZES) {
      if (wanted.length > 0 && !wanted.includes(`${nodes}x${ties}`)) continue;
      const graph = uiGraph(nodes, ties);
      const given = { graph, places: placesOf(graph) };
      const rows: Row[] = [];
      for (const candidate of CANDIDATES) rows.push(await measure(browser, address, candidate, given));
      console.log(`\n${nodes} nodes, ${ties} ties\n${table(rows)}\n${ratios(rows)}`);
    }
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(browser: Browser, address: string, candidate: Candidate, given: Given): Promise<Row> {
  const begun = candidate.start
    ? await beginning(browser, address, candidate.start, given, candidate.isOurs ?? false)
    : undefined;
  const page = await opened(browser, address);
  await candidate.draw(page, given);
  await page.waitForTimeout(2500);
  const drag = await moving(page, dragged);
  const zoom = await moving(page, wheeled);
  await page.close();
  return {
    name: candidate.name,
    firstPaint: begun?.firstPaint ?? null,
    settled: begun?.settled ?? null,
    longest: begun?.longest ?? null,
    arranging: begun?.arranging ?? null,
    drag: drag.fps,
    zoom: zoom.fps,
    worst: drag.worst,
  };
}

async function opened(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: WINDOW });
  page.on('pageerror', (error) => console.error(error));
  // What compiles this file marks functions with their names; those sent to the page need the mark there.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(address);
  await page.waitForFunction(() => 'uiPage' in window);
  return page;
}

type Begun = { firstPaint: number; settled: number | null; longest: number; arranging: number | null };
type Watch = {
  long: { start: number; end: number }[];
  start: number;
  /** All elements are there and are being arranged. */
  given: number;
  firstPaint: number;
  settled: number;
};
declare const watch: Watch;

/** From nothing but the graph to the first frame that shows it, and to the last node in its place. */
async function beginning(
  browser: Browser,
  address: string,
  start: NonNullable<Candidate['start']>,
  given: Given,
  isOurs: boolean,
): Promise<Begun> {
  const page = await opened(browser, address);
  await page.evaluate((watchOurs) => {
    const seen: Watch = { long: [], start: 0, given: 0, firstPaint: 0, settled: 0 };
    Object.assign(window, { watch: seen });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        seen.long.push({ start: startTime, end: startTime + duration });
    }).observe({ type: 'longtask' });
    const frame = () => {
      const now = performance.now();
      const painted = watchOurs
        ? uiPage.oursState() !== 'nothing'
        : [...document.querySelectorAll('canvas')].some((canvas) => canvas.width > 0);
      // A frame later than it is drawn it is on the screen.
      if (painted && seen.firstPaint === 0)
        requestAnimationFrame(() => (seen.firstPaint = performance.now()));
      if (watchOurs && seen.given === 0 && uiPage.oursGiven()) seen.given = now;
      if (watchOurs && seen.settled === 0 && uiPage.oursState() === 'all') seen.settled = now;
      requestAnimationFrame(frame);
    };
    seen.start = performance.now();
    requestAnimationFrame(frame);
  }, isOurs);
  await start(page, given);
  await page.waitForFunction(
    (watchOurs) => watch.firstPaint > 0 && (!watchOurs || watch.settled > 0),
    isOurs,
    { timeout: 120_000 },
  );
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => watch);
  await page.close();
  return {
    firstPaint: seen.firstPaint - seen.start,
    settled: isOurs ? seen.settled - seen.start : null,
    longest: Math.max(0, ...seen.long.map((task) => task.end - task.start)),
    arranging: isOurs
      ? Math.max(
          0,
          ...seen.long
            .filter((task) => task.start >= seen.given && task.end < seen.settled)
            .map((task) => task.end - task.start),
        )
      : null,
  };
}

type Frames = { frames: number[] };
declare const frames: Frames['frames'];

/** Frames a second and the longest wait between two, while `gesture` goes on. */
async function moving(
  page: Page,
  gesture: (page: Page) => Promise<void>,
): Promise<{ fps: number; worst: number }> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { frames: seen });
    const frame = (now: number) => {
      seen.push(now);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await page.waitForTimeout(100);
  const before = await page.evaluate(() => frames.length);
  await gesture(page);
  const seen = (await page.evaluate(() => frames)).slice(before);
  const waits = seen.slice(1).map((now, index) => now - (seen[index] ?? now));
  const whole = (seen.at(-1) ?? 0) - (seen[0] ?? 0);
  return { fps: whole > 0 ? (1000 * waits.length) / whole : 0, worst: Math.max(0, ...waits) };
}

const MIDDLE = { x: WINDOW.width / 2, y: WINDOW.height / 2 };

/** Takes hold of the ground at a corner and draws circles. */
async function dragged(page: Page): Promise<void> {
  const from = { x: 24, y: 24 };
  await page.mouse.move(from.x, from.y);
  const before = await page.evaluate(() => uiPage.view());
  await page.mouse.down();
  const until = Date.now() + MOVING_MS;
  for (let turn = 0; Date.now() < until; turn += 0.12) {
    await page.mouse.move(from.x + 130 * (1 - Math.cos(turn)), from.y + 130 * Math.abs(Math.sin(turn)));
    await page.waitForTimeout(12);
  }
  if ((await page.evaluate(() => uiPage.view())) === before)
    throw new Error('The drag did not move the drawing');
  await page.mouse.up();
}

async function wheeled(page: Page): Promise<void> {
  await page.mouse.move(MIDDLE.x, MIDDLE.y);
  const until = Date.now() + MOVING_MS;
  for (let turn = 0; Date.now() < until; turn += 1) {
    await page.mouse.wheel(0, turn % 24 < 12 ? -30 : 30);
    await page.waitForTimeout(16);
  }
}

const HEADINGS = ['', 'first paint', 'settled', 'longest', 'arranging', 'drag fps', 'zoom fps', 'worst ms'];

function table(rows: readonly Row[]): string {
  const cells = rows.map(({ name, firstPaint, settled, longest, arranging, drag, zoom, worst }) => [
    name,
    ...[firstPaint, settled, longest, arranging].map((ms) => (ms === null ? '–' : String(Math.round(ms)))),
    drag.toFixed(1),
    zoom.toFixed(1),
    String(Math.round(worst)),
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

function ratios(rows: readonly Row[]): string {
  const of = (name: string) => rows.find((row) => row.name === name)?.drag ?? 0;
  const share = (a: string, b: string) => `${a} ÷ ${b}: ${(of(a) / of(b)).toFixed(2)}`;
  return [
    share('ours, ties on', 'force-graph, ties on'),
    share('ours, ties hidden', 'force-graph, ties hidden'),
    share('ours, ties hidden', 'force-graph, ties on'),
    share('ours, ties on', 'cytoscape defaults, ties on'),
    share('ours, ties hidden', 'cytoscape defaults, ties on'),
  ].join('\n');
}

await main();
