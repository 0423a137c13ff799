import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  decideRoute,
  decisionsRoute,
  nameRoute,
  pairRoute,
  queueRoute,
  type Decision,
  type QueueState,
  type ReconciledLabel,
  undoDecisionRoute,
} from '../../../server/contract/reconciliation.ts';
import type { z } from 'zod';
import { call } from '../../api/call.ts';
import { callOptions } from '../../api/call-options.ts';

/** The queue of one state; the former one stays in sight while the next is fetched. */
export function useQueue(state: QueueState, label: ReconciledLabel | null) {
  const query = { state, ...(label && { label }) };
  return useQuery({ ...callOptions(queueRoute, { query }), placeholderData: keepPreviousData });
}

export function usePair(ids: readonly [string, string] | undefined) {
  const [left = '', right = ''] = ids ?? [];
  return useQuery({ ...callOptions(pairRoute, { query: { left, right } }), enabled: ids !== undefined });
}

export function useDecisions() {
  return useQuery(callOptions(decisionsRoute, { query: { limit: 500 } }));
}

export function useNameMatches(name: string, label: ReconciledLabel) {
  return useQuery(callOptions(nameRoute, { query: { name, label } }));
}

const isPair = ({ queryKey }: { queryKey: readonly unknown[] }) =>
  String(queryKey[1]).includes(pairRoute.path);

/** Decides and takes back; a decision may change any figure of the product, so all answers are asked for anew. */
export function useDeciding() {
  const client = useQueryClient();
  const settled = () => client.invalidateQueries();
  // One of the two just decided may be no entity any more: the pair is asked for anew only when it is opened again.
  const decided = () =>
    Promise.all([
      client.invalidateQueries({ predicate: (query) => !isPair(query) }),
      client.invalidateQueries({ predicate: isPair, refetchType: 'none' }),
    ]);
  const decide = useMutation({
    mutationFn: (body: z.input<typeof decideRoute.body>) => call(decideRoute, { body }),
    onSettled: decided,
  });
  const undo = useMutation({
    mutationFn: ({ id, version }: Pick<Decision, 'id' | 'version'>) =>
      call(undoDecisionRoute, { params: { id }, body: { version } }),
    onSettled: settled,
  });
  return { decide, undo };
}
