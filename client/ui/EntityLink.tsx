import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EntityRef } from '../../server/contract/common.ts';
import { LabelMark } from './LabelMark.tsx';
import { labelName } from './model-names.ts';

/** An entity's name that opens it in the graph, its kind shown by a sign before it. */
export function EntityLink({ entity, mark = true }: { entity: EntityRef; mark?: boolean }) {
  const { t, i18n } = useTranslation('ui');
  return (
    <Link
      to={`/graph?focus=${encodeURIComponent(entity.id)}`}
      title={`${labelName(entity.label, i18n.language)} · ${t('openInGraph', { name: entity.name })}`}
    >
      {mark && (
        <>
          <LabelMark label={entity.label} />{' '}
        </>
      )}
      {entity.name}
    </Link>
  );
}
