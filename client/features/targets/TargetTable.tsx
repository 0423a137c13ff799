import { DeleteOutlined } from '@ant-design/icons';
import { Button, Table, Tag, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Target } from '../../../server/contract/targets.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ClashDialog } from './ClashDialog.tsx';
import { CompanyCell } from './CompanyCell.tsx';
import { DueField, StatusField, TextField } from './EditFields.tsx';
import { TargetDetail } from './TargetDetail.tsx';
import type { SetTargetsUrl, TargetsUrl } from './targets-url.ts';
import styles from './targets.module.css';
import { useTargetActions } from './targets.query.ts';
import { isOverdue } from './targets.view-model.ts';
import { useTargetEdits, type Write } from './use-target-edits.ts';
import { useTargetName } from './use-target-notes.tsx';

type Props = { targets: readonly Target[]; today: string; url: TargetsUrl; setUrl: SetTargetsUrl };

/** The list, every field edited where it stands; a row opens to its note and the evidence of the day it was added. */
export function TargetTable({ targets, today, url, setUrl }: Props) {
  const { t } = useTranslation('targets');
  const nameOf = useTargetName();
  const { write, clash, settle } = useTargetEdits();
  return (
    <>
      <Table<Target>
        size="small"
        className={styles.table ?? ''}
        rowKey="id"
        dataSource={[...targets]}
        columns={useColumns(today, write)}
        pagination={targets.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        scroll={{ x: 1120 }}
        locale={{ emptyText: <EmptyState title={t('none.title')} /> }}
        rowClassName={(target) => (target.id === url.target ? (styles.open ?? '') : '')}
        expandable={{
          columnTitle: <span className="visually-hidden">{t('column.note')}</span>,
          expandedRowKeys: url.target ? [url.target] : [],
          onExpand: (expanded, target) => void setUrl({ target: expanded ? target.id : null }),
          expandedRowRender: (target) => <TargetDetail target={target} write={write} />,
          expandIcon: ({ expanded, onExpand, record }) => (
            <Button
              type="text"
              size="small"
              aria-expanded={expanded}
              aria-label={t(expanded ? 'fold' : 'expand', { name: nameOf(record) })}
              onClick={(event) => onExpand(record, event)}
            >
              {expanded ? '▾' : '▸'}
            </Button>
          ),
        }}
      />
      {clash && <ClashDialog clash={clash} onSettle={settle} />}
    </>
  );
}

function useColumns(today: string, write: Write): TableProps<Target>['columns'] {
  const { t } = useTranslation('targets');
  const nameOf = useTargetName();
  const { remove } = useTargetActions();
  const by =
    (value: (target: Target) => string) =>
    (a: Target, b: Target): number =>
      value(a).localeCompare(value(b), 'zh');
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
        <StatusField target={target} label={t('edit.status', { name: nameOf(target) })} write={write} />
      ),
    }),
    column('owner', {
      width: 110,
      sorter: by(({ owner }) => owner),
      render: (_, target) => (
        <TextField
          name="owner"
          target={target}
          label={t('edit.owner', { name: nameOf(target) })}
          write={write}
        />
      ),
    }),
    column('nextStep', {
      render: (_, target) => (
        <TextField
          name="nextStep"
          target={target}
          label={t('edit.nextStep', { name: nameOf(target) })}
          write={write}
        />
      ),
    }),
    column('due', {
      width: 158,
      sorter: by(({ due }) => due ?? '9999'),
      render: (_, target) => (
        <>
          <DueField target={target} label={t('edit.due', { name: nameOf(target) })} write={write} />
          {isOverdue(target, today) && <Tag color="red">{t('overdue.tag')}</Tag>}
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
      title: <span className="visually-hidden">{t('column.actions')}</span>,
      render: (_, target) => (
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={`${t('button.remove')}：${nameOf(target)}`}
          onClick={() => remove.mutate(target)}
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
