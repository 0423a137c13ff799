import { DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TARGET_STATUSES, type Target } from '../../../server/contract/targets.ts';
import type { Write } from './use-target-edits.ts';

type Props = { target: Target; label: string; write: Write };

/** A text edited where it stands: Enter or leaving saves, Escape gives up. */
export function TextField({ target, label, write, name }: Props & { name: 'owner' | 'nextStep' | 'note' }) {
  const { t } = useTranslation('targets');
  const saved = target[name];
  const [draft, setDraft] = useState<string | null>(null);
  const save = () => {
    if (draft !== null && draft.trim() !== saved) write(target, { [name]: draft.trim() });
    setDraft(null);
  };
  const shared = {
    value: draft ?? saved,
    'aria-label': label,
    placeholder: t(`edit.${name}Empty`),
    onChange: (event: { target: { value: string } }) => setDraft(event.target.value),
    onBlur: save,
  };
  if (name === 'note') {
    return (
      <Input.TextArea
        {...shared}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={2000}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft(null);
        }}
      />
    );
  }
  return (
    <Input
      {...shared}
      variant="filled"
      size="small"
      maxLength={name === 'owner' ? 60 : 300}
      title={draft ?? saved}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) save();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}

export function StatusField({ target, label, write }: Props) {
  const { t } = useTranslation('targets');
  return (
    <Select
      size="small"
      aria-label={label}
      style={{ width: 96 }}
      value={target.status}
      options={TARGET_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
      onChange={(status) => write(target, { status })}
    />
  );
}

export function DueField({ target, label, write }: Props) {
  return (
    <DatePicker
      size="small"
      variant="filled"
      aria-label={label}
      style={{ width: 130 }}
      placeholder="—"
      value={target.due ? dayjs(target.due) : null}
      onChange={(day) => write(target, { due: day ? day.format('YYYY-MM-DD') : null })}
    />
  );
}
