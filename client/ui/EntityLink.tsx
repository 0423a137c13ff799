import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EntityRef } from '../../server/contract/common.ts';
import { LabelMark } from './LabelMark.tsx';
import { labelName } from './model-names.ts';

type Props = {
  entity: EntityRef;
  mark?: boolean;
  /** What a plain click does instead; opening in a new tab still leads to the graph. */
  onOpen?: (entity: EntityRef) => void;
};

/** An entity's name that opens it in the graph, its kind shown by a sign before it. */
export function EntityLink({ entity, mark = true, onOpen }: Props) {
  const { t, i18n } = useTranslation('ui');
  return (
    <Link
      to={`/graph?focus=${encodeURIComponent(entity.id)}`}
      onClick={(event) => {
        if (!onOpen || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onOpen(entity);
      }}
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
