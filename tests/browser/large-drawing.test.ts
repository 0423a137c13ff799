import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { canvasPage, type Point } from '../support/canvas-page.ts';
import { useProduct } from '../support/test-browser.ts';
import { runCypher, testGraph } from '../support/test-graph.ts';

jest.setTimeout(180_000);

/** So many with the ties between them are more than can be drawn within one frame. */
const MANY = 360;

const graph = testGraph();
const { address, freshPage } = useProduct();
let page: Page;
let complaints: string[];
const { drawing, drag, markOf } = canvasPage(() => page, address);
let ids: string[];

beforeAll(async () => {
  const [row] = await runCypher(
    graph,
    `MATCH (n:Company|Fund|Project|Institution|Segment)
     WITH n, COUNT { (n)--() } AS ties ORDER BY ties DESC, n.id LIMIT ${MANY}
     RETURN collect(n.id) AS ids`,
  );
  ids = row?.['ids'] as string[];
  ({ page, complaints } = await freshPage());
  page.setDefaultTimeout(60_000);
  await page.goto(`${address()}/graph?shown=${ids.join(',')}`);
  await drawing().waitFor();
  await page.waitForFunction(() => new URLSearchParams(location.search).has('at'));
  await markOf(ids[0] ?? '');
});
afterAll(() => graph.close());

/** Beside every mark and line. */
async function openGround(): Promise<Point> {
  const box = await drawing().boundingBox();
  return { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 };
}

/** Where the marks of all that is shown are on the page. */
const allMarks = (): Promise<[string, Point][]> =>
  page.evaluate(() => {
    type Node = { id: () => string; renderedPosition: () => { x: number; y: number } };
    type Registered = { cy: { nodes: () => { map: <T>(each: (node: Node) => T) => T[] } } };
    for (const box of document.querySelectorAll('[role=application] div')) {
      // Cytoscape keeps itself on the box it draws in.
      const drawn = Reflect.get(box, '_cyreg') as Registered | undefined;
      const { left, top } = box.getBoundingClientRect();
      const marks = drawn?.cy.nodes().map((node): [string, { x: number; y: number }] => {
        const { x, y } = node.renderedPosition();
        return [node.id(), { x: x + left, y: y + top }];
      });
      if (marks) return marks;
    }
    return [];
  });

/** Some marks with nothing of another entity near them, away from the edges, where buttons and the small map lie. */
async function freeMarks(): Promise<[string, Point][]> {
  const box = await drawing().boundingBox();
  if (!box) return [];
  const marks = await allMarks();
  const isFree = ([id, { x, y }]: [string, Point]) =>
    Math.abs(x - box.x - box.width / 2) < box.width / 4 &&
    Math.abs(y - box.y - box.height / 2) < box.height / 4 &&
    marks.every(([other, at]) => other === id || Math.hypot(at.x - x, at.y - y) > 9);
  return marks.filter(isFree).slice(0, 4);
}

test('what is clicked is what the mark under the pointer stands for, also after all was moved', async () => {
  const ground = await openGround();
  for (const shift of [0, 40]) {
    if (shift > 0) await drag(ground, { x: ground.x + shift, y: ground.y + shift });
    await markOf(ids[0] ?? '');
    const marks = await freeMarks();
    expect(marks).toHaveLength(4);
    for (const [id, { x, y }] of marks) {
      await page.mouse.click(x, y);
      await page.waitForFunction(
        (wanted) => new URLSearchParams(location.search).get('focus') === wanted,
        id,
      );
    }
  }
  expect(complaints).toEqual([]);
});

test('all but what the pointer is on steps back, and comes forward again', async () => {
  const [[, at] = ['', await openGround()]] = await freeMarks();
  await page.mouse.move(at.x, at.y);
  await page.waitForFunction(() => {
    const canvas = document.querySelector('canvas[data-id="layer2-node"]');
    return canvas && Number(getComputedStyle(canvas).opacity) < 0.3;
  });
  const ground = await openGround();
  await page.mouse.move(ground.x, ground.y);
  await page.waitForFunction(() => {
    const canvas = document.querySelector('canvas[data-id="layer2-node"]');
    return canvas && Number(getComputedStyle(canvas).opacity) === 1;
  });
  expect(complaints).toEqual([]);
});

test('while it is dragged its picture is moved, not drawn; at rest it stands where it was drawn', async () => {
  const picture = page.locator('canvas[data-id="layer2-node"]');
  const transform = () => picture.evaluate((canvas) => new DOMMatrix(getComputedStyle(canvas).transform));
  const ground = await openGround();
  await page.mouse.move(ground.x, ground.y);
  await page.mouse.down();
  await page.mouse.move(ground.x + 30, ground.y + 20, { steps: 4 });
  await page.waitForFunction(() => {
    const canvas = document.querySelector('canvas[data-id="layer2-node"]');
    return canvas && !new DOMMatrix(getComputedStyle(canvas).transform).isIdentity;
  });
  const { e: right, f: down } = await transform();
  expect([right > 0, down > 0]).toEqual([true, true]);
  await page.mouse.up();
  await page.waitForFunction(() => {
    const canvas = document.querySelector('canvas[data-id="layer2-node"]');
    return canvas && new DOMMatrix(getComputedStyle(canvas).transform).isIdentity;
  });
  expect(complaints).toEqual([]);
});
