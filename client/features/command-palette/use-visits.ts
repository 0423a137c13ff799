import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { entityRoute } from '../../../server/contract/entities.ts';
import { callOptions } from '../../api/call-options.ts';
import { noteOpened } from './kept-store.ts';
import { keyOf } from './palette-groups.ts';

let picture: string | undefined;
/** What the address of the graph last said, on this visit. */
export const lastPicture = (): string | undefined => picture;

/** Takes note of the entities people open anywhere, for the list of recent ones. The pages ask for the same entity, so it is fetched once. */
export function useVisits(): void {
  const { pathname, search } = useLocation();
  const client = useQueryClient();
  useEffect(() => {
    if (pathname === '/graph') picture = search;
    const id = openedEntity(pathname, search);
    if (!id) return;
    client
      .ensureQueryData(callOptions(entityRoute, { params: { id } }))
      .then(({ entity }) => noteOpened({ key: keyOf('entity', entity.id), sort: 'entity', ...entity }))
      // The page says what is wrong with the address.
      .catch(() => undefined);
  }, [pathname, search, client]);
}

/** The entity a page is opened for. One chosen within a picture already drawn is merely looked at. */
function openedEntity(pathname: string, search: string): string | undefined {
  const [, dossier] = /^\/entities\/([^/]+)/.exec(pathname) ?? [];
  if (dossier) return decodeURIComponent(dossier);
  const values = new URLSearchParams(search);
  const focus = pathname === '/graph' && !values.has('shown') ? values.get('focus') : null;
  return focus && !focus.startsWith('tie:') ? focus : undefined;
}
