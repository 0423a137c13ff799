import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EditableFact } from '../../../server/contract/editing.ts';
import { cellWords, columnName } from './editing.view-model.ts';

/** What the seed or an import says in the cells people changed. */
export function GivenNote({ fact: { given, label } }: { fact: EditableFact }) {
  const { t, i18n } = useTranslation('editing');
  const told = Object.entries(given).filter(([column]) => column !== 'sources');
  if (told.length === 0) return null;
  return (
    <Alert
      type="info"
      title={t('given.title')}
      description={told
        .map(([column, text]) =>
          t('trace.part', {
            column: columnName(i18n, column, label),
            value: cellWords(i18n, column, text) || t('trace.nothing'),
          }),
        )
        .join('；')}
    />
  );
}
