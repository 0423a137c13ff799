import { HistoryOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { Run } from './console-history.ts';
import styles from './questions.module.css';

/** What was run in this browser before; choosing one puts it back into the editor. */
export function RunHistory({ runs, onChoose }: { runs: readonly Run[]; onChoose: (run: Run) => void }) {
  const { t } = useTranslation('questions');
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      placement="bottomLeft"
      content={
        runs.length === 0 ? (
          <EmptyState title={t('history.none')} />
        ) : (
          <ul className={styles.runs}>
            {runs.map((run) => (
              <li key={run.at}>
                <button
                  type="button"
                  className={styles.run}
                  onClick={() => {
                    onChoose(run);
                    setOpen(false);
                  }}
                >
                  <code>{run.cypher.trim()}</code>
                  <span className={styles.note}>
                    {dayjs(run.at).format('MM-DD HH:mm')} ·{' '}
                    {run.rows === null
                      ? t('history.failed')
                      : t('console.rows', { count: run.rows, ms: run.ms ?? 0 })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )
      }
    >
      <Button icon={<HistoryOutlined aria-hidden />}>{t('history.button')}</Button>
    </Popover>
  );
}
