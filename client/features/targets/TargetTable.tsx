import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Table } from 'antd';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Target } from '../../../server/contract/targets.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { moveBetweenRows } from './move-between-rows.ts';
import { ClashDialog } from './ClashDialog.tsx';
import { targetColumns } from './target-columns.tsx';
import { TargetDetail } from './TargetDetail.tsx';
import type { SetTargetsUrl, TargetsUrl } from './targets-url.ts';
import styles from './targets.module.css';
import { useTargetActions } from './targets.query.ts';
import { useTargetEdits, type Write } from './use-target-edits.ts';
import { useTargetName } from './use-target-notes.tsx';

type Props = { targets: readonly Target[]; today: string; url: TargetsUrl; setUrl: SetTargetsUrl };

/** The list, every field edited where it stands; a row opens to its note and the evidence of the day it was added. */
export function TargetTable({ targets, today, url, setUrl }: Props) {
  const { t } = useTranslation('targets');
  const nameOf = useTargetName();
  const { write, clash, settle } = useTargetEdits();
  const { remove } = useTargetActions();
  return (
    <div role="presentation" onKeyDownCapture={moveBetweenRows}>
      <Table<Target>
        size="small"
        className={styles.table ?? ''}
        rowKey="id"
        dataSource={[...targets]}
        columns={targetColumns({ t, nameOf, today, write, remove: (target) => remove.mutate(target) })}
        pagination={targets.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        scroll={{ x: 1120 }}
        locale={{ emptyText: <EmptyState title={t('none.title')} /> }}
        rowClassName={(target) => (target.id === url.target ? (styles.open ?? '') : '')}
        expandable={{
          columnTitle: <span className="visually-hidden">{t('column.note')}</span>,
          expandedRowKeys: url.target ? [url.target] : [],
          onExpand: (expanded, target) => void setUrl({ target: expanded ? target.id : null }),
          expandedRowRender: detailOf(write, today),
          expandIcon,
        }}
      />
      {clash && <ClashDialog clash={clash} onSettle={settle} />}
    </div>
  );
}

const detailOf = (write: Write, today: string) => (target: Target) => (
  <TargetDetail target={target} today={today} write={write} />
);

type ExpandProps = {
  expanded: boolean;
  record: Target;
  onExpand: (record: Target, event: MouseEvent<HTMLElement>) => void;
};

const expandIcon = (props: ExpandProps) => <ExpandButton {...props} />;

function ExpandButton({ expanded, record, onExpand }: ExpandProps) {
  const { t } = useTranslation('targets');
  const nameOf = useTargetName();
  return (
    <Button
      type="text"
      size="small"
      icon={expanded ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
      aria-expanded={expanded}
      aria-label={t(expanded ? 'fold' : 'expand', { name: nameOf(record) })}
      onClick={(event) => onExpand(record, event)}
    />
  );
}
