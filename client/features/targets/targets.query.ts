import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  addTargetRoute,
  changeTargetRoute,
  removeTargetRoute,
  restoreTargetRoute,
  targetSchema,
  targetsRoute,
  type NewTarget,
  type Target,
  type TargetWords,
} from '../../../server/contract/targets.ts';
import { ApiError, call } from '../../api/call.ts';
import { callOptions } from '../../api/call-options.ts';
import { useTargetNotes } from './use-target-notes.tsx';

const listOptions = callOptions(targetsRoute, {});

/** The list of targets: one call, whoever asks. */
export function useTargets() {
  return useQuery(listOptions);
}

/** The target as it is now, which a refused change brings along; undefined for other errors. */
export function newestIn(error: unknown): Target | undefined {
  if (!(error instanceof ApiError) || error.code !== 'changed_meanwhile') return undefined;
  return targetSchema.safeParse(error.details).data;
}

/** Puts targets on the list and takes them off, each with a note that undoes it; changes what is written about them. */
export function useTargetActions() {
  const { t } = useTranslation('targets');
  const client = useQueryClient();
  const notes = useTargetNotes();
  // Rivals of others may have changed as well, so the list is read anew.
  const settled = () => client.invalidateQueries({ queryKey: listOptions.queryKey });
  const failed = (error: Error) =>
    notes.failed(error instanceof ApiError && error.status === 409 ? t(`refused.${error.code}`) : error);

  const remove = useMutation({
    mutationFn: ({ id, version }: Target) => call(removeTargetRoute, { params: { id }, body: { version } }),
    onSuccess: (target) => notes.undoable('removed', target, () => restore.mutate(target)),
    onError: failed,
    onSettled: settled,
  });
  const restore = useMutation({
    mutationFn: ({ id }: Target) => call(restoreTargetRoute, { params: { id }, body: {} }),
    onError: failed,
    onSettled: settled,
  });
  const add = useMutation({
    mutationFn: (target: NewTarget) => call(addTargetRoute, { body: target }),
    onSuccess: (target) => notes.undoable('added', target, () => remove.mutate(target)),
    onError: failed,
    onSettled: settled,
  });
  const change = useMutation({
    mutationFn: ({
      target: { id, version },
      words,
    }: {
      target: Target;
      words: Partial<TargetWords> & { company?: string };
    }) => call(changeTargetRoute, { params: { id }, body: { version, ...words } }),
    onSettled: settled,
  });
  return { add, remove, restore, change };
}
