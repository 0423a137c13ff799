import { describe, expect, test } from '@jest/globals';
import { toCollapse } from '../../client/features/browse/collapse.ts';
import {
  awaiting,
  EMPTY_HISTORY,
  noteState,
  type History,
  type Step,
} from '../../client/features/browse/picture-history.ts';
import { putBack, takenOut } from '../../client/features/browse/taken-out.ts';
import type { PictureState } from '../../client/features/browse/picture-state.ts';
import { picture } from '../support/pictures.ts';

const [one, two, three] = [
  picture({ shown: ['company:a'] }),
  picture({ shown: ['company:a', 'company:b'] }),
  picture({ shown: ['company:a', 'company:b', 'company:c'] }),
];
const expand: Step = { kind: 'expand', values: { name: '甲', count: 1 } };
const hide: Step = { kind: 'hide', values: { what: '乙' } };

const at = (x: number) => ({ ...one, places: { 'company:a': { x, y: 0 } } });
const on = (asOf: string) => ({ ...one, look: { ...one.look, asOf } });
const dayStep = (day: string): Step => ({ kind: 'asOf', values: { day } });
const tie = (from: string, to: string) => ({ from, to });
const done = (history: History, state: PictureState, as: Step | 'same' | number) =>
  noteState(awaiting(history, state, as), state);
const opened = noteState(EMPTY_HISTORY, one);
const kinds = (history: History) => history.entries.map((entry) => entry.step.kind);

describe('the steps of a picture', () => {
  test('are told by what was done', () => {
    const history = done(done(opened, two, expand), three, expand);
    expect(history).toEqual({
      entries: [
        { step: { kind: 'open' }, state: one },
        { step: expand, state: two },
        { step: expand, state: three },
      ],
      at: 2,
      awaited: null,
    });
  });

  test('a jump keeps what came after, to go forward again', () => {
    const history = done(done(done(opened, two, expand), three, expand), one, 0);
    expect([kinds(history), history.at]).toEqual([['open', 'expand', 'expand'], 0]);
    expect(done(history, three, 2).at).toBe(2);
  });

  test('a new step after a jump back forgets what came after', () => {
    const back = done(done(opened, two, expand), one, 0);
    const other = picture({ shown: [] });
    expect(kinds(done(back, other, hide))).toEqual(['open', 'hide']);
  });

  test('where things settle belongs to the step that set them moving', () => {
    const settled = { ...two, places: { 'company:a': { x: 0, y: 0 }, 'company:b': { x: 90, y: 0 } } };
    const history = done(done(opened, two, expand), settled, 'same');
    expect(history.entries).toEqual([
      { step: { kind: 'open' }, state: one },
      { step: expand, state: settled },
    ]);
  });

  test("the browser's back button leads to the step it leads to", () => {
    const history = noteState(done(done(opened, two, expand), three, expand), two);
    expect([kinds(history), history.at]).toEqual([['open', 'expand', 'expand'], 1]);
  });

  test('a picture from elsewhere is a step of its own', () => {
    expect(kinds(noteState(opened, three))).toEqual(['open', 'elsewhere']);
  });

  test('a drag is a step, looking at another entity none', () => {
    const moved = done(noteState(EMPTY_HISTORY, at(0)), at(80), { kind: 'move', values: { what: '甲' } });
    expect(kinds(moved)).toEqual(['open', 'move']);
    expect(kinds(noteState(moved, { ...at(80), focus: 'company:a' }))).toEqual(['open', 'move']);
  });

  test('the day moved on and on is one step', () => {
    const history = done(done(opened, on('2020-01-01'), dayStep('2020')), on('2021-01-01'), dayStep('2021'));
    expect(history.entries.map((entry) => entry.step)).toEqual([{ kind: 'open' }, dayStep('2021')]);
  });
});

describe('folding an expansion back', () => {
  const ties = [tie('hub', 'leaf'), tie('tied', 'hub'), tie('hub', 'before'), tie('tied', 'other')];
  const brought: Step = { kind: 'expand', brought: { of: 'hub', ids: ['leaf', 'tied'] } };

  test('takes away what it brought and nothing else holds', () => {
    expect(toCollapse('hub', [{ step: brought, state: one }], ties, [])).toEqual(['leaf']);
  });

  test('leaves what is pinned', () => {
    expect(toCollapse('hub', [{ step: brought, state: one }], ties, ['leaf'])).toEqual([]);
  });

  test('takes away all that hangs on it alone where no expansion is on record', () => {
    expect(toCollapse('hub', [], ties, [])).toEqual(['leaf', 'before']);
  });
});

describe('what was hidden', () => {
  const places = { 'company:a': { x: 0, y: 0 }, 'company:b': { x: 90, y: 0 }, 'company:c': { x: 0, y: 90 } };
  const all = { ...three, places };
  const withoutC = picture({ shown: ['company:a', 'company:b'] });
  const onlyA = picture({ shown: ['company:a'] });
  const only: Step = { kind: 'only', values: { what: '甲' } };
  const start = noteState(EMPTY_HISTORY, all);
  const hidden = done(done(start, { ...withoutC, places }, hide), onlyA, only);

  test('is told the last first, with where it stood', () => {
    expect(takenOut(hidden)).toEqual({
      ids: ['company:b', 'company:c'],
      places: { 'company:b': { x: 90, y: 0 }, 'company:c': { x: 0, y: 90 } },
    });
  });

  test('comes back one by one to its place and is then no longer told', () => {
    const back = putBack(onlyA, ['company:c'], takenOut(hidden));
    expect([back.shown, back.places]).toEqual([['company:a', 'company:c'], { 'company:c': { x: 0, y: 90 } }]);
    const history = done(hidden, back, { kind: 'putBack', values: { what: '丙' } });
    expect(takenOut(history).ids).toEqual(['company:b']);
  });

  test('is nothing where entities went by another link, or were undone', () => {
    expect(takenOut(noteState(start, onlyA)).ids).toEqual([]);
    expect(takenOut(done(hidden, all, 0)).ids).toEqual([]);
  });
});
