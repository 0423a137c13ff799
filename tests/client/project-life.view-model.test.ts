import { describe, expect, test } from '@jest/globals';
import {
  change,
  lastQuarter,
  periodsUpTo,
} from '../../client/features/project-bulletin/bulletin.view-model.ts';
import { entryOf } from '../../client/features/project-life/entry-form.view-model.ts';
import { areaWords, fieldsOf, wordsOf } from '../../client/features/sites/site-form.view-model.ts';

const wrong = (fields: Parameters<typeof entryOf>[0]) => {
  const read = entryOf(fields);
  return 'wrong' in read ? read.wrong : [];
};

describe('the form of an entry', () => {
  const source = { title: ' 市商务局调度表 ', publisher: '', url: '', date: '' };

  test('gives the entry, texts trimmed and what was left empty left out', () => {
    expect(entryOf({ kind: 'stage', stage: 'started', on: '2026-05', ...source })).toEqual({
      entry: {
        kind: 'stage',
        stage: 'started',
        reason: '',
        on: '2026-05',
        note: '',
        source: { title: '市商务局调度表' },
      },
    });
    expect(
      entryOf({
        kind: 'money',
        status: 'paid-in',
        value: 900,
        unit: '万美元',
        on: '2026',
        source: 'source:qdrb',
        note: '首期',
      }),
    ).toEqual({
      entry: {
        kind: 'money',
        status: 'paid-in',
        value: 900,
        unit: '万美元',
        on: '2026',
        note: '首期',
        source: { id: 'source:qdrb' },
      },
    });
  });

  test('names the fields that are not right yet', () => {
    expect(wrong({ kind: 'stage', on: '2026-5', source: 'source:x' })).toEqual(['stage', 'on']);
    expect(wrong({ kind: 'fills', on: '2026', source: 'source:x' })).toEqual(['about']);
    expect(wrong({ kind: 'district', on: '2026', source: 'source:x', about: 'region:x' })).toEqual(['role']);
    expect(wrong({ kind: 'team', name: '一组', on: '2026' })).toEqual(['title']);
  });
});

describe('the bulletin', () => {
  test('begins with the last quarter that is over', () => {
    expect(['2026-11-22', '2026-01-01', '2026-04-01'].map(lastQuarter)).toEqual([
      '2026Q3',
      '2025Q4',
      '2026Q1',
    ]);
  });

  test('offers no period that has not begun', () => {
    expect(periodsUpTo('2026-02-10', 2).map(({ options }) => [options.length, options.at(-1)])).toEqual([
      [4, '2026-02'],
      [17, '2025-12'],
    ]);
  });

  test('tells no change where there was nothing the year before', () => {
    expect([change(6, 5), change(4, 5), change(3, 0)]).toEqual([20, -20, null]);
  });
});

describe('the form of a site', () => {
  test('begins with what a source names and nothing else', () => {
    const fields = fieldsOf(
      {
        named: {
          site: { id: 'site:x', label: 'Site', name: '某大厦' },
          kind: 'building',
          places: [{ id: 'region:x', label: 'Region', name: '某区' }],
          directions: [],
          users: [],
          sources: [{ id: 'source:x', title: '某报' }],
        },
      },
      '2026-06-30',
    );
    expect(fields).toMatchObject({
      name: '某大厦',
      kind: 'building',
      area: null,
      structure: '',
      published: false,
      sourceTitle: '某报',
    });
    expect(
      wordsOf({ ...fields, photos: 'https://example.org/1.jpg\n\nhttps://example.org/2.jpg' }),
    ).toMatchObject({
      words: {
        region: 'region:x',
        park: null,
        photos: ['https://example.org/1.jpg', 'https://example.org/2.jpg'],
      },
    });
    expect(wordsOf({ ...fields, region: null, photos: 'no address' })).toEqual({
      wrong: ['photos', 'region'],
    });
  });

  test('an area nobody recorded has no words', () => {
    expect([areaWords({ area: 1200.5, areaUnit: '亩' }), areaWords({ area: null, areaUnit: '亩' })]).toEqual([
      '1,200.5 亩',
      null,
    ]);
  });
});
