import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  distinctRows,
  layOutPanorama,
  neighbourBox,
  type LaidSegment,
  type Link,
} from '../../client/features/gap-analysis/panorama-layout.ts';
import { fittedName } from '../../client/features/gap-analysis/PanoramaBox.tsx';
import { fitView, zoomedAt } from '../../client/features/gap-analysis/use-pan-zoom.ts';
import { widthOf } from '../../client/graph-canvas/node-box.ts';
import { readTables } from '../../graph-seed/read-tables.ts';
import { checkSeed } from '../../graph-seed/check-seed.ts';

const ROOM = { width: 1025, height: 375 };
const segment = (id: string, position: LaidSegment['position'], order = 1) => ({ id, position, order });

describe('a small chain', () => {
  const layout = layOutPanorama(
    [
      segment('sapphire', 'upstream', 1),
      segment('chip', 'upstream', 2),
      segment('panel', 'midstream', 3),
      segment('set', 'downstream', 4),
    ],
    [
      { from: 'sapphire', to: 'chip' },
      { from: 'chip', to: 'panel' },
      { from: 'panel', to: 'set' },
      { from: 'sapphire', to: 'set' },
      { from: 'panel', to: 'nowhere' },
    ],
    ROOM,
  );
  const columnOf = (id: string) => layout.boxes.find((box) => box.id === id)?.column;

  test('stands from left to right, what feeds another of its lane left of it', () => {
    expect(['sapphire', 'chip', 'panel', 'set'].map(columnOf)).toEqual([0, 1, 2, 3]);
    expect(layout.lanes.map(({ position, segments }) => [position, segments])).toEqual([
      ['upstream', 2],
      ['midstream', 1],
      ['downstream', 1],
    ]);
  });

  test('has a line for every link whose ends it holds', () => {
    expect(layout.links.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'sapphire chip',
      'chip panel',
      'panel set',
      'sapphire set',
    ]);
    expect(layout.links.every(({ path }) => /^M[\d.-]+ [\d.-]+C/.test(path))).toBe(true);
  });

  test('arrow keys lead to the box on that side, and nowhere at the edge', () => {
    expect(neighbourBox(layout.boxes, 'chip', 'right')).toBe('panel');
    expect(neighbourBox(layout.boxes, 'chip', 'left')).toBe('sapphire');
    expect(neighbourBox(layout.boxes, 'set', 'right')).toBeNull();
  });
});

test('segments that feed each other in a loop are placed all the same', () => {
  const { boxes } = layOutPanorama(
    [segment('a', 'midstream', 1), segment('b', 'midstream', 2), segment('c', 'midstream', 3)],
    [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'a' },
    ],
    ROOM,
  );
  expect(boxes.map((box) => box.id).sort()).toEqual(['a', 'b', 'c']);
});

test('a chain without segments is an empty drawing', () => {
  expect(layOutPanorama([], [], ROOM)).toMatchObject({ lanes: [], boxes: [], links: [] });
});

const { seed } = checkSeed(readTables(), '2026-12-31');
const segmentsOfSeed = [...seed.entities.values()]
  .filter(({ label }) => label === 'Segment')
  .map(({ id, name, columns }) => ({
    chain: String(columns.chain),
    id,
    name,
    position: columns.position as LaidSegment['position'],
    order: Number(columns.order),
  }));
const feedsOfSeed = seed.relationships
  .map(({ cells }) => cells)
  .filter(({ type }) => type === 'FEEDS')
  .map(({ from, to }) => ({ from, to }));

describe.each([...new Set(segmentsOfSeed.map(({ chain }) => chain))])('%s, as it is', (chain) => {
  const segments = segmentsOfSeed.filter((each) => each.chain === chain);
  const layout = layOutPanorama(segments, feedsOfSeed, ROOM);

  test('is readable in the room a 1366 × 768 screen leaves it', () => {
    expect(fitView(layout, ROOM).scale).toBeGreaterThan(0.85);
  });

  test('no name is cut or runs out of its box', () => {
    for (const { name } of segments) {
      const { lines, size } = fittedName(name, layout.box);
      expect(lines.join('').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''));
      expect(lines.length * size).toBeLessThan(layout.box.height - 12);
      for (const line of lines) expect((widthOf(line) * size) / 12).toBeLessThan(layout.box.width - 16);
    }
  });
});

describe('whatever the chain', () => {
  const position = fc.constantFrom<LaidSegment['position']>('upstream', 'midstream', 'downstream');
  const chain = fc.array(position, { maxLength: 60 }).chain((positions) =>
    fc.tuple(
      fc.constant(positions.map((at, index) => segment(`s${index}`, at, index))),
      fc.array(
        fc.tuple(fc.nat(59), fc.nat(59)).map(([from, to]): Link => ({ from: `s${from}`, to: `s${to}` })),
        { maxLength: 80 },
      ),
    ),
  );

  test('every segment is placed once, inside the drawing, and no two boxes touch', () => {
    fc.assert(
      fc.property(chain, fc.integer({ min: 300, max: 2000 }), ([segments, links], width) => {
        const { boxes, box: size, ...drawing } = layOutPanorama(segments, links, { width, height: 400 });
        expect(boxes.map((box) => box.id).sort()).toEqual(segments.map(({ id }) => id).sort());
        for (const [index, box] of boxes.entries()) {
          expect(box.x >= 0 && box.x + size.width <= drawing.width).toBe(true);
          expect(box.y >= 0 && box.y + size.height <= drawing.height).toBe(true);
          for (const other of boxes.slice(index + 1)) {
            const apart =
              Math.abs(box.x - other.x) >= size.width + 8 || Math.abs(box.y - other.y) >= size.height + 8;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('rows keep their order, are distinct and within bounds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 20, noNaN: true }), { maxLength: 10 }),
        fc.nat(5),
        (wishes, spare) => {
          const rows = wishes.length + spare;
          const given = distinctRows(
            [...wishes].sort((a, b) => a - b),
            rows,
          );
          expect(given).toEqual([...new Set(given)].sort((a, b) => a - b));
          expect(given.every((row) => row >= 0 && row < Math.max(1, rows))).toBe(true);
        },
      ),
    );
  });
});

test('zooming keeps the point under the pointer where it is, within limits', () => {
  const view = { x: 10, y: 20, scale: 1 };
  const zoomed = zoomedAt(view, 2, { x: 110, y: 220 });
  expect(zoomed).toEqual({ scale: 2, x: -90, y: -180 });
  expect(zoomedAt(view, 1000, { x: 0, y: 0 }).scale).toBe(6);
  expect(zoomedAt(view, 0.0001, { x: 0, y: 0 }).scale).toBe(0.3);
});
