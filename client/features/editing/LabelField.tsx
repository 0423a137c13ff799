import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { LABEL_NAMES } from '../../../server/contract/graph-model.ts';
import { labelName } from '../../ui/model-names.ts';

/** Which kind of entity a new one is. */
export function LabelField() {
  const { t, i18n } = useTranslation('editing');
  return (
    <Form.Item
      name="label"
      label={t('field.label')}
      rules={[{ required: true, message: t('field.required') }]}
    >
      <Select
        placeholder={t('field.choose')}
        options={LABEL_NAMES.map((label) => ({ value: label, label: labelName(label, i18n.language) }))}
      />
    </Form.Item>
  );
}
