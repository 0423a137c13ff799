import { describe, expect, test } from '@jest/globals';
import { laidOver, takenOff } from '../../server/features/imports/commit/laid-over.rules.ts';
import type { Values } from '../../server/features/imports/plan/planned.ts';

const seed = { id: 'company:x', seedHash: 'a', status: 'active', legalName: '甲公司' };
/** What a fact is after something is written to it; null takes a property away. */
const written = (now: Values, set: Values): Values =>
  Object.fromEntries(Object.entries({ ...now, ...set }).filter(([, value]) => value !== null));

describe('a change of a fact of the seed by a batch', () => {
  test('keeps what the seed says beside, and leaves nothing behind when it is taken back', () => {
    const set = laidOver(seed, { status: 'dissolved' });
    expect(set).toEqual({ status: 'dissolved', given: '{"status":"active"}' });
    expect(written(written(seed, set), takenOff(written(seed, set), { status: 'active' }, ''))).toEqual(seed);
  });

  test('over one by hand keeps the first that was given, and gives the hand its value back', () => {
    const byHand = { ...seed, status: 'unknown', given: '{"status":"active"}' };
    const set = laidOver(byHand, { status: 'dissolved' });
    expect(set).toEqual({ status: 'dissolved', given: '{"status":"active"}' });
    const now = written(byHand, set);
    expect(written(now, takenOff(now, { status: 'unknown' }, byHand.given))).toEqual(byHand);
  });

  test('back to what the seed says is no change beside it, until it is taken back, to the letter', () => {
    const byHand = {
      ...seed,
      status: 'unknown',
      legalName: '乙',
      given: '{"status":"active","legalName":"甲公司"}',
    };
    const set = laidOver(byHand, { status: 'active' });
    expect(set).toEqual({ status: 'active', given: '{"legalName":"甲公司"}' });
    const now = written(byHand, set);
    expect(written(now, takenOff(now, { status: 'unknown' }, byHand.given))).toEqual(byHand);
  });

  test('taken back leaves what others have laid over other properties since', () => {
    const now = written(seed, laidOver(seed, { status: 'dissolved' }));
    const later = written(now, laidOver(now, { legalName: '乙' }));
    expect(written(later, takenOff(later, { status: 'active' }, ''))).toEqual({
      ...seed,
      legalName: '乙',
      given: '{"legalName":"甲公司"}',
    });
  });

  test('taken back gives what the seed says by now, also where it has come to say the same', () => {
    const now = { ...seed, status: 'dissolved', given: '{"status":"unknown"}' };
    expect(takenOff(now, { status: 'active' }, '')).toEqual({ status: 'unknown', given: null });
    expect(takenOff({ ...seed, status: 'dissolved' }, { status: 'active' }, '')).toEqual({
      status: 'dissolved',
      given: null,
    });
  });
});
