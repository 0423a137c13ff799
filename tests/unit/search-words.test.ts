import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { withinOneEdit } from '../../server/contract/one-edit.ts';
import { farQuery, looseQuery, strictQuery } from '../../server/features/search/search-index.rules.ts';
import {
  compareKey,
  readListingCode,
  readSearchWords,
} from '../../server/features/search/search-words.rules.ts';

describe('what is typed', () => {
  test('case, width, blanks and punctuation do not count', () => {
    expect(['京 东·方', ' ＢＯＥ ', 'b.o.e', '（青岛）'].map(compareKey)).toEqual([
      '京东方',
      'boe',
      'boe',
      '青岛',
    ]);
  });

  test('a kind before a colon is taken off, in Chinese or English, whatever the width of the colon', () => {
    const kinds = ['公司:京东', '企业：京东', 'company: 京东', 'Company:京东'].map((typed) => {
      const { key, labels } = readSearchWords(typed);
      return { key, labels };
    });
    expect(new Set(kinds.map((kind) => JSON.stringify(kind)))).toEqual(
      new Set([JSON.stringify({ key: '京东', labels: ['Company'] })]),
    );
    expect(readSearchWords('链:显示').labels).toEqual(['Chain']);
    expect(readSearchWords('基金:').key).toBe('');
  });

  test('a word before a colon that names no kind belongs to the name', () => {
    expect(readSearchWords('青岛:港')).toMatchObject({ key: '青岛港', labels: undefined });
    expect(readSearchWords('sz:000725')).toMatchObject({ key: 'sz000725', labels: undefined });
  });

  test('a kind that was not asked for leaves nothing to find', () => {
    expect(readSearchWords('公司:京东', ['Fund']).labels).toEqual([]);
    expect(readSearchWords('公司:京东', ['Fund', 'Company']).labels).toEqual(['Company']);
  });

  test('pinyin is read with blanks, tones or the letter ü', () => {
    expect(
      ['jing dong', 'jīng dōng', "xi'an", 'lǜ', 'lü'].map((typed) => readSearchWords(typed).sound),
    ).toEqual(['jingdong', 'jingdong', 'xian', 'lv', 'lv']);
    expect(readSearchWords('京dong').sound).toBeUndefined();
  });

  test('a listing code is read in every form people write it', () => {
    const shenzhen = { prefixes: ['000725'], exchange: 'SZ' };
    expect(
      ['000725.SZ', 'sz000725', 'SZ 000725', '000725 xshe', 'ＳＺ：000725'].map(readListingCode),
    ).toEqual(Array.from({ length: 5 }, () => shenzhen));
    expect(readListingCode('000725')).toEqual({ prefixes: ['000725'], exchange: undefined });
    expect(['285.HK', 'hk00285', '0285.hk'].map(readListingCode)).toEqual(
      Array.from({ length: 3 }, () => ({ prefixes: ['00285'], exchange: 'HK' })),
    );
    expect(readListingCode('0007')).toEqual({ prefixes: ['0007', '00007'], exchange: undefined });
    expect(['5', '1234567', 'abc', 'xx000725', 'sz000725sh'].map(readListingCode)).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });
});

const slipOf = (typed: string) => withinOneEdit(typed, '京东方');

describe('one edit', () => {
  test('a letter wrong, missing, too many or swapped is one edit, two are not', () => {
    expect(['京东方', '京东芳', '京方', '东方', '京东大方', '东京方'].map(slipOf)).toEqual(
      Array(6).fill(true),
    );
    expect(['京西芳', '方', '京东大芳', '方东京'].map(slipOf)).toEqual(Array(4).fill(false));
  });

  test('an unfinished word is held against the beginning only, a part against any part', () => {
    expect(withinOneEdit('hisemse', 'hisensevisual', { unfinished: true })).toBe(true);
    expect(withinOneEdit('visuel', 'hisensevisual', { unfinished: true })).toBe(false);
    expect(withinOneEdit('visuel', 'hisensevisualtech', { anywhere: true })).toBe(true);
    expect(withinOneEdit('vasuel', 'hisensevisualtech', { anywhere: true })).toBe(false);
  });

  test('any one edit of any word is found', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'京东方青岛'), { minLength: 1, maxLength: 8 }),
        fc.nat(7),
        fc.constantFrom('wrong', 'missing', 'extra'),
        (letters, place, kind) => {
          const at = place % letters.length;
          const edited = letters.toSpliced(
            at,
            kind === 'extra' ? 0 : 1,
            ...(kind === 'missing' ? [] : ['X']),
          );
          return withinOneEdit(edited.join(''), letters.join(''));
        },
      ),
    );
  });
});

describe('what the indexes are asked', () => {
  test('a Chinese name is asked for as it stands first, then with one character left out', () => {
    const words = readSearchWords('京东方');
    expect(strictQuery(words)).toEqual({
      names: 'name:("京 东 方")^4 OR aliases:("京 东 方")^2 OR legalName:("京 东 方")',
      sounds: '',
      codes: [],
    });
    expect(looseQuery(words)).toEqual({
      names: '(+东 +方) OR (+京 +方) OR (+京 +东)',
      sounds: '',
      codes: [],
    });
  });

  test('a latin word may be unfinished, and a longer one may have a slip', () => {
    expect(strictQuery(readSearchWords('BOE Tech')).names).toContain('"boe tech"^2 OR (+"boe" +tech*)');
    expect(strictQuery(readSearchWords('jdf')).sounds).toBe('jdf^4 OR jdf*');
    expect(looseQuery(readSearchWords('jdf')).sounds).toBe('*jdf*');
    expect(looseQuery(readSearchWords('boes')).sounds).toBe('*boes* OR boes~1^4');
  });

  test('a longer sound is asked for by its halves last of all, the middle belonging to neither', () => {
    expect(farQuery(readSearchWords('ringdaog')).sounds).toBe('*rin* OR *aog*');
    expect(farQuery(readSearchWords('haier'))).toEqual({ names: '', sounds: '', codes: [] });
    expect(farQuery(readSearchWords('京东方'))).toEqual({ names: '', sounds: '', codes: [] });
  });

  test('a sound of the characters typed is asked for when it is known', () => {
    expect(looseQuery({ ...readSearchWords('海心'), homophone: 'haixin' })).toEqual({
      names: '(+海 +心)',
      sounds: 'haixin^4 OR haixin*',
      codes: [],
    });
  });

  test('whatever is typed, nothing but letters, digits and our own operators reaches the index', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (typed) => {
        const words = readSearchWords(typed);
        for (const { names, sounds } of [strictQuery(words), looseQuery(words), farQuery(words)]) {
          const typedParts = [...words.tokens, words.sound ?? ''].join('');
          expect(typedParts).not.toMatch(/[\\+\-!(){}[\]^"~*?:/&|<>=]/);
          expect(names + sounds).not.toMatch(/\\|&&|\|\||NOT|AND|TO|[{}[\]!<>=-]/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
