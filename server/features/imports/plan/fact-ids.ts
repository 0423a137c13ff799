/**
 * Which facts a file has named so far, each with a number of 32 bits that stands for what it said and the line it stood on:
 * 16 bytes a fact and no objects, so that a million rows may be gone through. Ids end in at least 16 hexadecimal digits,
 * which are taken for the whole; two that agree in 64 bits are one.
 */
export class FactIds {
  #slots = new Uint32Array(4 * 1024);
  #size = 0;

  /** What was noted of a fact. */
  peek(hex: string): { said: number; line: number } | undefined {
    const { high, low } = halves(hex);
    return this.#at(this.#find(this.#slots, high, low));
  }

  /** Notes a fact; what was noted of it before, if it was. */
  note(hex: string, said: number, line: number): { said: number; line: number } | undefined {
    if ((this.#size + 1) * 4 > this.#slots.length * 0.6) this.#grow();
    const { high, low } = halves(hex);
    const at = this.#find(this.#slots, high, low);
    const before = this.#at(at);
    if (before) return before;
    this.#slots.set([high, low, said >>> 0, line >>> 0], at);
    this.#size += 1;
    return undefined;
  }

  get size(): number {
    return this.#size;
  }

  #at(at: number): { said: number; line: number } | undefined {
    if (this.#slots[at + 1] === 0) return undefined;
    return { said: this.#slots[at + 2] ?? 0, line: this.#slots[at + 3] ?? 0 };
  }

  #find(slots: Uint32Array, high: number, low: number): number {
    const mask = slots.length / 4 - 1;
    let slot = (high ^ (low >>> 7)) & mask;
    for (;;) {
      const at = slot * 4;
      if (slots[at + 1] === 0 || (slots[at] === high && slots[at + 1] === low)) return at;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const wider = new Uint32Array(this.#slots.length * 2);
    for (let at = 0; at < this.#slots.length; at += 4) {
      const low = this.#slots[at + 1] ?? 0;
      if (low === 0) continue;
      wider.set(this.#slots.subarray(at, at + 4), this.#find(wider, this.#slots[at] ?? 0, low));
    }
    this.#slots = wider;
  }
}

/** The lower half is never 0, which marks a free place. */
function halves(hex: string): { high: number; low: number } {
  const high = Number.parseInt(hex.slice(-16, -8), 16) >>> 0;
  return { high, low: (Number.parseInt(hex.slice(-8), 16) | 1) >>> 0 };
}
