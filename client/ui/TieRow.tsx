import { useTranslation } from 'react-i18next';
import type { EntityRef, Tie } from '../../server/contract/common.ts';
import { EntityLink } from './EntityLink.tsx';
import styles from './facts.module.css';
import { relationshipName } from './model-names.ts';
import { SourceList } from './SourceList.tsx';
import { TieFacts } from './TieFacts.tsx';
import { ToneTag } from './ToneTag.tsx';

type Props = {
  tie: Tie;
  from: EntityRef;
  to: EntityRef;
  /** Marks the weakest hop of a path. */
  weakest?: boolean;
};

/** One tie in full: who, how, to whom; dates, amount, confidence; evidence and sources. */
export function TieRow({ tie, from, to, weakest = false }: Props) {
  const { t, i18n } = useTranslation('ui');
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <EntityLink entity={from} />
        <span className={styles.arrow}>— {relationshipName(tie.type, i18n.language)} →</span>
        <EntityLink entity={to} />
        {weakest && <ToneTag tone="warn">{t('tie.weakest')}</ToneTag>}
      </div>
      <TieFacts tie={tie} />
      <SourceList sources={tie.sources} {...(tie.evidence && { evidence: tie.evidence })} />
    </div>
  );
}
