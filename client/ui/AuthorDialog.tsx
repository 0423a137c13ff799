import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { authorSchema } from '../../server/contract/author.ts';
import { answerAuthor, useAuthor } from './author.ts';

/** Asks whose name what is done here is to be noted under. */
export function AuthorDialog() {
  const { t } = useTranslation('author');
  const name = useAuthor() ?? '';
  const [form] = Form.useForm<{ name: string }>();
  return (
    <Modal
      open
      title={t('title')}
      okText={t('keep')}
      cancelText={t('cancel')}
      width={420}
      // Asked from a drawer or on confirming something, it stands above both.
      zIndex={2005}
      afterOpenChange={(open) => open && form.focusField('name')}
      onOk={form.submit}
      onCancel={() => answerAuthor(null)}
    >
      <p>{t('why')}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name }}
        onFinish={(said) => answerAuthor(authorSchema.parse(said.name))}
      >
        <Form.Item
          name="name"
          label={t('label')}
          rules={[
            {
              validator: (_, value) =>
                authorSchema.safeParse(value).success
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('wrong'))),
            },
          ]}
        >
          <Input autoComplete="name" maxLength={60} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
