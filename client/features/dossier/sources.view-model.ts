import type { SourceRef } from '../../../server/contract/common.ts';
import type { Dossier } from '../../../server/contract/dossier.ts';

export type SourceUse = { source: SourceRef; facts: number };

/** The sources of the entity itself, its claims, ties and places, with how many of these rest on each; the newest first. */
export function sourceUses({ sources, claims, groups, places }: Dossier): SourceUse[] {
  const uses = new Map<string, SourceUse>();
  const facts = [{ sources }, ...claims, ...groups.flatMap(({ ties }) => ties), ...places];
  for (const source of facts.flatMap((fact) => fact.sources)) {
    const use = uses.get(source.id);
    uses.set(source.id, { source, facts: (use?.facts ?? 0) + 1 });
  }
  return [...uses.values()].sort(
    (a, b) => (b.source.date ?? '').localeCompare(a.source.date ?? '') || b.facts - a.facts,
  );
}
