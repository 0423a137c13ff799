import { describe, expect, test } from '@jest/globals';
import type { Parameter } from '../../server/contract/questions.ts';
import { fillBlanks } from '../../server/features/questions/asked.rules.ts';
import { LIBRARY } from '../../server/features/questions/library.ts';

const TODAY = '2026-06-30';
const words = { zh: '空', en: 'blank' };
const chain: Parameter = {
  name: 'chain',
  kind: 'entity',
  labels: ['Chain'],
  default: 'chain:new-display',
  optional: false,
  words,
};
const blanks: Parameter[] = [
  chain,
  { ...chain, name: 'region', labels: ['Region'], default: null, optional: true },
  { name: 'most', kind: 'number', min: 0, max: 50, default: 1, words },
  { name: 'asOf', kind: 'date', default: null, words },
  { name: 'ties', kind: 'ties', among: ['SUPPLIES', 'INVESTS_IN'], default: ['SUPPLIES'], words },
  {
    name: 'scope',
    kind: 'choice',
    default: 'own',
    words,
    options: [
      { value: 'own', words },
      { value: 'group', words },
    ],
  },
];

describe('filling the blanks', () => {
  test('what is left out takes its default, and a day left open is today', () => {
    expect(fillBlanks(blanks, {}, TODAY)).toEqual({
      asked: {
        chain: 'chain:new-display',
        region: null,
        most: 1,
        asOf: TODAY,
        ties: ['SUPPLIES'],
        scope: 'own',
      },
    });
  });

  test('what is given stands, and an optional blank may be opened', () => {
    const given = {
      chain: 'chain:vr',
      region: '',
      most: 3,
      asOf: '2024-01-01',
      ties: ['INVESTS_IN'],
      scope: 'group',
    };
    expect(fillBlanks(blanks, given, TODAY)).toEqual({ asked: { ...given, region: null } });
  });

  test.each([
    ['chain', null],
    ['chain', 'no id'],
    ['most', 51],
    ['most', '1'],
    ['asOf', '2024-13-01'],
    ['ties', []],
    ['ties', ['LEADS']],
    ['scope', 'all'],
    ['other', 1],
  ])('%s = %j does not fit', (field, value) => {
    expect(fillBlanks(blanks, { [field]: value }, TODAY)).toMatchObject({ wrong: { field } });
  });
});

const inSentence = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(LIBRARY.map((question) => [question.id, question] as const))('%s', (_, question) => {
  test('has every blank in its sentence once, in both languages', () => {
    const names = question.parameters.map(({ name }) => name).sort();
    expect([inSentence(question.sentence.zh), inSentence(question.sentence.en)]).toEqual([names, names]);
  });

  test('says in every row when it was true and who says so', () => {
    const kinds = question.columns.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['date', 'sources']));
  });
});

test('no two questions of the library share an id or a name', () => {
  expect(new Set(LIBRARY.map(({ id }) => id)).size).toBe(LIBRARY.length);
  expect(new Set(LIBRARY.map(({ name }) => name.zh)).size).toBe(LIBRARY.length);
  expect(LIBRARY.length).toBeGreaterThanOrEqual(20);
});
