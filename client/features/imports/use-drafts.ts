import { useState } from 'react';
import { App } from 'antd';
import type { Batch } from '../../../server/contract/imports-batch.ts';
import type { SheetFound } from '../../../server/contract/imports-plan.ts';
import type { SheetKindCode } from '../../../server/contract/imports-sheet-kinds.ts';
import { importSheetsRoute } from '../../../server/contract/imports.ts';
import { call } from '../../api/call.ts';
import { keepDrafts, keptDrafts } from './draft-store.ts';
import { draftOf, type Drafts, type SheetDraft } from './mapping-draft.view-model.ts';
import { useFailure } from './use-failure.ts';

/** What is asked of a sheet anew: another kind, another header. */
export type Asked = { kind?: SheetKindCode; headerLines?: readonly number[] };
export type Edit = (draft: SheetDraft) => SheetDraft;

/** The sheets of a batch with what a person has settled about them; a reload loses none of it. */
export function useDrafts(batch: Batch, sheets: readonly SheetFound[]) {
  const { message } = App.useApp();
  const failure = useFailure();
  const [found, setFound] = useState(sheets);
  const [drafts, setDrafts] = useState(() => ({ ...draftsOf(sheets), ...keptDrafts(batch) }));
  const [proposing, setProposing] = useState<string | null>(null);

  const put = (next: (drafts: Drafts) => Drafts) =>
    setDrafts((now) => {
      const changed = next(now);
      keepDrafts(batch, changed);
      return changed;
    });
  const change = (name: string, edit: Edit) =>
    put((now) => {
      const draft = now[name];
      return draft ? { ...now, [name]: edit(draft) } : now;
    });

  /** Has a sheet proposed anew as a person says what it is; what was settled about its columns goes. */
  const propose = async (name: string, { kind, headerLines }: Asked) => {
    setProposing(name);
    try {
      const header = headerLines?.map(String);
      const query = { sheet: name, ...(kind && { kind }), ...(header && { header }) };
      const { sheets: again } = await call(importSheetsRoute, { params: { id: batch.id }, query });
      const sheet = again.find((one) => one.name === name);
      if (!sheet) return;
      setFound((now) => now.map((one) => (one.name === name ? sheet : one)));
      const draft = draftOf({ ...sheet, fitting: [] });
      if (draft) put((now) => ({ ...now, [name]: { ...draft, included: now[name]?.included ?? true } }));
    } catch (error) {
      void message.error(failure(error));
    } finally {
      setProposing(null);
    }
  };
  return { found, drafts, change, propose, proposing };
}

const draftsOf = (sheets: readonly SheetFound[]): Drafts =>
  Object.fromEntries(
    sheets.flatMap((sheet) => {
      const draft = draftOf(sheet);
      return draft ? [[sheet.name, draft]] : [];
    }),
  );
