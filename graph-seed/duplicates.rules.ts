import type { Label } from '../server/contract/graph-model.ts';
import { type Finding, type Place, describePlace } from './finding.ts';
import type { Seed, SeedEntity, SeedSource } from './seed.ts';
import { type Row, readRange } from './tables.ts';

/**
 * Entities that may be one and the same: an official code under two ids is an error, names that look alike
 * are listed until `merges.csv` says `different` or `undecided`. Also facts that stand in the tables twice.
 */
export function checkDuplicates(seed: Seed): Finding[] {
  return [
    ...sameCodes(seed),
    ...sameNames(seed),
    ...sameAddresses(seed),
    ...sameRelationships(seed.relationships),
    ...sameClaims(seed.claims),
  ];
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

/** One page cited under two ids would count as two witnesses. */
function sameAddresses(seed: Seed): Finding[] {
  const owners = new Map<string, SeedSource>();
  return [...seed.sources.values()].flatMap((source): Finding[] => {
    const { id, url } = source.cells;
    const known = url && owners.get(bareAddress(url));
    if (url && !known) owners.set(bareAddress(url), source);
    if (!known) return [];
    const message = `${id} has the address of ${known.cells.id} in ${describePlace(placeOf(known))}`;
    return [{ severity: 'warning', ...placeOf(source), column: 'url', message }];
  });
}

function bareAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.|m\.)?/, '').replace(/[#/]+$/, '');
}

function sameRelationships(rows: readonly Row<'relationships.csv'>[]): Finding[] {
  return sameRows(
    rows,
    ({ from, type, to, role, mode, asOf, sources }) => {
      const ends = type === 'PARTNERS_WITH' ? [from, to].sort() : [from, to];
      return [type, ends, role, mode, asOf, [...sources].sort()];
    },
    ({ from, type, to }) => `${from} ${type} ${to} with the same date and sources`,
  );
}

function sameClaims(rows: readonly Row<'claims.csv'>[]): Finding[] {
  return sameRows(
    rows,
    ({ entity, key, value, unit, qualifier, asOf, period, sources }) => {
      // Several statements of one kind may stand side by side; two numbers for one figure contradict each other.
      const statement = readRange(value) ? undefined : value;
      return [[...entity].sort(), key, statement, unit, qualifier, asOf, period, [...sources].sort()];
    },
    ({ entity, key }) => `${key} of ${entity.join(' and ')} with the same date and sources`,
  );
}

/** Rows after the first that say the same thing; `keyOf` names what makes two rows the same. */
function sameRows<Cells>(
  rows: readonly { place: Place; cells: Cells }[],
  keyOf: (cells: Cells) => unknown,
  describe: (cells: Cells) => string,
): Finding[] {
  const known = new Map<string, Place>();
  return rows.flatMap(({ place, cells }): Finding[] => {
    const key = JSON.stringify(keyOf(cells));
    const first = known.get(key);
    if (!first) {
      known.set(key, place);
      return [];
    }
    const message = `${describe(cells)} already stands in ${describePlace(first)}`;
    return [{ severity: 'warning', ...place, message }];
  });
}

function placeOf({ places }: { places: Place[] }): Place {
  return places[0] ?? { file: '', line: 0 };
}

function whereIs(entity: SeedEntity): string {
  return `${entity.id} in ${describePlace(placeOf(entity))}`;
}
