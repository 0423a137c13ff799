import type { Page } from 'playwright-core';
import { planned, problem, sheet, uploaded } from './import-answers.ts';

/** Every page, and the states of it that an address alone leads to. */
export const PAGES: readonly [name: string, path: string][] = [
  ['overview', '/overview'],
  ['graph', '/graph'],
  ['graph around an entity', '/graph?focus=company:boe'],
  ['gaps', '/gaps?chain=chain:new-display'],
  ['a segment', '/gaps?chain=chain:new-display&segment=segment:new-display-oled-panel'],
  ['a chain without segments', '/gaps?chain=chain:none'],
  ['gaps compared', '/gaps/compare?chain=chain:new-display&againstAsOf=2023-01-01'],
  ['districts', '/gaps/districts'],
  ['introductions', '/introductions'],
  ['a pair', '/introductions?tab=pair&from=company:boe&to=company:sunnypol'],
  ['a pair without a path', '/introductions?tab=pair&from=company:boe&to=company:hkc&ties=MEMBER_OF'],
  ['a pair not yet named', '/introductions?tab=pair'],
  ['visits', '/introductions?tab=visits'],
  ['funds', '/funds'],
  ['a look-through', '/funds?fund=fund:qd-wudaokou'],
  ['a look-through as a graph', '/funds?fund=fund:qd-wudaokou&drawn=graph&below=holdings'],
  ['knock-on introductions', '/funds?fund=fund:zhongjinghe&view=introductions'],
  ['ledger', '/funds?fund=fund:qd-wudaokou&view=ledger'],
  ['coverage', '/funds?view=coverage'],
  ['projects', '/projects'],
  ['projects as a table', '/projects?view=table'],
  ['projects as a timeline', '/projects?view=timeline'],
  ['projects when none fits', '/projects?q=nothing-is-called-this'],
  ['limits of the cards', '/projects?panel=limits'],
  ['bulletin', '/projects/bulletin?period=2024Q1'],
  ['bulletin of a month nothing was signed in', '/projects/bulletin?period=2020-02'],
  ['funnel', '/projects/funnel'],
  ['problems of projects', '/projects/issues'],
  ['sites', '/projects/sites'],
  ['public sites', '/projects/sites?view=published'],
  ['a project through its life', '/projects?panel=life&project=project:sinopharm-life-port'],
  ['map', '/map?place=region:cn-370215'],
  ['questions', '/questions'],
  ['an answered question', '/questions/segments-with-few-firms'],
  ['console', '/questions/console'],
  ['imports', '/imports'],
  ['sources', '/sources'],
  ['sources by chain', '/sources?view=chains'],
  ['sources when none fits', '/sources?q=nothing-is-called-this'],
  ['dossier of a company', '/entities/company%3Aboe'],
  ['dossier of a fund', '/entities/fund%3Aqd-wudaokou'],
  ['dossier of a region', '/entities/region%3Acn-370215'],
  ['brief', '/entities/company%3Aboe/brief'],
  ['targets', '/targets'],
  ['changes by hand', '/edits'],
  ['changes by hand when none fits', '/edits?by=nobody'],
  ['declared-industry share', '/gaps/districts?view=declared'],
  ['reports', '/reports'],
  ['a report of no kind', '/reports/nothing/x'],
  ['possible duplicates', '/reconciliation'],
  ['look-alikes', '/reconciliation?view=traps'],
  ['decisions about sameness', '/reconciliation?view=history'],
  ['a name of an imported row', '/reconciliation?label=Company&name=%E4%BA%AC%E4%B8%9C%E6%96%B9'],
  ['data quality', '/data-quality'],
  ['contested facts', '/data-quality?list=contested'],
  ['coverage of chains in districts', '/data-quality?list=coverage'],
  ['who answers for chains', '/gaps/duties'],
  ['saved views', '/views'],
  ['help', '/help'],
  ['an address that is no page', '/nowhere'],
  ['an entity that is not there', '/entities/company%3Anobody'],
];

type State = {
  name: string;
  path: string;
  /** Before the page is opened. */
  prepare?: (page: Page) => Promise<unknown>;
  /** What somebody does on it. */
  reach?: (page: Page) => Promise<unknown>;
};

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
/** The graph cannot be reached: every call fails with what the service says then. */
const unreachable = (page: Page) =>
  page.route('**/api/**', (route) =>
    route.fulfill({
      status: 503,
      json: { error: { code: 'graph_unreachable', message: '暂时连不上图数据库' } },
    }),
  );
/** No call is answered: the page waits. */
const waiting = (page: Page) => page.route('**/api/**', () => new Promise<void>(() => {}));
/** A batch of imports as the service would tell of it. */
const withBatch = (batch: typeof uploaded) => async (page: Page) => {
  const answers: Record<string, unknown> = {
    '': batch,
    '/sheets': { sheets: [sheet] },
    '/problems': { items: [problem], total: 1, nextOffset: null },
    '/plan': { items: [], total: 0, nextOffset: null },
  };
  await page.route(/\/api\/imports\/batch/, (route) => {
    const rest = new URL(route.request().url()).pathname.replace(/^.*batch[^/]*/, '');
    return route.fulfill({ json: answers[rest] ?? batch });
  });
};
const SCENARIO =
  'v1;方案一;p,segment:new-display-oled-panel,in-production;f,segment:new-display-oled-panel,,,,假想公司';
const SEGMENT = '/gaps?chain=chain:new-display&segment=segment:new-display-oled-panel';

/** What opens over a page or takes its place, and what it says while waiting and when something failed. */
export const STATES: readonly State[] = [
  {
    name: 'the search box with hits',
    path: '/help',
    reach: async (page) => {
      await press('在全图中搜索')(page);
      await page.getByRole('combobox').fill('京东方');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'changing a statement',
    path: '/entities/company%3Aboe-qingdao',
    reach: async (page) => {
      await page
        .locator('#claims')
        .getByRole('button', { name: /^修改：/ })
        .first()
        .click();
      await page.getByRole('textbox', { name: '依据' }).waitFor();
    },
  },
  {
    name: 'a new entity from a new source',
    path: '/edits',
    reach: async (page) => {
      await press('新增实体')(page);
      await page.getByText('新的来源', { exact: true }).click();
      await page.getByLabel('标题', { exact: true }).waitFor();
    },
  },
  {
    name: 'asking for a name',
    path: '/help',
    reach: async (page) => {
      await press('留下姓名')(page);
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'saving a view', path: '/gaps', reach: press('保存视图') },
  { name: 'the queries behind a page', path: '/overview', reach: press('查看查询') },
  { name: 'a scenario', path: `${SEGMENT}&whatif=${encodeURIComponent(SCENARIO)}` },
  {
    name: 'a scenario in detail',
    path: `${SEGMENT}&whatif=${encodeURIComponent(SCENARIO)}`,
    reach: press('对照明细'),
  },
  { name: 'a scenario that cannot be read', path: '/gaps?whatif=v0' },
  { name: 'what could be otherwise', path: SEGMENT, reach: press('假设…') },
  { name: 'thresholds and weights', path: '/gaps', reach: press('阈值与权重') },
  { name: 'how a figure comes about', path: '/gaps', reach: press(/^链条完整度/) },
  { name: 'a day laid over the panorama', path: '/gaps?chain=chain:new-display&against=2023-01-01' },
  { name: 'weights of the ranking', path: '/introductions', reach: press('权重') },
  { name: 'limits of the ways', path: '/introductions', reach: press('条件') },
  { name: 'the back-test', path: '/introductions', reach: press('这个排名准不准？') },
  {
    name: 'a drafted message',
    path: '/introductions?tab=pair&from=company:boe&to=company:sunnypol',
    reach: press('起草开场消息'),
  },
  {
    name: 'a project',
    path: '/projects?view=table',
    reach: (page) => page.locator('tbody').getByRole('button').first().click(),
  },
  {
    name: 'entering a stage',
    path: '/projects?panel=life&project=project:sinopharm-life-port',
    reach: press('记录阶段变动'),
  },
  { name: 'entering a site', path: '/projects/sites', reach: press('登记载体') },
  { name: 'an import to be mapped', path: '/imports/batch%3A1', prepare: withBatch(uploaded) },
  { name: 'an import tried out', path: '/imports/batch%3A1', prepare: withBatch(planned) },
  {
    name: 'an import broken off',
    path: '/imports/batch%3A1',
    prepare: withBatch({ ...planned, status: 'committing' }),
  },
  {
    name: 'an import written',
    path: '/imports/batch%3A1',
    prepare: withBatch({ ...planned, status: 'committed' }),
  },
  {
    name: 'a source',
    path: '/sources',
    reach: (page) => page.locator('tbody').getByRole('button').first().click(),
  },
  {
    name: 'which neighbours to bring',
    path: '/graph?focus=region:cn-370215&shown=region:cn-370215',
    reach: async (page) => {
      await page.getByRole('application').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: '展开邻居' }).waitFor();
    },
  },
  { name: 'a district in a chain', path: '/gaps/districts', reach: press(/^黄岛区，新型显示：/) },
  {
    name: 'the Cypher of a question',
    path: '/questions/segments-with-few-firms',
    reach: press('查看 Cypher'),
  },
  { name: 'a sheet of targets to take in', path: '/targets', reach: press('导入') },
  { name: 'waiting for the overview', path: '/overview', prepare: waiting },
  { name: 'waiting for the graph', path: '/graph', prepare: waiting },
  ...[
    '/overview',
    '/graph',
    '/gaps',
    '/introductions',
    '/funds',
    '/projects',
    '/map',
    '/questions',
    '/imports',
    '/sources',
  ].map((path) => ({ name: `${path} when the graph cannot be reached`, path, prepare: unreachable })),
  {
    name: 'a dossier when the graph cannot be reached',
    path: '/entities/company%3Aboe',
    prepare: unreachable,
  },
];
