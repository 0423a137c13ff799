import { Alert, Button, Form, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { EditableFact, FactForm as Asked, FactKind } from '../../../server/contract/editing.ts';
import { AuthorName } from '../../ui/AuthorName.tsx';
import { ClashChoice } from './ClashChoice.tsx';
import styles from './editing.module.css';
import { columnsShown } from './editing.view-model.ts';
import { FactFields } from './FactFields.tsx';
import { GivenNote } from './GivenNote.tsx';
import { LabelField } from './LabelField.tsx';
import { SourceFields } from './SourceFields.tsx';
import { TieEndFields } from './TieEndFields.tsx';
import { type FormValues, useFactWriting } from './use-fact-writing.ts';

type Props = {
  form: Asked;
  kind: FactKind;
  /** The fact to change; without one a new one is added. */
  fact?: EditableFact;
  /** Whom something new is about. */
  about?: EntityRef | undefined;
  onClose: () => void;
  /** Goes over to changing a fact that is there already. */
  onOther: (id: string) => void;
};

/** The fields of one fact, what it rests on, and what happened to it meanwhile. */
export function FactForm({ form: asked, kind, fact, about, onClose, onOther }: Props) {
  const { t } = useTranslation('editing');
  const [form] = Form.useForm<FormValues>();
  const label = Form.useWatch('label', form) ?? fact?.label ?? undefined;
  const type = Form.useWatch('way', form)?.split(' ')[0] ?? fact?.cells['type'];
  const [error, setError] = useState<string>();
  const writing = useFactWriting({ form, kind, fact, about, onDone: onClose, onError: setError });
  const { clash, already, busy } = writing;
  const columns = columnsShown(kind === 'entity' ? (label ? asked.entity[label] : []) : asked[kind], {
    type,
    ...(fact && { cells: fact.cells }),
  }).filter(({ column }) => !fact || !(kind === 'claim' && column === 'key'));
  return (
    <Form<FormValues>
      form={form}
      layout="vertical"
      className={styles.form ?? ''}
      scrollToFirstError
      initialValues={{
        cells: fact ? { ...fact.cells, evidence: '' } : {},
        asOf: '',
        source: { how: 'known', kind: 'web' },
      }}
      onFinish={(values) => void writing.save(values)}
    >
      {clash && fact && (
        <ClashChoice
          lines={clash.lines}
          by={clash.now.by}
          label={fact.label}
          busy={busy}
          onSave={(chosen) => void writing.settle(chosen)}
        />
      )}
      {already && (
        <Alert
          type="warning"
          showIcon
          title={t('already.title')}
          action={<Button onClick={() => onOther(already.id)}>{t('already.open')}</Button>}
        />
      )}
      {error && <Alert type="error" showIcon title={error} />}
      {fact && <GivenNote fact={fact} />}
      {kind === 'entity' && !fact && <LabelField />}
      {kind === 'tie' && about && !fact && <TieEndFields about={about} />}
      <FactFields kind={kind} columns={columns} label={label} claimKeys={asked.claimKeys} />
      <SourceFields />
      <div className={styles.foot}>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('save')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
        {fact?.origin === 'person' && (
          <Popconfirm
            title={t('retract.sure')}
            okText={t('retract')}
            cancelText={t('cancel')}
            onConfirm={() => void writing.retract()}
          >
            <Button danger className={styles.retract ?? ''}>
              {t('retract')}
            </Button>
          </Popconfirm>
        )}
        <span className={styles.author}>
          <AuthorName />
        </span>
      </div>
    </Form>
  );
}
