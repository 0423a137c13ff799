import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EntityRef } from '../../../server/contract/common.ts';
import { editsRoute } from '../../../server/contract/editing.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EditList } from './EditList.tsx';
import styles from './editing.module.css';

const FIRST = 5;

/** The newest changes made by hand to an entity, its ties and claims. */
export function EntityEdits({ entity }: { entity: EntityRef }) {
  const { t } = useTranslation('editing');
  const query = useQuery(callOptions(editsRoute, { query: { entity: entity.id, limit: FIRST } }));
  return (
    <Answered query={query} rows={2}>
      {({ edits, total }) => (
        <>
          {total === 0 && <p className={styles.muted}>{t('edits.noneHere', { name: entity.name })}</p>}
          <EditList edits={edits} />
          {total > edits.length && (
            <Link to={`/edits?entity=${encodeURIComponent(entity.id)}`}>{t('edits.all')}</Link>
          )}
        </>
      )}
    </Answered>
  );
}
