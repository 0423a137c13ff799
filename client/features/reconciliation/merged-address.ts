import type { Merged } from '../../../server/contract/merged.ts';
import { readIds, writeIds } from '../browse/picture-url.ts';
import { readPlaces, writePlaces } from '../browse/places-url.ts';

/**
 * The same address with each id that stands for another entity now written as that one's, in its path and in the words
 * after it. Undefined when it names none of them. Everything else stays as it is written.
 */
export function addressAfter(address: string, merged: readonly Merged[]): string | undefined {
  const now = new Map(merged.map(({ id, into }) => [id, into.id]));
  const keptId = (id: string) => now.get(id) ?? id;
  const [path = '', search = ''] = address.split(/\?(.*)/s);
  const pairs = search.split('&').filter(Boolean);
  const shown = readIds(new URLSearchParams(search).get('shown') ?? '');
  const newPath = path.split('/').map((step) => replaced(step, keptId));
  const newPairs = pairs.map((pair) => {
    const [name = '', text = ''] = pair.split(/=(.*)/s);
    const value = decoded(text);
    const changed =
      name === 'shown' || name === 'open'
        ? idsAfter(value, keptId)
        : name === 'at'
          ? placesAfter(value, shown, keptId)
          : value.split(',').map(keptId).join(',');
    return changed === value ? pair : `${name}=${encodeURIComponent(changed)}`;
  });
  const after = newPath.join('/') + (newPairs.length > 0 ? `?${newPairs.join('&')}` : '');
  return after === path + (pairs.length > 0 ? `?${pairs.join('&')}` : '') ? undefined : after;
}

function replaced(step: string, keptId: (id: string) => string): string {
  const id = decoded(step);
  return keptId(id) === id ? step : encodeURIComponent(keptId(id));
}

function idsAfter(text: string, keptId: (id: string) => string): string {
  const ids = readIds(text);
  return ids.some((id) => keptId(id) !== id) ? writeIds([...new Set(ids.map(keptId))]) : text;
}

/** Places are written in the order of the ids, which changes with them. One drawn already stays where it stands. */
function placesAfter(text: string, shown: readonly string[], keptId: (id: string) => string): string {
  if (shown.every((id) => keptId(id) === id)) return text;
  const { places, pins } = readPlaces(text, shown);
  const moved = Object.fromEntries(Object.entries(places).map(([id, point]) => [keptId(id), point]));
  const own = Object.fromEntries(Object.entries(places).filter(([id]) => keptId(id) === id));
  return writePlaces([...new Set(shown.map(keptId))], { ...moved, ...own }, pins.map(keptId));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
