import { randomUUID } from 'node:crypto';
import { type Mapping, mappingSchema } from '../../../contract/imports-mapping.ts';
import type { KeptMapping } from '../../../contract/imports-plan.ts';
import type { Graph } from '../../../graph/graph.ts';
import { HttpError, notFound } from '../../../http/errors.ts';
import { keepMapping, mappingList, removeMapping } from './batches.queries.ts';

type StoredMapping = { id: string; version: number; mapping: string; by: string; changedAt: string };

const shown = ({ mapping, ...rest }: StoredMapping): KeptMapping => ({
  ...rest,
  mapping: mappingSchema.parse(JSON.parse(mapping)),
});

/** The mappings people have kept, by name. */
export async function keptMappings(graph: Graph): Promise<KeptMapping[]> {
  return (await graph.all(mappingList, {})).map(shown);
}

/** Keeps a mapping under its name; `version` is that of the one it takes the place of. Throws 409 with that as it is now. */
export async function saveMapping(
  graph: Graph,
  mapping: Mapping,
  version: number | null,
  by: string,
): Promise<KeptMapping> {
  const kept = await graph.writing((tx) =>
    tx.first(keepMapping, {
      id: `mapping:${randomUUID()}`,
      name: mapping.name,
      version: version ?? 0,
      mapping: JSON.stringify(mapping),
      by,
      changedAt: new Date().toISOString(),
    }),
  );
  if (kept) return shown(kept);
  const now = (await keptMappings(graph)).find((one) => one.mapping.name === mapping.name);
  if (!now) throw notFound('对应关系', mapping.name);
  throw new HttpError(
    409,
    'changed_meanwhile',
    version === null ? `已有名为“${mapping.name}”的对应关系` : `“${mapping.name}”刚被别人改过`,
    now,
  );
}

/** Takes a kept mapping away. Throws 404, 409. */
export async function dropMapping(graph: Graph, id: string, version: number): Promise<KeptMapping> {
  const dropped = await graph.writing((tx) => tx.first(removeMapping, { id, version }));
  if (dropped) return shown(dropped);
  const now = (await keptMappings(graph)).find((one) => one.id === id);
  if (!now) throw notFound('对应关系', id);
  throw new HttpError(409, 'changed_meanwhile', `“${now.mapping.name}”刚被别人改过`, now);
}
