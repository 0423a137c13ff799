import { CodeOutlined, DeleteOutlined, EditOutlined, LinkOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { removeQuestionRoute, saveQuestionRoute, type Question } from '../../../server/contract/questions.ts';
import { call } from '../../api/call.ts';
import { describeError } from '../../ui/describe-error.ts';
import { consoleAddress } from './console-address.ts';
import type { Filled } from './question-url.ts';
import { isAboutQuestions, SaveQuestionDrawer } from './SaveQuestionDrawer.tsx';

type Props = { question: Question; filled: Filled; onShowCypher: () => void };

/** What can be done with a question: read and copy its Cypher, share it; change and remove one of people's own. */
export function QuestionActions({ question, filled, onShowCypher }: Props) {
  const { t } = useTranslation('questions');
  const { message } = App.useApp();
  const [changing, setChanging] = useState(false);
  const remove = useRemoval(question);
  const share = () => {
    navigator.clipboard
      .writeText(window.location.href)
      .then(() => message.success(t('question.linkCopied')))
      .catch(() => message.error(t('copyFailed')));
  };
  return (
    <Space wrap>
      <Button size="small" icon={<CodeOutlined aria-hidden />} onClick={onShowCypher}>
        {t('question.cypher')}
      </Button>
      <Link to={consoleAddress(question, filled)}>
        <Button size="small" tabIndex={-1}>
          {t('question.console')}
        </Button>
      </Link>
      <Button size="small" icon={<LinkOutlined aria-hidden />} onClick={share}>
        {t('question.share')}
      </Button>
      {question.kind === 'own' && (
        <>
          <Button size="small" icon={<EditOutlined aria-hidden />} onClick={() => setChanging(true)}>
            {t('question.change')}
          </Button>
          <Button size="small" danger icon={<DeleteOutlined aria-hidden />} onClick={() => void remove()}>
            {t('question.remove')}
          </Button>
          <SaveQuestionDrawer
            open={changing}
            onClose={() => setChanging(false)}
            cypher={question.cypher}
            parameters={question.parameters}
            kept={question}
            onSaved={() => message.success(t('save.saved'))}
          />
        </>
      )}
    </Space>
  );
}

/** Removes the question at once and offers to bring it back. */
function useRemoval({ id, version }: Question): () => Promise<void> {
  const { t } = useTranslation('questions');
  const { message, notification } = App.useApp();
  const client = useQueryClient();
  const navigate = useNavigate();
  const refresh = () => client.invalidateQueries({ predicate: isAboutQuestions, refetchType: 'active' });
  const failed = (error: unknown) => {
    const { title, detail } = describeError(error);
    message.error(detail ?? t(title, { ns: 'ui' }));
  };

  const bringBack = async (removed: Question) => {
    const { name, about, tags, cypher, parameters } = removed;
    try {
      await call(saveQuestionRoute, {
        body: { id, name: name.zh, about: about.zh, tags: tags.map(({ zh }) => zh), cypher, parameters },
      });
      notification.destroy(id);
      await refresh();
      await navigate(`/questions/${id}`);
    } catch (error) {
      failed(error);
    }
  };

  return async () => {
    if (version === null) return;
    try {
      const { question: removed } = await call(removeQuestionRoute, { params: { id }, body: { version } });
      await navigate('/questions');
      client.removeQueries({ queryKey: ['get', `/api/questions/${id}`] });
      await refresh();
      notification.info({
        key: id,
        title: t('question.removed', { name: removed.name.zh }),
        duration: 12,
        actions: (
          <Button type="primary" size="small" onClick={() => void bringBack(removed)}>
            {t('question.undo')}
          </Button>
        ),
      });
    } catch (error) {
      failed(error);
    }
  };
}
