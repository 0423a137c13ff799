import { TIE_TYPES } from '../server/contract/graph-model.ts';
import type { Finding } from './finding.ts';
import type { Seed, SeedEntity } from './seed.ts';

/** What the tables hold of one chain, seen from one region. */
export type ChainSummary = {
  id: string;
  name: string;
  segments: number;
  /** Segments that somebody looked for in the region, or that a firm there works in. */
  judged: number;
  local: number;
  /** Firms of the chain placed outside the region only. */
  outside: number;
  /** Firms of the chain the tables place nowhere. */
  unplaced: number;
  /** Business ties with both ends among the chain's firms and leaders. */
  ties: number;
  sources: number;
  newest: string | undefined;
};

/** One summary a chain that has segments or firms, the largest first. */
export function summariseChains(seed: Seed, region: string): ChainSummary[] {
  const places = placesOf(seed);
  const inRegion = (id: string) => isWithin(seed, places.get(id) ?? [], region);
  return [...seed.entities.values()]
    .filter((entity) => entity.label === 'Chain')
    .map((chain) => summarise(seed, chain, places, inRegion, region))
    .filter((summary) => summary.segments + summary.local + summary.outside + summary.unplaced > 0)
    .sort((a, b) => b.segments - a.segments || a.id.localeCompare(b.id));
}

function summarise(
  seed: Seed,
  chain: SeedEntity,
  places: ReadonlyMap<string, string[]>,
  inRegion: (id: string) => boolean,
  region: string,
): ChainSummary {
  const segments = [...seed.entities.values()].filter((entity) => entity.columns['chain'] === chain.id);
  const parts = new Set([chain.id, ...segments.map((segment) => segment.id)]);
  const works = seed.relationships.filter(
    ({ cells }) => cells.type === 'OPERATES_IN' && parts.has(cells.to) && cells.from.startsWith('company:'),
  );
  const leads = seed.relationships.filter(({ cells }) => cells.type === 'LEADS' && cells.to === chain.id);
  const firms = new Set(works.map(({ cells }) => cells.from));
  const members = new Set([...firms, ...leads.map(({ cells }) => cells.from)]);
  const ties = seed.relationships.filter(
    ({ cells }) => TIE_TYPES.includes(cells.type) && members.has(cells.from) && members.has(cells.to),
  );
  const covered = seed.coverage.filter(
    ({ cells }) => parts.has(cells.segment) && isWithin(seed, [cells.region], region),
  );
  const judged = new Set([
    ...covered
      .filter(({ cells }) => cells.lookedInto && cells.region === region)
      .map(({ cells }) => cells.segment),
    ...works.filter(({ cells }) => inRegion(cells.from)).map(({ cells }) => cells.to),
  ]);
  judged.delete(chain.id);
  const looked = covered.filter(({ cells }) => cells.lookedInto);
  const facts = [...works, ...leads, ...ties, ...looked].map(({ cells }) => cells);
  const local = [...firms].filter(inRegion).length;
  const unplaced = [...firms].filter((id) => !places.has(id)).length;
  return {
    id: chain.id,
    name: chain.name,
    segments: segments.length,
    judged: judged.size,
    local,
    outside: firms.size - local - unplaced,
    unplaced,
    ties: ties.length,
    sources: new Set([chain, ...segments, ...facts].flatMap((fact) => fact.sources)).size,
    newest: facts
      .map((fact) => fact.asOf)
      .sort()
      .at(-1),
  };
}

/** Regions every entity stands in: its own LOCATED_IN, and those of the parks and sites it is sited in. */
function placesOf(seed: Seed): Map<string, string[]> {
  const located = new Map<string, string[]>();
  const sited = new Map<string, string[]>();
  for (const { cells } of seed.relationships) {
    if (cells.type === 'LOCATED_IN') located.set(cells.from, [...(located.get(cells.from) ?? []), cells.to]);
    if (cells.type === 'SITED_IN') sited.set(cells.from, [...(sited.get(cells.from) ?? []), cells.to]);
  }
  const places = new Map<string, string[]>();
  const find = (id: string, seen: readonly string[]): string[] => [
    ...(located.get(id) ?? []),
    ...(sited.get(id) ?? [])
      .filter((place) => !seen.includes(place))
      .flatMap((place) => find(place, [...seen, place])),
  ];
  for (const id of [...located.keys(), ...sited.keys()]) {
    const found = find(id, [id]);
    if (found.length > 0) places.set(id, found);
  }
  return places;
}

function isWithin(seed: Seed, regions: readonly string[], region: string): boolean {
  return regions.some((start) => {
    const seen = new Set<string>();
    for (let at: unknown = start; typeof at === 'string' && !seen.has(at);) {
      if (at === region) return true;
      seen.add(at);
      at = seed.entities.get(at)?.columns['within'];
    }
    return false;
  });
}

/** A coverage row that the tables' own firms contradict. */
export function checkCoverageAgainstFirms(seed: Seed): Finding[] {
  const places = placesOf(seed);
  return seed.coverage.flatMap(({ place, cells: { segment, region, finding } }): Finding[] => {
    if (!finding) return [];
    const firm = seed.relationships.find(
      ({ cells }) =>
        cells.type === 'OPERATES_IN' &&
        cells.to === segment &&
        isWithin(seed, places.get(cells.from) ?? [], region),
    );
    if (finding === 'absent' && firm) {
      const message = `absent, yet ${firm.cells.from} works in ${segment} within ${region}`;
      return [{ severity: 'warning', ...place, column: 'finding', message }];
    }
    if (finding === 'present' && !firm) {
      const message = `present, yet no firm of ${segment} within ${region} is in the tables`;
      return [{ severity: 'notice', ...place, column: 'finding', message }];
    }
    return [];
  });
}
