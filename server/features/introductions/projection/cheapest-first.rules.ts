/** A binary heap: the item of least priority comes out first; among equals the one pushed first. */
export class CheapestFirst<T> {
  private readonly heap: { priority: number; order: number; item: T }[] = [];
  private pushed = 0;

  push(priority: number, item: T): void {
    const entry = { priority, order: this.pushed++, item };
    let place = this.heap.length;
    this.heap.push(entry);
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = this.heap[parent];
      if (!above || !before(entry, above)) break;
      this.heap[place] = above;
      place = parent;
    }
    this.heap[place] = entry;
  }

  pop(): T | undefined {
    const top = this.heap[0];
    const last = this.heap.pop();
    if (!top || !last) return undefined;
    if (this.heap.length > 0) this.sink(last);
    return top.item;
  }

  private sink(entry: { priority: number; order: number; item: T }): void {
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      let below = this.heap[child];
      const right = this.heap[child + 1];
      if (below && right && before(right, below)) {
        child += 1;
        below = right;
      }
      if (!below || !before(below, entry)) break;
      this.heap[place] = below;
      place = child;
    }
    this.heap[place] = entry;
  }
}

type Ranked = { priority: number; order: number };

function before(a: Ranked, b: Ranked): boolean {
  return a.priority < b.priority || (a.priority === b.priority && a.order < b.order);
}
