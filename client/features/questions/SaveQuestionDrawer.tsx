import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Drawer, Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  editQuestionRoute,
  saveQuestionRoute,
  type Parameter,
  type Question,
} from '../../../server/contract/questions.ts';
import { ApiError, call } from '../../api/call.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ParameterFields } from './ParameterFields.tsx';

type Props = {
  open: boolean;
  onClose: () => void;
  cypher: string;
  parameters: readonly Parameter[];
  /** The kept question to change; without it a new one is kept. */
  kept: Question | null;
  onSaved: (question: Question) => void;
};
type Fields = { name: string; about: string; tags: string[] };

/** Keeps a Cypher text under a name, with tags and with a description of each parameter. */
export function SaveQuestionDrawer(props: Props) {
  const { t } = useTranslation('questions');
  const { open, onClose, kept } = props;
  return (
    <Drawer
      title={t(kept ? 'save.change' : 'save.title')}
      open={open}
      onClose={onClose}
      size={620}
      destroyOnHidden
    >
      <SaveForm {...props} />
    </Drawer>
  );
}

function SaveForm({ cypher, parameters: given, kept, onSaved, onClose }: Props) {
  const { t } = useTranslation('questions');
  const client = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const [parameters, setParameters] = useState<Parameter[]>([...given]);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const save = async (asNew: boolean) => {
    const { name, about = '', tags = [] } = await form.validateFields();
    const body = { name, about, tags, cypher, parameters };
    setBusy(true);
    setError(undefined);
    try {
      const { question } =
        kept?.version && !asNew
          ? await call(editQuestionRoute, {
              params: { id: kept.id },
              body: { ...body, version: kept.version },
            })
          : await call(saveQuestionRoute, { body });
      await client.invalidateQueries({ queryKey: ['get'], predicate: isAboutQuestions });
      onSaved(question);
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };

  const outdated = error instanceof ApiError && error.code === 'changed_meanwhile';
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark="optional"
      initialValues={{
        name: kept?.name.zh ?? '',
        about: kept?.about.zh ?? '',
        tags: kept?.tags.map(({ zh }) => zh) ?? [],
      }}
      onFinish={() => void save(false)}
    >
      <Form.Item
        name="name"
        label={t('save.name')}
        rules={[{ required: true, whitespace: true, max: 80, message: t('save.nameNeeded') }]}
      >
        <Input placeholder={t('save.nameHint')} maxLength={80} />
      </Form.Item>
      <Form.Item name="about" label={t('save.about')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name="tags" label={t('save.tags')} extra={t('save.tagsHint')}>
        <Select mode="tags" open={false} maxCount={10} tokenSeparators={[',', '，', ' ']} suffixIcon={null} />
      </Form.Item>
      {parameters.length > 0 && (
        <Form.Item label={t('save.parameters')}>
          <ParameterFields parameters={parameters} onChange={setParameters} />
        </Form.Item>
      )}
      {outdated ? (
        <Alert
          role="alert"
          type="warning"
          showIcon
          title={error.message}
          description={t('save.outdated')}
          action={
            <Space orientation="vertical">
              <Button size="small" onClick={() => void save(true)}>
                {t('save.asNew')}
              </Button>
              {kept && (
                <Button size="small" href={`/questions/${kept.id}`} target="_blank">
                  {t('save.seeNewest')}
                </Button>
              )}
            </Space>
          }
        />
      ) : (
        error !== undefined && <ErrorState error={error} />
      )}
      <Space>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('save.save')}
        </Button>
        {kept && (
          <Button onClick={() => void save(true)} disabled={busy}>
            {t('save.asNew')}
          </Button>
        )}
      </Space>
    </Form>
  );
}

/** The list of questions and each question by itself. */
export const isAboutQuestions = ({ queryKey }: { queryKey: readonly unknown[] }) =>
  typeof queryKey[1] === 'string' && queryKey[1].startsWith('/api/questions');
