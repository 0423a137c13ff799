import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { EntityRef } from '../../server/contract/common.ts';
import { dossierAddress, graphAddress } from './entity-addresses.ts';
import styles from './entity-link.module.css';
import { LabelMark } from './LabelMark.tsx';
import { labelName } from './model-names.ts';
import { trailFrom } from './trail.ts';

type Props = {
  entity: EntityRef;
  mark?: boolean;
  /** What a plain click does instead; opening in a new tab still leads to the dossier. */
  onOpen?: (entity: EntityRef) => void;
};

/**
 * An entity's name that opens its dossier. The sign of its kind before it opens it in the graph: a shortcut for the
 * mouse, which the dossier offers to everybody.
 */
export function EntityLink({ entity, mark = true, onOpen }: Props) {
  const { t, i18n } = useTranslation('ui');
  const navigate = useNavigate();
  const kind = labelName(entity.label, i18n.language);
  return (
    <span className={styles.entity}>
      {mark &&
        (onOpen ? (
          <LabelMark label={entity.label} />
        ) : (
          <Link
            to={graphAddress(entity.id)}
            className={styles.mark}
            tabIndex={-1}
            aria-hidden="true"
            title={`${kind} · ${t('openInGraph', { name: entity.name })}`}
          >
            <LabelMark label={entity.label} />
          </Link>
        ))}
      {mark && ' '}
      <Link
        to={dossierAddress(entity.id)}
        title={`${kind} · ${t('openDossier', { name: entity.name })}`}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          if (onOpen) onOpen(entity);
          else void navigate(dossierAddress(entity.id), { state: { trail: trailFrom(window) } });
        }}
      >
        {entity.name}
      </Link>
    </span>
  );
}
