import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  keepLinkRoute,
  removeViewRoute,
  restoreViewRoute,
  savedViewsRoute,
  saveViewRoute,
  type SavedView,
} from '../../../server/contract/saved-views.ts';
import { call } from '../../api/call.ts';
import { callOptions } from '../../api/call-options.ts';
import { shownEntities } from '../../ui/page-offers.ts';
import { takeThumbnail } from './take-thumbnail.ts';
import { entitiesOf, openedFrom, plainAddress, withShown } from './view-address.ts';

export function useSavedViews({ thumbnails = false, enabled = true } = {}) {
  return useQuery({ ...callOptions(savedViewsRoute, { query: { thumbnails: `${thumbnails}` } }), enabled });
}

/** Everything of saved views that was fetched is fetched anew. */
export function useViewsChanged(): () => Promise<void> {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({
      predicate: ({ queryKey }) => typeof queryKey[1] === 'string' && queryKey[1].startsWith('/api/views'),
    });
}

/** The page as it is now: its address in full, a picture of it, and what it shows. */
export function pageNow(): { address: string; thumbnail: string | null; entities: string[] } {
  const { pathname, search } = window.location;
  const shown = shownEntities();
  const address = withShown(plainAddress(pathname + search), shown);
  const entities = [...new Set([...(shown ?? []), ...entitiesOf(address)])].slice(0, 1_000);
  return { address, thumbnail: takeThumbnail(document), entities };
}

/** Keeps what the page shows and gives the address that will tell what has changed since. */
export async function linkToPage(): Promise<string> {
  const { address, entities } = pageNow();
  const { id } = await call(keepLinkRoute, { body: { address, entities } });
  return window.location.origin + openedFrom(address, id);
}

export const saveView = (body: {
  name: string;
  note: string;
  tags: string[];
  address: string;
  thumbnail: string | null;
  entities: string[];
}): Promise<SavedView> => call(saveViewRoute, { body });

export const removeView = ({ id, version }: SavedView): Promise<SavedView> =>
  call(removeViewRoute, { params: { id }, body: { version } });

export const restoreView = ({ id }: SavedView): Promise<SavedView> =>
  call(restoreViewRoute, { params: { id }, body: {} });
