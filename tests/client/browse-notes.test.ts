import { describe, expect, test } from '@jest/globals';
import { inSightOn, noteOn } from '../../client/features/browse/picture-notes.ts';
import { PLAIN_LOOK, type CanvasTie } from '../../client/graph-canvas/canvas-model.ts';

const tie = (dates: Partial<CanvasTie>): CanvasTie => ({
  id: `tie:${JSON.stringify(dates)}`,
  type: 'SUPPLIES',
  from: 'company:a',
  to: 'company:b',
  confidence: 'stated',
  ...dates,
});
const nodes = [
  { id: 'company:a', label: 'Company' as const, name: '甲' },
  { id: 'company:b', label: 'Company' as const, name: '乙' },
];
const on = (asOf: string | null, ties: readonly CanvasTie[]) =>
  noteOn({ nodes, ties: [...ties] }, { look: { ...PLAIN_LOOK, asOf }, offLabels: [] });

describe('what is said of a picture with nothing in sight', () => {
  test('before the first record of all, the day by which it was there', () => {
    const ties = [tie({ asOf: '2021-05' }), tie({ asOf: '2019', validFrom: '2020-02' })];
    expect(on('2001-01-01', ties)).toEqual({ kind: 'early', day: '2001-01-01', first: '2020-02-29' });
    expect(on('2001-01-01', [tie({ asOf: '2019' })])).toMatchObject({ first: '2019-12-31' });
    expect(on('2001-01-01', [tie({ asOf: '2019-03-04' })])).toMatchObject({ first: '2019-03-04' });
  });

  test('nothing of a day with records, of today, of a picture without ties, or of one long ended', () => {
    expect(on('2022-01-01', [tie({ asOf: '2021-05' })])).toBeUndefined();
    expect(on(null, [tie({ asOf: '2021-05' })])).toBeUndefined();
    expect(on('2001-01-01', [])).toBeUndefined();
    expect(on('2022-01-01', [tie({ asOf: '2010', validTo: '2012' })])).toBeUndefined();
  });

  test('that every kind drawn is hidden', () => {
    const picture = { nodes, ties: [] };
    const told = noteOn(picture, { look: PLAIN_LOOK, offLabels: ['Company', 'Fund'] });
    expect(told).toEqual({ kind: 'labels' });
    expect(noteOn(picture, { look: PLAIN_LOOK, offLabels: ['Fund'] })).toBeUndefined();
  });
});

test('of a picture set to a day only what is drawn then is counted and dated', () => {
  const ties = [tie({ asOf: '2019-03-04' }), { ...tie({ asOf: '2023' }), to: 'company:c' }];
  const picture = { nodes: [...nodes, { id: 'company:c', label: 'Company' as const, name: '丙' }], ties };
  expect(inSightOn(null, picture)).toEqual({ nodes: 3, ties: 2, newest: '2023' });
  expect(inSightOn('2020-01-01', picture)).toEqual({ nodes: 2, ties: 1, newest: '2019-03-04' });
  expect(inSightOn(null, undefined)).toEqual({ nodes: 0, ties: 0, newest: null });
});
