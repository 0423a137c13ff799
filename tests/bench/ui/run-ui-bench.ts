/**
 * `npm run bench:ui`: our canvas as the product builds it, cytoscape with its defaults (`arrows`: with its curves and
 * arrows, as directed ties are commonly drawn with it) and force-graph draw the same graphs in a real Chromium and are
 * moved with a real mouse. `npm run bench:ui -- 2000x5000` measures that size only,
 * `… 2000x5000 ours` only those whose name begins so.
 * LIANTU_CHROMIUM names the browser if it is not /usr/bin/chromium.
 *
 * How to read the table. Times are ms. `first paint`: from being given the graph to the first frame with nodes.
 * `settled`: to every node in its place. Ours arranges the graph itself, in a worker; force-graph arranges it on the
 * page, by its own rule until 15 s have passed; cytoscape is given the places, as its own layout takes over 40 s at
 * 2,000 nodes, and settles with its first frame. `arranging`: the longest task of the page's main thread from the first
 * element on the canvas until settled; `longest`: the longest from being given the graph until half a second after,
 * which takes in what the page itself puts up and the last words of a drawing. What the browser calls long begins at 50:
 * 0 is no task above that. `drag`, `zoom`: frames a second while the ground is dragged and the wheel turned over the
 * whole graph, all libraries with the nodes at the same places; `worst`: the longest time between two frames of either.
 *
 * `slow drag`, `slow zoom`: the same on the same graph with the page's processor slowed SLOWED times by the browser itself,
 * as on an old computer. No library gets above the 60 frames of the screen. Where all come near them, as with 2,000 nodes at
 * full speed, none can be many times as fast as another, and only these columns tell them apart.
 *
 * `ties on` rows have every tie in every frame, `ties hidden` rows none at all: compare like with like. While ours is
 * moved it shows its present picture, ties and all, moved along with the hand; what comes into view is drawn three times
 * a second, and everything anew and sharp when the hand rests. Cytoscape keeps pictures of parts of the drawing,
 * force-graph draws everything in every frame. On a shared machine differences under 1.5 × are noise.
 */
import { chromium, type Browser, type Page } from 'playwright-core';
import { build, preview } from 'vite';
import react from '@vitejs/plugin-react';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { UiPage } from './ui-page.tsx';
import { table, verdicts, type Row } from './ui-report.ts';
import { placesOf, uiGraph, type UiGraph } from './ui-graph.ts';
import type { Positions } from '../../../client/graph-canvas/layout/layout-model.ts';

const SIZES = [
  [300, 750],
  [2000, 5000],
  [5000, 12_500],
] as const;
const WINDOW = { width: 1440, height: 900 };
const MOVING_MS = 4000;
/** The processor of a page is this many times slower in the columns of slow computers. */
const SLOWED = 6;

type Given = { graph: UiGraph; places: Positions };
type Candidate = {
  name: string;
  draw: (page: Page) => Promise<unknown>;
  /** Given nothing but the graph, as long as that is not hopeless. */
  start?: (page: Page) => Promise<unknown>;
};

declare const uiPage: UiPage;
/** What is to be drawn waits in the page: bringing it there is not part of what is measured. */
declare const given: Given;

const ours = (ties: boolean): Candidate => ({
  name: `ours, ties ${ties ? 'on' : 'hidden'}`,
  async draw(page) {
    await page.evaluate(() => uiPage.ours(given.graph, given.places));
    await page.waitForFunction(() => uiPage.state() === 'all', undefined, { timeout: 120_000 });
    if (!ties) await page.evaluate(() => uiPage.hideTies());
  },
  ...(ties && {
    start: (page: Page) => page.evaluate(() => uiPage.ours(given.graph, null)),
  }),
});
const forceGraph = (names: boolean, ties: boolean): Candidate => ({
  name: `force-graph${names ? ' with names' : ''}, ties ${ties ? 'on' : 'hidden'}`,
  draw: (page) => page.evaluate((more) => uiPage.force(given.graph, given.places, more), { names, ties }),
  ...(!names &&
    ties && {
      start: (page: Page) =>
        page.evaluate(() => uiPage.force(given.graph, null, { names: false, ties: true })),
    }),
});
const cytoscape = (name: string, directed: boolean, ties: boolean): Candidate => {
  const draw = (page: Page) =>
    page.evaluate((curved) => uiPage.defaults(given.graph, given.places, curved), directed);
  return {
    name: `${name}, ties ${ties ? 'on' : 'hidden'}`,
    async draw(page) {
      await draw(page);
      if (!ties) await page.evaluate(() => uiPage.hideTies());
    },
    ...(ties && { start: draw }),
  };
};
const CANDIDATES: readonly Candidate[] = [
  ours(true),
  cytoscape('cytoscape defaults', false, true),
  cytoscape('cytoscape arrows', true, true),
  forceGraph(false, true),
  forceGraph(true, true),
  ours(false),
  cytoscape('cytoscape defaults', false, false),
  forceGraph(false, false),
];

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const wanted = asked.filter((word) => /^\d+x\d+$/.test(word));
  const names = asked.filter((word) => !wanted.includes(word));
  const candidates = CANDIDATES.filter(
    ({ name }) => names.length === 0 || names.some((start) => name.startsWith(start)),
  );
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
      const drawn = { graph, places: placesOf(graph) };
      const rows: Row[] = [];
      for (const candidate of candidates) rows.push(await measure(browser, address, candidate, drawn));
      console.log(
        `\n${nodes} nodes, ${ties} ties\n${table(rows)}\n${names.length > 0 ? '' : verdicts(rows, nodes)}`,
      );
    }
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(browser: Browser, address: string, candidate: Candidate, graph: Given): Promise<Row> {
  const begun = candidate.start ? await beginning(browser, address, candidate.start, graph) : undefined;
  const quick = await moved(browser, address, candidate, graph, 1);
  const slow = await moved(browser, address, candidate, graph, SLOWED);
  return {
    name: candidate.name,
    firstPaint: begun?.firstPaint ?? null,
    settled: begun?.settled ?? null,
    longest: begun?.longest ?? null,
    arranging: begun?.arranging ?? null,
    drag: quick.drag.fps,
    zoom: quick.zoom.fps,
    worst: Math.max(quick.drag.worst, quick.zoom.worst),
    slowDrag: slow.drag.fps,
    slowZoom: slow.zoom.fps,
  };
}

type Moving = { fps: number; worst: number };

/** How a drawing moves that has stood for a moment, in a page whose processor is `slowed` times slower. */
async function moved(
  browser: Browser,
  address: string,
  candidate: Candidate,
  graph: Given,
  slowed: number,
): Promise<{ drag: Moving; zoom: Moving }> {
  const page = await opened(browser, address, graph);
  await candidate.draw(page);
  await page.waitForTimeout(2500);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  const drag = await moving(page, dragged);
  const zoom = await moving(page, wheeled);
  await page.close();
  return { drag, zoom };
}

async function opened(browser: Browser, address: string, graph: Given): Promise<Page> {
  const page = await browser.newPage({ viewport: WINDOW });
  page.on('pageerror', (error) => console.error(error));
  // What compiles this file marks functions with their names; those sent to the page need the mark there.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(address);
  await page.waitForFunction(() => 'uiPage' in window);
  await page.evaluate((one) => void Object.assign(window, { given: one }), graph);
  return page;
}

type Begun = { firstPaint: number; settled: number; longest: number; arranging: number };
type Watch = {
  long: { start: number; end: number }[];
  start: number;
  /** The first element is on the canvas. */
  given: number;
  firstPaint: number;
  settled: number;
};
declare const watch: Watch;

const longestOf = (tasks: Watch['long']): number =>
  Math.max(0, ...tasks.map((task) => task.end - task.start));

/** From nothing but the graph to the first frame that shows it, and to the last node in its place. */
async function beginning(
  browser: Browser,
  address: string,
  start: NonNullable<Candidate['start']>,
  graph: Given,
): Promise<Begun> {
  const page = await opened(browser, address, graph);
  await page.evaluate(() => {
    const seen: Watch = { long: [], start: 0, given: 0, firstPaint: 0, settled: 0 };
    Object.assign(window, { watch: seen });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        seen.long.push({ start: startTime, end: startTime + duration });
    }).observe({ type: 'longtask' });
    const frame = () => {
      const now = performance.now();
      const state = uiPage.state();
      if (state !== 'nothing' && seen.given === 0) seen.given = now;
      // A frame later than it is drawn it is on the screen.
      if ((state === 'some' || state === 'all') && seen.firstPaint === 0)
        requestAnimationFrame(() => (seen.firstPaint = performance.now()));
      if (state === 'all' && seen.settled === 0)
        requestAnimationFrame(() => (seen.settled = performance.now()));
      requestAnimationFrame(frame);
    };
    seen.start = performance.now();
    requestAnimationFrame(frame);
  });
  await start(page);
  await page.waitForFunction(() => watch.firstPaint > 0 && watch.settled > 0, undefined, {
    timeout: 180_000,
  });
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => watch);
  await page.close();
  return {
    firstPaint: seen.firstPaint - seen.start,
    settled: seen.settled - seen.start,
    longest: longestOf(seen.long.filter((task) => task.start >= seen.start)),
    arranging: longestOf(seen.long.filter((task) => task.start >= seen.given && task.end <= seen.settled)),
  };
}

type Frames = { frames: number[] };
declare const frames: Frames['frames'];

/** Frames a second and the longest wait between two, while `gesture` goes on. */
async function moving(page: Page, gesture: (page: Page) => Promise<void>): Promise<Moving> {
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

await main();
