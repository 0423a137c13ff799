import { createHash, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { namePinyin } from '../../../graph-seed/name-pinyin.ts';
import type {
  changeViewRoute,
  keepLinkRoute,
  SavedView,
  saveViewRoute,
  Seen,
  ViewFile,
} from '../../contract/saved-views.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { lookAtGraph, readState } from './look-at-graph.use-case.ts';
import { openView, readView, storedView } from './read-views.use-case.ts';
import { addView, changeView, tidyViews, viewList } from './saved-views.queries.ts';

/** Copied links noted at most; the oldest go first and then open without a word of what has changed. */
const MOST_LINKS = 500;
const RESTORABLE_MS = 30 * 24 * 3_600_000;

const soundsOf = (name: string): string[] => Object.values(namePinyin(name));

/** What is stored of a look at the graph. */
const storedLook = (seen: Seen) => ({
  seen: JSON.stringify(seen),
  seenAt: seen.at,
  markHash: seen.mark.hash,
  entities: seen.entities.length,
  ties: seen.ties.length,
});

/** Saves a view with the graph as it stands for what it shows. */
export function saveView(
  graph: Graph,
  { entities, ...view }: z.output<typeof saveViewRoute.body>,
): Promise<SavedView> {
  return graph.writing(async (tx) => {
    const seen = await lookAtGraph(tx, entities);
    const id = `view:${randomUUID()}`;
    const properties = {
      ...view,
      ...storedLook(seen),
      kind: 'view',
      version: 1,
      sounds: soundsOf(view.name),
      savedAt: seen.at,
      changedAt: seen.at,
    };
    await tx.first(addView, { id, properties });
    return readView(tx, id);
  });
}

/** Throws 409 `changed_meanwhile` with the view as it is now when it is no longer of that version. */
async function write(
  tx: Transaction,
  id: string,
  version: number,
  changes: Record<string, unknown>,
): Promise<SavedView> {
  const written = await tx.first(changeView, { id, version, changes });
  const now = await readView(tx, id);
  if (!written) {
    throw new HttpError(409, 'changed_meanwhile', '其他人刚改过这个视图，请看过最新内容再改', now);
  }
  return now;
}

/** Changes what is given, and looks at the graph anew for a new address. Throws 404, 409. */
export async function editView(
  graph: Graph,
  id: string,
  { version, view, ...words }: z.output<typeof changeViewRoute.body>,
): Promise<SavedView> {
  await openView(graph, id);
  return graph.writing(async (tx) => {
    const changes: Record<string, unknown> = { changedAt: (await readState(tx)).at };
    for (const [name, value] of Object.entries(words)) if (value !== undefined) changes[name] = value;
    if (words.name) changes['sounds'] = soundsOf(words.name);
    if (view) {
      const { address, thumbnail, entities } = view;
      Object.assign(changes, { address, thumbnail }, storedLook(await lookAtGraph(tx, entities)));
    }
    return write(tx, id, version, changes);
  });
}

/** Takes a view away; it can be put back until it is tidied up. Throws 404, 409. */
export async function removeView(graph: Graph, id: string, version: number): Promise<SavedView> {
  await openView(graph, id);
  return graph.writing(async (tx) => {
    const { at } = await readState(tx);
    const removed = await write(tx, id, version, { removedAt: at });
    await tidy(tx, at);
    return removed;
  });
}

/** Puts a view back as it was; one that is there stays. Throws 404. */
export function restoreView(graph: Graph, id: string): Promise<SavedView> {
  return graph.writing(async (tx) => {
    const { kind, version, removedAt } = await storedView(tx, id, { removedToo: true });
    if (kind === 'link') throw notFound('保存的视图', id);
    return removedAt === undefined ? readView(tx, id) : write(tx, id, version, { removedAt: null });
  });
}

async function tidy(tx: Transaction, now: string): Promise<void> {
  const removedBefore = new Date(Date.parse(now) - RESTORABLE_MS).toISOString();
  await tx.first(tidyViews, { removedBefore, links: MOST_LINKS });
}

/** Notes what a link shows. The same page in the same state of the graph is noted once. */
export function keepLink(
  graph: Graph,
  { address, entities }: z.output<typeof keepLinkRoute.body>,
): Promise<{ id: string }> {
  return graph.writing(async (tx) => {
    const seen = await lookAtGraph(tx, entities);
    const content = JSON.stringify([address, { ...seen, at: null }]);
    const id = `view:${createHash('sha256').update(content).digest('hex').slice(0, 20)}`;
    const properties = {
      ...storedLook(seen),
      address,
      kind: 'link',
      version: 1,
      name: '',
      note: '',
      tags: [],
      sounds: [],
      savedAt: seen.at,
      changedAt: seen.at,
    };
    await tx.first(addView, { id, properties });
    await tidy(tx, seen.at);
    return { id };
  });
}

const sign = ({ name, address }: { name: string; address: string }) => JSON.stringify([name, address]);

/** Takes in the views of a file; those of the same name and address are there already, and so are doubles within it. */
export function importViews(graph: Graph, { views }: ViewFile): Promise<{ added: number; held: number }> {
  return graph.writing(async (tx) => {
    const held = new Set((await tx.all(viewList, { thumbnails: false })).map(({ view }) => sign(view)));
    const { at } = await readState(tx);
    let added = 0;
    for (const { seen, ...view } of views) {
      if (held.has(sign(view))) continue;
      held.add(sign(view));
      added += 1;
      const properties = {
        ...view,
        ...storedLook(seen),
        kind: 'view',
        version: 1,
        sounds: soundsOf(view.name),
        changedAt: at,
      };
      await tx.first(addView, { id: `view:${randomUUID()}`, properties });
    }
    return { added, held: views.length - added };
  });
}
