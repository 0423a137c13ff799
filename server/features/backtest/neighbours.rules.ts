/** Who has a tie with whom, of any kind and direction, each neighbour once. */
export type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

export function neighboursOf(ties: Iterable<{ from: string; to: string }>): Neighbours {
  const neighbours = new Map<string, Set<string>>();
  const join = (a: string, b: string) => {
    const known = neighbours.get(a);
    if (known) known.add(b);
    else neighbours.set(a, new Set([b]));
  };
  for (const { from, to } of ties) {
    if (from === to) continue;
    join(from, to);
    join(to, from);
  }
  return neighbours;
}

const shared = (neighbours: Neighbours, a: string, b: string) => {
  const others = neighbours.get(b);
  return [...(neighbours.get(a) ?? [])].filter((node) => others?.has(node));
};

/** How many neighbours two have in common. */
export function commonNeighbours(neighbours: Neighbours, a: string, b: string): number {
  return shared(neighbours, a, b).length;
}

/** Common neighbours, one with few ties counting for more: Σ 1 ÷ ln(degree) (Adamic and Adar 2003). */
export function adamicAdar(neighbours: Neighbours, a: string, b: string): number {
  return shared(neighbours, a, b).reduce((sum, node) => sum + 1 / Math.log(popularity(neighbours, node)), 0);
}

/** How many neighbours one has: what preferential attachment orders the candidates of one introducer by. */
export function popularity(neighbours: Neighbours, node: string): number {
  return neighbours.get(node)?.size ?? 0;
}
