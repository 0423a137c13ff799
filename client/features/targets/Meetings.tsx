import { DeleteOutlined } from '@ant-design/icons';
import { Button, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting, Target } from '../../../server/contract/targets.ts';
import styles from './targets.module.css';
import type { Write } from './use-target-edits.ts';
import { useTargetName } from './use-target-notes.tsx';

/** 洽谈记录: what was talked about when, the latest first; a new one is added below its head. */
export function Meetings({ target, today, write }: { target: Target; today: string; write: Write }) {
  const { t } = useTranslation('targets');
  const nameOf = useTargetName();
  const [on, setOn] = useState(today);
  const [words, setWords] = useState('');
  const { meetings } = target;
  const add = () => {
    if (!words.trim()) return;
    write(target, { meetings: [{ on, words: words.trim() }, ...meetings] });
    setWords('');
  };
  const without = (gone: Meeting) => meetings.filter((meeting) => meeting !== gone);
  return (
    <>
      <h3>{t('column.meetings')}</h3>
      <div className={styles.meeting}>
        <DatePicker
          size="small"
          aria-label={t('meetings.on', { name: nameOf(target) })}
          allowClear={false}
          style={{ width: 120 }}
          value={dayjs(on)}
          onChange={(day) => setOn(day ? day.format('YYYY-MM-DD') : today)}
        />
        <Input
          size="small"
          maxLength={1000}
          aria-label={t('meetings.words', { name: nameOf(target) })}
          placeholder={t('meetings.empty')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onPressEnter={(event) => {
            if (!event.nativeEvent.isComposing) add();
          }}
        />
        <Button size="small" disabled={!words.trim()} onClick={add}>
          {t('meetings.add')}
        </Button>
      </div>
      {meetings.length === 0 && <p className={styles.muted}>{t('meetings.none')}</p>}
      <ul className={styles.meetings}>
        {meetings.map((meeting) => (
          <li key={`${meeting.on} ${meeting.words}`}>
            <time>{meeting.on}</time> <span>{meeting.words}</span>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined aria-hidden />}
              aria-label={t('meetings.remove', meeting)}
              onClick={() => write(target, { meetings: without(meeting) })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
