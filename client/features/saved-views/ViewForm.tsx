import { Form, Input, Modal, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { tagsOf } from './saved-views.view-model.ts';
import { useSavedViews } from './saved-views.query.ts';

export type ViewWords = { name: string; note: string; tags: string[] };

type Props = {
  title: string;
  initial: ViewWords;
  busy: boolean;
  onSave: (words: ViewWords) => void;
  onClose: () => void;
  children?: ReactNode;
};

/** Name, note and tags of a view. Enter in the name saves. */
export function ViewForm({ title, initial, busy, onSave, onClose, children }: Props) {
  const { t } = useTranslation('views');
  const [form] = Form.useForm<ViewWords>();
  const known = tagsOf(useSavedViews().data?.views ?? []);
  return (
    <Modal
      open
      title={title}
      okText={t('save')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      {children}
      <Form form={form} layout="vertical" initialValues={initial} onFinish={onSave}>
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, whitespace: true, message: t('name.needed') }]}
        >
          <Input
            maxLength={80}
            // The form is opened to be filled in.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            onFocus={(event) => event.target.select()}
            // The Enter that ends a word of an input method saves nothing.
            onPressEnter={(event) => !event.nativeEvent.isComposing && form.submit()}
          />
        </Form.Item>
        <Form.Item name="note" label={t('note')}>
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <Form.Item name="tags" label={t('tags')} extra={t('tags.hint')}>
          <Select
            mode="tags"
            maxCount={10}
            tokenSeparators={[',', '，']}
            options={known.map(({ tag }) => ({ value: tag, label: tag }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
