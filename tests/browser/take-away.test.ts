import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useProduct } from '../support/test-browser.ts';

const product = useProduct();
let folder: string;
let page: Page;
let complaints: string[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liantu-take-away-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  ({ page, complaints } = await product.freshPage());
  page.setDefaultTimeout(30_000);
});

const GAPS = '/gaps?view=table&verdict=missing,weak';
const rows = () => page.locator('tbody tr.ant-table-row');

async function openGaps(): Promise<void> {
  await page.goto(`${product.address()}${GAPS}`);
  await rows().first().waitFor();
}

/** Takes the page away as one kind of file, and tells where it lies. */
async function taken(kind: RegExp, name: string): Promise<string> {
  await page.getByRole('button', { name: '导出' }).first().click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: kind }).click(),
  ]);
  const path = join(folder, name);
  await download.saveAs(path);
  return path;
}

const shownNames = async () =>
  Promise.all(
    (await rows().all()).map((row) => row.locator('td').first().getByRole('button').first().innerText()),
  );

/** The texts of a zip archive by their name, found by its central directory. */
function unzipped(archive: Buffer): Map<string, string> {
  const texts = new Map<string, string>();
  const end = archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [name, extra, note] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const head = archive.readUInt32LE(at + 42);
    const start = head + 30 + archive.readUInt16LE(head + 26) + archive.readUInt16LE(head + 28);
    const packed = archive.subarray(start, start + size);
    texts.set(
      archive.toString('utf8', at + 46, at + 46 + name),
      (method === 0 ? packed : inflateRawSync(packed)).toString('utf8'),
    );
    at += 46 + name + extra + note;
  }
  return texts;
}

type Cell = { kind: string; text: string };

/** A text of an XML file with its signs as they are. */
const plain = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The sheets of a workbook by name: each cell's kind as the file has it, and what it holds. */
function workbook(path: string): Map<string, Cell[][]> {
  const files = unzipped(readFileSync(path));
  const xml = (name: string) => files.get(name) ?? '';
  const shared = [...xml('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
    plain([...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => text).join('')),
  );
  const names = [...xml('xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name = '']) =>
    plain(name),
  );
  return new Map(
    names.map((name, index) => [
      name,
      [...xml(`xl/worksheets/sheet${index + 1}.xml`).matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(
        ([, row = '']) =>
          [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', body = '']) => {
            const kind = body.includes('<f') ? 'formula' : (/\bt="(\w+)"/.exec(attributes)?.[1] ?? 'n');
            const value = plain(/<(?:v|t)[^>]*>(.*?)<\/(?:v|t)>/s.exec(body)?.[1] ?? '');
            return { kind, text: kind === 's' ? (shared[Number(value)] ?? '') : value };
          }),
      ),
    ]),
  );
}

test('a spreadsheet of the gaps holds the rows shown, texts as texts, and how they came about', async () => {
  await openGaps();
  const shown = await shownNames();
  expect(shown.length).toBeGreaterThan(2);
  const sheets = workbook(await taken(/^Excel/, 'gaps.xlsx'));
  expect([...sheets.keys()]).toEqual([
    '图',
    '缺口清单',
    '优先级的构成',
    '首选候选企业',
    '本地企业',
    '补链项目',
    '指标',
    '口径说明',
    '来源',
  ]);
  const list = sheets.get('缺口清单') ?? [];
  expect(list.slice(1).map(([name]) => name?.text)).toEqual(
    shown.map((name) => name.replace(/\s*关键$/, '')),
  );
  const cells = [...sheets.values()].flat(2);
  expect(cells.filter(({ kind }) => kind === 'formula')).toEqual([]);
  expect(list[1]?.map(({ kind }) => kind === 'n').slice(4, 10)).toEqual([
    false,
    true,
    true,
    true,
    true,
    true,
  ]);
  const method = (sheets.get('口径说明') ?? []).map((row) => row.map(({ text }) => text));
  expect(method.find(([name]) => name === '内容指纹 SHA-256')?.[1]).toMatch(/^[0-9a-f]{64}$/);
  expect(method).toContainEqual(['判定', '缺、弱']);
  const queries = method.filter(([name]) => name === '查询').map(([, query]) => query);
  expect(queries).toContain('gap-analysis/pipeline.cypher');
  expect(queries).toContain('candidates/of-segments.cypher');
  expect((sheets.get('来源') ?? []).length).toBeGreaterThan(3);
  expect(complaints).toEqual([]);
});

test('a report taken away as a spreadsheet has its panorama on the first sheet, before the lists', async () => {
  await page.addInitScript(() => localStorage.setItem('liantu.author', '王芳'));
  await page.goto(`${product.address()}/reports/chain/chain%3Anew-display`);
  const name = await page.locator('figure figcaption').first().innerText();
  const path = await taken(/^Excel/, 'report.xlsx');
  const files = unzipped(readFileSync(path));
  const [[first, cells] = ['', []], ...others] = workbook(path);
  expect(first).toBe('图');
  expect(cells.flat().map(({ text }) => text)).toContain(name);
  expect(others.map(([sheet]) => sheet).slice(-2)).toEqual(['口径说明', '来源']);
  const pictures = [...files].filter(([file]) => file.startsWith('xl/media/'));
  expect(pictures.map(([file, bytes]) => [file.endsWith('.png'), bytes.slice(1, 4)])).toEqual([
    [true, 'PNG'],
  ]);
  expect(pictures[0]?.[1].length).toBeGreaterThan(20_000);
  const drawing = [...files].find(([file]) => /^xl\/drawings\/drawing\d+\.xml$/.test(file))?.[1] ?? '';
  const [, wide = 0, high = 0] = (/<xdr:ext cx="(\d+)" cy="(\d+)"/.exec(drawing) ?? []).map(Number);
  // As wide as on the page, at 9,525 units a pixel.
  expect(wide / 9525).toBeGreaterThan(700);
  expect(high / 9525).toBeGreaterThan(200);
  expect(complaints).toEqual([]);
});

const hashOf = (path: string) => /class="hash">([0-9a-f]{64})</.exec(readFileSync(path, 'utf8'))?.[1];

test('a report opens by itself, asks for nothing, shows the panorama, and is the same when made again', async () => {
  await openGaps();
  const first = await taken(/^报告/, 'one.html');
  const second = await taken(/^报告/, 'two.html');
  expect(hashOf(first)).toMatch(/^[0-9a-f]{64}$/);
  expect(hashOf(second)).toBe(hashOf(first));
  expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'));

  const shown = await shownNames();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(first).href);
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(first).href]);
  const picture = page.getByRole('img', { name: '新型显示 · 青岛市补链强链全景' });
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(700);
  const drawn = decodeURIComponent((await picture.getAttribute('src')) ?? '');
  expect(drawn).toContain('OLED');
  expect(drawn).not.toContain('var(--');
  const list = page.getByRole('region').or(page.locator('section')).filter({ hasText: '缺口清单' }).last();
  expect(await list.locator('tbody tr').count()).toBe(shown.length);
  const [number] = await list.locator('td.s a').all();
  const target = (await number?.getAttribute('href')) ?? '#';
  expect(await page.locator(`[id="${target.slice(1)}"]`).count()).toBe(1);
  expect(await page.locator('details').count()).toBeGreaterThan(3);
  expect(complaints).toEqual([]);
});

test('CSV starts with the mark by which Excel reads UTF-8, and holds the list alone', async () => {
  await openGaps();
  const shown = await shownNames();
  const file = readFileSync(await taken(/^CSV/, 'gaps.csv'));
  expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = file.toString('utf8').trimEnd().split('\r\n');
  expect(lines.length).toBe(shown.length + 1);
  expect(lines[0]).toMatch(/^\uFEFF?环节,位置,关键环节,判定,/);
  expect(complaints).toEqual([]);
});

test('on paper the page is light, without its frame, and the table repeats its head', async () => {
  await page.addInitScript(() => localStorage.setItem('liantu.colours', 'dark'));
  await openGaps();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  await page.emulateMedia({ media: 'print' });
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'light');
  expect(await page.locator('header.ant-layout-header').isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: '导出' }).first().isVisible()).toBe(false);
  const head = page
    .locator('.ant-table table')
    .filter({ has: page.locator('tr.ant-table-row') })
    .locator('thead');
  expect(await head.evaluate((element) => getComputedStyle(element).display)).toBe('table-header-group');
  expect(await rows().last().isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
  expect(complaints).toEqual([]);
});
