/** A thing that wants to be at `wanted` and takes `size` along the line. */
export type Wish = { wanted: number; size: number };

/**
 * Places things along a line in the order given, without overlap, as near to where they want to be as the order allows
 * (least squares; pool-adjacent-violators). Returns the middle of each.
 */
export function evenSpacing(wishes: readonly Wish[]): number[] {
  // Taking the room of those before away from each wish leaves an order-only problem.
  const offsets: number[] = [];
  let offset = 0;
  wishes.forEach((wish, index) => {
    if (index > 0) offset += ((wishes[index - 1]?.size ?? 0) + wish.size) / 2;
    offsets.push(offset);
  });
  const blocks: { sum: number; count: number }[] = [];
  wishes.forEach((wish, index) => {
    let block = { sum: wish.wanted - (offsets[index] ?? 0), count: 1 };
    for (
      let last = blocks.at(-1);
      last && last.sum / last.count > block.sum / block.count;
      last = blocks.at(-1)
    ) {
      blocks.pop();
      block = { sum: block.sum + last.sum, count: block.count + last.count };
    }
    blocks.push(block);
  });
  const level = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return level.map((value, index) => value + (offsets[index] ?? 0));
}
