import { describe, expect, test } from '@jest/globals';
import type { EntityRef } from '../../server/contract/common.ts';
import type { CandidateRow } from '../../server/features/candidates/candidate-rows.ts';
import {
  excludedCompanies,
  exclusionOf,
  listedExclusions,
} from '../../server/features/candidates/exclusions.rules.ts';
import {
  factsByFirm,
  listedFact,
  recentSince,
  type ReadinessRows,
} from '../../server/features/candidates/readiness-facts.rules.ts';

const entity = (id: string, label: EntityRef['label'], name: string): EntityRef => ({ id, label, name });
const out = entity('company:out', 'Company', '外');
const daughter = entity('company:daughter', 'Company', '女');
const works = entity('project:works', 'Project', '厂');
const town = entity('region:town', 'Region', '城');
const board = entity('segment:board', 'Segment', '板');
const glass = entity('segment:glass', 'Segment', '璃');

const named = (ids: readonly string[]) => [...new Set(ids)].map((id) => ({ id, title: id }));
const fact = (source: string, more: Partial<ReadinessRows['presence'][number]['facts'][number]> = {}) => ({
  asOf: '2025',
  validFrom: undefined,
  validTo: undefined,
  confidence: 'stated' as const,
  evidence: undefined,
  sources: [source],
  ...more,
});
const nothing: ReadinessRows = { presence: [], backing: [], projects: [], claims: [] };
const factsOf = (rows: Partial<ReadinessRows>) => factsByFirm({ ...nothing, ...rows }, named).get(out.id);

describe('facts about readiness', () => {
  test('a subsidiary elsewhere in the province: as reliable as the weaker of owning and standing there', () => {
    expect(
      factsOf({
        presence: [
          {
            firm: out.id,
            about: daughter,
            held: false,
            place: town,
            here: false,
            facts: [
              fact('source:owns', { evidence: '控股' }),
              fact('source:stands', { confidence: 'inferred', asOf: '2020', evidence: '设厂' }),
            ],
          },
        ],
      }),
    ).toEqual([
      {
        part: 'presence',
        kind: 'subsidiary',
        value: expect.closeTo(0.42),
        about: daughter,
        place: town,
        here: false,
        asOf: '2025',
        confidence: 'inferred',
        evidence: '控股；设厂',
        sources: [
          { id: 'source:owns', title: 'source:owns' },
          { id: 'source:stands', title: 'source:stands' },
        ],
      },
    ]);
  });

  test('are told apart: its own seat, a holding, a project, a parent, a shareholder', () => {
    const presence = { firm: out.id, held: true, place: town, here: true, facts: [fact('source:a')] };
    const backing = { firm: out.id, place: town, facts: [fact('source:a')] };
    const found = factsOf({
      presence: [
        { ...presence, about: out, held: false },
        { ...presence, about: daughter },
        { ...presence, about: works },
      ],
      backing: [
        { ...backing, about: daughter, parent: true },
        { ...backing, about: works, parent: false },
      ],
    });
    expect(found?.map(({ part, kind, about }) => [part, kind, about?.id])).toEqual([
      ['presence', 'seat', undefined],
      ['presence', 'holding', daughter.id],
      ['presence', 'project', works.id],
      ['backing', 'parent', daughter.id],
      ['backing', 'shareholder', works.id],
    ]);
  });

  test('one thing found twice counts once, by its stronger finding', () => {
    const row = { firm: out.id, about: daughter, held: false, place: town, facts: [fact('source:a')] };
    const found = factsOf({
      presence: [
        { ...row, here: false },
        { ...row, here: true },
      ],
    });
    expect(found?.map(({ value }) => value)).toEqual([1]);
  });

  test('a recent project is dated by its beginning; plans are expansion, fund-raising is means', () => {
    const claim = { firm: out.id, qualifier: '约', unit: '亿元', fact: fact('source:c') };
    const found = factsOf({
      projects: [{ firm: out.id, about: works, begun: '2024-03', place: null, facts: [fact('source:p')] }],
      claims: [
        { ...claim, key: 'plannedInvestment', keyName: '计划投资', value: 13.5 },
        { ...claim, key: 'privatePlacement', keyName: '拟定增募资额', value: 30 },
      ],
    });
    expect(
      found?.map(({ part, kind, value, figure, asOf }) => ({ part, kind, value, figure, asOf })),
    ).toEqual([
      { part: 'expansion', kind: 'new-project', value: 1, figure: undefined, asOf: '2024-03' },
      { part: 'expansion', kind: 'investment-plan', value: 1, figure: '计划投资 约13.5亿元', asOf: '2025' },
      { part: 'means', kind: 'fund-raising', value: 0.7, figure: '拟定增募资额 约30亿元', asOf: '2025' },
    ]);
  });

  test('recent is what happened in the last three years', () => {
    expect(recentSince('2026-06-30')).toBe('2023-06-30');
  });
});

const row = (more: Partial<CandidateRow> = {}): CandidateRow => ({
  company: out,
  legalName: undefined,
  listingCode: undefined,
  creditCode: undefined,
  dissolved: false,
  companySources: ['source:out'],
  places: [],
  here: [],
  sellsToChain: false,
  segment: board,
  fact: fact('source:works'),
  ...more,
});
const at = (member: EntityRef) => ({ member, place: town, sources: ['source:seat'] });
const wished = new Set([out.id]);

describe('who is left out', () => {
  test('nobody without a reason', () => {
    expect(exclusionOf(row(), new Set())).toBeNull();
  });

  test('who stands here already, or whose subsidiary works in the segment here', () => {
    expect(exclusionOf(row({ here: [at(out), at(daughter)] }), new Set())).toEqual({
      reason: 'in-region',
      place: town,
      sourceIds: ['source:seat'],
    });
    expect(exclusionOf(row({ here: [at(daughter)] }), wished)).toEqual({
      reason: 'subsidiary-in-region',
      member: daughter,
      place: town,
      sourceIds: ['source:seat'],
    });
  });

  test('who is dissolved, wherever it stood; who is not wanted', () => {
    expect(exclusionOf(row({ dissolved: true, here: [at(out)] }), wished)).toEqual({
      reason: 'dissolved',
      sourceIds: ['source:out'],
    });
    expect(exclusionOf(row(), wished)).toEqual({ reason: 'by-user', sourceIds: [] });
  });

  test('each company stands once a reason, with all segments it is left out of', () => {
    const exclusion = {
      reason: 'subsidiary-in-region',
      member: daughter,
      place: town,
      sourceIds: ['source:seat'],
    } as const;
    const found = [
      { company: out, segment: board, exclusion: { ...exclusion, sourceIds: ['source:seat'] } },
      { company: out, segment: glass, exclusion: { ...exclusion, sourceIds: ['source:seat'] } },
    ];
    expect(excludedCompanies(found, named)).toEqual([
      {
        company: out,
        reason: 'subsidiary-in-region',
        member: daughter,
        place: town,
        segments: [board, glass],
        sources: [{ id: 'source:seat', title: 'source:seat' }],
      },
    ]);
  });
});

const left = (reason: 'in-region' | 'by-user' | 'subsidiary-in-region', count: number) =>
  Array.from({ length: count }, () => ({ company: out, reason, segments: [board], sources: [] }));

test('of many left out the reader’s own and the surprising ones are listed, then firms of the region', () => {
  const listed = listedExclusions([
    ...left('in-region', 300),
    ...left('subsidiary-in-region', 2),
    ...left('by-user', 1),
  ]);
  expect([listed.length, listed.slice(0, 4).map(({ reason }) => reason)]).toEqual([
    200,
    ['by-user', 'subsidiary-in-region', 'subsidiary-in-region', 'in-region'],
  ]);
});

test('a listed firm has means, by its code; another none', () => {
  expect(
    listedFact(row({ listingCode: '000725.SZ' }), named).map(({ kind, figure }) => [kind, figure]),
  ).toEqual([['listed', '000725.SZ']]);
  expect(listedFact(row(), named)).toEqual([]);
});
