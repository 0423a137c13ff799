/** Bits of a number that are left for the place of a thing, beside 32 of its key: room for two million things. */
const PLACES = 2 ** 21;
/** More than this under one key, and the key is a word everybody uses. */
const MOST_OF_A_KEY = 40;

/** Things by the keys of their names, 8 bytes a key and nothing else: a hundred thousand things have a million keys. */
export class NameIndex {
  readonly #ids: readonly string[];
  readonly #entries: Float64Array;

  /** Takes each thing once; those beyond the room there is are left out. */
  constructor(things: Iterable<{ id: string; keys: Iterable<string> }>) {
    const ids: string[] = [];
    const entries: number[] = [];
    for (const { id, keys } of things) {
      if (ids.length === PLACES) break;
      for (const key of keys) entries.push(hashOf(key) * PLACES + ids.length);
      ids.push(id);
    }
    this.#ids = ids;
    this.#entries = Float64Array.from(entries).sort();
  }

  /** The things under one of these keys. Now and then one that is under another: the names themselves decide. */
  find(keys: Iterable<string>): Set<string> {
    const found = new Set<string>();
    for (const key of keys) {
      const from = hashOf(key) * PLACES;
      const start = this.#firstFrom(from);
      let end = start;
      while ((this.#entries[end] ?? Infinity) < from + PLACES && end - start <= MOST_OF_A_KEY) end += 1;
      if (end - start > MOST_OF_A_KEY) continue;
      for (const entry of this.#entries.subarray(start, end)) {
        const id = this.#ids[entry - from];
        if (id !== undefined) found.add(id);
      }
    }
    return found;
  }

  #firstFrom(value: number): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle] ?? Infinity) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** 32 bits that stand for a text (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
