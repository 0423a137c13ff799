import { DeleteOutlined } from '@ant-design/icons';
import { Button, type TableProps } from 'antd';
import type { TFunction } from 'i18next';
import { Link } from 'react-router';
import type { Target } from '../../../server/contract/targets.ts';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { CompanyCell } from './CompanyCell.tsx';
import { DueField, StatusField, TextField } from './EditFields.tsx';
import styles from './targets.module.css';
import { isOverdue } from './targets.view-model.ts';
import type { Write } from './use-target-edits.ts';

type Context = {
  t: TFunction;
  nameOf: (target: Target) => string;
  today: string;
  write: Write;
  remove: (target: Target) => void;
};

/** Orders by a text, Chinese by its sounds. */
const by =
  (value: (target: Target) => string) =>
  (a: Target, b: Target): number =>
    value(a).localeCompare(value(b), 'zh');

/** The columns of the list; those a person writes are fields. */
export function targetColumns({ t, nameOf, today, write, remove }: Context): TableProps<Target>['columns'] {
  const column = (name: string, more: NonNullable<TableProps<Target>['columns']>[number]) => ({
    key: name,
    title: t(`column.${name}`),
    showSorterTooltip: false,
    ...more,
  });
  return [
    column('company', {
      width: 180,
      sorter: by(({ company }) => company?.name ?? ''),
      render: (_, target) => <CompanyCell target={target} write={write} />,
    }),
    column('purpose', {
      width: 180,
      sorter: by(({ chain, segment }) => `${chain?.name ?? ''} ${segment?.name ?? ''}`),
      render: (_, target) => <Purpose target={target} />,
    }),
    column('region', {
      width: 96,
      sorter: by(({ region }) => region.name),
      render: (_, { region }) => region.name,
    }),
    column('status', {
      width: 112,
      sorter: by(({ status }) => t(`status.${status}`)),
      render: (_, target) => (
        <StatusField
          target={target}
          label={t('targets:edit.status', { name: nameOf(target) })}
          write={write}
        />
      ),
    }),
    column('owner', {
      width: 110,
      sorter: by(({ owner }) => owner),
      render: (_, target) => (
        <TextField
          name="owner"
          target={target}
          label={t('targets:edit.owner', { name: nameOf(target) })}
          write={write}
        />
      ),
    }),
    column('nextStep', {
      render: (_, target) => (
        <TextField
          name="nextStep"
          target={target}
          label={t('targets:edit.nextStep', { name: nameOf(target) })}
          write={write}
        />
      ),
    }),
    column('due', {
      width: 158,
      sorter: by(({ due }) => due ?? '9999'),
      render: (_, target) => (
        <>
          <DueField target={target} label={t('targets:edit.due', { name: nameOf(target) })} write={write} />
          {isOverdue(target, today) && <ToneTag tone="error">{t('targets:overdue.tag')}</ToneTag>}
        </>
      ),
    }),
    column('added', {
      width: 104,
      sorter: by(({ addedOn }) => addedOn),
      render: (_, { addedOn, origin }) => (
        <>
          {addedOn}
          <div className={styles.muted}>{t(`origin.${origin}`)}</div>
        </>
      ),
    }),
    {
      key: 'actions',
      width: 44,
      title: <span className="visually-hidden">{t('targets:column.actions')}</span>,
      render: (_, target) => (
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={`${t('targets:button.remove')}：${nameOf(target)}`}
          onClick={() => remove(target)}
        />
      ),
    },
  ];
}

/** What the target is for, leading to the gap it would fill. */
function Purpose({ target: { chain, segment, region } }: { target: Target }) {
  if (!chain) return <span className={styles.muted}>—</span>;
  const search = new URLSearchParams({
    chain: chain.id,
    region: region.id,
    ...(segment && { segment: segment.id }),
  });
  return <Link to={`/gaps?${search}`}>{[chain.name, segment?.name].filter(Boolean).join(' · ')}</Link>;
}
