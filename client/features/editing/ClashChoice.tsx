import { Alert, Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellTexts } from '../../../server/contract/editing.ts';
import type { Label } from '../../../server/contract/graph-model.ts';
import { cellWords, columnName, type ClashLine } from './editing.view-model.ts';
import styles from './editing.module.css';

type Props = {
  lines: readonly ClashLine[];
  by: string | null;
  label: Label | null;
  busy: boolean;
  onSave: (chosen: CellTexts) => void;
};

/** Somebody else wrote meanwhile: both versions side by side, chosen field by field, saved again. */
export function ClashChoice({ lines, by, label, busy, onSave }: Props) {
  const { t, i18n } = useTranslation('editing');
  const [chosen, setChosen] = useState<Record<string, 'mine' | 'theirs'>>({});
  const choiceOf = (line: ClashLine) => chosen[line.column] ?? line.prefer;
  const words = (column: string, text: string) => cellWords(i18n, column, text) || t('clash.empty');
  return (
    <Alert
      type="warning"
      showIcon
      title={t('clash.title', { by: by ?? t('clash.somebody') })}
      description={
        <>
          <table className={styles.clash}>
            <thead>
              <tr>
                <th scope="col">{t('clash.column')}</th>
                <th scope="col">{t('clash.mine')}</th>
                <th scope="col">{t('clash.theirs')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.column}>
                  <th scope="row">{columnName(i18n, line.column, label)}</th>
                  {(['mine', 'theirs'] as const).map((side) => (
                    <td key={side}>
                      <Radio
                        checked={choiceOf(line) === side}
                        name={`clash-${line.column}`}
                        onChange={() => setChosen({ ...chosen, [line.column]: side })}
                      >
                        {words(line.column, line[side])}
                      </Radio>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <Button
            type="primary"
            loading={busy}
            onClick={() =>
              onSave(Object.fromEntries(lines.map((line) => [line.column, line[choiceOf(line)]])))
            }
          >
            {t('clash.save')}
          </Button>
        </>
      }
    />
  );
}
