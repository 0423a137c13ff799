import { Alert, Button, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { EntitySearch } from '../../ui/EntitySearch.tsx';
import { tieHeading } from '../entity/entity.view-model.ts';
import { labelsAround, tieWords, waysBetween } from './editing.view-model.ts';
import styles from './editing.module.css';
import type { FormValues } from './use-fact-writing.ts';

/** Whom a new tie joins to the entity, and as what: only types that may join the two are offered. */
export function TieEndFields({ about }: { about: EntityRef }) {
  const { t, i18n } = useTranslation('editing');
  const form = Form.useFormInstance<FormValues>();
  const other = Form.useWatch('other', form);
  const ways = other ? waysBetween(about.label, other.label) : [];
  const choose = (entity: EntityRef | undefined) => {
    const [only, ...more] = entity ? waysBetween(about.label, entity.label) : [];
    form.setFieldsValue({
      other: entity,
      way: only && more.length === 0 ? `${only.type} ${only.direction}` : undefined,
    } as Partial<FormValues>);
  };
  return (
    <>
      <Form.Item
        name="other"
        label={t('field.other')}
        rules={[{ required: true, message: t('field.required') }]}
      >
        {other ? (
          <span className={styles.chosen}>
            <EntityLink entity={other} />
            <Button type="link" size="small" onClick={() => choose(undefined)}>
              {t('field.otherChange')}
            </Button>
          </span>
        ) : (
          <EntitySearch
            labels={labelsAround(about.label)}
            ariaLabel={t('field.other')}
            placeholder={t('field.otherHint')}
            style={{ width: '100%' }}
            onChoose={choose}
          />
        )}
      </Form.Item>
      {other && ways.length === 0 && (
        <Alert type="warning" showIcon title={t('field.noType', { a: about.name, b: other.name })} />
      )}
      {ways.length > 0 && (
        <Form.Item
          name="way"
          label={t('field.type')}
          rules={[{ required: true, message: t('field.required') }]}
        >
          <Select
            placeholder={t('field.choose')}
            options={ways.map(({ type, direction }) => ({
              value: `${type} ${direction}`,
              label: `${tieHeading(type, direction, i18n.language)}（${tieWords(
                direction === 'out' ? [about, other as EntityRef] : [other as EntityRef, about],
                type,
                i18n.language,
              )}）`,
            }))}
          />
        </Form.Item>
      )}
    </>
  );
}
