import type { SavedView, ViewChanges } from '../../../server/contract/saved-views.ts';
import { matchLocal } from '../command-palette/palette-match.ts';

/** The tags in use, the commonest first. */
export function tagsOf(views: readonly Pick<SavedView, 'tags'>[]): { tag: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const tag of views.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}

/** The views that bear every tag and fit the words by name, sound, tag or note, in the order given. */
export function viewsThatFit<V extends Pick<SavedView, 'name' | 'note' | 'tags' | 'sounds'>>(
  views: readonly V[],
  words: string,
  tags: readonly string[],
): V[] {
  const wanted = words.trim();
  return views.filter(
    ({ name, note, tags: own, sounds }) =>
      tags.every((tag) => own.includes(tag)) &&
      (!wanted || matchLocal(wanted, name, [...sounds, ...own, note]) !== undefined),
  );
}

export type ChangeCount = { key: ChangeKey; count: number };
export type ChangeKey =
  | 'entitiesGone'
  | 'entitiesChanged'
  | 'claimsChanged'
  | 'tiesAdded'
  | 'tiesGone'
  | 'tiesChanged'
  | 'tiesAround';

/** What there is to say of the changes, the weightiest first; nothing when all stands as it did. */
export function changeCounts({ entities, ties }: Pick<ViewChanges, 'entities' | 'ties'>): ChangeCount[] {
  const counts: ChangeCount[] = [
    { key: 'tiesAdded', count: ties.added.length },
    { key: 'tiesGone', count: ties.gone.length },
    { key: 'entitiesGone', count: entities.gone.length },
    { key: 'tiesChanged', count: ties.changed.length },
    { key: 'entitiesChanged', count: entities.changed.length },
    { key: 'claimsChanged', count: entities.claims.length },
    { key: 'tiesAround', count: entities.ties.length },
  ];
  return counts.filter(({ count }) => count > 0);
}

/** The key of the page's name (`common` texts) an address belongs to, of those known; the longest path wins. */
export function pageKeyOf(
  address: string,
  pages: readonly { path: string; nameKey: string }[],
): string | undefined {
  const path = address.split('?')[0] ?? '';
  return pages
    .filter((page) => path === page.path || path.startsWith(`${page.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0]?.nameKey;
}
