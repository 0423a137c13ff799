import type { TablePaginationConfig } from 'antd';
import { usePrinting } from './use-printing.ts';

/** The pages of a table of `rows`; none when all fit on one, and on paper, where every row is wanted. */
export function usePaging(rows: number, pageSize: number): TablePaginationConfig | false {
  const printing = usePrinting();
  return !printing && rows > pageSize && { pageSize, size: 'small', showSizeChanger: false };
}
