/** Groups of terms in the order of the work. */
export const TERM_GROUPS = [
  { group: 'model', terms: ['chain', 'segment', 'leader', 'tie', 'project', 'stage', 'site'] },
  {
    group: 'gaps',
    terms: ['verdict', 'unknown', 'action', 'priority', 'completeness', 'judged', 'supplyRate', 'whatIf'],
  },
  { group: 'ways', terms: ['candidate', 'path', 'tier', 'score', 'relaxation', 'visitPlan', 'backtest'] },
  { group: 'funds', terms: ['lookThrough', 'cashFlow', 'control', 'introduced', 'reinvestment'] },
  { group: 'place', terms: ['locationQuotient', 'relatedness', 'districtFit'] },
  { group: 'trust', terms: ['source', 'asOf', 'confidence', 'query', 'hash'] },
] as const;

export type Term = (typeof TERM_GROUPS)[number]['terms'][number];

/** Where a term is met, and who a method is taken from: the product's own ones name nobody. */
export const TERM_LINKS: Partial<Record<Term, { to?: string; method?: { name: string; url?: string } }>> = {
  chain: { to: '/gaps' },
  verdict: { to: '/gaps' },
  completeness: { to: '/gaps' },
  whatIf: { to: '/gaps' },
  candidate: { to: '/introductions' },
  path: { to: '/introductions?tab=pair' },
  visitPlan: { to: '/introductions?tab=visits' },
  score: { to: '/introductions' },
  lookThrough: { to: '/funds' },
  introduced: { to: '/funds?view=introductions' },
  reinvestment: { to: '/funds?view=ledger' },
  districtFit: { to: '/gaps/districts' },
  project: { to: '/projects' },
  source: { to: '/sources' },
  query: { to: '/questions' },
  locationQuotient: { method: { name: 'IMPLAN; EconGeo (R)' } },
  relatedness: {
    method: { name: 'Hidalgo et al. 2007, Science 317', url: 'https://doi.org/10.1126/science.1144581' },
  },
};

/** Every key of the product, by where it works. */
export const KEY_GROUPS = [
  {
    place: 'anywhere',
    keys: [
      ['Ctrl / ⌘ + K', 'palette'],
      ['/', 'search'],
      ['Tab', 'next'],
    ],
  },
  {
    place: 'canvas',
    keys: [
      ['← ↑ → ↓', 'walk'],
      ['Enter', 'expand'],
      ['Delete', 'hide'],
      ['Shift + F10', 'menu'],
      ['Ctrl / ⌘ + Z', 'undo'],
      ['Ctrl / ⌘ + Shift + Z', 'redo'],
      ['Ctrl / ⌘ + F', 'find'],
      ['+ −', 'zoom'],
      ['0', 'fit'],
      ['Esc', 'clear'],
    ],
  },
  {
    place: 'console',
    keys: [
      ['Ctrl / ⌘ + Enter', 'run'],
      ['Ctrl + Space', 'complete'],
    ],
  },
] as const;
