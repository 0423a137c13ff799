import { EditOutlined } from '@ant-design/icons';
import { Button, Dropdown, Tooltip } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { FactKind } from '../../../server/contract/editing.ts';
import type { Doing } from './FactDrawer.tsx';

const FactDrawer = lazy(async () => ({ default: (await import('./FactDrawer.tsx')).FactDrawer }));

/** The small button beside a fact that opens it to be changed. */
export function EditFact({ kind, id, name }: { kind: FactKind; id: string; name: string }) {
  const { t } = useTranslation('editing');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Tooltip title={t('edit.fact')}>
        <Button
          type="text"
          size="small"
          aria-label={t('edit.factOf', { name })}
          icon={<EditOutlined aria-hidden />}
          onClick={() => setOpen(true)}
        />
      </Tooltip>
      <Opened doing={open ? { do: 'change', kind, id } : undefined} onClose={() => setOpen(false)} />
    </>
  );
}

/** What can be written by hand about an entity: its own row, a tie, a claim; and one that is not there yet. */
export function EditMenu({ entity }: { entity: EntityRef }) {
  const { t } = useTranslation('editing');
  const [doing, setDoing] = useState<Doing>();
  const choices: Record<string, Doing> = {
    change: { do: 'change', kind: 'entity', id: entity.id },
    tie: { do: 'add', kind: 'tie', about: entity },
    claim: { do: 'add', kind: 'claim', about: entity },
    entity: { do: 'add', kind: 'entity' },
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...Object.keys(choices).map((key) => ({ key, label: t(`menu.${key}`) })),
            {
              key: 'edits',
              label: <Link to={`/edits?entity=${encodeURIComponent(entity.id)}`}>{t('menu.edits')}</Link>,
            },
          ],
          onClick: ({ key }) => setDoing(choices[key]),
        }}
      >
        <Button icon={<EditOutlined aria-hidden />}>{t('edit')}</Button>
      </Dropdown>
      <Opened doing={doing} onClose={() => setDoing(undefined)} />
    </>
  );
}

/** Adds an entity that is not there yet. */
export function AddEntity() {
  const { t } = useTranslation('editing');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<EditOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('menu.entity')}
      </Button>
      <Opened doing={open ? { do: 'add', kind: 'entity' } : undefined} onClose={() => setOpen(false)} />
    </>
  );
}

function Opened({ doing, onClose }: { doing: Doing | undefined; onClose: () => void }) {
  if (!doing) return null;
  return (
    <Suspense fallback={null}>
      <FactDrawer doing={doing} onClose={onClose} />
    </Suspense>
  );
}
