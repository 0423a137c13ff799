import { App, Button, Input, Popover, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetFound } from '../../../server/contract/imports-plan.ts';
import styles from './imports.module.css';
import looks from './mapping.module.css';
import { problemsOf, type SheetDraft, withMapping } from './mapping-draft.view-model.ts';
import type { Edit } from './use-drafts.ts';
import { useKeepMapping } from './use-keep-mapping.ts';

type Props = { found: SheetFound; draft: SheetDraft; onChange: (edit: Edit) => void };

/** An earlier mapping laid over this sheet, and this one kept for the next file of its form. */
export function KeptMapping({ found, draft, onChange }: Props) {
  const { t } = useTranslation('imports');
  const { fitting } = found;
  const chosen = fitting.find(({ name }) => name === draft.mappingName);
  return (
    <Space wrap size={8}>
      {fitting.length > 0 && (
        <label className={looks.labelled}>
          <span>{t('kept.label')}</span>
          <Select
            className={styles.filter ?? ''}
            aria-label={t('kept.label')}
            placeholder={t('kept.none')}
            value={chosen?.id}
            onChange={(id: string) => {
              const mapping = fitting.find((one) => one.id === id)?.mapping;
              if (mapping) onChange((now) => withMapping(now, mapping));
            }}
            options={fitting.map(({ id, name, differences: { missing, added } }) => ({
              value: id,
              label:
                missing.length + added.length === 0
                  ? t('kept.fits', { name })
                  : t('kept.differs', { name, missing: missing.length, added: added.length }),
            }))}
          />
        </label>
      )}
      {chosen && <Differences differences={chosen.differences} />}
      <KeepButton draft={draft} onKept={(name) => onChange((now) => ({ ...now, mappingName: name }))} />
    </Space>
  );
}

const names = (columns: readonly { column: string }[]) => columns.map(({ column }) => column).join('、');

/** How the file differs from the mapping that was chosen for it. */
function Differences({ differences }: { differences: SheetFound['fitting'][number]['differences'] }) {
  const { t } = useTranslation('imports');
  const { missing, added, moved } = differences;
  const words = [
    missing.length > 0 && t('kept.missing', { columns: names(missing) }),
    added.length > 0 && t('kept.added', { columns: names(added) }),
    moved.length > 0 && t('kept.moved', { columns: names(moved) }),
  ].filter(Boolean);
  return words.length > 0 ? <span className={styles.muted}>{words.join('；')}</span> : null;
}

function KeepButton({ draft, onKept }: { draft: SheetDraft; onKept: (name: string) => void }) {
  const { t } = useTranslation('imports');
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(draft.mappingName);
  const { keep, busy } = useKeepMapping();
  const save = async () => {
    const kept = await keep(draft, name.trim());
    if (!kept) return;
    setOpen(false);
    onKept(kept.mapping.name);
    void message.success(t('keep.done', { name: kept.mapping.name }));
  };
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setName(draft.mappingName || draft.sheet.slice(0, 60));
      }}
      content={
        <form
          className={looks.keep}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <label>
            {t('keep.name')}
            <Input maxLength={60} value={name} onChange={({ target }) => setName(target.value)} />
          </label>
          <p className={styles.muted}>{t('keep.hint')}</p>
          <Button type="primary" size="small" htmlType="submit" loading={busy} disabled={name.trim() === ''}>
            {t('keep.ok')}
          </Button>
        </form>
      }
    >
      <Button disabled={problemsOf(draft).length > 0}>{t('keep.button')}</Button>
    </Popover>
  );
}
