import { Form, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSourceSearch } from './editing.query.ts';
import { dateRule } from './FactFields.tsx';
import styles from './editing.module.css';
import type { FormValues } from './use-fact-writing.ts';

const KINDS = ['newspaper', 'government', 'filing', 'company', 'research', 'dataset', 'web'] as const;

/** What the fact rests on: a known source found by search or a new one, and the date it speaks of. Both are required. */
export function SourceFields() {
  const { t } = useTranslation('editing');
  const form = Form.useFormInstance<FormValues>();
  const how = Form.useWatch(['source', 'how'], form);
  const required = [{ required: true, whitespace: true, message: t('field.required') }];
  return (
    <fieldset className={styles.grounds}>
      <legend>{t('source.title')}</legend>
      <Form.Item name={['source', 'how']}>
        <Segmented
          aria-label={t('source.title')}
          options={[
            { value: 'known', label: t('source.known') },
            { value: 'new', label: t('source.new') },
          ]}
        />
      </Form.Item>
      {how === 'new' ? (
        <>
          <Form.Item name={['source', 'title']} label={t('source.field.title')} rules={required}>
            <Input maxLength={300} />
          </Form.Item>
          <div className={styles.pair}>
            <Form.Item name={['source', 'publisher']} label={t('source.field.publisher')} rules={required}>
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item
              name={['source', 'date']}
              label={t('source.field.date')}
              rules={[...required, dateRule(t('field.date'))]}
            >
              <Input placeholder="2024-05-15" />
            </Form.Item>
          </div>
          <div className={styles.pair}>
            <Form.Item name={['source', 'url']} label={t('source.field.url')}>
              <Input placeholder="https://" maxLength={2000} />
            </Form.Item>
            <Form.Item name={['source', 'kind']} label={t('source.field.kind')}>
              <Select options={KINDS.map((kind) => ({ value: kind, label: t(`source.kind.${kind}`) }))} />
            </Form.Item>
          </div>
        </>
      ) : (
        <Form.Item name={['source', 'id']} label={t('source.known')} rules={required}>
          <SourceSelect />
        </Form.Item>
      )}
      <Form.Item
        name="asOf"
        label={t('field.asOf')}
        extra={t('field.asOfHint')}
        rules={[...required, dateRule(t('field.date'))]}
      >
        <Input placeholder="2024-05" />
      </Form.Item>
    </fieldset>
  );
}

/** Value and change come from the form. */
function SourceSelect({
  id,
  value,
  onChange,
}: {
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
}) {
  const { t } = useTranslation('editing');
  const [words, setWords] = useState('');
  const found = useSourceSearch(words);
  return (
    <Select
      {...(id && { id })}
      {...(value && { value })}
      {...(onChange && { onChange })}
      showSearch={{ filterOption: false, onSearch: setWords }}
      placeholder={t('source.search')}
      notFoundContent={found.isFetching ? null : t('source.none')}
      options={(found.data?.sources ?? []).map((source) => ({
        value: source.id,
        label: [source.title, source.publisher, source.date].filter(Boolean).join(' · '),
      }))}
    />
  );
}
