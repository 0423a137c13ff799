import {
  type Label,
  LABEL_NAMES,
  mayJoin,
  RELATIONSHIPS,
  type RelationshipType,
} from '../server/contract/graph-model.ts';
import { checkClaims } from './claims.rules.ts';
import { checkAsOf, checkPeriod, isLater, newestDate } from './dates.rules.ts';
import { type Finding, type Place, type Tell, describePlace, gotExpected, oneOf } from './finding.ts';
import { type Seed, type SeedEntity, checkKnownSources } from './seed.ts';

/** Every reference leads somewhere, every relationship joins what it may, and nothing is dated later than it can be. */
export function checkIntegrity(seed: Seed, today: string): Finding[] {
  const findings: Finding[] = [];
  const tell: Tell = (severity, place, column, message) =>
    findings.push({ severity, ...(place ?? { file: '', line: 0 }), column, message });
  checkSources(seed, today, tell);
  for (const entity of seed.entities.values()) checkEntity(seed, entity, today, tell);
  checkRelationships(seed, today, tell);
  checkClaims(seed, today, tell);
  checkCoverage(seed, today, tell);
  checkMerges(seed, tell);
  return findings;
}

function checkSources(seed: Seed, today: string, tell: Tell): void {
  const facts = [...seed.relationships, ...seed.claims, ...seed.coverage, ...seed.merges];
  const used = new Set([
    ...[...seed.entities.values()].flatMap((entity) => entity.sources),
    ...facts.flatMap((fact): string[] => fact.cells.sources),
  ]);
  for (const { cells, places } of seed.sources.values()) {
    const [place] = places;
    if (!cells.publisher) tell('warning', place, 'publisher', `${cells.id} names no publisher`);
    if (!cells.url && cells.kind !== 'newspaper') {
      tell('warning', place, 'url', `${cells.id} has no address; only print may go without`);
    }
    if (cells.date && isLater(cells.date, today)) {
      tell('error', place, 'date', gotExpected(cells.date, `no date after today, ${today}`));
    }
    if (!used.has(cells.id)) tell('notice', place, 'id', `nothing rests on ${cells.id}`);
  }
}

function checkEntity(seed: Seed, entity: SeedEntity, today: string, tell: Tell): void {
  const [place] = entity.places;
  checkKnownSources(seed, entity.sources, place, tell);
  for (const [column, label] of REFERENCES)
    checkReference(seed, entity.columns[column], label, place, column, tell);
  const { validFrom, validTo, asOf } = entity.columns;
  checkPeriod(validFrom, validTo, place, tell);
  if (typeof asOf === 'string') checkAsOf(seed, asOf, entity.sources, today, place, tell);
  if (entity.columns['creditCode'] && !isCreditCode(String(entity.columns['creditCode']))) {
    tell(
      'warning',
      place,
      'creditCode',
      `the check digit of ${String(entity.columns['creditCode'])} is wrong: a misprint in the source or the table`,
    );
  }
  if (entity.columns['within'] && asOf === undefined && !newestDate(seed, entity.sources)) {
    tell('notice', place, 'within', `none of the sources of ${entity.id} has a date`);
  }
}

const REFERENCES: readonly [column: string, label: Label][] = [
  ['within', 'Region'],
  ['chain', 'Chain'],
  ['sourceRegion', 'Region'],
];

function checkReference(
  seed: Seed,
  id: unknown,
  label: Label,
  place: Place | undefined,
  column: string,
  tell: Tell,
): void {
  if (typeof id !== 'string') return;
  const found = seed.entities.get(id);
  if (!found) tell('error', place, column, `${id} is in no table`);
  else if (found.label !== label) tell('error', place, column, gotExpected(id, `a ${label}`));
}

function checkRelationships(seed: Seed, today: string, tell: Tell): void {
  for (const { place, cells } of seed.relationships) {
    const { from, type, to } = cells;
    checkKnownSources(seed, cells.sources, place, tell);
    checkAsOf(seed, cells.asOf, cells.sources, today, place, tell);
    checkPeriod(cells.validFrom, cells.validTo, place, tell);
    if (type === 'WITHIN' || type === 'PART_OF') {
      const column = type === 'WITHIN' ? 'within of regions.csv' : 'chain of segments.csv';
      tell('error', place, 'type', `${type} comes from the column ${column}`);
    }
    if (from === to) tell('error', place, 'to', `${from} ${type} itself`);
    checkEnd(seed, from, RELATIONSHIPS[type].from, type, place, 'from', tell);
    checkEnd(seed, to, RELATIONSHIPS[type].to, type, place, 'to', tell);
    checkAlike(seed, cells, place, tell);
    if (cells.mode && type !== 'INTRODUCED') tell('error', place, 'mode', 'mode is for INTRODUCED only');
    if (cells.amount && !cells.amount.currency) {
      tell(
        'error',
        place,
        'amount',
        'the currency is not written; say 亿元, 万美元 … as the source means it',
      );
    }
    if (cells.type === 'LOCATED_IN' && cells.role && !LOCATION_ROLES.includes(cells.role)) {
      tell('warning', place, 'role', gotExpected(cells.role, oneOf(LOCATION_ROLES)));
    }
  }
}

const LOCATION_ROLES = ['registered', 'plant', 'headquarters'];

function checkEnd(
  seed: Seed,
  id: string,
  allowed: readonly Label[],
  type: RelationshipType,
  place: Place,
  column: 'from' | 'to',
  tell: Tell,
): void {
  const label = seed.entities.get(id)?.label;
  if (!label) tell('error', place, column, `${id} is in no table`);
  else if (!allowed.includes(label)) {
    const side = column === 'from' ? 'starts at' : 'ends at';
    tell('error', place, column, gotExpected(id, `${oneOf(allowed)}, where ${type} ${side}`));
  }
}

/** Where either of several labels would do for an end, but not one for each. */
function checkAlike(
  seed: Seed,
  { from, type, to }: { from: string; type: RelationshipType; to: string },
  place: Place,
  tell: Tell,
): void {
  const start = seed.entities.get(from)?.label;
  const end = seed.entities.get(to)?.label;
  const { from: starts, to: ends }: { from: readonly Label[]; to: readonly Label[] } = RELATIONSHIPS[type];
  if (!start || !end || !starts.includes(start) || !ends.includes(end) || mayJoin(type, start, end)) return;
  tell('error', place, 'to', gotExpected(to, `a ${start} like ${from}, as ${type} joins two of one label`));
}

function checkCoverage(seed: Seed, today: string, tell: Tell): void {
  const findingsOf = new Map<string, { finding: string; place: Place }>();
  for (const { place, cells } of seed.coverage) {
    const { segment, region, lookedInto, finding } = cells;
    checkKnownSources(seed, cells.sources, place, tell);
    checkReference(seed, segment, 'Segment', place, 'segment', tell);
    checkReference(seed, region, 'Region', place, 'region', tell);
    checkAsOf(seed, cells.asOf, cells.sources, today, place, tell);
    if (lookedInto && !finding)
      tell('error', place, 'finding', gotExpected('', 'present or absent, as lookedInto is yes'));
    if (!lookedInto && finding) {
      tell('error', place, 'finding', gotExpected(finding, 'nothing, as lookedInto is no'));
    }
    if (cells.basis && finding !== 'absent') {
      tell('error', place, 'basis', gotExpected(cells.basis, 'nothing, as finding is not absent'));
    }
    if (lookedInto && cells.sources.length === 0) {
      tell('error', place, 'sources', 'at least one source that would have named a firm');
    }
    const known = findingsOf.get(`${segment} ${region}`);
    if (finding && known && known.finding !== finding) {
      tell(
        'warning',
        place,
        'finding',
        `${finding} here and ${known.finding} in ${describePlace(known.place)}`,
      );
    } else if (finding) findingsOf.set(`${segment} ${region}`, { finding, place });
  }
}

const ID = new RegExp(`^(?:${LABEL_NAMES.join('|').toLowerCase()}):`);

function checkMerges(seed: Seed, tell: Tell): void {
  for (const { place, cells } of seed.merges) {
    const { entity: id, other, decision } = cells;
    checkKnownSources(seed, cells.sources, place, tell);
    const entity = seed.entities.get(id);
    if (!entity) tell('error', place, 'entity', `${id} is in no table`);
    if (decision === 'different' && !seed.entities.has(other)) {
      tell('error', place, 'other', gotExpected(other, 'the id of the look-alike'));
    }
    if (decision === 'same' && ID.test(other)) {
      tell('error', place, 'other', gotExpected(other, 'the spelling that is now an alias, not an id'));
    } else if (decision === 'same' && entity && ![entity.name, ...entity.aliases].includes(other)) {
      tell('warning', place, 'other', `${other} is not among the aliases of ${id}`);
    }
  }
}

const CREDIT_DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The check digit of a unified social credit code, GB 32100-2015: weights are powers of 3 modulo 31. */
function isCreditCode(code: string): boolean {
  let sum = 0;
  let weight = 1;
  for (const digit of code.slice(0, 17)) {
    sum += CREDIT_DIGITS.indexOf(digit) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_DIGITS[(31 - (sum % 31)) % 31] === code[17];
}
