import { describe, expect, test } from '@jest/globals';
import type { Target } from '../../server/contract/targets.ts';
import {
  choicesIn,
  filtered,
  isOverdue,
  listedFor,
  meetingLines,
  othersOf,
  rivalRegions,
  type TargetFilter,
} from '../../client/features/targets/targets.view-model.ts';

const ref = <L extends 'Company' | 'Segment' | 'Chain' | 'Region'>(label: L, name: string) => ({
  id: `${label.toLowerCase()}:${name}`,
  label,
  name,
});
const target = (id: string, more: Partial<Target>): Target => ({
  id,
  version: 1,
  company: ref('Company', '甲'),
  segment: ref('Segment', '面板'),
  chain: ref('Chain', '显示'),
  region: ref('Region', '东区'),
  status: 'to-contact',
  owner: '',
  nextStep: '',
  note: '',
  due: null,
  meetings: [],
  addedOn: '2026-06-30',
  changedOn: '2026-06-30',
  removedOn: null,
  origin: 'candidate',
  evidence: { asOf: '2026-06-30', gap: null, works: [] },
  rivals: [],
  ...more,
});

const PANEL = target('1', { owner: '王五', due: '2026-06-01' });
const WEST = target('2', {
  region: ref('Region', '西区'),
  status: 'talks',
  rivals: [{ id: '1', region: ref('Region', '东区'), status: 'to-contact', owner: '王五' }],
});
const GAP = target('3', { company: null, segment: ref('Segment', '光刻胶'), note: 'Photoresist' });
const ALL = [PANEL, WEST, GAP];
const NOTHING: TargetFilter = { words: '', status: [], chain: null, region: null, owner: null, only: null };
const ids = (filter: Partial<TargetFilter>) =>
  filtered(ALL, { ...NOTHING, ...filter }, '2026-06-30').map(({ id }) => id);

describe('whether something is on the list', () => {
  test('a candidate is for its own segment and region only; a firm alone for any segment of the region', () => {
    const about = { company: 'company:甲', region: 'region:东区' };
    expect(listedFor(ALL, { ...about, segment: 'segment:面板' })).toBe(PANEL);
    expect(listedFor(ALL, { ...about, segment: 'segment:光刻胶' })).toBeUndefined();
    expect(listedFor(ALL, about)).toBe(PANEL);
    expect(listedFor(ALL, { ...about, region: 'region:南区' })).toBeUndefined();
  });

  test('a gap is one whose company is still to be found, not one a company is listed for', () => {
    expect(listedFor(ALL, { segment: 'segment:光刻胶', region: 'region:东区' })).toBe(GAP);
    expect(listedFor(ALL, { segment: 'segment:面板', region: 'region:东区' })).toBeUndefined();
  });

  test('the others after a company are told apart from the one looked at', () => {
    expect(othersOf(ALL, 'company:甲', PANEL)).toEqual([WEST]);
    expect(othersOf(ALL, undefined)).toEqual([]);
  });
});

describe('the filters', () => {
  test('let everything through until something is chosen, and hold together', () => {
    expect(ids({})).toEqual(['1', '2', '3']);
    expect(ids({ status: ['talks', 'signed'] })).toEqual(['2']);
    expect(ids({ region: 'region:东区', owner: '王五' })).toEqual(['1']);
    expect(ids({ chain: 'chain:别的' })).toEqual([]);
    expect(ids({ words: ' photo ' })).toEqual(['3']);
    expect(ids({ only: 'rivals' })).toEqual(['2']);
    expect(ids({ only: 'due' })).toEqual(['1']);
  });

  test('overdue is what should be done by now and still goes on', () => {
    const due = { due: '2026-06-01', status: 'talks' as const };
    expect(isOverdue(due, '2026-06-02')).toBe(true);
    expect(isOverdue(due, '2026-06-01')).toBe(false);
    expect(isOverdue({ ...due, status: 'signed' }, '2026-06-02')).toBe(false);
    expect(isOverdue({ ...due, due: null }, '2026-06-02')).toBe(false);
  });

  test('offer what is on the list, each once', () => {
    expect(choicesIn(ALL)).toEqual({
      chains: [{ value: 'chain:显示', label: '显示' }],
      regions: [
        { value: 'region:东区', label: '东区' },
        { value: 'region:西区', label: '西区' },
      ],
      owners: [{ value: '王五', label: '王五' }],
    });
  });
});

const inRegion = (name: string, more: Partial<Target> = {}) =>
  target(name, { region: { id: `region:${name}`, label: 'Region', name }, ...more });

describe('rivals of what is about to be listed', () => {
  const regions = [
    { id: 'region:城', within: null },
    { id: 'region:东区', within: 'region:城' },
    { id: 'region:西区', within: 'region:城' },
  ];
  test('are other districts, not the city around', () => {
    expect(rivalRegions([inRegion('东区'), inRegion('城')], 'region:西区', regions)).toEqual(['东区']);
  });
  test('are not those who have shelved it, nor the region itself', () => {
    const others = [inRegion('东区', { status: 'shelved' }), inRegion('西区')];
    expect(rivalRegions(others, 'region:西区', regions)).toEqual([]);
  });
});

test('a meeting that holds the sign between meetings stays one', () => {
  expect(meetingLines([{ on: '2024-05-15', words: '见董事长；谈用地\n下周再来' }])).toEqual([
    '2024-05-15 见董事长，谈用地，下周再来',
  ]);
});
