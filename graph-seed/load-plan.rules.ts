import type { Fact } from './facts.ts';

/** What a load has to do for one kind of facts: `write` holds those the graph lacks or holds differently. */
export type LoadPlan<F extends Fact> = { write: F[]; added: number; changed: number; unchanged: number };

/** Compares what the tables say with the hashes the graph holds, so that an equal fact is not even sent. */
export function planWrites<F extends Fact>(
  facts: readonly F[],
  held: ReadonlyMap<string, string>,
): LoadPlan<F> {
  const added = facts.filter((fact) => !held.has(fact.id));
  const changed = facts.filter((fact) => held.has(fact.id) && held.get(fact.id) !== fact.hash);
  return {
    write: [...added, ...changed],
    added: added.length,
    changed: changed.length,
    unchanged: facts.length - added.length - changed.length,
  };
}

/** The ids the graph holds as seed facts that no table names any more. */
export function vanished(held: Iterable<string>, wanted: Iterable<string>): string[] {
  const named = new Set(wanted);
  return [...held].filter((id) => !named.has(id));
}

export function inBatches<T>(rows: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, n) =>
    rows.slice(n * size, (n + 1) * size),
  );
}
