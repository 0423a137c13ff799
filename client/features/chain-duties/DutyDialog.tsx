import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import {
  chainDutiesRoute,
  nameDutyRoute,
  type ChainDuty,
  type DutyToName,
} from '../../../server/contract/chain-duties.ts';
import type { EntityRef } from '../../../server/contract/common.ts';
import { ApiError, call } from '../../api/call.ts';
import { callOptions } from '../../api/call-options.ts';
import { ensureAuthor } from '../../ui/author.ts';

type Props = { row: ChainDuty; region: EntityRef; today: string; onClose: () => void };
type Fields = { person: string; office: string; source: string; asOf: Dayjs };

/** Names the one person who answers for a chain, with where that is written. */
export function DutyDialog({ row: { chain, duty, version }, region, today, onClose }: Props) {
  const { t } = useTranslation('duties');
  const client = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const list = callOptions(chainDutiesRoute, { query: { region: region.id } }).queryKey;
  const save = useMutation({
    mutationFn: async (body: DutyToName) =>
      (await ensureAuthor()) === null ? null : call(nameDutyRoute, { body }),
    onSuccess: (saved) => saved && onClose(),
    onSettled: () => client.invalidateQueries({ queryKey: list }),
  });
  const refused = save.error instanceof ApiError && save.error.code === 'changed_meanwhile';
  return (
    <Modal
      open
      title={t('editOf', { chain: chain.name })}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <p>{t('dialogHint')}</p>
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{
          person: duty?.person ?? '',
          office: duty?.office ?? '',
          source: duty?.source ?? '',
          asOf: dayjs(duty?.asOf ?? today),
        }}
        onFinish={({ asOf, ...words }) =>
          save.mutate({
            ...words,
            chain: chain.id,
            region: region.id,
            version,
            asOf: asOf.format('YYYY-MM-DD'),
          })
        }
      >
        <Form.Item name="person" label={t('person')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="office" label={t('office')}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="source"
          label={t('source')}
          dependencies={['person']}
          rules={[
            ({ getFieldValue }) => ({
              required: Boolean(getFieldValue('person')),
              whitespace: true,
              message: t('sourceNeeded'),
            }),
          ]}
        >
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="asOf" label={t('asOf')}>
          <DatePicker allowClear={false} style={{ width: '100%' }} />
        </Form.Item>
      </Form>
      {save.error && (
        <Alert
          type="error"
          showIcon
          title={refused ? t('changed') : t('notSaved', { reason: save.error.message })}
        />
      )}
    </Modal>
  );
}
