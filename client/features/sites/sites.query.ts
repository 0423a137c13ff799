import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  addSiteRoute,
  changeSiteRoute,
  siteSchema,
  type SiteOffer,
  type SiteWords,
} from '../../../server/contract/sites.ts';
import { ApiError, call } from '../../api/call.ts';
import { underName } from '../project-life/project-life.query.ts';

/** The site as it is now, which a refused change brings along; undefined for other errors. */
export function newestSiteIn(error: unknown): SiteOffer | undefined {
  if (!(error instanceof ApiError) || error.code !== 'changed_meanwhile') return undefined;
  return siteSchema.safeParse(error.details).data;
}

/** Puts sites on offer, changes them, takes them off the list and puts them back. */
export function useSiteActions() {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries();
  const add = useMutation({
    mutationFn: (words: SiteWords) => underName(() => call(addSiteRoute, { body: words })),
    onSettled,
  });
  const change = useMutation({
    mutationFn: ({
      site: { id, version },
      changes,
    }: {
      site: Pick<SiteOffer, 'id' | 'version'>;
      changes: Omit<z.input<typeof changeSiteRoute.body>, 'version'>;
    }) => underName(() => call(changeSiteRoute, { params: { id }, body: { version, ...changes } })),
    onSettled,
  });
  return { add, change };
}
