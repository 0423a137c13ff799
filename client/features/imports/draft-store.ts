import type { Batch } from '../../../server/contract/imports-batch.ts';
import { draftsSchema, type Drafts } from './mapping-draft.view-model.ts';

type Read = Pick<Batch, 'id' | 'encoding'>;
/** Names of columns are others in another encoding. */
const keyOf = ({ id, encoding }: Read) => `liantu.import ${id} ${encoding?.chosen ?? ''}`;
const DEPARTMENT = 'liantu.import-department';

/** What has been settled about the sheets of a batch in this window; empty where nothing was, or nothing that can be read. */
export function keptDrafts(batch: Read): Drafts {
  try {
    return draftsSchema.safeParse(JSON.parse(sessionStorage.getItem(keyOf(batch)) ?? '{}')).data ?? {};
  } catch {
    return {};
  }
}

/** Keeps it, so that a reload loses none of it. A browser that keeps nothing does without. */
export function keepDrafts(batch: Read, drafts: Drafts): void {
  try {
    sessionStorage.setItem(keyOf(batch), JSON.stringify(drafts));
  } catch {
    // Full or forbidden: the page goes on, it only forgets.
  }
}

/** The department that was said last in this browser. */
export const keptDepartment = (): string => localStorage.getItem(DEPARTMENT) ?? '';
export const keepDepartment = (name: string): void => localStorage.setItem(DEPARTMENT, name);
