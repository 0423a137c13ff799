import { namePinyin } from '../../../../graph-seed/name-pinyin.ts';
import type { FactOutcome } from '../../../contract/imports-batch.ts';
import type { StatedFact, Value, Values } from './planned.ts';

export type Comparison = { outcome: FactOutcome; set: Values; before?: Values };

/** What becomes of a fact, `held` being what the graph says under its id. Sources, names of figures and facts of the seed stay as they are. */
export function compareFact({ table, set }: StatedFact, held: Values | undefined): Comparison {
  if (!held) return { outcome: 'created', set };
  const stays = table === 'sources' || table === 'claimKeys' || table === 'entities';
  if (stays || held['seedHash'] !== undefined) return { outcome: 'left', set: {} };
  return changeOf(set, held);
}

/**
 * What a row changes of an entity that is held: columns it states otherwise, and names nobody knew it by. Only then does the
 * entity rest on the row's sources, too.
 */
export function compareThing(
  { columns, names }: { columns: Values; names: readonly string[] },
  sources: readonly string[],
  held: Values,
): Comparison {
  const stated: Values = { ...columns };
  const aliases = texts(held['aliases']);
  const known = new Set([held['name'], columns['legalName'] ?? held['legalName'], ...aliases]);
  const more = [...new Set(names)].filter((name) => !known.has(name));
  if (more.length > 0) {
    stated['aliases'] = [...aliases, ...more];
    const sounds = [String(held['name']), ...aliases, ...more].map(namePinyin);
    stated['searchPinyin'] = [...new Set(sounds.flatMap(({ full, initials }) => [full, initials]))].join(' ');
  }
  const change = changeOf(stated, held);
  if (change.outcome === 'left') return change;
  const cited = texts(held['sources']);
  const added = sources.filter((source) => !cited.includes(source));
  if (added.length === 0) return change;
  return {
    outcome: 'changed',
    set: { ...change.set, sources: [...cited, ...added] },
    before: { ...change.before, sources: cited },
  };
}

function changeOf(stated: Values, held: Values): Comparison {
  const different = Object.entries(stated).filter(
    ([key, value]) => value !== null && !sameValue(value, held[key] ?? null),
  );
  if (different.length === 0) return { outcome: 'left', set: {} };
  return {
    outcome: 'changed',
    set: Object.fromEntries(different),
    before: Object.fromEntries(different.map(([key]) => [key, held[key] ?? null])),
  };
}

export function sameValue(one: Value, two: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(two);
}

function texts(value: Value | undefined): string[] {
  return Array.isArray(value) ? value : [];
}
