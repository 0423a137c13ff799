import { describe, expect, test } from '@jest/globals';
import { verdictSentence, type Seen } from '../../server/features/gap-analysis/verdict-sentence.rules.ts';

const seen = (more: Partial<Seen>): Seen => ({
  rule: 'not-looked-into',
  firms: 0,
  groups: 0,
  leaders: 0,
  pipeline: 0,
  furthest: null,
  stated: true,
  coverage: null,
  minGroups: 2,
  ...more,
});
const look = (more: Partial<NonNullable<Seen['coverage']>>) => ({
  lookedInto: true,
  finding: null,
  asOf: '2024-02',
  ...more,
});
const zh = (more: Partial<Seen>) => verdictSentence(seen(more)).zh;
const en = (more: Partial<Seen>) => verdictSentence(seen(more)).en;

const absent = (basis?: 'said' | 'roll') =>
  zh({ rule: 'declared-absent', coverage: look({ finding: 'absent', basis }) });

describe('a verdict in one sentence', () => {
  test('firms of one group are told to be so', () => {
    const facts = { rule: 'one-group', firms: 2, groups: 1 } as const;
    expect(zh(facts)).toBe('本地 2 家企业，同属一个集团，没有补链项目：不到 2 家独立企业，判为弱。');
    expect(en({ ...facts, firms: 3, pipeline: 1, furthest: 'started' })).toBe(
      '3 local firms, all in one group, 1 project in the pipeline (furthest: started): fewer than the 2 independent firms needed, so it is weak.',
    );
  });

  test('a threshold that was moved is the one told', () => {
    expect(zh({ rule: 'one-group', firms: 3, groups: 3, minGroups: 4 })).toBe(
      '本地 3 家企业，各自独立，没有补链项目：不到 4 家独立企业，判为弱。',
    );
  });

  test('the chain leader is named as such', () => {
    expect(zh({ rule: 'leader-present', firms: 1, groups: 1, leaders: 1 })).toMatch(
      /^本地 1 家企业，就是链主，没有补链项目/,
    );
    expect(en({ rule: 'leader-present', firms: 4, groups: 3, leaders: 2 })).toMatch(
      /^4 local firms, in 3 groups, 2 of the chain leader’s, no pipeline: /,
    );
  });

  test('an absence said outright, one read from a roll, and one of untold basis are told apart', () => {
    expect([absent('said'), absent('roll'), absent()]).toEqual([
      '没有查到本地企业，没有补链项目，来源直说本地没有（2024-02）：判为缺。',
      '没有查到本地企业，没有补链项目，列全各家的名录里本地一家也没有（2024-02）：判为缺。',
      '没有查到本地企业，没有补链项目，查过，有来源表明本地没有（2024-02）：判为缺。',
    ]);
  });

  test('nobody looked, and looked in vain, are not the same and neither is “missing”', () => {
    expect([zh({}), zh({ coverage: look({ lookedInto: false }) })]).toEqual([
      '没有查到本地企业，没有补链项目，没有人查过：不下结论，数据不足不等于缺。',
      '没有查到本地企业，没有补链项目，查过但来源说不清有无（2024-02）：不下结论，数据不足不等于缺。',
    ]);
  });
});
