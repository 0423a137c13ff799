import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Column } from '../../../server/contract/questions.ts';
import { usePaging } from '../../ui/use-paging.ts';
import { cellWords, compareCells, wordsIn } from './answer.view-model.ts';
import { CellView } from './CellView.tsx';

type Row = { key: number; cells: Answer['rows'][number] };

/** The rows of an answer; every column can be sorted. */
export function AnswerTable({ answer }: { answer: Answer }) {
  const { t, i18n } = useTranslation('questions');
  const columns = useMemo<TableColumnsType<Row>>(
    () =>
      answer.columns.map((column, at) => ({
        title: wordsIn(column.words, i18n.language),
        key: column.name,
        ...widthOf(column),
        render: (_, { cells }) => <CellView column={column} cell={cells[at] ?? null} />,
        sorter: (a: Row, b: Row) => {
          const say = { language: i18n.language, t };
          return compareCells(
            cellWords(column, a.cells[at] ?? null, say),
            cellWords(column, b.cells[at] ?? null, say),
          );
        },
      })),
    [answer.columns, i18n.language, t],
  );
  const rows = useMemo(() => answer.rows.map((cells, key) => ({ key, cells })), [answer.rows]);
  return (
    <Table
      size="small"
      columns={columns}
      dataSource={rows}
      showSorterTooltip={false}
      scroll={{ x: 'max-content' }}
      pagination={usePaging(rows.length, 50)}
    />
  );
}

const NARROW = new Set<Column['kind']>([
  'number',
  'date',
  'stage',
  'confidence',
  'sources',
  'yesNo',
  'choice',
  'tie',
]);

function widthOf({ kind }: Column) {
  if (kind === 'number') return { width: 110, align: 'right' as const };
  if (NARROW.has(kind)) return { width: 104 };
  return kind === 'entities' || kind === 'text' ? { width: 230 } : { width: 170 };
}
