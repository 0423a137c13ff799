import { seenSchema, type SavedView, type ViewChanges, type ViewFile } from '../../contract/saved-views.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { lookAtGraph, readState } from './look-at-graph.use-case.ts';
import {
  entitiesSeen,
  graphMark,
  type ListedView,
  type StoredView,
  tiesSeen,
  viewById,
  viewList,
  viewsInFull,
} from './saved-views.queries.ts';
import { changesBetween } from './view-changes.rules.ts';

const shown = (view: ListedView, hash: string): SavedView => ({
  id: view.id,
  version: view.version,
  name: view.name,
  note: view.note,
  tags: view.tags,
  address: view.address,
  thumbnail: view.thumbnail,
  savedAt: view.savedAt,
  changedAt: view.changedAt,
  seenAt: view.seenAt,
  entities: view.entities,
  ties: view.ties,
  graphChanged: view.markHash !== hash,
  sounds: view.sounds,
});

/** Those that have not been taken away, the last changed first. */
export function listViews(graph: Graph, thumbnails: boolean): Promise<SavedView[]> {
  return graph.reading(async (tx) => {
    const { mark } = await readState(tx);
    return (await tx.all(viewList, { thumbnails })).map(({ view }) => shown(view, mark.hash));
  });
}

/** Throws 404; one that was taken away is there only for who asks for it. */
export async function storedView(
  tx: Transaction,
  id: string,
  { removedToo = false } = {},
): Promise<StoredView> {
  const view = (await tx.first(viewById, { id }))?.view;
  if (!view || (view.removedAt !== undefined && !removedToo)) throw notFound('保存的视图', id);
  return view;
}

/** One view, also in the transaction that has just written it. Throws 404. */
export async function readView(tx: Transaction, id: string): Promise<SavedView> {
  const view = await storedView(tx, id, { removedToo: true });
  return shown(view, (await readState(tx)).mark.hash);
}

/** A view that is there. Throws 404, for a copied link too: it has no name to be opened by. */
export function openView(graph: Graph, id: string): Promise<SavedView> {
  return graph.reading(async (tx) => {
    const { kind } = await storedView(tx, id);
    if (kind === 'link') throw notFound('保存的视图', id);
    return readView(tx, id);
  });
}

const seenOf = ({ seen }: StoredView) => seenSchema.parse(JSON.parse(seen));

/** What has become of what the view shows. Throws 404. */
export function viewChanges(graph: Graph, id: string, today: string): Promise<ViewChanges> {
  return graph.reading(async (tx) => {
    const view = await storedView(tx, id);
    const then = seenOf(view);
    const now = await lookAtGraph(
      tx,
      then.entities.map((entity) => entity.id),
    );
    return {
      kind: view.kind,
      name: view.kind === 'view' ? view.name : null,
      version: view.version,
      address: view.address,
      since: then.at,
      ...changesBetween(then, now),
      basis: basisOf([graphMark, entitiesSeen, tiesSeen], today, [now.mark.newest]),
    };
  });
}

/** Every view with all that is needed to take it in elsewhere. */
export async function exportViews(graph: Graph): Promise<ViewFile> {
  const views = await graph.all(viewsInFull, {});
  return {
    format: 'liantu-views',
    version: 1,
    views: views.map(({ view }) => ({
      name: view.name,
      note: view.note,
      tags: view.tags,
      address: view.address,
      thumbnail: view.thumbnail,
      savedAt: view.savedAt,
      seen: seenOf(view),
    })),
  };
}
