import styles from './overview.module.css';

type Props = {
  /** Of the whole width, in [0, 1]. */
  share: number;
  words: string;
  stale?: boolean;
};

/** A figure with its bar; the bar says nothing the figure does not. */
export function Measure({ share, words, stale = false }: Props) {
  return (
    <span className={styles.measure}>
      <span className={styles.track} aria-hidden="true">
        <span className={stale ? styles.stale : styles.fill} style={{ width: `${share * 100}%` }} />
      </span>
      <b>{words}</b>
    </span>
  );
}
