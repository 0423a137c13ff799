import type { Locator, Page } from 'playwright-core';

export type Point = { x: number; y: number };

/** A drawing comes to rest within this time, also on a busy machine. */
const PATIENCE_MS = 60_000;

/** What tests do with the drawing of a page and what they read from it. `page` is asked anew at every step. */
export function canvasPage(page: () => Page, address: () => string) {
  const parameter = (name: string) => new URL(page().url()).searchParams.get(name);
  const drawing = () => page().getByRole('application');
  const button = (name: string | RegExp) => page().getByRole('button', { name });

  /** Waits until the drawing has its places in the address, or, at the start, on the screen. */
  const placed = async () => {
    await drawing().waitFor();
    await page().waitForFunction(
      () => new URLSearchParams(location.search).has('at') || !location.search.includes('focus='),
    );
  };
  /** Opens a picture and waits until everything in it has its place. */
  const open = async (path: string, heading: string) => {
    await page().goto(`${address()}${path}`);
    await page().getByRole('heading', { name: heading, level: 2, exact: true }).waitFor();
    await placed();
  };

  /** Waits until the address says something else of the picture than `before`. */
  const changes = (name: string, before: string | null) =>
    page().waitForFunction(
      ([key, old]) => new URLSearchParams(location.search).get(key ?? '') !== old,
      [name, before],
    );
  const becomes = (name: string, after: string | null) =>
    page().waitForFunction(
      ([key, wanted]) => new URLSearchParams(location.search).get(key ?? '') === wanted,
      [name, after],
    );

  /** Where an entity stands in the drawing, and where on the screen of the drawing area that is. */
  const standing = (id: string) =>
    page().evaluate((wanted) => {
      type Node = { empty: () => boolean; position: () => Point; renderedPosition: () => Point };
      type Registered = { cy: { getElementById: (id: string) => Node; animated: () => boolean } };
      const boxes = [...document.querySelectorAll('[role=application] div')];
      // Cytoscape keeps itself on the box it draws in.
      const drawn = boxes.map((box) => Reflect.get(box, '_cyreg') as Registered | undefined);
      const node = drawn.find((one) => one)?.cy.getElementById(wanted);
      if (!node || node.empty()) return null;
      return { place: { ...node.position() }, screen: { ...node.renderedPosition() } };
    }, id);
  const placeOf = async (id: string) => (await standing(id))?.place;

  /** Where an entity's mark is on the page, once the drawing has come to rest. */
  const markOf = async (id: string): Promise<Point> => {
    let before: Point | undefined;
    for (const until = Date.now() + PATIENCE_MS; ;) {
      if (Date.now() > until) throw new Error(`${id} does not come to rest in the drawing`);
      const screen = (await standing(id))?.screen;
      const box = await drawing().boundingBox();
      if (screen && before && screen.x === before.x && screen.y === before.y) {
        return { x: (box?.x ?? 0) + screen.x, y: (box?.y ?? 0) + screen.y };
      }
      before = screen;
      // Two looks at the same place, so far apart that a movement would have shown.
      await page().waitForTimeout(150);
    }
  };

  const menuOf = async (id: string) => {
    const { x, y } = await markOf(id);
    await page().mouse.click(x, y, { button: 'right' });
    await page().getByRole('menu').last().waitFor();
  };
  /** Chooses an entry of the menu of an entity, a group or an open place. */
  const fromMenu = async (id: string, entry: string) => {
    await menuOf(id);
    await page().getByRole('menuitem', { name: entry, exact: true }).click();
  };

  /** How the drawing is arranged; on a narrow screen the layouts are in a list. */
  const layOut = async (name: string, word: string) => {
    const choice = page().getByRole('combobox', { name: '布局' });
    if ((await choice.count()) > 0) {
      await choice.click();
      await page().locator('.ant-select-item-option').filter({ hasText: name }).click();
    } else await page().getByText(name, { exact: true }).click();
    await becomes('layout', word);
  };

  const list = (): Locator => page().getByRole('navigation', { name: '图中的实体' });
  const openList = async () => {
    if (!(await list().isVisible())) await button('图中的实体').click();
    await list().getByRole('button').first().waitFor();
  };
  /** The names in the list beside the drawing: what is in sight. */
  const names = async (): Promise<string[]> => {
    await openList();
    return list()
      .getByRole('button')
      .evaluateAll((entries) =>
        entries.map((entry) => (entry.getAttribute('aria-label') ?? '').split('，')[0] ?? ''),
      );
  };

  const drag = async (from: Point, ...to: Point[]) => {
    await page().mouse.move(from.x, from.y);
    await page().mouse.down();
    for (const { x, y } of to) await page().mouse.move(x, y, { steps: 8 });
    await page().mouse.up();
  };

  const picked = async (): Promise<number> => {
    const bar = page().getByRole('toolbar', { name: '对选中的做什么' });
    await bar.waitFor();
    return Number(/已选 (\d+) 个/.exec(await bar.innerText())?.[1]);
  };

  return {
    parameter,
    drawing,
    button,
    placed,
    open,
    changes,
    becomes,
    placeOf,
    markOf,
    menuOf,
    fromMenu,
    layOut,
    list,
    openList,
    names,
    drag,
    picked,
  };
}
