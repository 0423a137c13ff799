import { afterAll, expect, test } from '@jest/globals';
import { sheetKind } from '../../server/contract/imports-sheet-kinds.ts';
import { templateCsv } from '../../server/features/imports/templates/write-template.ts';
import { testApp } from '../support/test-app.ts';

const { api, close } = testApp();
afterAll(close);

test('the template of a kind comes as CSV under a name that says what it is for', async () => {
  const { headers, text } = await api.get('/api/import-templates?kind=projects&format=csv').expect(200);
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(decodeURIComponent(headers['content-disposition'] ?? '')).toContain(
    `链图导入模板-${sheetKind('projects').nameZh}.csv`,
  );
  expect(text).toBe(templateCsv('projects'));
});

test('all templates come as one workbook', async () => {
  const { headers, body } = await api.get('/api/import-templates').responseType('blob').expect(200);
  expect(headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  expect((body as Buffer).subarray(0, 2).toString()).toBe('PK');
});

test('CSV without a kind, and a kind that is none, are told what is expected', async () => {
  const csv = await api.get('/api/import-templates?format=csv').expect(400);
  expect(csv.body.error.details).toEqual([
    { in: 'query', field: 'kind', expected: expect.stringContaining('CSV') },
  ]);
  const { body } = await api.get('/api/import-templates?kind=cars').expect(400);
  expect(body.error.details).toMatchObject([{ in: 'query', field: 'kind' }]);
});
