import { Alert, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STAGE_CODES } from '../../../server/contract/graph-model.ts';
import {
  DISTRICT_ROLES,
  ENTRY_KINDS,
  INVESTMENT_STATUSES,
  MONEY_QUALIFIERS,
  MONEY_UNIT_NAMES,
  type EntryKind,
  type ProjectLife,
} from '../../../server/contract/project-life.ts';
import { ApiError } from '../../api/call.ts';
import { EntitySearch } from '../../ui/EntitySearch.tsx';
import { describeError } from '../../ui/describe-error.ts';
import { stageName } from '../../ui/model-names.ts';
import { entryOf, NEW_SOURCE, sourcesKnown, type EntryFields } from './entry-form.view-model.ts';
import { NoAuthor, useLifeActions } from './project-life.query.ts';
import styles from './project-life.module.css';

type Props = { life: ProjectLife; kind: EntryKind; onClose: () => void };

/** Enters one thing of a project, with its date and source. What is in force already stays and stands beside it. */
export function EntryDialog({ life, kind: first, onClose }: Props) {
  const { t } = useTranslation('projectLife');
  const [form] = Form.useForm<EntryFields>();
  const [kind, setKind] = useState(first);
  const { enter } = useLifeActions(life);
  const clash = enter.error instanceof ApiError && enter.error.code === 'changed_meanwhile';
  const asksReason = enter.error instanceof ApiError && enter.error.code === 'reason_required';

  const send = () => {
    const fields = { ...form.getFieldsValue(true), kind } as EntryFields;
    const read = entryOf(fields);
    if ('wrong' in read) {
      form.setFields(
        read.wrong.map((name) => ({ name: name as keyof EntryFields, errors: [t(`wrong.${name}`)] })),
      );
      return;
    }
    enter.mutate(read.entry, { onSuccess: onClose });
  };

  return (
    <Modal
      open
      title={t('enter.title', { name: life.project.name })}
      okText={t('enter.ok')}
      cancelText={t('enter.cancel')}
      confirmLoading={enter.isPending}
      onOk={send}
      onCancel={onClose}
      width={560}
    >
      <Form
        form={form}
        layout="vertical"
        size="middle"
        initialValues={{ unit: '亿元', status: 'planned', source: NEW_SOURCE }}
        onValuesChange={(changed) =>
          form.setFields(
            Object.keys(changed).map((name) => ({ name: name as keyof EntryFields, errors: [] })),
          )
        }
      >
        <Form.Item label={t('enter.kind')} htmlFor="entry-kind">
          <Select<EntryKind>
            id="entry-kind"
            value={kind}
            onChange={setKind}
            options={ENTRY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        </Form.Item>
        <OwnFields kind={kind} asksReason={asksReason} />
        <Form.Item name="on" label={t('field.on')} extra={t('field.onHint')} required>
          <Input placeholder="2024-05-15" maxLength={10} />
        </Form.Item>
        <SourceFields life={life} />
        <Form.Item name="note" label={t('field.note')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} />
        </Form.Item>
      </Form>
      {clash && (
        <Alert
          type="warning"
          title={t('enter.clash')}
          description={
            life.entries[0] &&
            t('enter.clashBy', {
              by: life.entries[0].by,
              at: life.entries[0].at.slice(0, 16).replace('T', ' '),
            })
          }
        />
      )}
      {enter.error && !clash && !(enter.error instanceof NoAuthor) && <Failure error={enter.error} />}
    </Modal>
  );
}

function Failure({ error }: { error: Error }) {
  const { t } = useTranslation('ui');
  const { title, detail } = describeError(error);
  return <Alert type="error" title={detail ?? t(title)} />;
}

function OwnFields({ kind, asksReason }: { kind: EntryKind; asksReason: boolean }) {
  const { t, i18n } = useTranslation('projectLife');
  const stages = STAGE_CODES.filter((stage) => kind === 'stage' || !['reserve', 'ended'].includes(stage)).map(
    (value) => ({ value, label: stageName(value, i18n.language) }),
  );
  const choices = <T extends string>(values: readonly T[], words: string) =>
    values.map((value) => ({ value, label: t(`${words}.${value}`) }));
  if (kind === 'stage' || kind === 'milestone') {
    return (
      <>
        <Form.Item name="stage" label={t('field.stage')} required>
          <Select options={stages} />
        </Form.Item>
        {kind === 'milestone' && (
          <Form.Item name="due" label={t('field.due')} required>
            <Input placeholder="2026-12-31" maxLength={10} />
          </Form.Item>
        )}
        {kind === 'stage' && asksReason && (
          <Form.Item name="reason" label={t('field.reason')} required>
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
          </Form.Item>
        )}
      </>
    );
  }
  if (kind === 'money') {
    return (
      <>
        <Form.Item name="status" label={t('field.status')} required>
          <Select options={choices(INVESTMENT_STATUSES, 'money')} />
        </Form.Item>
        <div className={styles.inRow}>
          <Form.Item name="qualifier" label={t('field.qualifier')}>
            <Select allowClear options={MONEY_QUALIFIERS.map((value) => ({ value, label: value }))} />
          </Form.Item>
          <Form.Item name="value" label={t('field.value')} required>
            <InputNumber min={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="unit" label={t('field.unit')} required>
            <Select options={MONEY_UNIT_NAMES.map((value) => ({ value, label: value }))} />
          </Form.Item>
        </div>
      </>
    );
  }
  if (kind === 'origin') {
    return (
      <Form.Item name="origin" label={t('kind.origin')} required>
        <Select options={choices(['domestic', 'foreign'], 'origin')} />
      </Form.Item>
    );
  }
  if (kind === 'department' || kind === 'team') {
    return (
      <Form.Item name="name" label={t(`kind.${kind}`)} required>
        <Input maxLength={60} />
      </Form.Item>
    );
  }
  return (
    <>
      <Form.Item name="about" label={t(`kind.${kind}`)} required>
        <Chosen labels={kind === 'fills' ? ['Segment', 'Chain'] : ['Region']} label={t(`kind.${kind}`)} />
      </Form.Item>
      {kind === 'district' && (
        <Form.Item name="role" label={t('field.role')} required>
          <Select options={choices(DISTRICT_ROLES, 'role')} />
        </Form.Item>
      )}
    </>
  );
}

type ChosenProps = {
  labels: readonly ('Segment' | 'Chain' | 'Region')[];
  label: string;
  onChange?: (id: string) => void;
};

/** A field that holds an entity: searched for, then shown by name. */
function Chosen({ labels, label, onChange }: ChosenProps) {
  const { t } = useTranslation('projectLife');
  const [name, setName] = useState('');
  return (
    <>
      <EntitySearch
        labels={labels}
        ariaLabel={label}
        placeholder={t('field.search')}
        style={{ width: '100%' }}
        onChoose={(entity) => {
          setName(entity.name);
          onChange?.(entity.id);
        }}
      />
      {name && <div className={styles.chosen}>{t('field.chosen', { name })}</div>}
    </>
  );
}

function SourceFields({ life }: { life: ProjectLife }) {
  const { t } = useTranslation('projectLife');
  const known = sourcesKnown(life);
  const source = Form.useWatch<string | undefined>('source');
  return (
    <>
      <Form.Item name="source" label={t('field.source')} required>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { value: NEW_SOURCE, label: t('field.newSource') },
            ...known.map(({ id, title, date }) => ({
              value: id,
              label: [title, date].filter(Boolean).join(' · '),
            })),
          ]}
        />
      </Form.Item>
      {(source ?? NEW_SOURCE) === NEW_SOURCE && (
        <>
          <Form.Item name="title" label={t('field.title')} extra={t('field.titleHint')} required>
            <Input maxLength={200} />
          </Form.Item>
          <div className={styles.inRow}>
            <Form.Item name="publisher" label={t('field.publisher')}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="date" label={t('field.date')}>
              <Input maxLength={10} placeholder="2024-05-15" />
            </Form.Item>
          </div>
          <Form.Item name="url" label={t('field.url')}>
            <Input maxLength={1000} placeholder="https://" />
          </Form.Item>
        </>
      )}
    </>
  );
}
