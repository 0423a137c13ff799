import { type Query, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { z } from 'zod';
import { MERGED_INTO, mergedSchema, type Merged } from '../../server/contract/merged.ts';
import { ApiError } from '../api/call.ts';

const answerWithMerged = z.object({ merged: z.array(mergedSchema) });

/** The ids a call was asked for that stand for other entities now: told by its refusal, or beside its answer. */
function mergedIn({ state: { error, data } }: Query): Merged[] {
  if (error instanceof ApiError && error.code === MERGED_INTO) {
    const told = mergedSchema.safeParse(error.details).data;
    return told ? [told] : [];
  }
  const beside = typeof data === 'object' && data !== null && 'merged' in data;
  return beside ? (answerWithMerged.safeParse(data).data?.merged ?? []) : [];
}

/**
 * Leads an address with the id of a duplicate on to the entity that stays, whichever page it is of, and says who decided
 * so and when. Addresses are kept in many places; a decision taken back makes them right again.
 */
export function useFollowMerged(): void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { notification } = App.useApp();
  const { t, i18n } = useTranslation('ui');
  const told = useRef<{ key: string; path: string } | null>(null);

  const follow = useCallback(
    async (merged: readonly Merged[]) => {
      const { addressAfter } = await import('../features/reconciliation/merged-address.ts');
      const { pathname: path, search, hash } = window.location;
      const address = addressAfter(path + search, merged);
      if (address === undefined) return;
      void navigate(address + hash, { replace: true });
      for (const { id, name, into, decision } of merged) {
        const key = `merged ${id}`;
        const to = `/reconciliation?view=history&decision=${encodeURIComponent(decision.id)}`;
        const day = new Date(decision.at).toLocaleDateString(i18n.language);
        told.current = { key, path: address.split('?')[0] ?? '' };
        notification.info({
          key,
          title: t('merged.title', { name, into: into.name }),
          description: (
            <>
              {t('merged.decided', { by: decision.by, day })}{' '}
              <a
                href={to}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
                  event.preventDefault();
                  void navigate(to);
                }}
              >
                {t('merged.decision')}
              </a>
            </>
          ),
          duration: 0,
        });
      }
    },
    [navigate, notification, t, i18n.language],
  );

  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' && event.type !== 'observerAdded') return;
        const merged = mergedIn(event.query);
        if (merged.length > 0) void follow(merged);
      }),
    [client, follow],
  );
  useEffect(() => {
    if (!told.current || sameway(told.current.path, pathname)) return;
    notification.destroy(told.current.key);
    told.current = null;
  }, [pathname, notification]);
}

const sameway = (one: string, other: string) => decodeURIComponent(one) === decodeURIComponent(other);
