type Tie = { id: string; from: string; to: string };

/**
 * The shortest way between two nodes along the ties drawn, either way round: its nodes and ties in order. Undefined
 * when they do not hang together.
 */
export function wayBetween(from: string, to: string, ties: readonly Tie[]): string[] | undefined {
  const near = new Map<string, { tie: string; other: string }[]>();
  const join = (id: string, tie: string, other: string) =>
    near.set(id, [...(near.get(id) ?? []), { tie, other }]);
  for (const tie of ties) {
    join(tie.from, tie.id, tie.to);
    join(tie.to, tie.id, tie.from);
  }
  const cameFrom = new Map<string, { tie: string; other: string } | null>([[from, null]]);
  for (let ring = [from]; ring.length > 0 && !cameFrom.has(to);) {
    const next: string[] = [];
    for (const id of ring) {
      for (const { tie, other } of near.get(id) ?? []) {
        if (cameFrom.has(other)) continue;
        cameFrom.set(other, { tie, other: id });
        next.push(other);
      }
    }
    ring = next;
  }
  if (!cameFrom.has(to)) return undefined;
  const way = [to];
  for (let step = cameFrom.get(to); step; step = cameFrom.get(step.other)) way.unshift(step.other, step.tie);
  return way;
}
