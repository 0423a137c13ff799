import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { createElement } from 'react';
import { useTranslation } from 'react-i18next';
import {
  editableFactSchema,
  factFormRoute,
  factRoute,
  sourceSearchRoute,
  undoEditRoute,
  type EditableFact,
  type FactKind,
} from '../../../server/contract/editing.ts';
import { ApiError, call } from '../../api/call.ts';
import { callOptions } from '../../api/call-options.ts';
import { ensureAuthor } from '../../ui/author.ts';

export const useFactForm = () => useQuery({ ...callOptions(factFormRoute, {}), staleTime: 600_000 });

/** Always read anew: it is about to be changed. */
export const useFact = (kind: FactKind, id: string | undefined) =>
  useQuery({
    ...callOptions(factRoute, { params: { kind, id: id ?? '' } }),
    enabled: id !== undefined,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export const useSourceSearch = (q: string) =>
  useQuery({ ...callOptions(sourceSearchRoute, { query: { q } }), placeholderData: keepPreviousData });

/** The fact a refused call brings along. */
export function factIn(error: unknown, code: string): EditableFact | undefined {
  if (!(error instanceof ApiError) || error.code !== code) return undefined;
  return editableFactSchema.safeParse(error.details).data;
}

/** Whatever is on view may rest on what was changed. */
export function useEverythingAnew(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries();
}

/** Undoes an entry of the journal, and says how that went. */
export function useUndo(): (edit: string) => Promise<void> {
  const { t } = useTranslation('editing');
  const { message } = App.useApp();
  const anew = useEverythingAnew();
  return async (edit) => {
    if (!(await ensureAuthor())) return;
    try {
      await call(undoEditRoute, { params: { id: edit }, body: {} });
      void message.success(t('done.undo'));
    } catch (error) {
      void message.error(
        t('undo.failed', { reason: error instanceof Error ? error.message : String(error) }),
      );
    }
    await anew();
  };
}

/** A short note that something was written, with the way back. */
export function useWrittenNote(): (
  what: 'add' | 'change' | 'retract',
  edit: string,
  warnings?: string[],
) => void {
  const { t } = useTranslation('editing');
  const { notification } = App.useApp();
  const undo = useUndo();
  return (what, edit, warnings = []) => {
    const press = () => {
      notification.destroy(edit);
      void undo(edit);
    };
    notification.open({
      key: edit,
      title: warnings.length > 0 ? t('done.warnings') : t(`done.${what}`),
      description: warnings.join('；'),
      placement: 'bottomRight',
      duration: warnings.length > 0 ? 20 : 8,
      actions: createElement(Button, { size: 'small', onClick: press }, t('undo')),
    });
  };
}
