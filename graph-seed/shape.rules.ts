import { type RelationshipType, STAGE_CODES } from '../server/contract/graph-model.ts';
import type { Finding } from './finding.ts';
import { isLater } from './dates.rules.ts';
import type { Seed } from './seed.ts';
import { checkSubstitutes } from './substitutes.rules.ts';

/** What no single row shows: what feeds itself or is a kind of itself in a circle, hubs, loose entities, stages out of order, shares above the whole. */
export function checkShape(seed: Seed): Finding[] {
  return [
    ...circles(seed, 'FEEDS', 'warning', 'segments or products feed each other in a circle'),
    ...circles(seed, 'KIND_OF', 'error', 'products are kinds of each other in a circle'),
    ...hubs(seed),
    ...looseEntities(seed),
    ...stagesOutOfOrder(seed),
    ...sharesAboveTheWhole(seed),
    ...checkSubstitutes(seed),
  ];
}

/** Circles of one type, each once and at the last of its rows: of feeds real where a product is its own input, more often a reversed row. */
function circles(seed: Seed, type: RelationshipType, severity: Finding['severity'], what: string): Finding[] {
  const rows = seed.relationships.filter(({ cells }) => cells.type === type && cells.from !== cells.to);
  const next = new Map<string, number[]>();
  for (const [index, { cells }] of rows.entries())
    next.set(cells.from, [...(next.get(cells.from) ?? []), index]);
  const done = new Set<string>();
  const findings: Finding[] = [];
  const walk = (one: string, trail: readonly string[], passed: readonly number[]): void => {
    for (const index of next.get(one) ?? []) {
      const to = rows[index]?.cells.to ?? '';
      const start = trail.indexOf(to);
      if (start >= 0) {
        const last = rows[Math.max(index, ...passed.slice(start))];
        const message = `${what}: ${[...trail.slice(start), to].join(' → ')}`;
        if (last) findings.push({ severity, ...last.place, column: 'to', message });
      } else if (!done.has(to)) walk(to, [...trail, to], [...passed, index]);
    }
    done.add(one);
  };
  for (const one of next.keys()) if (!done.has(one)) walk(one, [one], []);
  return findings;
}

/** Ties above which an entity connects so much that passing through it says little. */
const HUB_TIES = 40;

function hubs(seed: Seed): Finding[] {
  const degrees = degreesOf(seed);
  return [...seed.entities.values()]
    .filter((entity) => entity.label !== 'Region' && (degrees.get(entity.id) ?? 0) >= HUB_TIES)
    .map((entity) => ({
      severity: 'notice',
      ...(entity.places[0] ?? { file: '', line: 0 }),
      message: `${entity.id} is a hub with ${degrees.get(entity.id) ?? 0} relationships`,
    }));
}

function looseEntities(seed: Seed): Finding[] {
  const degrees = degreesOf(seed);
  const parents = new Set([...seed.entities.values()].map((entity) => entity.columns['chain']));
  return [...seed.entities.values()]
    .filter(({ id, label }) => label !== 'Region' && !degrees.has(id) && !parents.has(id))
    .map((entity) => ({
      severity: 'notice',
      ...(entity.places[0] ?? { file: '', line: 0 }),
      message: `${entity.id} has no relationship`,
    }));
}

function degreesOf(seed: Seed): Map<string, number> {
  const degrees = new Map<string, number>();
  for (const { cells } of seed.relationships) {
    for (const id of [cells.from, cells.to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  return degrees;
}

function stagesOutOfOrder(seed: Seed): Finding[] {
  const stages = seed.claims.filter(({ cells }) => cells.key === 'stage');
  return stages.flatMap((row, index): Finding[] => {
    const rank = STAGE_CODES.findIndex((code) => code === row.cells.value);
    const earlier = stages.find(
      (other, at) =>
        at !== index &&
        other.cells.entity.some((id) => row.cells.entity.includes(id)) &&
        STAGE_CODES.findIndex((code) => code === other.cells.value) > rank &&
        isLater(row.cells.asOf, other.cells.asOf),
    );
    if (!earlier) return [];
    const message = `${row.cells.value} on ${row.cells.asOf} comes after ${earlier.cells.value} on ${earlier.cells.asOf}`;
    return [{ severity: 'warning', ...row.place, column: 'value', message }];
  });
}

/** Shares that one account (same date, same sources) gives in one company or fund, adding up to more than all of it. */
function sharesAboveTheWhole(seed: Seed): Finding[] {
  const sums = new Map<string, number>();
  return seed.relationships.flatMap(({ place, cells: { type, to, share, asOf, sources } }): Finding[] => {
    if (!share || type !== 'INVESTS_IN') return [];
    const key = JSON.stringify([to, asOf, [...sources].sort()]);
    const before = sums.get(key) ?? 0;
    const sum = before + share.value;
    sums.set(key, sum);
    // Percentages are rounded in their sources, so a little above the whole is no contradiction.
    if (sum <= 1.01 || before > 1.01) return [];
    const message = `the shares of ${to} on ${asOf} add up to ${sum.toFixed(3)}`;
    return [{ severity: 'warning', ...place, column: 'share', message }];
  });
}
