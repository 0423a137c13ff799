import type { EntityRef } from '../../../server/contract/common.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import styles from './fund-trace.module.css';

/** Entities side by side, each opening in the graph; a dash where none is recorded. */
export function EntityList({ entities }: { entities: readonly EntityRef[] }) {
  if (entities.length === 0) return <span className={styles.note}>–</span>;
  return (
    <div className={styles.entities}>
      {entities.map((entity) => (
        <EntityLink key={entity.id} entity={entity} />
      ))}
    </div>
  );
}
