import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GapAnswer, SegmentGap } from '../../server/contract/gap-analysis.ts';
import { testApp } from '../support/test-app.ts';

const { api, close } = testApp();
afterAll(close);

const QINGDAO = 'region:cn-3702';
const HUANGDAO = 'region:cn-370211';

async function gaps(region: string, asOf?: string): Promise<GapAnswer> {
  const { body } = await api
    .get('/api/chains/chain:new-display/gaps')
    .query({ region, ...(asOf && { asOf }) })
    .expect(200);
  return body;
}
const named = (answer: GapAnswer, name: string): SegmentGap => {
  const found = answer.segments.find((gap) => gap.segment.name === name);
  if (!found) throw new Error(`The seed has no segment ${name}`);
  return found;
};

const weight = (gap: SegmentGap) => (gap.segment.key ? 2 : 1);

describe('new display in Qingdao', () => {
  let answer: GapAnswer;
  beforeAll(async () => {
    answer = await gaps(QINGDAO);
  });

  test('every segment is judged or said to be unknown, and all four verdicts occur', () => {
    expect(new Set(answer.segments.map((gap) => gap.verdict))).toEqual(
      new Set(['missing', 'weak', 'strong', 'unknown']),
    );
    expect(answer.segments.length).toBeGreaterThanOrEqual(15);
  });

  test('OLED panel is missing on the word of a source; the project that was to fill it has ended and is no pipeline', () => {
    const oled = named(answer, 'OLED面板');
    expect({ verdict: oled.verdict, action: oled.action, reason: oled.reason, firms: oled.firms }).toEqual({
      verdict: 'missing',
      action: 'attract',
      reason: {
        rule: 'declared-absent',
        firms: 0,
        groups: 0,
        leaders: 0,
        pipeline: 0,
        furthest: null,
        sentence: {
          zh: expect.stringMatching(/^没有查到本地企业，没有补链项目，.+（2020-10-28）：判为缺。$/),
          en: expect.stringMatching(
            /^No local firm known, no pipeline, .+ \(2020-10-28\): so it is missing\.$/,
          ),
        },
      },
      firms: [],
    });
    expect(oled.coverage).toMatchObject({ lookedInto: true, finding: 'absent' });
    expect(oled.coverage?.sources.length).toBeGreaterThan(0);
    expect(oled.candidates).toBeGreaterThan(0);
  });

  test('display module is strong because the chain leader itself stands there', () => {
    const display = named(answer, '显示模组');
    expect([display.verdict, display.action, display.reason.rule]).toEqual([
      'strong',
      'extend',
      'leader-present',
    ]);
    expect(display.firms.find((firm) => firm.leader)).toMatchObject({
      company: { name: '京东方青岛' },
      group: { name: '北京电控' },
    });
  });

  test('a segment nobody could look up is unknown, with no action and no score', () => {
    const polarizer = named(answer, '偏光片');
    expect([polarizer.verdict, polarizer.action, polarizer.priority.score, polarizer.reason.rule]).toEqual([
      'unknown',
      null,
      null,
      'not-looked-into',
    ]);
  });

  test('every firm and project names its sources, and every missing segment the source that says so', () => {
    for (const gap of answer.segments) {
      for (const firm of gap.firms) expect(firm.sources).not.toEqual([]);
      for (const project of gap.pipeline) expect(project.sources).not.toEqual([]);
      if (gap.verdict === 'missing') expect(gap.coverage?.finding).toBe('absent');
      if (gap.verdict === 'unknown') expect(gap.firms).toEqual([]);
    }
  });

  test('a priority is the product of the parts shown with it', () => {
    for (const { priority } of answer.segments) {
      const { score, criticality, shortage, demand } = priority;
      if (shortage === null) expect(score).toBeNull();
      else expect(score).toBeCloseTo(criticality * shortage * demand);
    }
  });

  test('completeness, judged share and local supply rate follow from what is listed', () => {
    const judged = answer.segments.filter((gap) => gap.verdict !== 'unknown');
    const score = { missing: 0, weak: 0.5, strong: 1, unknown: 0 };
    const total = judged.reduce((sum, gap) => sum + weight(gap), 0);
    const reached = judged.reduce((sum, gap) => sum + weight(gap) * score[gap.verdict], 0);
    expect(answer.completeness).toBeCloseTo(reached / total);
    expect(answer.judgedShare).toBeCloseTo(judged.length / answer.segments.length);
    expect(answer.localSupplyRate).toBeCloseTo(answer.localSuppliers.local / answer.localSuppliers.known);
    expect(answer.localSupplyTies).toBeGreaterThanOrEqual(answer.localSuppliers.known);
  });

  test('what is cut off without a segment is what its feeds lead to, and weighs in its criticality', () => {
    for (const { segment, downstream, priority } of answer.segments) {
      const reached = new Set([segment.id]);
      for (const id of reached) {
        for (const feed of answer.feeds) if (feed.from === id) reached.add(feed.to);
      }
      expect(downstream.cutOff.map((cut) => cut.segment).sort()).toEqual([...reached].slice(1).sort());
      expect(downstream.share).toBeCloseTo((reached.size - 1) / (answer.segments.length - 1));
      expect(priority.criticality).toBeCloseTo(0.2 + (segment.key ? 0.4 : 0) + 0.4 * downstream.share);
      expect(downstream.substitutes).toEqual([]);
    }
  });

  test('every recorded supplier of a segment is a company that works in it, told with its source', () => {
    const told = answer.segments.flatMap(({ sourcing }) => sourcing.customers.ties);
    expect(told.length).toBeGreaterThan(10);
    for (const tie of told) expect(tie.sources).not.toEqual([]);
    for (const { sourcing } of answer.segments) {
      const { ties, suppliers, pairs } = sourcing.customers;
      expect(new Set(ties.map((tie) => tie.group.id)).size).toBe(suppliers);
      expect(ties).toHaveLength(pairs);
    }
  });

  test('the supply rate by amount says on how many of the pairs it rests, and of which years', () => {
    const { rate, localYuan, knownYuan, withAmount, pairs, from, to } = answer.localSupplyByAmount;
    expect(withAmount).toBeGreaterThan(0);
    expect(withAmount).toBeLessThan(pairs);
    expect(rate).toBeCloseTo(localYuan / knownYuan);
    expect([from, to].map((date) => date !== null && date <= '2026-06-30')).toEqual([true, true]);
  });

  test('as many candidates are counted as the candidates call lists', async () => {
    const counted = answer.segments.map((gap) => [gap.segment.name, gap.candidates]);
    const listed = [];
    for (const { segment } of answer.segments) {
      const { body } = await api
        .get('/api/candidates')
        .query({ segment: segment.id, outside: QINGDAO })
        .expect(200);
      listed.push([segment.name, body.total]);
    }
    expect(counted).toEqual(listed);
  });

  test('what it rests on is told: the queries and the newest fact, none later than the day', () => {
    expect(answer.basis.asOf).toBe('2026-06-30');
    expect(answer.basis.queries).toContain('gap-analysis/local-firms.cypher');
    expect(answer.basis.newest).toBe(
      answer.segments
        .flatMap((gap) => gap.evidence.newest ?? [])
        .sort()
        .at(-1),
    );
  });
});

test('an absence read from a roll is worded as such, one said outright likewise', async () => {
  const { body } = await api.get('/api/chains/chain:biomedicine/gaps').query({ region: QINGDAO }).expect(200);
  const told = (body as GapAnswer).segments.filter((gap) => gap.coverage?.basis !== undefined);
  expect(told.length).toBeGreaterThan(0);
  for (const { coverage, reason } of told) {
    const words = { roll: '列全各家的名录里本地一家也没有', said: '来源直说本地没有' };
    expect(reason.sentence.zh).toContain(words[coverage?.basis ?? 'said']);
  }
});

describe('another day or place', () => {
  test('before its plant produced, Mini LED backplane was not known to be there', async () => {
    expect(named(await gaps(QINGDAO, '2021-01-01'), 'Mini LED背板').verdict).toBe('unknown');
    expect(named(await gaps(QINGDAO), 'Mini LED背板').verdict).toBe('strong');
  });

  test('nothing stated after the day counts', async () => {
    const past = await gaps(QINGDAO, '2021-01-01');
    const dates = past.segments.flatMap((gap) => [
      ...gap.firms.map((firm) => firm.asOf),
      ...gap.pipeline.flatMap((project) => project.stageSince ?? []),
      ...(gap.coverage ? [gap.coverage.asOf] : []),
    ]);
    expect(dates.length).toBeGreaterThan(5);
    expect(dates.filter((date) => date > '2021-01-01')).toEqual([]);
  });

  test('a district is judged on what stands in it, and on an absence declared for the city around it', async () => {
    const district = await gaps(HUANGDAO);
    expect(named(district, 'OLED面板').verdict).toBe('missing');
    const city = await gaps(QINGDAO);
    const cityFirms = new Set(city.segments.flatMap((gap) => gap.firms.map((firm) => firm.company.id)));
    const districtFirms = district.segments.flatMap((gap) => gap.firms.map((firm) => firm.company.id));
    expect(districtFirms.length).toBeGreaterThan(0);
    expect(districtFirms.filter((id) => !cityFirms.has(id))).toEqual([]);
    expect(new Set(districtFirms).size).toBeLessThan(cityFirms.size);
  });

  test('a chain without segments has no figure rather than a zero', async () => {
    const { body } = await api.get('/api/chains').expect(200);
    const bare = body.chains.find((chain: { segments: number }) => chain.segments === 0);
    const answer = await api.get(`/api/chains/${bare.id}/gaps`).query({ region: QINGDAO }).expect(200);
    expect(answer.body).toMatchObject({ segments: [], completeness: null, judgedShare: 0 });
  });
});

const asked = async (query: Record<string, string>): Promise<GapAnswer> =>
  (
    await api
      .get('/api/chains/chain:new-display/gaps')
      .query({ region: QINGDAO, ...query })
      .expect(200)
  ).body;
const setting = (answer: GapAnswer, id: string) => answer.thresholds.find((known) => known.id === id);

describe('thresholds and weights', () => {
  test('unless asked otherwise each has its default, and the answer says its range', async () => {
    const answer = await gaps(QINGDAO);
    expect(answer.thresholds.filter((known) => known.value !== known.default)).toEqual([]);
    expect(setting(answer, 'minGroups')).toEqual({
      id: 'minGroups',
      part: 'verdict',
      value: 2,
      default: 2,
      min: 1,
      max: 20,
      whole: true,
      why: expect.any(String),
    });
  });

  test('where one group is enough, what was weak for want of a second is strong', async () => {
    const before = await gaps(QINGDAO);
    const single = before.segments.filter((gap) => gap.reason.rule === 'one-group');
    expect(single.length).toBeGreaterThan(0);
    const after = await asked({ minGroups: '1' });
    expect(single.map(({ segment }) => named(after, segment.name).reason.rule)).toEqual(
      single.map(() => 'several-groups'),
    );
    expect(after.completeness).toBeGreaterThan(before.completeness ?? 1);
    expect(setting(after, 'minGroups')).toMatchObject({ value: 1, default: 2 });
  });

  test('a priority follows the weights asked for', async () => {
    const oled = named(
      await asked({ criticalityKey: '0', criticalityDownstream: '0', demandSaturation: '1' }),
      'OLED面板',
    );
    expect(oled.priority).toMatchObject({ criticality: 1, demand: 1, score: oled.priority.shortage });
  });

  test.each([
    ['minGroups', '0', '1 到 20 之间的整数'],
    ['minGroups', '2.5', '1 到 20 之间的整数'],
    ['weakScore', '1.2', '0 到 1 之间的数'],
    ['weakScore', '', '0 到 1 之间的数'],
    ['keyWeight', '两倍', '1 到 10 之间的数'],
  ])('%s=%s is 400 and told the range', async (field, value, expected) => {
    const { body } = await api
      .get('/api/chains/chain:new-display/gaps')
      .query({ region: QINGDAO, [field]: value })
      .expect(400);
    expect(body.error.details).toEqual([{ in: 'query', field, expected }]);
  });
});

describe('questions that cannot be answered', () => {
  test('an unknown chain or region is 404 and named', async () => {
    const chain = await api.get('/api/chains/chain:none/gaps').query({ region: QINGDAO }).expect(404);
    expect(chain.body.error).toEqual({
      code: 'not_found',
      message: '没有找到产业链 chain:none',
      details: { id: 'chain:none' },
    });
    const region = await api
      .get('/api/chains/chain:new-display/gaps')
      .query({ region: 'region:none' })
      .expect(404);
    expect(region.body.error.message).toBe('没有找到地区 region:none');
  });

  test.each([
    ['no region', {}, 'region'],
    ['a region that is no id', { region: '青岛' }, 'region'],
    ['a day that does not exist', { region: QINGDAO, asOf: '2024-02-30' }, 'asOf'],
    ['a misspelt parameter', { region: QINGDAO, as_of: '2024-02-20' }, 'as_of'],
  ])('%s is 400 and names the field', async (_, query, field) => {
    const { body } = await api.get('/api/chains/chain:new-display/gaps').query(query).expect(400);
    expect(body.error.code).toBe('bad_request');
    expect(body.error.details).toEqual([{ in: 'query', field, expected: expect.any(String) }]);
  });
});
