import { describe, expect, test } from '@jest/globals';
import cytoscape from 'cytoscape';
import { applyChange } from '../../client/graph-canvas/apply-change.ts';
import { bendBetween } from '../../client/graph-canvas/bend.ts';
import type { CanvasNode, CanvasTie } from '../../client/graph-canvas/canvas-model.ts';
import { canvasStyle } from '../../client/graph-canvas/canvas-style.ts';
import { changeBetween, nodeElement, tieElement } from '../../client/graph-canvas/elements.ts';
import { legendEntries } from '../../client/graph-canvas/legend-entries.ts';
import { nodeBox, widthOf, wrapped } from '../../client/graph-canvas/node-box.ts';
import { towards } from '../../client/graph-canvas/towards.ts';

const boe: CanvasNode = { id: 'company:boe', label: 'Company', name: '京东方' };
const glass: CanvasNode = { id: 'segment:glass', label: 'Segment', name: '玻璃基板', verdict: 'missing' };
const tie: CanvasTie = {
  id: 'tie:1',
  type: 'OPERATES_IN',
  from: 'company:boe',
  to: 'segment:glass',
  confidence: 'inferred',
};

describe('the words on a node', () => {
  test('a short name stays on one line', () => {
    expect(wrapped('京东方', 104)).toEqual(['京东方']);
  });

  test('a long name is broken into lines of about the same length', () => {
    expect(wrapped('中国光学光电子行业协会液晶分会', 104)).toEqual(['中国光学光电子', '行业协会液晶分会']);
  });

  test('a word in Latin letters is not torn apart', () => {
    expect(wrapped('Micro LED巨量转移设备', 80)).toEqual(['Micro LED', '巨量转移设备']);
  });

  test('a bracket stays with what it encloses', () => {
    expect(wrapped('京东方参设集成电路基金(2015)', 104)).toEqual(['京东方参设集成', '电路基金(2015)']);
  });

  test('no line is wider than allowed and no character is lost', () => {
    const name = '山东省加快视听电子产业高质量发展的实施意见';
    const lines = wrapped(name, 104);
    expect(lines.join('')).toBe(name);
    expect(lines.filter((line) => widthOf(line) > 104)).toEqual([]);
  });

  test('a company is a mark with its name below, a judged segment a card with its name inside', () => {
    expect(nodeBox(boe)).toMatchObject({ card: false, width: 34, height: 34, name: ['京东方'] });
    const card = nodeBox({ ...glass, caption: '缺' });
    expect(card).toMatchObject({ card: true, name: ['玻璃基板'], caption: ['缺'] });
    expect([card.roomWidth, card.roomHeight]).toEqual([card.width, card.height]);
  });
});

describe('the change from one drawing to the next', () => {
  const before = [nodeElement(boe), nodeElement(glass), tieElement(tie, '从事', false)];

  test('is nothing when nothing differs', () => {
    const after = [nodeElement(boe), nodeElement(glass), tieElement(tie, '从事', false)];
    expect(changeBetween(before, after)).toEqual({ added: [], changed: [], removed: [] });
  });

  test('tells what came, went and looks different', () => {
    const judged = nodeElement({ ...glass, verdict: 'strong' });
    const fund = nodeElement({ id: 'fund:f', label: 'Fund', name: '甲基金' });
    expect(changeBetween(before, [judged, fund])).toEqual({
      added: [fund],
      changed: [judged],
      removed: ['company:boe', 'tie:1'],
    });
  });

  test('takes a tie out and puts it in again when it joins other ends', () => {
    const turned = tieElement({ ...tie, from: 'segment:glass', to: 'company:boe' }, '从事', false);
    expect(changeBetween(before, [nodeElement(boe), nodeElement(glass), turned])).toEqual({
      added: [turned],
      changed: [],
      removed: ['tie:1'],
    });
  });
});

const drawn = () => {
  const cy = cytoscape({ headless: true, styleEnabled: true, style: canvasStyle('light') });
  const elements = [nodeElement(boe), nodeElement(glass), tieElement(tie, '从事', false)];
  applyChange(cy, changeBetween([], elements), {});
  return { cy, elements };
};

describe('bringing the drawing up to date', () => {
  test('a node is out of sight, with its ties, until it is arranged', () => {
    const { cy } = drawn();
    expect(cy.elements('.unplaced').map((element) => element.id())).toEqual([
      'company:boe',
      'segment:glass',
      'tie:1',
    ]);
  });

  test('a node whose place is known stands there at once', () => {
    const { cy, elements } = drawn();
    const without = elements.slice(0, 1);
    applyChange(cy, changeBetween(elements, without), {});
    expect(cy.elements().map((element) => element.id())).toEqual(['company:boe']);
    cy.getElementById('company:boe').removeClass('unplaced');
    applyChange(cy, changeBetween(without, elements), { 'segment:glass': { x: 120, y: -40 } });
    expect(cy.getElementById('segment:glass').position()).toEqual({ x: 120, y: -40 });
    expect(cy.elements('.unplaced').length).toBe(0);
  });

  test('a verdict that changes does not move the node', () => {
    const { cy, elements } = drawn();
    cy.getElementById('segment:glass').position({ x: 7, y: 8 });
    const judged = [nodeElement(boe), nodeElement({ ...glass, verdict: 'strong' }), ...elements.slice(2)];
    applyChange(cy, changeBetween(elements, judged), {});
    expect(cy.getElementById('segment:glass').data('verdict')).toBe('strong');
    expect(cy.getElementById('segment:glass').position()).toEqual({ x: 7, y: 8 });
  });

  test('lines tell stated, inferred, contested and ended ties apart', () => {
    const cy = cytoscape({ headless: true, styleEnabled: true, style: canvasStyle('light') });
    const look = (more: Partial<CanvasTie>) => {
      cy.elements().remove();
      cy.add([nodeElement(boe), nodeElement(glass), tieElement({ ...tie, ...more }, '从事', false)]);
      return ['line-style', 'line-color', 'line-outline-width', 'mid-target-arrow-shape'].map((part) =>
        cy.edges().style(part),
      );
    };
    const [stated, inferred, contested, ended] = [
      look({ confidence: 'stated' }),
      look({ confidence: 'inferred' }),
      look({ confidence: 'contested' }),
      look({ confidence: 'stated', ended: true }),
    ];
    expect([stated?.[0], inferred?.[0], contested?.[0]]).toEqual(['solid', 'dashed', 'solid']);
    // The ground shows between the two lines of what is contested.
    expect([stated?.[2], contested?.[1], contested?.[2]]).toEqual(['0px', 'rgb(255,255,255)', '2.4px']);
    expect(ended?.[1]).not.toBe(stated?.[1]);
    expect([stated?.[3], ended?.[3]]).toEqual(['none', 'tee']);
  });
});

describe('a bend', () => {
  test('is given along and beside the line between the ends', () => {
    expect(bendBetween({ x: 0, y: 0 }, { x: 100, y: 0 }, [{ x: 25, y: 30 }])).toEqual({
      weights: [0.25],
      distances: [30],
    });
  });

  test('is none where the points lie on the line', () => {
    expect(bendBetween({ x: 0, y: 0 }, { x: 100, y: 0 }, [{ x: 50, y: 1 }])).toBeUndefined();
    expect(bendBetween({ x: 0, y: 0 }, { x: 0, y: 0 }, [{ x: 50, y: 1 }])).toBeUndefined();
  });
});

describe('an arrow key', () => {
  const here = { x: 0, y: 0 };

  test('leads to the nearest node in its direction', () => {
    const nodes = [
      { id: 'near', x: 50, y: 10 },
      { id: 'far', x: 90, y: 0 },
      { id: 'behind', x: -10, y: 0 },
    ];
    expect(towards(here, nodes, 'right')).toBe('near');
    expect(towards(here, nodes, 'left')).toBe('behind');
  });

  test('prefers what lies straight ahead to what is nearer but aside', () => {
    const nodes = [
      { id: 'aside', x: 30, y: 60 },
      { id: 'ahead', x: 80, y: 0 },
    ];
    expect(towards(here, nodes, 'right')).toBe('ahead');
  });

  test('leads nowhere when nothing lies that way', () => {
    expect(towards(here, [{ id: 'below', x: 0, y: 50 }], 'up')).toBeUndefined();
  });
});

describe('the legend', () => {
  test('explains only what is drawn, and what was hidden', () => {
    const fund: CanvasNode = { id: 'fund:f', label: 'Fund', name: '甲基金' };
    expect(legendEntries([boe, glass, fund], [tie, { ...tie, id: 'tie:2', ended: true }], ['Fund'])).toEqual({
      labels: [
        { label: 'Segment', count: 1, hidden: false },
        { label: 'Company', count: 1, hidden: false },
        { label: 'Fund', count: 1, hidden: true },
      ],
      verdicts: [{ verdict: 'missing', hidden: false }],
      lines: ['inferred', 'ended'],
    });
  });
});
