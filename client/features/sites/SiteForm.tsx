import { Alert, Button, Checkbox, Drawer, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { Label } from '../../../server/contract/graph-model.ts';
import { AREA_UNITS, SITE_KINDS, SITE_STATES, type SiteOffer } from '../../../server/contract/sites.ts';
import { describeError } from '../../ui/describe-error.ts';
import { EntitySearch } from '../../ui/EntitySearch.tsx';
import { NoAuthor } from '../project-life/project-life.query.ts';
import { wordsOf, type SiteFields } from './site-form.view-model.ts';
import { newestSiteIn, useSiteActions } from './sites.query.ts';
import styles from './sites.module.css';

type Props = {
  /** The site to change; null for a new one. */
  site: SiteOffer | null;
  initial: SiteFields;
  onClose: () => void;
};

/** A site written down: first what everybody may see, then what stays inside. */
export function SiteForm({ site, initial, onClose }: Props) {
  const { t } = useTranslation('sites');
  const { t: ui } = useTranslation('ui');
  const [form] = Form.useForm<SiteFields>();
  const { add, change } = useSiteActions();
  const error = add.error ?? change.error;
  const theirs = newestSiteIn(change.error);
  const failed = error && !theirs && !(error instanceof NoAuthor) && describeError(error);
  const send = (on: Pick<SiteOffer, 'id' | 'version'> | null) => {
    const read = wordsOf({ ...initial, ...form.getFieldsValue(true) });
    if ('wrong' in read) {
      form.setFields(
        read.wrong.map((name) => ({ name: name as keyof SiteFields, errors: [t(`wrong.${name}`)] })),
      );
      return;
    }
    if (on) change.mutate({ site: on, changes: read.words }, { onSuccess: onClose });
    else add.mutate(read.words, { onSuccess: onClose });
  };
  const choices = (values: readonly string[], words: string) =>
    values.map((value) => ({ value, label: t(`${words}.${value}`) }));
  const text = (name: keyof SiteFields, most: number, lines = 1) => (
    <Form.Item name={name} label={t(`field.${name}`)}>
      {lines === 1 ? (
        <Input maxLength={most} />
      ) : (
        <Input.TextArea autoSize={{ minRows: lines, maxRows: 6 }} maxLength={most} />
      )}
    </Form.Item>
  );
  return (
    <Drawer
      open
      size={600}
      title={t(site ? 'form.change' : 'form.add')}
      onClose={onClose}
      footer={
        <div className={styles.bar}>
          <Button type="primary" loading={add.isPending || change.isPending} onClick={() => send(site)}>
            {t('form.save')}
          </Button>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
        </div>
      }
    >
      {theirs && (
        <Alert
          type="warning"
          title={t('clash', { by: theirs.changedBy, on: theirs.changedOn })}
          action={
            <Button size="small" onClick={() => send(theirs)}>
              {t('keepMine')}
            </Button>
          }
        />
      )}
      {failed && <Alert type="error" title={failed.detail ?? ui(failed.title)} />}
      <Form form={form} layout="vertical" initialValues={initial}>
        <h3>{t('form.public')}</h3>
        <Form.Item name="name" label={t('field.name')} required>
          <Input maxLength={100} />
        </Form.Item>
        <div className={styles.inRow}>
          <Form.Item name="kind" label={t('field.kind')} required>
            <Select options={choices(SITE_KINDS, 'kind')} />
          </Form.Item>
          <Form.Item name="state" label={t('field.state')} required>
            <Select options={choices(SITE_STATES, 'state')} />
          </Form.Item>
          <Form.Item name="area" label={t('field.area')}>
            <InputNumber min={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="areaUnit" label={t('field.areaUnit')}>
            <Select options={AREA_UNITS.map((value) => ({ value, label: value }))} />
          </Form.Item>
        </div>
        <Form.Item name="region" label={t('field.region')} required>
          <OneEntity label={t('field.region')} labels={['Region']} />
        </Form.Item>
        <Form.Item name="park" label={t('field.park')}>
          <OneEntity label={t('field.park')} labels={['Park']} />
        </Form.Item>
        {text('address', 200)}
        <Form.Item name="directions" label={t('field.directions')} extra={t('field.directionsHint')}>
          <Entities label={t('field.directions')} />
        </Form.Item>
        {text('structure', 500)}
        {text('about', 2000, 2)}
        <Form.Item name="photos" label={t('field.photos')} extra={t('field.photosHint')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
        </Form.Item>
        <h3>{t('form.internal')}</h3>
        <div className={styles.inRow}>
          {text('owner', 100)}
          {text('contact', 100)}
          {text('price', 100)}
        </div>
        {text('note', 2000, 2)}
        <h3>{t('form.source')}</h3>
        <Form.Item name="sourceTitle" label={t('field.sourceTitle')} required>
          <Input maxLength={200} />
        </Form.Item>
        <div className={styles.inRow}>
          {text('sourceUrl', 1000)}
          <Form.Item name="asOf" label={t('field.asOf')} required>
            <Input maxLength={10} placeholder="2026-05-15" />
          </Form.Item>
        </div>
        <Form.Item name="published" valuePropName="checked">
          <Checkbox>{t('field.published')}</Checkbox>
        </Form.Item>
      </Form>
    </Drawer>
  );
}

type OneProps = {
  label: string;
  labels: readonly Label[];
  value?: EntityRef | null;
  onChange?: (entity: EntityRef | null) => void;
};

function OneEntity({ label, labels, value, onChange }: OneProps) {
  const { t } = useTranslation('sites');
  if (value) {
    return (
      <span>
        {value.name}{' '}
        <Button size="small" onClick={() => onChange?.(null)}>
          {t('field.clear')}
        </Button>
      </span>
    );
  }
  return (
    <EntitySearch
      labels={labels}
      ariaLabel={label}
      placeholder={t('field.search')}
      style={{ width: '100%' }}
      onChoose={(entity) => onChange?.(entity)}
    />
  );
}

type SeveralProps = { label: string; value?: EntityRef[]; onChange?: (entities: EntityRef[]) => void };

function Entities({ label, value = [], onChange }: SeveralProps) {
  const { t } = useTranslation('sites');
  const [labels] = useState<readonly Label[]>(['Chain', 'Segment']);
  return (
    <>
      {value.map((entity) => (
        <span key={entity.id} className={styles.chosen}>
          {entity.name}{' '}
          <Button
            size="small"
            aria-label={t('field.without', { name: entity.name })}
            onClick={() => onChange?.(value.filter(({ id }) => id !== entity.id))}
          >
            ×
          </Button>
        </span>
      ))}
      <EntitySearch
        labels={labels}
        ariaLabel={label}
        placeholder={t('field.search')}
        style={{ width: '100%' }}
        onChoose={(entity) => {
          if (!value.some(({ id }) => id === entity.id)) onChange?.([...value, entity]);
        }}
      />
    </>
  );
}
