import { describe, expect, test } from '@jest/globals';
import { paletteOf } from '../../client/graph-canvas/palette.ts';
import type { Scene } from '../../client/graph-canvas/scene.ts';
import { shapePath } from '../../client/graph-canvas/shape-path.ts';
import { svgPicture } from '../../client/graph-canvas/svg-picture.ts';

const node = (name: string, x: number): Scene['nodes'][number] => ({
  x,
  y: 0,
  width: 34,
  height: 34,
  roomWidth: 60,
  roomHeight: 55,
  shape: 'round-hexagon',
  fill: '#3d5a98',
  border: '#ffffff',
  borderWidth: 1.5,
  dashed: false,
  hatched: false,
  stacked: false,
  opacity: 1,
  nameColours: { text: '#1c2733', halo: '#ffffff' },
  named: {
    id: name,
    nameLines: [name],
    captionLines: [],
    textWidth: 60,
    width: 34,
    height: 34,
    card: false,
    focus: false,
    rank: 1,
    always: false,
  },
});
const read = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');

describe('a picture as SVG', () => {
  const scene: Scene = {
    nodes: [node('京东方', 0), node('甲 & 乙', 300)],
    ties: [
      {
        from: { x: 0, y: 0 },
        to: { x: 300, y: 0 },
        controls: [],
        middle: { x: 150, y: 0 },
        colour: '#ffffff',
        width: 2,
        dashes: [],
        opacity: 0.5,
        arrow: true,
        ended: true,
        double: { colour: '#8b9bb0', width: 4.4 },
        caption: { text: '10亿元', colour: '#45525f' },
      },
    ],
    frames: [],
  };
  const text = {
    title: '图谱 京东方',
    footnote: '资料截至 2026-07',
    legend: [{ kind: 'line' as const, text: '有争议', colour: '#8b9bb0', dashes: [], double: true }],
  };
  test('is a well-formed document whose words are words', () => {
    const { svg } = svgPicture(scene, null, text, paletteOf('light'));
    const page = read(svg);
    expect(page.querySelector('parsererror')).toBeNull();
    const words = [...page.querySelectorAll('text')].map((one) => one.textContent);
    expect(words.sort()).toEqual(
      ['10亿元', '京东方', '图谱 京东方', '有争议', '甲 & 乙', '资料截至 2026-07'].sort(),
    );
  });

  test('draws a contested tie as two lines, and a bar across what has ended', () => {
    const page = read(svgPicture(scene, null, text, paletteOf('light')).svg);
    const paths = [...page.querySelectorAll('g[opacity="0.5"] path')].map((path) => [
      path.getAttribute('stroke'),
      path.getAttribute('stroke-width'),
    ]);
    expect(paths).toEqual([
      ['#8b9bb0', '4.4'],
      ['#ffffff', '2'],
      [null, null],
      ['#8b9bb0', '2'],
    ]);
  });

  test('fills a page of paper, on the ground of the colours in force', () => {
    const page = svgPicture(scene, { width: 1123, height: 794 }, text, paletteOf('dark'));
    expect([page.width, page.height]).toEqual([1123, 794]);
    const ground = read(page.svg).querySelector('svg > rect');
    expect(ground?.getAttribute('fill')).toBe(paletteOf('dark').ground);
  });

  test('frames districts by name behind what lies in them, those of unknown place by a dashed line', () => {
    const frames = [
      { id: 'region:a', name: '黄岛区', x1: -60, y1: -40, x2: 60, y2: 60 },
      { id: '', name: '地点未知', x1: 240, y1: -40, x2: 360, y2: 60 },
    ];
    const page = read(svgPicture({ ...scene, frames }, null, text, paletteOf('light')).svg);
    const drawing = page.querySelector('svg > g');
    expect(
      [...(drawing?.querySelectorAll('rect') ?? [])].map((rect) =>
        ['x', 'y', 'width', 'height', 'stroke-dasharray'].map((name) => rect.getAttribute(name)),
      ),
    ).toEqual([
      ['-60', '-40', '120', '100', null],
      ['240', '-40', '120', '100', '4 3'],
    ]);
    expect(drawing?.firstElementChild?.tagName).toBe('rect');
    const names = [...page.querySelectorAll('svg > text')].map((one) => one.textContent);
    expect(names).toEqual(expect.arrayContaining(['黄岛区', '地点未知']));
  });

  test('a group has a double border', () => {
    const [first] = scene.nodes;
    const group = { ...first, stacked: true, borderWidth: 6 } as Scene['nodes'][number];
    const page = read(svgPicture({ ...scene, nodes: [group] }, null, text, paletteOf('light')).svg);
    const borders = [...page.querySelectorAll('g[transform="translate(0 0)"] path')].map((path) => [
      path.getAttribute('stroke'),
      path.getAttribute('stroke-width'),
    ]);
    expect(borders).toEqual([
      ['#ffffff', '6'],
      ['#3d5a98', '2'],
    ]);
  });

  test('every kind of shape is a closed outline as wide and high as it is said to be', () => {
    expect(shapePath('rectangle', 20, 10)).toBe('M-10 -5L10 -5L10 5L-10 5Z');
    expect(shapePath('ellipse', 20, 10)).toBe('M-10 0A10 5 0 1 1 10 0A10 5 0 1 1 -10 0Z');
    expect(shapePath('round-tag', 20, 20)).toMatch(/^M.*Q.*Z$/);
  });
});
