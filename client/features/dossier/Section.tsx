import type { ReactNode } from 'react';
import styles from './dossier.module.css';

type Props = {
  /** Where an address with `#` leads. */
  id: string;
  title: string;
  count?: number;
  /** Stands at the end of the heading's line. */
  extra?: ReactNode;
  children: ReactNode;
};

/** One part of a dossier under its heading. */
export function Section({ id, title, count, extra, children }: Props) {
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-title`}>
      <header className={styles.sectionHead}>
        <h2 id={`${id}-title`}>
          {title}
          {count !== undefined && <span className={styles.count}> {count}</span>}
        </h2>
        {extra}
      </header>
      {children}
    </section>
  );
}
