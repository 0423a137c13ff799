import styles from './graph-canvas.module.css';
import type { Point } from './layout/layout-model.ts';

/** The line of the lasso while it is drawn, closed by a straight one. */
export function LassoLine({ line }: { line: readonly Point[] }) {
  if (line.length < 2) return null;
  return (
    <svg className={styles.lasso} aria-hidden="true">
      <polygon points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
    </svg>
  );
}
