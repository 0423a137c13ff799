import type { Label } from '../../../server/contract/graph-model.ts';
import type { SearchResult } from '../../../server/contract/search.ts';
import { matchLocal, type Mark } from './palette-match.ts';
import type { OtherSort, Typed } from './palette-prefix.ts';
import type { Kept, KeptLists } from './recents.ts';

export type Sort = 'entity' | OtherSort;

/** A thing known on this side: what it is called, what else finds it, where it leads or what it does. */
export type LocalThing = {
  sort: OtherSort;
  id: string;
  name: string;
  keywords?: readonly string[];
  note?: string;
  run?: () => void;
};

/** One line of the palette. */
export type PaletteItem = {
  key: string;
  sort: Sort;
  id: string;
  name: string;
  label?: Label;
  note?: string;
  marks: readonly Mark[];
  /** What the words were found in, when that is not the name as it stands. */
  match?: SearchResult['match'];
  near: boolean;
  pinned: boolean;
  run?: () => void;
};

export type GroupName = 'pinned' | 'recent' | 'chain' | 'entity' | OtherSort;
export type PaletteGroup = { name: GroupName; items: PaletteItem[] };

/** Lines of one group while others are shown too. */
const MOST_OF_ONE = 5;
const MOST_ENTITIES = 8;
const MOST_ALONE = 40;
/** Of two groups that fit equally well, the earlier is shown first. */
const ORDER: readonly GroupName[] = [
  'pinned',
  'recent',
  'page',
  'chain',
  'entity',
  'view',
  'question',
  'action',
  'source',
];

export const keyOf = (sort: Sort, id: string): string => `${sort} ${id}`;

export type Gathered = {
  typed: Typed;
  local: readonly LocalThing[];
  entities: readonly SearchResult[];
  kept: KeptLists;
};

/** The groups to show, best first: what fits the words, or with no words what was pinned and opened and where one can go. */
export function groupsOf({ typed, local, entities, kept }: Gathered): PaletteGroup[] {
  const { scope, words } = typed;
  const pinnedKeys = new Set(kept.pinned.map(({ key }) => key));
  const inScope = (sort: Sort, label?: Label) =>
    scope.sort === 'all' ||
    (scope.sort === 'entity' ? sort === 'entity' && label === scope.label : sort === scope.sort);
  const things = local.filter(({ sort }) => inScope(sort));
  const most = scope.sort === 'all' ? MOST_OF_ONE : MOST_ALONE;
  if (!words) {
    const pinned = kept.pinned.filter(({ sort, label }) => inScope(sort, label));
    const recent = kept.recent.filter(({ key, sort, label }) => !pinnedKeys.has(key) && inScope(sort, label));
    const shown = new Set([...pinned, ...recent].map(({ key }) => key));
    const rest = things.filter(({ sort, id }) => scope.sort !== 'all' || !shown.has(keyOf(sort, id)));
    const sorts: OtherSort[] =
      scope.sort === 'all' ? ['page', 'view', 'action'] : ['page', 'view', 'question', 'action', 'source'];
    return withoutEmpty([
      { name: 'pinned', items: pinned.map((item) => keptItem(item, true)) },
      { name: 'recent', items: recent.map((item) => keptItem(item, false)) },
      ...sorts.map((name) => ({
        name,
        items: rest
          .filter(({ sort }) => sort === name)
          .slice(0, name === 'page' ? MOST_ALONE : most)
          .map((thing) => localItem(thing, [], false, pinnedKeys)),
      })),
    ]);
  }

  type Scored = { item: PaletteItem; score: number };
  const fitting: Scored[] = things.flatMap((thing) => {
    const match = matchLocal(words, thing.name, thing.keywords);
    return match ? [{ item: localItem(thing, match.marks, match.near, pinnedKeys), score: match.score }] : [];
  });
  const found: Scored[] = entities
    .filter(({ label }) => inScope('entity', label))
    .map((result) => ({ item: entityItem(result, pinnedKeys), score: result.score }));
  const groups = new Map<GroupName, Scored[]>();
  for (const scored of [...fitting, ...found]) {
    const { sort, label } = scored.item;
    const name = sort === 'entity' && label === 'Chain' ? 'chain' : sort;
    groups.set(name, [...(groups.get(name) ?? []), scored]);
  }
  const best = (items: readonly Scored[]) => Math.max(...items.map(({ score }) => score));
  return [...groups]
    .sort(([a, ofA], [b, ofB]) => best(ofB) - best(ofA) || ORDER.indexOf(a) - ORDER.indexOf(b))
    .map(([name, items]) => ({
      name,
      items: items
        .sort((a, b) => b.score - a.score)
        .slice(0, name === 'entity' && scope.sort === 'all' ? MOST_ENTITIES : most)
        .map(({ item }) => item),
    }));
}

const withoutEmpty = (groups: PaletteGroup[]) => groups.filter(({ items }) => items.length > 0);

function keptItem({ key, sort, id, name, label }: Kept, pinned: boolean): PaletteItem {
  return { key, sort, id, name, ...(label && { label }), marks: [], near: false, pinned };
}

function localItem(
  { sort, id, name, note, run }: LocalThing,
  marks: readonly Mark[],
  near: boolean,
  pinned: ReadonlySet<string>,
): PaletteItem {
  const key = keyOf(sort, id);
  return {
    key,
    sort,
    id,
    name,
    ...(note && { note }),
    ...(run && { run }),
    marks,
    near,
    pinned: pinned.has(key),
  };
}

function entityItem(
  { id, label, name, hint, match }: SearchResult,
  pinned: ReadonlySet<string>,
): PaletteItem {
  const key = keyOf('entity', id);
  return {
    key,
    sort: 'entity',
    id,
    name,
    label,
    ...(hint && { note: hint }),
    ...(match.text !== name && { match }),
    marks: match.text === name ? match.marks : [],
    near: match.near,
    pinned: pinned.has(key),
  };
}

/** What is remembered of a line; an action is done and over. */
export function asKept({ key, sort, id, name, label }: PaletteItem): Kept | undefined {
  return sort === 'action' ? undefined : { key, sort, id, name, ...(label && { label }) };
}

/** The line `by` further on, around the ends; the first when none is chosen. */
export function stepTo(keys: readonly string[], active: string | undefined, by: number): string | undefined {
  if (keys.length === 0) return undefined;
  const at = active === undefined ? -1 : keys.indexOf(active);
  if (at < 0) return by > 0 ? keys[0] : keys.at(-1);
  return keys[(at + by + keys.length) % keys.length];
}
