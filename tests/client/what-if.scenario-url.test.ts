import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { LIVE_STAGES } from '../../server/contract/graph-model.ts';
import type { Change } from '../../server/contract/what-if.ts';
import {
  readScenario,
  typedName,
  withoutStep,
  writeScenario,
} from '../../client/features/what-if/scenario-url.ts';

const id = fc.stringMatching(/^[a-z]{1,8}:[\p{L}\p{N}._~-]{1,12}$/u);
const name = fc
  .string({ minLength: 1, maxLength: 24, unit: 'grapheme-ascii' })
  .map((text) => text.replace(/[,;]/g, '').trim())
  .filter((text) => text.length > 0);
const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((some) => (some === undefined ? {} : { [key]: some }));
const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(id, optional('company', id), optional('group', id), optional('place', id), optional('name', name))
    .map(([segment, ...rest]) => Object.assign({ do: 'add-firm' as const, segment }, ...rest)),
  fc
    .tuple(id, fc.constantFrom(...LIVE_STAGES), optional('name', name))
    .map(([segment, stage, rest]) => ({ do: 'add-project' as const, segment, stage, ...rest })),
  fc.record({ do: fc.constant('add-supply' as const), from: id, to: id }),
  fc.record({ do: fc.constant('remove' as const), id }),
  fc.tuple(id, optional('segment', id)).map(([of, rest]) => ({ do: 'mute' as const, id: of, ...rest })),
);

describe('a scenario in an address', () => {
  test('is short and needs no escaping', () => {
    const text = writeScenario({
      name: '引进面板厂',
      changes: [
        { do: 'add-firm', segment: 'segment:oled', place: 'region:cn-370211' },
        { do: 'add-supply', from: 'virtual:1', to: 'company:boe' },
        { do: 'remove', id: 'tie:16a849908fe6fe22' },
      ],
    });
    expect(text).toBe(
      'v1;引进面板厂;f,segment:oled,,,region:cn-370211;s,virtual:1,company:boe;r,tie:16a849908fe6fe22',
    );
  });

  test('reads back as it was written, whatever its steps', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), fc.option(name, { nil: '' }), (changes, called) => {
        const text = writeScenario({ name: called, changes });
        fc.pre(text.length <= 3000);
        expect(readScenario(text)).toEqual({ ok: true, scenario: { name: called, changes } });
      }),
    );
  });

  test.each([
    ['of another version', 'v2;;r,company:a', [{ kind: 'version' }]],
    ['of no form at all', 'hello', [{ kind: 'version' }]],
    ['too long', `v1;;${'r,company:a;'.repeat(300)}`, [{ kind: 'length' }]],
    ['with too many steps', `v1;${';r,company:a'.repeat(21)}`, [{ kind: 'steps' }]],
    ['with an overlong name', `v1;${'名'.repeat(25)};r,company:a`, [{ kind: 'name' }]],
    [
      'with a step of no known kind and one that lacks its segment',
      'v1;;x,company:a;f;r,company:a',
      [
        { kind: 'step', step: 1, detail: 'x,company:a' },
        { kind: 'step', step: 2, detail: expect.stringMatching(/^segment: /) },
      ],
    ],
    [
      'with a stage that is none',
      'v1;;p,segment:a,soon',
      [{ kind: 'step', step: 1, detail: expect.stringMatching(/^stage: /) }],
    ],
    [
      'with more fields than a step has',
      'v1;;r,company:a,b',
      [{ kind: 'step', step: 1, detail: 'r,company:a,b' }],
    ],
  ])('%s is told and not used', (_, text, problems) => {
    expect(readScenario(text)).toEqual({ ok: false, problems });
  });

  test('a typed name never holds the marks the text is cut at', () => {
    expect(typedName('a,b;c')).toBe('a，b；c');
  });
});

describe('a step taken out', () => {
  const steps: Change[] = [
    { do: 'add-firm', segment: 'segment:a' },
    { do: 'add-firm', segment: 'segment:b' },
    { do: 'add-supply', from: 'virtual:1', to: 'company:boe' },
    { do: 'add-supply', from: 'virtual:2', to: 'company:boe' },
  ];

  test('takes with it what the firm it adds supplies, and the rest is counted anew', () => {
    expect(withoutStep(steps, 0)).toEqual([
      { do: 'add-firm', segment: 'segment:b' },
      { do: 'add-supply', from: 'virtual:1', to: 'company:boe' },
    ]);
  });

  test('at the end leaves the others alone', () => {
    expect(withoutStep(steps, 3)).toEqual(steps.slice(0, 3));
  });
});
