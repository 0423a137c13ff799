import { Form, Input, Select } from 'antd';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { partialDateSchema } from '../../../server/contract/common.ts';
import type { FactForm, FactKind, FormColumn } from '../../../server/contract/editing.ts';
import { type Label, STAGE_CODES } from '../../../server/contract/graph-model.ts';
import { textOr } from '../../i18n/text-or.ts';
import { cellWords, columnName, NEW_KEY } from './editing.view-model.ts';
import { EntityIdField } from './EntityIdField.tsx';
import { NewKeyFields } from './NewKeyFields.tsx';

type Props = {
  kind: FactKind;
  columns: readonly FormColumn[];
  label: Label | undefined;
  claimKeys: FactForm['claimKeys'];
};

const LONG = new Set(['evidence', 'note', 'keyReason']);
const DATES = new Set(['validFrom', 'validTo']);
/** Columns that hold the id of an entity, and of which kind. */
const IDS: Readonly<Record<string, Label>> = { sourceRegion: 'Region', chain: 'Chain', within: 'Region' };

/** One field a column, as its table asks for it. */
export function FactFields({ kind, columns, label, claimKeys }: Props) {
  const isNew = Form.useWatch(['cells', 'key']) === NEW_KEY && kind === 'claim';
  return columns.map((asked) => (
    <Fragment key={asked.column}>
      <Field kind={kind} asked={asked} label={label} claimKeys={claimKeys} />
      {isNew && asked.column === 'key' && <NewKeyFields />}
    </Fragment>
  ));
}

function Field({
  kind,
  asked: { column, required, options },
  label,
  claimKeys,
}: Omit<Props, 'columns'> & { asked: FormColumn }) {
  const { t, i18n } = useTranslation('editing');
  const stage = Form.useWatch(['cells', 'key']) === 'stage' && kind === 'claim' && column === 'value';
  const hint = textOr(i18n, 'editing', `hint.${column}`, '');
  const choices = stage ? [...STAGE_CODES] : options;
  return (
    <Form.Item
      name={['cells', column]}
      label={columnName(i18n, column, label)}
      {...(hint && !stage && !(column === 'value' && choices) && { extra: hint })}
      rules={[
        ...(required ? [{ required, whitespace: true, message: t('field.required') }] : []),
        ...(DATES.has(column) ? [dateRule(t('field.date'))] : []),
      ]}
    >
      {column === 'key' && kind === 'claim' ? (
        <Select
          // Whatever is looked for, that it may be new stays in sight.
          showSearch={{
            filterOption: (words, option) =>
              option?.value === NEW_KEY || (option?.label ?? '').toLowerCase().includes(words.toLowerCase()),
          }}
          placeholder={t('field.choose')}
          options={[
            { value: NEW_KEY, label: t('newKey.choose') },
            ...claimKeys.map(({ key, nameZh, nameEn }) => ({
              value: key,
              label: i18n.language === 'en' ? nameEn : nameZh,
            })),
          ]}
        />
      ) : choices ? (
        <Select
          allowClear={!required}
          placeholder={t('field.choose')}
          options={choices.map((value) => ({ value, label: cellWords(i18n, column, value) }))}
        />
      ) : IDS[column] ? (
        <EntityIdField labels={[IDS[column]]} name={columnName(i18n, column, label)} />
      ) : LONG.has(column) ? (
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={2000} />
      ) : (
        <Input maxLength={2000} />
      )}
    </Form.Item>
  );
}

export const dateRule = (message: string) => ({
  validator: (_: unknown, value: string | undefined) =>
    !value?.trim() || partialDateSchema.safeParse(value.trim()).success
      ? Promise.resolve()
      : Promise.reject(new Error(message)),
});
