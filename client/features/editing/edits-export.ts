import type { i18n } from 'i18next';
import type { EditsAnswer } from '../../../server/contract/editing.ts';
import { eachSourceOnce, type Export } from '../../ui/table-export/export-model.ts';
import { cellWords, changesTold, columnName, momentWords, targetWords } from './editing.view-model.ts';

/** As many as one call gives. */
export const MOST_EXPORTED = 1000;

type Words = (key: string, values?: Record<string, unknown>) => string;

/** The journal as a table, a line each change of a cell. */
export function editsExport(
  { edits, total, basis }: EditsAnswer,
  filter: Readonly<Record<string, string | null>>,
  t: Words,
  i18n: i18n,
): Export {
  const lines = edits.flatMap((edit) => {
    const told = changesTold(edit);
    const changes = told.length > 0 ? told : [{ column: '', before: null, after: null }];
    return changes.map((change) => ({ edit, change }));
  });
  const cell = (column: string, text: string | null) =>
    text === null ? null : cellWords(i18n, column, text);
  return {
    title: t('editing:edits.title'),
    filters: Object.entries(filter).map(([name, value]) => [t(`filter.${name}`), value ?? '']),
    basis,
    tables: [
      {
        name: t('editing:edits.title'),
        header: ['at', 'by', 'action', 'what', 'column', 'before', 'after', 'source'].map((head) =>
          t(`head.${head}`),
        ),
        rows: lines.map(({ edit, change: { column, before, after } }) => [
          momentWords(edit.at),
          edit.by,
          t(`action.${edit.action}`),
          targetWords(edit, i18n.language),
          column && columnName(i18n, column, edit.label),
          cell(column, before),
          cell(column, after),
          edit.source?.title ?? null,
        ]),
        ...(edits.length < total && { note: t('editing:edits.cut', { count: edits.length, total }) }),
      },
    ],
    sources: eachSourceOnce(edits.flatMap(({ source }) => source ?? [])),
  };
}
