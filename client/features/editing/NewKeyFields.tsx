import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { CLAIM_KINDS } from '../../../server/contract/editing.ts';
import styles from './editing.module.css';

/** What a figure is called that the graph has no name for yet, and of what kind its values are. Its unit is the claim's. */
export function NewKeyFields() {
  const { t } = useTranslation('editing');
  const required = [{ required: true, whitespace: true, message: t('field.required') }];
  return (
    <fieldset className={styles.grounds}>
      <legend>{t('newKey.title')}</legend>
      <div className={styles.pair}>
        <Form.Item name={['newKey', 'nameZh']} label={t('newKey.nameZh')} rules={required}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name={['newKey', 'nameEn']} label={t('newKey.nameEn')} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <Form.Item
        name={['newKey', 'kind']}
        label={t('newKey.kind')}
        extra={t('newKey.kindHint')}
        rules={[{ required: true, message: t('field.required') }]}
      >
        <Select
          placeholder={t('field.choose')}
          options={CLAIM_KINDS.map((kind) => ({ value: kind, label: t(`newKey.kind.${kind}`) }))}
        />
      </Form.Item>
    </fieldset>
  );
}
