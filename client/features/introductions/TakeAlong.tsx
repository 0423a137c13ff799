import { CopyOutlined, MailOutlined } from '@ant-design/icons';
import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Path } from '../../../server/contract/introductions.ts';
import { messageDraft } from './message-draft.ts';
import styles from './path-box.module.css';

type Props = { path: Path; paths: readonly Path[] };

/** The words of the ways to take along: the sentence of this one, those of all, and a first message to edit. */
export function TakeAlong({ path, paths }: Props) {
  const { t } = useTranslation('introductions');
  const { message } = App.useApp();
  const [draft, setDraft] = useState<string | null>(null);
  const copy = (text: string, done: string) => {
    navigator.clipboard
      .writeText(text)
      .then(() => message.success(done))
      .catch(() => message.error(t('take.failed')));
  };
  return (
    <div className={styles.take}>
      <Button
        size="small"
        icon={<CopyOutlined aria-hidden />}
        onClick={() => copy(path.sentence, t('take.copiedOne'))}
      >
        {t('ways.copy')}
      </Button>
      {paths.length > 1 && (
        <Button
          size="small"
          icon={<CopyOutlined aria-hidden />}
          onClick={() =>
            copy(
              paths.map(({ sentence }, index) => `${index + 1}. ${sentence}`).join('\n'),
              t('take.copiedAll', { count: paths.length }),
            )
          }
        >
          {t('take.all', { count: paths.length })}
        </Button>
      )}
      <Button size="small" icon={<MailOutlined aria-hidden />} onClick={() => setDraft(messageDraft(path))}>
        {t('take.draft')}
      </Button>
      <Modal
        open={draft !== null}
        title={t('draft.title', { name: path.nodes[0]?.name })}
        okText={t('draft.copy')}
        cancelText={t('draft.close')}
        onOk={() => copy(draft ?? '', t('draft.copied'))}
        onCancel={() => setDraft(null)}
        width={640}
        destroyOnHidden
      >
        <p className={styles.draftNote}>{t('draft.note')}</p>
        <Input.TextArea
          aria-label={t('draft.label')}
          lang="zh-CN"
          autoSize={{ minRows: 10, maxRows: 18 }}
          value={draft ?? ''}
          onChange={({ target }) => setDraft(target.value)}
        />
      </Modal>
    </div>
  );
}
