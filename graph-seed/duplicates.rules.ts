import type { Label } from '../server/contract/graph-model.ts';
import { type Finding, describePlace } from './finding.ts';
import type { Seed, SeedEntity } from './seed.ts';
import type { Row } from './tables.ts';

/**
 * Entities that may be one and the same: an official code under two ids is an error, names that look alike
 * are listed until `merges.csv` says `different` or `undecided`. Also facts that stand in the tables twice.
 */
export function checkDuplicates(seed: Seed): Finding[] {
  return [...sameCodes(seed), ...sameNames(seed), ...sameFacts(seed.relationships)];
}

const CODES = ['creditCode', 'listingCode', 'adminCode'] as const;

function sameCodes(seed: Seed): Finding[] {
  return CODES.flatMap((column) => {
    const owner = new Map<string, SeedEntity>();
    return [...seed.entities.values()].flatMap((entity): Finding[] => {
      const code = entity.columns[column];
      if (code === undefined) return [];
      const known = owner.get(String(code));
      if (!known) {
        owner.set(String(code), entity);
        return [];
      }
      const message = `${String(code)} is the code of both ${entity.id} and ${whereIs(known)}`;
      return [{ severity: 'error', ...placeOf(entity), column, message }];
    });
  });
}

/** Labels whose members people confuse with each other; entities of other labels are compared within their own. */
const ACTORS: ReadonlySet<Label> = new Set(['Company', 'Fund', 'Institution']);

function sameNames(seed: Seed): Finding[] {
  const decided = new Set(
    seed.merges.flatMap(({ cells: { entity, other } }) => [`${entity} ${other}`, `${other} ${entity}`]),
  );
  const holders = new Map<string, { entity: SeedEntity; spelling: string }>();
  const told = new Set<string>();
  const findings: Finding[] = [];
  for (const entity of seed.entities.values()) {
    const kind = ACTORS.has(entity.label) ? 'actor' : entity.label;
    for (const spelling of spellings(entity)) {
      const key = `${kind} ${scopeOf(entity)} ${bareName(spelling)}`;
      const known = holders.get(key);
      if (!known) {
        holders.set(key, { entity, spelling });
        continue;
      }
      const pair = `${entity.id} ${known.entity.id}`;
      if (known.entity === entity || decided.has(pair) || told.has(pair)) continue;
      told.add(pair);
      const message = `${entity.id} (${spelling}) looks like ${whereIs(known.entity)} (${known.spelling}); decide in merges.csv`;
      findings.push({ severity: 'warning', ...placeOf(entity), column: 'name', message });
    }
  }
  return findings;
}

/** Places and segments may share a name under different parents without being confused. */
function scopeOf({ columns }: SeedEntity): string {
  return String(columns['within'] ?? columns['chain'] ?? '');
}

function spellings({ name, aliases, columns }: SeedEntity): string[] {
  return [name, ...aliases, ...(typeof columns['legalName'] === 'string' ? [columns['legalName']] : [])];
}

/** A name without its legal form, brackets, blanks and case, which two spellings of one firm differ in. */
export function bareName(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[()[\]{}（）【】“”"'《》·・.,，、\s-]/g, '');
  const short = plain.replace(/(?:股份)?(?:有限)?(?:责任)?公司$|(?:有限合伙|普通合伙|特殊普通合伙)$/, '');
  return short === '' ? plain : short;
}

function sameFacts(rows: readonly Row<'relationships.csv'>[]): Finding[] {
  const known = new Map<string, Row<'relationships.csv'>>();
  return rows.flatMap((row): Finding[] => {
    const { from, type, to, role, mode, asOf, sources } = row.cells;
    const ends = type === 'PARTNERS_WITH' ? [from, to].sort() : [from, to];
    const key = JSON.stringify([type, ends, role, mode, asOf, [...sources].sort()]);
    const first = known.get(key);
    if (!first) {
      known.set(key, row);
      return [];
    }
    const message = `${from} ${type} ${to} with the same date and sources stands in ${describePlace(first.place)}`;
    return [{ severity: 'warning', ...row.place, message }];
  });
}

function placeOf(entity: SeedEntity) {
  return entity.places[0] ?? { file: '', line: 0 };
}

function whereIs(entity: SeedEntity): string {
  return `${entity.id} in ${describePlace(placeOf(entity))}`;
}
