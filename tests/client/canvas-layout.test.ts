/** @jest-environment node */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { arrange } from '../../client/graph-canvas/layout/arrange.ts';
import { evenSpacing } from '../../client/graph-canvas/layout/even-spacing.ts';
import type {
  Arrangement,
  LayoutLink,
  LayoutNode,
  LayoutRequest,
} from '../../client/graph-canvas/layout/layout-model.ts';
import { viewOf } from '../../client/graph-canvas/view.ts';

const node = (id: string, more: Partial<LayoutNode> = {}): LayoutNode => ({
  id,
  width: 80,
  height: 50,
  ...more,
});
const links = (...pairs: string[]): LayoutLink[] =>
  pairs.map((pair) => {
    const [from = '', to = ''] = pair.split('>');
    return { id: pair, from, to };
  });
const request = (
  layout: LayoutRequest['layout'],
  nodes: LayoutNode[],
  pairs: LayoutLink[] = [],
): LayoutRequest => ({ layout, nodes, links: pairs, aspect: 1.6 });
const at = ({ positions }: Arrangement, id: string) => {
  const point = positions[id];
  if (!point) throw new Error(`${id} has no place`);
  return point;
};

/** Pairs of nodes whose rooms lie on each other. */
function overlaps(nodes: readonly LayoutNode[], arrangement: Arrangement): string[] {
  return nodes.flatMap((a, index) =>
    nodes.slice(index + 1).flatMap((b) => {
      const [p, q] = [at(arrangement, a.id), at(arrangement, b.id)];
      const touch =
        Math.abs(p.x - q.x) < (a.width + b.width) / 2 - 0.5 &&
        Math.abs(p.y - q.y) < (a.height + b.height) / 2 - 0.5;
      return touch ? [`${a.id} on ${b.id}`] : [];
    }),
  );
}

/** A hub tied to 40 others, each third of which is tied to the next. */
const hub = (() => {
  const spokes = Array.from({ length: 40 }, (_, index) => `n${index}`);
  return {
    nodes: [node('hub', { focus: true }), ...spokes.map((id) => node(id))],
    links: links(
      ...spokes.map((id) => `hub>${id}`),
      ...spokes.filter((_, index) => index % 3 === 0).map((id, index) => `${id}>${spokes[index + 1]}`),
    ),
  };
})();

describe.each(['force', 'layered', 'radial', 'district', 'grid'] as const)('the %s layout', (layout) => {
  test('gives every node a room of its own', () => {
    const arrangement = arrange(request(layout, hub.nodes, hub.links));
    expect(overlaps(hub.nodes, arrangement)).toEqual([]);
  });

  test('gives the same picture for the same graph', () => {
    const once = arrange(request(layout, hub.nodes, hub.links));
    expect(arrange(request(layout, hub.nodes, hub.links))).toEqual(once);
  });

  test('places nothing when there is nothing, and one node alone', () => {
    expect(arrange(request(layout, []))).toEqual({ positions: {}, bends: {} });
    const { x, y } = at(arrange(request(layout, [node('a')])), 'a');
    expect([Number.isFinite(x), Number.isFinite(y)]).toEqual([true, true]);
  });

  test('leaves nodes that stay exactly where they are and puts new ones beside their neighbour', () => {
    const nodes = [
      node('a', { at: { x: 0, y: 0 }, fixed: 'beside' }),
      node('b', { at: { x: 300, y: 40 }, fixed: 'beside' }),
      node('new', { at: { x: 5, y: 5 } }),
      node('newer'),
    ];
    const arrangement = arrange(request(layout, nodes, links('b>new', 'new>newer')));
    expect([at(arrangement, 'a'), at(arrangement, 'b')]).toEqual([
      { x: 0, y: 0 },
      { x: 300, y: 40 },
    ]);
    const { x, y } = at(arrangement, 'new');
    expect(Math.hypot(x - 300, y - 40)).toBeLessThan(Math.hypot(x, y));
    expect(overlaps(nodes, arrangement)).toEqual([]);
  });
});

describe.each(['force', 'layered', 'radial', 'district', 'grid'] as const)('%s, arranged anew', (layout) => {
  test('leaves what is pinned where it is and lays nothing on it', () => {
    const nodes = hub.nodes.map((one, index) =>
      index === 3 ? { ...one, at: { x: 1234, y: -56 }, fixed: 'pinned' as const } : one,
    );
    const arrangement = arrange(request(layout, nodes, hub.links));
    expect(at(arrangement, nodes[3]?.id ?? '')).toEqual({ x: 1234, y: -56 });
    expect(overlaps(nodes, arrangement)).toEqual([]);
  });
});

const lying = (id: string, district?: string) =>
  node(id, district ? { district: { id: district, name: district } } : {});

describe('the layout by district', () => {
  const nodes = [
    lying('a', '即墨区'),
    lying('x'),
    lying('b', '即墨区'),
    lying('c', '崂山区'),
    lying('d', '即墨区'),
  ];
  const arrangement = arrange(request('district', nodes));
  const boxOf = (ids: string[]) => {
    const places = ids.map((id) => at(arrangement, id));
    return {
      left: Math.min(...places.map(({ x }) => x)),
      right: Math.max(...places.map(({ x }) => x)),
      top: Math.min(...places.map(({ y }) => y)),
      bottom: Math.max(...places.map(({ y }) => y)),
    };
  };

  test('stands what lies in one district together, apart from the others', () => {
    const [jimo, laoshan] = [boxOf(['a', 'b', 'd']), at(arrangement, 'c')];
    const within =
      laoshan.x >= jimo.left && laoshan.x <= jimo.right && laoshan.y >= jimo.top && laoshan.y <= jimo.bottom;
    expect(within).toBe(false);
  });

  test('sets what has no known place below all districts', () => {
    expect(at(arrangement, 'x').y).toBeGreaterThan(boxOf(['a', 'b', 'c', 'd']).bottom + 50);
  });
});

describe('the layered layout', () => {
  test('runs from left to right along the arrows', () => {
    const nodes = ['module', 'glass', 'panel'].map((id) => node(id));
    const arrangement = arrange(request('layered', nodes, links('glass>panel', 'panel>module')));
    const order = nodes.map(({ id }) => id).sort((a, b) => at(arrangement, a).x - at(arrangement, b).x);
    expect(order).toEqual(['glass', 'panel', 'module']);
  });

  test('stands a node in the column of its layer, whatever its arrows say', () => {
    const nodes = [node('a', { layer: 1 }), node('b', { layer: 0 }), node('c', { layer: 1 })];
    const arrangement = arrange(request('layered', nodes, links('a>b')));
    expect(at(arrangement, 'b').x).toBeLessThan(at(arrangement, 'a').x);
    expect(at(arrangement, 'c').x).toBe(at(arrangement, 'a').x);
  });

  test('leads a tie over a column between its nodes', () => {
    const nodes = [node('a', { layer: 0 }), node('b', { layer: 1 }), node('c', { layer: 2 })];
    const arrangement = arrange(request('layered', nodes, links('a>b', 'b>c', 'a>c')));
    const [, into, out] = arrangement.bends['a>c'] ?? [];
    const b = at(arrangement, 'b');
    expect(into?.y).toBe(out?.y);
    expect(Math.abs((into?.y ?? b.y) - b.y)).toBeGreaterThan(25);
  });

  test('lets two ties between the same nodes run apart', () => {
    const nodes = [node('a', { layer: 0 }), node('b', { layer: 1 })];
    const both = [
      { id: 'supplies', from: 'a', to: 'b' },
      { id: 'invests', from: 'b', to: 'a' },
    ];
    const { bends } = arrange(request('layered', nodes, both));
    expect(bends['supplies']?.[0]?.y).not.toBe(bends['invests']?.[0]?.y);
  });

  test('survives arrows in a ring and a tie of a node to itself', () => {
    const nodes = ['a', 'b', 'c'].map((id) => node(id));
    const arrangement = arrange(request('layered', nodes, links('a>b', 'b>c', 'c>a', 'a>a')));
    expect(overlaps(nodes, arrangement)).toEqual([]);
  });

  test('puts nodes without ties in rows below the others', () => {
    const nodes = ['a', 'b', 'x', 'y'].map((id) => node(id));
    const arrangement = arrange(request('layered', nodes, links('a>b')));
    const lowest = Math.max(at(arrangement, 'a').y, at(arrangement, 'b').y);
    expect([at(arrangement, 'x').y > lowest, at(arrangement, 'y').y > lowest]).toEqual([true, true]);
  });
});

describe('the radial layout', () => {
  test('has the focus in the middle and more hops further out', () => {
    const nodes = [node('far'), node('near'), node('focus', { focus: true })];
    const arrangement = arrange(request('radial', nodes, links('focus>near', 'far>near')));
    const distance = (id: string) => Math.hypot(at(arrangement, id).x, at(arrangement, id).y);
    expect(at(arrangement, 'focus')).toEqual({ x: 0, y: 0 });
    expect(distance('near')).toBeGreaterThan(0);
    expect(distance('far')).toBeGreaterThan(distance('near'));
  });
});

describe('even spacing', () => {
  test('leaves things where they want to be when there is room', () => {
    expect(
      evenSpacing([
        { wanted: 0, size: 10 },
        { wanted: 50, size: 10 },
      ]),
    ).toEqual([0, 50]);
  });

  test('shares the way when two want the same place', () => {
    expect(
      evenSpacing([
        { wanted: 100, size: 20 },
        { wanted: 100, size: 20 },
      ]),
    ).toEqual([90, 110]);
  });

  test('never lets two overlap or change places', () => {
    const wish = fc.record({
      wanted: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      size: fc.double({ min: 1, max: 200, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
        const places = evenSpacing(wishes);
        return places.every((place, index) => {
          const [next, own, other] = [places[index + 1], wishes[index], wishes[index + 1]];
          if (next === undefined || !own || !other) return true;
          return next - place >= (own.size + other.size) / 2 - 1e-6;
        });
      }),
    );
  });
});

describe('the view', () => {
  const screen = { width: 1000, height: 600 };

  test('shows the whole drawing, in the middle of what the buttons leave free', () => {
    const rooms = new Map([
      ['a', { width: 100, height: 40 }],
      ['b', { width: 100, height: 40 }],
    ]);
    const view = viewOf({ a: { x: 0, y: 0 }, b: { x: 2000, y: 0 } }, rooms, screen);
    expect(view?.zoom).toBeCloseTo((948 - 72) / 2100);
    expect(view?.pan).toEqual({ x: 474 - (view?.zoom ?? 0) * 1000, y: 300 });
  });

  test('does not blow a single node up', () => {
    expect(viewOf({ a: { x: 0, y: 0 } }, new Map(), screen)).toEqual({ zoom: 1.1, pan: { x: 474, y: 300 } });
  });

  test('is undefined while there is nothing or no room to show', () => {
    expect(viewOf({}, new Map(), screen)).toBeUndefined();
    expect(viewOf({ a: { x: 0, y: 0 } }, new Map(), { width: 0, height: 0 })).toBeUndefined();
  });
});
