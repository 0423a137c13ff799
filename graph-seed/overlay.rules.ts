import type { StoredValue } from '../server/contract/fact-trace.ts';

/** What is stored of a fact, by property. */
export type Stored = Readonly<Record<string, StoredValue>>;
/**
 * A fact people changed, by hand or by an import: what is stored of it now, and of the properties they changed what was given before, by
 * the tables or an import. Stored as JSON in the property `given` of the node or relationship.
 */
export type Overlaid = { properties: Stored; given: Stored };
/** A property that both the tables and people changed: what the tables said before and say now, and what people say. */
export type BothChanged = { property: string; before: StoredValue; tables: StoredValue; people: StoredValue };

const LISTS_APART = '\u0000';
const plain = (value: StoredValue | undefined) =>
  value === undefined || value === null ? null : Array.isArray(value) ? value.join(LISTS_APART) : value;

export function sameValue(a: StoredValue | undefined, b: StoredValue | undefined): boolean {
  return plain(a) === plain(b);
}

export function readGiven(json: string | null | undefined): Stored {
  return json ? (JSON.parse(json) as Stored) : {};
}

/** Null when nothing differs from what was given: the mark is then taken away. */
export function writeGiven(given: Stored): string | null {
  return Object.keys(given).length > 0 ? JSON.stringify(given) : null;
}

/**
 * A change by hand or by an import laid over a fact. `keep` says whether what was there before is somebody else's and has to be kept
 * beside it; the first value given stays the one kept, and a property that is back at it is no longer overlaid.
 */
export function layOver(
  { properties, given }: Overlaid,
  wanted: Stored,
  keep: boolean,
): { changed: Record<string, StoredValue>; given: Stored } {
  const changed = Object.entries(wanted).filter(([key, value]) => !sameValue(properties[key], value));
  const kept = { ...given };
  for (const [key, value] of changed) {
    if (keep && !(key in kept)) kept[key] = properties[key] ?? null;
    if (key in kept && sameValue(kept[key], value)) delete kept[key];
  }
  return { changed: Object.fromEntries(changed), given: kept };
}

/** What is to be stored when the tables say something new of a fact people changed: theirs stays on top. */
export function underlay(
  { properties, given }: Overlaid,
  tables: Stored,
): { properties: Stored; given: Stored; both: BothChanged[] } {
  const merged: Record<string, StoredValue> = { ...tables };
  const kept: Record<string, StoredValue> = {};
  const both: BothChanged[] = [];
  for (const [property, before] of Object.entries(given)) {
    const said = tables[property] ?? null;
    const people = properties[property] ?? null;
    // The tables have come to say the same.
    if (sameValue(said, people)) continue;
    merged[property] = people;
    kept[property] = said;
    if (!sameValue(said, before)) both.push({ property, before, tables: said, people });
  }
  return { properties: merged, given: kept, both };
}
