/** A path by node index. `cost` is −ln of its worth: the product of its ties' strengths and of what its hubs leave. */
export type NodePath = { nodes: number[]; cost: number };

/** A partial path, newest node first. `passed` counts the waypoints passed. */
export type Arrival = { node: number; previous: Arrival | null; cost: number; hops: number; passed: number };

export function isOn(arrival: Arrival, node: number): boolean {
  for (let step: Arrival | null = arrival; step; step = step.previous) if (step.node === node) return true;
  return false;
}

export function unroll(end: Arrival): NodePath {
  const nodes: number[] = [];
  for (let step: Arrival | null = end; step; step = step.previous) nodes.unshift(step.node);
  return { nodes, cost: end.cost };
}
