import { LABEL_NAMES } from '../../../server/contract/graph-model.ts';
import { readIds, writeIds } from '../browse/picture-url.ts';

/** Says in an address which saved view, or which copied link, it was opened from. */
const FROM = 'from-view';
/** As many as a view may hold. */
const MOST = 1_000;

const KINDS = new Set(LABEL_NAMES.map((label) => label.toLowerCase()));

function parts(address: string): [path: string, pairs: string[]] {
  const at = address.indexOf('?');
  if (at < 0) return [address, []];
  return [
    address.slice(0, at),
    address
      .slice(at + 1)
      .split('&')
      .filter(Boolean),
  ];
}

const joined = (path: string, pairs: readonly string[]) =>
  pairs.length ? `${path}?${pairs.join('&')}` : path;

/** The address without the word of where it was opened from; everything else as it is written. */
export function plainAddress(address: string): string {
  const [path, pairs] = parts(address);
  return joined(
    path,
    pairs.filter((pair) => !pair.startsWith(`${FROM}=`)),
  );
}

/** The address as opened from a saved view or a copied link. */
export function openedFrom(address: string, id: string): string {
  const [path, pairs] = parts(plainAddress(address));
  return joined(path, [...pairs, `${FROM}=${encodeURIComponent(id)}`]);
}

/** The saved view or copied link an address was opened from. */
export function viewOf(search: string): string | null {
  return new URLSearchParams(search).get(FROM);
}

/** The entities an address speaks of: those drawn, and every id among its words. */
export function entitiesOf(address: string): string[] {
  const [path, pairs] = parts(address);
  const values = [...new URLSearchParams(pairs.join('&'))];
  const ids = values.flatMap(([name, value]) =>
    name === 'shown' || name === 'open' ? readIds(value) : value.split(','),
  );
  const inPath = path.split('/').map((step) => decodeURIComponent(step));
  return [...new Set([...ids, ...inPath])].filter(isEntity).slice(0, MOST);
}

/** The entity an address is first of all about: named by itself, not among those drawn. */
export function subjectOf(address: string): string | undefined {
  const [path, pairs] = parts(address);
  const single = pairs.filter((pair) => !/^(shown|open)=/.test(pair));
  return entitiesOf(joined(path, single))[0];
}

function isEntity(text: string): boolean {
  const [, kind = ''] = /^([a-z]+):[\p{L}\p{N}._~-]+$/u.exec(text) ?? [];
  return KINDS.has(kind);
}

/** The same page with the entities it shows written out, where its address leaves them to the graph of the day. */
export function withShown(address: string, shown: readonly string[] | undefined): string {
  const [path, pairs] = parts(address);
  const given = pairs.some((pair) => pair.startsWith('shown='));
  if (path !== '/graph' || given || !shown?.length) return address;
  return joined(path, [...pairs, `shown=${encodeURIComponent(writeIds(shown))}`]);
}

/** A picture of the graph with one more entity in it, which is then in focus. `search` is that of the picture last drawn. */
export function pictureWith(search: string | undefined, id: string): string {
  const values = new URLSearchParams(search ?? '');
  const shown = values.get('shown');
  if (!shown) return `/graph?focus=${encodeURIComponent(id)}`;
  values.set('shown', writeIds([...new Set([...readIds(shown), id])]));
  values.set('focus', id);
  return `/graph?${values}`;
}
