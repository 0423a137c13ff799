import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import type { CanvasNode, CanvasTie, GraphCanvasProps } from '../../client/graph-canvas/canvas-model.ts';
import { GraphCanvas } from '../../client/graph-canvas/GraphCanvas.tsx';
import { loadTexts, startI18n } from '../../client/i18n/i18n.ts';

const nodes: CanvasNode[] = [
  { id: 'company:boe', label: 'Company', name: '京东方' },
  { id: 'company:talant', label: 'Company', name: '天禄科技' },
  { id: 'segment:glass', label: 'Segment', name: '玻璃基板', verdict: 'unknown' },
];
const ties: CanvasTie[] = [
  { id: 'tie:1', type: 'SUPPLIES', from: 'company:talant', to: 'company:boe', confidence: 'stated' },
  { id: 'tie:2', type: 'OPERATES_IN', from: 'company:boe', to: 'segment:glass', confidence: 'contested' },
];

beforeAll(async () => {
  await startI18n();
  await loadTexts();
});
afterEach(cleanup);

const show = (props: Partial<GraphCanvasProps> = {}) =>
  render(
    <App>
      <GraphCanvas nodes={nodes} ties={ties} layout="force" description="三个实体" {...props} />
    </App>,
  );

/** A browser that cannot draw, as here, is offered the list at once. */
describe('the drawing as a list', () => {
  test('names every entity with its kind and how many ties it has', () => {
    show();
    const list = screen.getByRole('navigation', { name: '图中的实体' });
    const entries = [...list.querySelectorAll('button')].map((entry) => entry.getAttribute('aria-label'));
    expect(entries).toEqual([
      '玻璃基板，环节，1 条关系',
      '京东方，企业，2 条关系',
      '天禄科技，企业，1 条关系',
    ]);
  });

  test('chooses an entity by click and shows which one is chosen', async () => {
    const onSelect = jest.fn();
    show({ onSelect, selected: 'company:talant' });
    expect(screen.getByRole('button', { current: true }).textContent).toBe('天禄科技1');
    await userEvent.click(screen.getByRole('button', { name: /^京东方/ }));
    expect(onSelect.mock.calls).toEqual([['company:boe', 'node']]);
  });

  test('leaves out a hidden kind, which the legend offers to bring back', async () => {
    const onToggleLabel = jest.fn();
    show({ hiddenLabels: ['Segment'], onToggleLabel });
    expect(screen.queryByRole('button', { name: /^玻璃基板/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /环节/, pressed: false }));
    expect(onToggleLabel.mock.calls).toEqual([['Segment']]);
  });

  test('the legend explains the verdicts and lines drawn, and no others', () => {
    show();
    const legend = screen.getByRole('region', { name: '图例' });
    expect(legend.textContent).toBe(' 环节 1 企业 2数据不足 原文明示 有争议');
  });
});
