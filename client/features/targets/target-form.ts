import type { TFunction } from 'i18next';
import { TARGET_STATUSES } from '../../../server/contract/targets.ts';
import { TARGET_COLUMN_CODES } from '../../../server/contract/targets-import.ts';

/** The sheet to be filled in, with what may stand in each column on a second one. */
export async function blankForm(t: TFunction<'targets'>): Promise<Blob> {
  const { default: writeXlsx } = await import('write-excel-file/browser');
  const heads = TARGET_COLUMN_CODES.map((column) => head(t(`column.${column}`)));
  const statuses = TARGET_STATUSES.map((status) => t(`status.${status}`)).join('、');
  return writeXlsx([
    {
      sheet: t('import.formName'),
      data: [heads],
      columns: TARGET_COLUMN_CODES.map(() => ({ width: 18 })),
      stickyRowsCount: 1,
    },
    {
      sheet: t('import.formHelp'),
      data: [
        [head(t('import.formColumn')), head(t('import.formMay'))],
        ...TARGET_COLUMN_CODES.map((column) => [
          { type: String, value: t(`column.${column}`) },
          { type: String, value: t(`form.${column}`, { statuses }), wrap: true },
        ]),
      ],
      columns: [{ width: 18 }, { width: 90 }],
    },
  ]).toBlob();
}

const head = (value: string) => ({ value, fontWeight: 'bold', backgroundColor: '#E9EDF2' }) as const;
