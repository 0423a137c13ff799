import type { UseQueryResult } from '@tanstack/react-query';
import { Table, type TableProps } from 'antd';
import { Answered } from '../../ui/Answered.tsx';

type Props<Row> = Required<Pick<TableProps<Row>, 'rowKey' | 'columns'>> & {
  query: UseQueryResult<{ items: Row[]; total: number }>;
  /** Rows of a page; outlines of as many lines as `waiting` stand there until the first comes. */
  pageSize: number;
  waiting: number;
  page: number;
  onPage: (page: number) => void;
  /** Narrower than this, in pixels, it scrolls. */
  width: number;
};

/** What a plan holds, asked for page by page; while the next comes, the one before stays. */
export function PlanTable<Row>({ query, pageSize, waiting, page, onPage, width, ...table }: Props<Row>) {
  return (
    <Answered query={query} rows={waiting}>
      {({ items, total }) => (
        <Table
          {...table}
          size="small"
          dataSource={items}
          loading={query.isPlaceholderData}
          pagination={{
            current: page,
            pageSize,
            total,
            size: 'small',
            hideOnSinglePage: true,
            showSizeChanger: false,
            onChange: onPage,
          }}
          scroll={{ x: width }}
        />
      )}
    </Answered>
  );
}
