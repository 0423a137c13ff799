import { useTranslation } from 'react-i18next';
import type { EntityRef, Tie } from '../../../server/contract/common.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { relationshipName } from '../../ui/model-names.ts';
import { SourceList } from '../../ui/SourceList.tsx';
import { TieFacts } from '../../ui/TieFacts.tsx';
import { EditFact } from '../editing/EditFact.tsx';
import { TraceNote } from '../editing/TraceNote.tsx';
import styles from './entity.module.css';

type Props = { tie: Tie; from: EntityRef; to: EntityRef; onOpenEntity: (entity: EntityRef) => void };

/** All that is known about one tie of the picture. */
export function TiePanel({ tie, from, to, onOpenEntity }: Props) {
  const { t, i18n } = useTranslation('entity');
  return (
    <article className={styles.panel}>
      <header className={styles.head}>
        <div className={styles.kind}>{t('tie.title')}</div>
        <h2>
          {relationshipName(tie.type, i18n.language)}{' '}
          {tie.type !== 'WITHIN' && tie.type !== 'PART_OF' && (
            <EditFact kind="tie" id={tie.id} name={relationshipName(tie.type, i18n.language)} />
          )}
        </h2>
      </header>
      <p className={styles.ends}>
        <EntityLink entity={from} onOpen={onOpenEntity} />
        <span className={styles.muted}>↓ {relationshipName(tie.type, i18n.language)}</span>
        <EntityLink entity={to} onOpen={onOpenEntity} />
      </p>
      <TieFacts tie={tie} />
      <TraceNote trace={tie.trace} now={{ ...tie, amount: tie.amount?.value }} />
      <SourceList sources={tie.sources} {...(tie.evidence && { evidence: tie.evidence })} />
    </article>
  );
}
