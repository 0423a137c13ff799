import { keepPreviousData, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { chainRoute, chainsRoute, type ChainSummary } from '../../../server/contract/chains.ts';
import {
  belongingRoute,
  neighboursRoute,
  tiesAmongRoute,
  type Belonging,
} from '../../../server/contract/entities.ts';
import { callOptions } from '../../api/call-options.ts';

/** Neighbours drawn at once when an entity is opened; the panel offers the rest. */
const FIRST_NEIGHBOURS = 60;

/** The chain the page starts with: of those whose segments are known, the one with most firms. */
export function fullestChain(chains: readonly ChainSummary[]): ChainSummary | undefined {
  return chains.reduce<ChainSummary | undefined>(
    (best, chain) => (chain.segments > 0 && chain.firms > (best?.firms ?? -1) ? chain : best),
    undefined,
  );
}

export type StartIds = { kind: 'start' | 'neighbourhood'; ids: string[] };

/** Which entities to draw when the address names none: the focus and its neighbours, or a whole chain. */
export function useStartIds(focus: string | null, enabled: boolean) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ['what to draw first', focus],
    enabled,
    queryFn: () => (focus ? neighbourhood(client, focus) : startingChain(client)),
  });
}

async function neighbourhood(client: QueryClient, id: string): Promise<StartIds> {
  const page = await client.ensureQueryData(
    callOptions(neighboursRoute, { params: { id }, query: { limit: FIRST_NEIGHBOURS } }),
  );
  return { kind: 'neighbourhood', ids: [id, ...page.nodes.map((node) => node.id)] };
}

async function startingChain(client: QueryClient): Promise<StartIds> {
  const { chains } = await client.ensureQueryData(callOptions(chainsRoute, {}));
  const chain = fullestChain(chains);
  if (!chain) return { kind: 'start', ids: [] };
  const { segments, leaders } = await client.ensureQueryData(
    callOptions(chainRoute, { params: { id: chain.id } }),
  );
  return {
    kind: 'start',
    ids: [chain.id, ...segments.map((segment) => segment.id), ...leaders.map((leader) => leader.id)],
  };
}

/** The given entities and all ties among them; the drawing before stays until the new one is there. */
export function usePicture(ids: readonly string[]) {
  return useQuery({
    ...callOptions(tiesAmongRoute, { body: { ids: [...ids].sort() } }),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
}

const belongingOptions = (ids: readonly string[]) =>
  callOptions(belongingRoute, { body: { ids: [...ids].sort() } });

/** Where the given entities belong, by id; asked for only where it is drawn. */
export function useBelongings(
  ids: readonly string[],
  wanted: boolean,
): { belongings: ReadonlyMap<string, Belonging> | undefined; isWaiting: boolean } {
  const query = useQuery({
    ...belongingOptions(ids),
    enabled: wanted && ids.length > 0,
    placeholderData: keepPreviousData,
  });
  const belongings = useMemo(
    () => query.data && new Map(query.data.entities.map((entity) => [entity.id, entity])),
    [query.data],
  );
  return { belongings, isWaiting: wanted && ids.length > 0 && query.isPending };
}

/** Fetches where the given entities belong before it is drawn, so that the drawing before stays until then. */
export function useFetchBelongings(): (ids: readonly string[]) => Promise<unknown> {
  const client = useQueryClient();
  // A failure is told by the drawing, which asks again.
  return (ids) => client.ensureQueryData(belongingOptions(ids)).catch(() => undefined);
}
