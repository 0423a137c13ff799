import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { z } from 'zod';
import {
  commitImportRoute,
  importLookAlikesRoute,
  importPlanRoute,
  importProblemsRoute,
  importProgressRoute,
  importRoute,
  importSheetsRoute,
  importsRoute,
  removeImportRoute,
  resumeImportRoute,
  rollbackImportRoute,
} from '../../../server/contract/imports.ts';
import { batchSchema, type Batch } from '../../../server/contract/imports-batch.ts';
import { addressOf, call } from '../../api/call.ts';
import { callOptions } from '../../api/call-options.ts';
import { isRunning } from './batch.view-model.ts';

/** While something is under way it is asked for now and then, should the events not come through. */
const ASKED_EVERY_MS = 4_000;

const batchOptions = (id: string) => callOptions(importRoute, { params: { id } });
const listOptions = callOptions(importsRoute, {});

/** The batches, newest first; kept fresh while one of them is under way. */
export function useBatches() {
  return useQuery({
    ...listOptions,
    refetchInterval: ({ state }) => (state.data?.batches.some(isRunning) ? ASKED_EVERY_MS : false),
  });
}

/** One batch; while it is under way the server tells how far it is. */
export function useBatch(id: string) {
  const query = useQuery({
    ...batchOptions(id),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? ASKED_EVERY_MS : false),
  });
  const keep = useKeepBatch();
  const running = query.data !== undefined && isRunning(query.data);
  useEffect(() => {
    if (!running || typeof EventSource === 'undefined') return undefined;
    const events = new EventSource(addressOf(importProgressRoute, { params: { id } }));
    const hear = ({ data }: MessageEvent<string>) => {
      const batch = batchSchema.safeParse(JSON.parse(data));
      if (batch.success) keep(batch.data);
    };
    events.addEventListener('progress', hear);
    events.addEventListener('end', (event: MessageEvent<string>) => {
      hear(event);
      events.close();
    });
    return () => events.close();
    // oxlint-disable-next-line react/exhaustive-deps -- `keep` is another function at each drawing and does the same
  }, [id, running]);
  return query;
}

/** Takes in a batch as the server just told it, here and in the list, which is read anew once it rests. */
export function useKeepBatch(): (batch: Batch) => void {
  const client = useQueryClient();
  return (batch) => {
    client.setQueryData(batchOptions(batch.id).queryKey, batch);
    client.setQueryData(
      listOptions.queryKey,
      (list) => list && { batches: list.batches.map((one) => (one.id === batch.id ? batch : one)) },
    );
    if (!isRunning(batch)) void client.invalidateQueries({ queryKey: listOptions.queryKey });
  };
}

/** A batch is gone from the list. */
export function useForgetBatch(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: listOptions.queryKey });
}

/** The sheets of a batch as they read in its encoding. */
export function useSheets({ id, encoding }: Batch) {
  const { queryKey } = callOptions(importSheetsRoute, { params: { id } });
  return useQuery({
    queryKey: [...queryKey, encoding?.chosen],
    queryFn: ({ signal }) => call(importSheetsRoute, { params: { id } }, signal),
    // What a person has settled since is kept here, so it is not read anew under their hands.
    staleTime: Infinity,
  });
}

type PageQuery = { offset: number; limit: number };
export type PlanFilter = Omit<z.input<typeof importPlanRoute.query>, 'offset' | 'limit'>;
export type ProblemFilter = Omit<z.input<typeof importProblemsRoute.query>, 'offset' | 'limit'>;

/** A page of the planned facts. `version` has it read anew after another dry run. */
export function usePlan({ id, version }: Batch, filter: PlanFilter, page: PageQuery, enabled: boolean) {
  const { queryKey } = callOptions(importPlanRoute, { params: { id }, query: { ...filter, ...page } });
  return useQuery({
    queryKey: [...queryKey, version],
    queryFn: ({ signal }) => call(importPlanRoute, { params: { id }, query: { ...filter, ...page } }, signal),
    enabled,
    placeholderData: keepPreviousData,
  });
}

/** A page of the cells that keep rows out. */
export function useProblems(
  { id, version }: Batch,
  filter: ProblemFilter,
  page: PageQuery,
  enabled: boolean,
) {
  const { queryKey } = callOptions(importProblemsRoute, { params: { id }, query: { ...filter, ...page } });
  return useQuery({
    queryKey: [...queryKey, version],
    queryFn: ({ signal }) =>
      call(importProblemsRoute, { params: { id }, query: { ...filter, ...page } }, signal),
    enabled,
    placeholderData: keepPreviousData,
  });
}

/** A page of the rows whose new names look like others'. */
export function useLookAlikes({ id, version }: Batch, page: PageQuery) {
  const { queryKey } = callOptions(importLookAlikesRoute, { params: { id }, query: page });
  return useQuery({
    queryKey: [...queryKey, version],
    queryFn: ({ signal }) => call(importLookAlikesRoute, { params: { id }, query: page }, signal),
    placeholderData: keepPreviousData,
  });
}

const onVersion = ({ id, version }: Batch) => ({ params: { id }, body: { version } });
export const commitBatch = (batch: Batch) => call(commitImportRoute, onVersion(batch));
export const resumeBatch = (batch: Batch) => call(resumeImportRoute, onVersion(batch));
export const rollBackBatch = (batch: Batch) => call(rollbackImportRoute, onVersion(batch));
export const removeBatch = (batch: Batch) => call(removeImportRoute, onVersion(batch));
