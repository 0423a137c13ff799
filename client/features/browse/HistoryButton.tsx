import { HistoryOutlined } from '@ant-design/icons';
import { Button, Popover, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './browse.module.css';
import type { History, Step } from './picture-history.ts';
import { takenOut } from './taken-out.ts';
import { TakenOutList } from './TakenOutList.tsx';

type Props = {
  history: History;
  onJump: (to: number) => void;
  onPutBack: (ids: readonly string[], what: string) => void;
};

/**
 * The steps taken, newest first: a click leads back, or forward again, to the picture after one of them. And what was
 * hidden, to be put back without the steps since.
 */
export function HistoryButton({ history, onJump, onPutBack }: Props) {
  const { entries, at } = history;
  const { t } = useTranslation('browse');
  const [open, setOpen] = useState(false);
  const list = (
    <ol className={styles.steps} reversed aria-label={t('history')}>
      {entries
        .map(({ step }, index) => (
          // A step is known by its place alone.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <button
              type="button"
              aria-current={index === at ? 'step' : undefined}
              className={index > at ? styles.undone : undefined}
              onClick={() => onJump(index)}
            >
              <StepWords step={step} />
            </button>
          </li>
        ))
        .reverse()}
    </ol>
  );
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={setOpen}
      title={t('history')}
      content={
        <div className={styles.history}>
          {list}
          {open && <TakenOutList ids={takenOut(history).ids} onPutBack={onPutBack} />}
        </div>
      }
    >
      <Tooltip title={open ? '' : t('history')}>
        <Button aria-label={t('history')} icon={<HistoryOutlined aria-hidden />} />
      </Tooltip>
    </Popover>
  );
}

function StepWords({ step }: { step: Step }) {
  const { t } = useTranslation('browse');
  const { layout, group, ...values } = step.values ?? {};
  return t(`step.${step.kind}`, {
    ...values,
    ...(layout && { layout: t(`layout.${layout}`) }),
    ...(group && { group: t(`group.${group}`) }),
  });
}
