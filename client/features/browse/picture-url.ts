import { createParser, parseAsNumberLiteral, parseAsString, parseAsStringLiteral } from 'nuqs';
import { LABEL_NAMES, RELATIONSHIP_TYPES } from '../../../server/contract/graph-model.ts';
import type { Verdict } from '../../../server/contract/gap-analysis.ts';
import { FADE_YEARS, FIGURES } from '../../graph-canvas/canvas-model.ts';
import { GROUPINGS } from './picture-state.ts';

export const LAYOUT_NAMES = ['force', 'layered', 'radial', 'district', 'grid'] as const;

/** Longer addresses, in characters, are cut by some of the programs they are sent with. */
export const LONG_ADDRESS = 8000;

/** Ids in an address, those of one kind together: `company:boe,tcl;segment:x`. */
export function writeIds(ids: readonly string[]): string {
  const byKind = new Map<string, string[]>();
  for (const id of ids) {
    const [kind = '', slug = ''] = splitOnce(id);
    byKind.set(kind, [...(byKind.get(kind) ?? []), slug]);
  }
  return [...byKind].map(([kind, slugs]) => `${kind}:${slugs.join(',')}`).join(';');
}

/** The ids of `writeIds`, or written out one by one, each once; what is no id is left out. */
export function readIds(text: string): string[] {
  const ids = text.split(';').flatMap((group) => {
    const [kind = '', slugs = ''] = splitOnce(group);
    return slugs.split(',').flatMap((slug) => {
      if (slug.includes(':')) return [slug];
      return kind && slug ? [`${kind}:${slug}`] : [];
    });
  });
  return [...new Set(ids)];
}

/** Ids in the address of a picture. */
export const pictureIds = createParser<string[]>({
  parse: readIds,
  serialize: writeIds,
  eq: (a, b) => a.join() === b.join(),
});

function splitOnce(text: string): [string, string] {
  const at = text.indexOf(':');
  return at < 0 ? ['', ''] : [text.slice(0, at), text.slice(at + 1)];
}

/** A list of known words; unknown ones, say of a newer version's address, are left out. */
const wordList = <W extends string>(words: readonly W[]) =>
  createParser<W[]>({
    parse: (text) => text.split(',').flatMap((word) => words.find((known) => known === word) ?? []),
    serialize: (list) => list.join(','),
    eq: (a, b) => a.join() === b.join(),
  });

/** A day as it is written; anything else is as if nothing were said. */
const day = createParser({
  parse: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null),
  serialize: (text) => text,
});

const VERDICTS: readonly Verdict[] = ['missing', 'weak', 'strong', 'unknown'];

/**
 * What an address says of the picture. `focus` is the entity or tie the panel is about; without `shown`, its
 * neighbourhood is drawn. `at` is where those shown stand. What begins with `off` is filtered out.
 */
export const pictureParsers = {
  focus: parseAsString,
  shown: pictureIds,
  at: parseAsString,
  layout: parseAsStringLiteral(LAYOUT_NAMES),
  offTypes: wordList(RELATIONSHIP_TYPES),
  offLabels: wordList(LABEL_NAMES),
  group: parseAsStringLiteral(GROUPINGS),
  open: pictureIds,
  asOf: day,
  fade: parseAsNumberLiteral(FADE_YEARS),
  size: parseAsStringLiteral(FIGURES),
  colour: parseAsStringLiteral(FIGURES),
  offVerdicts: wordList(VERDICTS),
};
