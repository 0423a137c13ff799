import { describe, expect, test } from '@jest/globals';
import { AT, REPORT, useEditing } from '../support/editing-desk.ts';

const { api, post, journal } = useEditing();

describe('a tie', () => {
  const NEW = {
    cells: {
      from: 'company:editing-b',
      type: 'INVESTS_IN',
      to: 'company:editing-a',
      share: '0.3',
      amount: '约2亿元',
      amountStatus: 'actual',
      confidence: 'stated',
      evidence: '公告写明',
    },
    source: {
      title: '公告',
      publisher: '甲公司',
      date: '2026-01-05',
      url: 'https://example.org/b',
      kind: 'filing',
    },
    asOf: '2026-01',
  };

  test('is added with a new source, seen at both ends, and taken back', async () => {
    const { body } = await post('/facts/tie', NEW).expect(200);
    const { id, origin, version } = body.fact;
    expect({ origin, version }).toEqual({ origin: 'person', version: 1 });
    const { body: seen } = await api.get('/api/entities/company:editing-a/neighbours').expect(200);
    expect(seen.ties).toContainEqual(
      expect.objectContaining({
        id,
        type: 'INVESTS_IN',
        from: 'company:editing-b',
        share: 0.3,
        amount: { value: 2, unit: '亿元', currency: 'CNY', qualifier: '约', status: 'actual' },
        sources: [expect.objectContaining({ title: '公告', date: '2026-01-05' })],
        trace: { version: 1, origin: 'person', by: '王芳', at: AT, given: {} },
      }),
    );
    const { body: same } = await post('/facts/tie', NEW).expect(409);
    expect(same.error).toMatchObject({ code: 'already_there', details: { id } });
    const { body: gone } = await post(`/facts/tie/${id}/retract`, { version }).expect(200);
    await api.get(`/api/facts/tie/${id}`).expect(404);
    await post(`/edits/${gone.edit}/undo`, {}).expect(200);
    expect((await api.get(`/api/facts/tie/${id}`).expect(200)).body).toMatchObject({
      cells: { share: '0.3', amount: '约2亿元' },
      origin: 'person',
    });
  });

  test('of the seed is ended with a date and stays', async () => {
    const ended = { version: 0, cells: { validTo: '2026-04' }, source: { id: REPORT.id }, asOf: '2026-05' };
    const { body } = await post('/facts/tie/tie:editing-1', ended).expect(200);
    expect(body.fact).toMatchObject({
      cells: { validTo: '2026-04' },
      given: { validTo: '', asOf: '2020' },
      version: 1,
    });
  });

  test('joins only what its type may join', async () => {
    const wrong = { ...NEW, cells: { ...NEW.cells, type: 'SUPPLIES', to: 'region:editing-r', share: '' } };
    const { body } = await post('/facts/tie', wrong).expect(400);
    expect(body.error.details).toEqual([
      { in: 'body', field: 'to', expected: '能有 SUPPLIES 关系的实体（Company），现为 region:editing-r' },
    ]);
  });
});

describe('an entity', () => {
  const NEW = {
    label: 'Company',
    cells: { name: '丙光学', legalName: '丙光学有限公司' },
    source: { id: REPORT.id },
    asOf: '2026-05',
  };

  test('is added, found by its name, and not added twice', async () => {
    const { body } = await post('/facts/entity', NEW).expect(200);
    expect(body.fact.id).toMatch(/^company:bingguangxue-[0-9a-f]{6}$/);
    const { body: found } = await api.get('/api/search').query({ q: '丙光学' }).expect(200);
    expect(found.results[0]).toMatchObject({ id: body.fact.id, name: '丙光学' });
    await post('/facts/entity', NEW, '李雷').expect(409);
    const { body: known } = await api.get(`/api/entities/${body.fact.id}`).expect(200);
    expect(known).toMatchObject({
      properties: { legalName: '丙光学有限公司' },
      trace: { origin: 'person', by: '王芳' },
    });
    expect(Object.keys(known.properties)).toEqual(['legalName']);
  });

  test('that something hangs on is not taken back', async () => {
    const { body } = await post('/facts/entity', NEW).expect(200);
    const { id, version } = body.fact;
    const claim = {
      cells: {
        entity: id,
        key: 'plannedInvestment',
        value: '3',
        unit: '亿元',
        confidence: 'stated',
        evidence: '写明',
      },
      source: { id: REPORT.id },
      asOf: '2026',
    };
    const { body: about } = await post('/facts/claim', claim).expect(200);
    const { body: refused } = await post(`/facts/entity/${id}/retract`, { version }).expect(409);
    expect(refused.error.code).toBe('in_use');
    await post(`/facts/claim/${about.fact.id}/retract`, { version: 1 }).expect(200);
    await post(`/facts/entity/${id}/retract`, { version }).expect(200);
    await api.get(`/api/entities/${id}`).expect(404);
  });

  test('of the seed keeps its sources when one is added, and its former name beside', async () => {
    const { body } = await post('/facts/entity/company:editing-a', {
      version: 0,
      cells: { name: '甲科技' },
      source: { id: REPORT.id },
      asOf: '2026-05',
    }).expect(200);
    expect(body.fact).toMatchObject({ cells: { name: '甲科技' }, given: { name: '甲公司' } });
    expect((await journal('?entity=company:editing-a&by=王芳&kind=entity&action=change')).total).toBe(1);
    expect((await journal('?by=李雷')).total).toBe(0);
    expect((await journal('?to=2020-01-01')).total).toBe(0);
  });
});
