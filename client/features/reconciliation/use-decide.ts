import { App } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision, NewDecision } from '../../../server/contract/reconciliation.ts';
import { ApiError } from '../../api/call.ts';
import { ensureAuthor } from '../../ui/author.ts';
import { useDeciding } from './reconciliation.query.ts';
import { otherName } from './reconciliation.view-model.ts';

export type Deciding = {
  /** True once it is recorded. */
  decide: (asked: Omit<NewDecision, 'note'> & { note: string }) => Promise<boolean>;
  undo: (decision: Decision) => Promise<void>;
  /** Takes back the last one decided here. */
  undoLast: () => Promise<void>;
  busy: boolean;
};

/** Records decisions under the name of who makes them, says what became of them, and remembers them for going back. */
export function useDecide(): Deciding {
  const { t } = useTranslation('reconciliation');
  const { message } = App.useApp();
  const { decide, undo } = useDeciding();
  const made = useRef<Decision[]>([]);

  const failed = (error: unknown) => {
    const code = error instanceof ApiError ? error.code : '';
    const known = ['already_decided', 'related', 'note_required', 'built_upon', 'changed_meanwhile'];
    const reason = error instanceof Error ? error.message : String(error);
    void message.error(known.includes(code) ? t(`refused.${code}`) : t('failed', { reason }));
  };
  const take = async (decision: Decision) => {
    if ((await ensureAuthor()) === null) return;
    try {
      const gone = await undo.mutateAsync(decision);
      made.current = made.current.filter(({ id }) => id !== gone.id);
      void message.info(t('undone', { entity: gone.entity.name, other: otherName(gone) }));
    } catch (error) {
      failed(error);
    }
  };
  return {
    async decide(asked) {
      if ((await ensureAuthor()) === null) return false;
      try {
        const decision = await decide.mutateAsync(asked);
        made.current.push(decision);
        void message.success(
          t(`done.${decision.verdict}`, { entity: decision.entity.name, other: otherName(decision) }),
        );
        return true;
      } catch (error) {
        failed(error);
        return false;
      }
    },
    undo: take,
    async undoLast() {
      const last = made.current.at(-1);
      if (last) await take(last);
      else void message.info(t('nothingToUndo'));
    },
    busy: decide.isPending || undo.isPending,
  };
}
