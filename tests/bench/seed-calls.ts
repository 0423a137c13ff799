import type { Call } from './answers.bench.ts';

const QINGDAO = 'region:cn-3702';
const CHAIN = 'chain:new-display';

/** One ordinary question of each kind to the seed graph; what runs people's own statements or no query is not among them. */
export const SEED_CALLS: readonly Call[] = [
  { name: 'search', path: `/search?q=${encodeURIComponent('京东方')}` },
  { name: 'entity', path: '/entities/company:boe' },
  { name: 'neighbours', path: '/entities/company:boe/neighbours?limit=50' },
  { name: 'chains', path: '/chains' },
  { name: 'one chain', path: `/chains/${CHAIN}` },
  { name: 'gap analysis', path: `/chains/${CHAIN}/gaps?region=${QINGDAO}` },
  { name: 'candidates', path: `/candidates?segment=segment:new-display-polarizer&outside=${QINGDAO}` },
  { name: 'paths', path: '/paths?from=company:boe&to=company:sunnypol' },
  {
    name: 'introductions',
    path: '/introductions',
    body: {
      leader: 'company:boe',
      segments: ['segment:new-display-polarizer', 'segment:new-display-backlight'],
      outside: QINGDAO,
    },
  },
  { name: 'funds', path: '/funds' },
  { name: 'funds × chains', path: `/funds/coverage?region=${QINGDAO}` },
  { name: 'projects', path: `/projects?region=${QINGDAO}` },
  { name: 'map', path: `/region-map?region=${QINGDAO}` },
  { name: 'sources', path: '/sources' },
  { name: 'one source', path: '/sources/source:qdrb-2024-05-15-q1-projects' },
  { name: 'regions', path: '/regions' },
  { name: 'muted', path: '/muted?ids=company:boe' },
  {
    name: 'ties among entities',
    path: '/entities/ties',
    body: { ids: ['company:boe', 'company:sunnypol', 'company:tcl-csot'] },
  },
  { name: 'comparison', path: `/chains/${CHAIN}/comparison?region=${QINGDAO}&againstAsOf=2023-11-21` },
  { name: 'specialisation', path: `/chains/${CHAIN}/specialisation?region=${QINGDAO}` },
  {
    name: 'what if',
    path: `/chains/${CHAIN}/what-if`,
    body: {
      region: QINGDAO,
      changes: [{ do: 'add-firm', segment: 'segment:new-display-oled-panel', name: '甲' }],
    },
  },
  { name: 'chains × districts', path: `/districts/matrix?region=${QINGDAO}` },
  { name: 'district fit', path: `/district-fit?entity=company:sunnypol&region=${QINGDAO}` },
  { name: 'visit plan', path: `/visit-plan?chains=${CHAIN}&region=${QINGDAO}` },
  { name: 'fund trace', path: '/funds/fund:qd-wudaokou/trace' },
  { name: 'introductions of a fund', path: '/funds/fund:qd-wudaokou/introductions' },
  { name: 'cited rules', path: '/funds/cited-rules' },
  {
    name: 'ledger',
    path: '/funds/fund:qd-wudaokou/ledger',
    body: {
      rule: {
        name: '试算',
        versions: [
          {
            from: '2019-01-01',
            multiple: 1,
            base: { kind: 'fund-size' },
            counts: ['landed', 'projects'],
            region: QINGDAO,
            statuses: ['planned', 'actual', 'paid-in'],
          },
        ],
      },
    },
  },
  { name: 'back-test', path: '/backtest' },
];
