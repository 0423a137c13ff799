import { createParser, parseAsString, parseAsStringLiteral } from 'nuqs';
import { LABEL_NAMES, RELATIONSHIP_TYPES } from '../../../server/contract/graph-model.ts';

export const LAYOUT_NAMES = ['force', 'layered', 'radial', 'grid'] as const;

/** Ids in an address, those of one kind together: `company:boe,tcl;segment:x`. */
export function writeIds(ids: readonly string[]): string {
  const byKind = new Map<string, string[]>();
  for (const id of ids) {
    const [kind = '', slug = ''] = splitOnce(id);
    byKind.set(kind, [...(byKind.get(kind) ?? []), slug]);
  }
  return [...byKind].map(([kind, slugs]) => `${kind}:${slugs.join(',')}`).join(';');
}

/** The ids of `writeIds`, each once; what is no id is left out. */
export function readIds(text: string): string[] {
  const ids = text.split(';').flatMap((group) => {
    const [kind = '', slugs = ''] = splitOnce(group);
    return slugs.split(',').flatMap((slug) => (kind && slug ? [`${kind}:${slug}`] : []));
  });
  return [...new Set(ids)];
}

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

/**
 * What an address says of the picture. `focus` is the entity or tie the panel is about; without `shown`, its
 * neighbourhood is drawn. `offTypes` and `offLabels` are filtered out.
 */
export const pictureParsers = {
  focus: parseAsString,
  shown: createParser<string[]>({
    parse: readIds,
    serialize: writeIds,
    eq: (a, b) => a.join() === b.join(),
  }),
  layout: parseAsStringLiteral(LAYOUT_NAMES),
  offTypes: wordList(RELATIONSHIP_TYPES),
  offLabels: wordList(LABEL_NAMES),
};
