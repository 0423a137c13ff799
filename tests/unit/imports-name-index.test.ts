import { describe, expect, test } from '@jest/globals';
import { NameIndex } from '../../server/features/imports/plan/name-index.ts';

describe('names by their keys', () => {
  const many = Array.from({ length: 41 }, (_, at) => ({
    id: `many:${at}`,
    keys: ['everybody', `own ${at}`],
  }));
  const index = new NameIndex([
    { id: 'a', keys: ['one', 'two'] },
    { id: 'b', keys: ['two', 'three'] },
    ...many,
  ]);

  test('are found under each of them, each once', () => {
    expect([...index.find(['one', 'two'])].toSorted()).toEqual(['a', 'b']);
    expect([...index.find(['three'])]).toEqual(['b']);
    expect([...index.find(['own 40'])]).toEqual(['many:40']);
    expect([...index.find(['four'])]).toEqual([]);
  });

  test('a key that more than forty share says nothing', () => {
    expect([...index.find(['everybody'])]).toEqual([]);
  });
});
