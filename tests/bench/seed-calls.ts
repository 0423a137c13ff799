import type { Call } from './answers.bench.ts';

const QINGDAO = 'region:cn-3702';
const CHAIN = 'chain:new-display';

/** One ordinary question of each kind to the seed graph. */
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
  { name: 'sources', path: '/sources' },
];
