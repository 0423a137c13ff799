import {
  FileSearchOutlined,
  LayoutOutlined,
  QuestionCircleOutlined,
  StarOutlined,
  ThunderboltOutlined,
} from '@ant-design/icons';
import type { Sort } from './palette-groups.ts';
import styles from './palette.module.css';

const SIGNS = {
  entity: LayoutOutlined,
  page: LayoutOutlined,
  action: ThunderboltOutlined,
  view: StarOutlined,
  question: QuestionCircleOutlined,
  source: FileSearchOutlined,
} as const;

/** The small sign before a line that is no entity. Decorative: its group has a name. */
export function SortSign({ sort }: { sort: Sort }) {
  const Sign = SIGNS[sort];
  return <Sign aria-hidden className={styles.sign} />;
}
