import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntityRef, Tie } from '../../server/contract/common.ts';
import { ConfidenceTag } from './ConfidenceTag.tsx';
import { EntityLink } from './EntityLink.tsx';
import styles from './facts.module.css';
import { MoneyText } from './MoneyText.tsx';
import { relationshipName } from './model-names.ts';
import { SourceList } from './SourceList.tsx';

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
        {weakest && <Tag color="orange">{t('tie.weakest')}</Tag>}
      </div>
      <TieFacts tie={tie} />
      <SourceList sources={tie.sources} {...(tie.evidence && { evidence: tie.evidence })} />
    </div>
  );
}

/** The facts of one tie on a line: confidence, role, amount, share, dates. */
export function TieFacts({ tie }: { tie: Tie }) {
  const { t } = useTranslation('ui');
  return (
    <div className={styles.facts}>
      <ConfidenceTag confidence={tie.confidence} />
      {tie.role && <span>{tie.role}</span>}
      {tie.amount && <MoneyText money={tie.amount} />}
      {tie.share !== undefined && (
        <span>{t('tie.share', { share: shareWords(tie.share, tie.shareTo) })}</span>
      )}
      {tie.joint && <span>{t('tie.joint')}</span>}
      {tie.strength !== undefined && <span>{t('tie.strength', { strength: tie.strength.toFixed(2) })}</span>}
      <span>{t('asOf', { date: tie.asOf })}</span>
      <Validity tie={tie} />
    </div>
  );
}

function Validity({ tie }: { tie: Tie }) {
  const { t } = useTranslation('ui');
  const { validFrom: from, validTo: to } = tie;
  if (from && to) return <span>{t('validBetween', { from, to })}</span>;
  if (from) return <span>{t('validFrom', { from })}</span>;
  if (to) return <span>{t('validTo', { to })}</span>;
  return null;
}

const percent = (value: number) => `${Number((value * 100).toFixed(4))}%`;

/** `0.3` is 30%, `0.3..0.5` is 30%–50%. */
function shareWords(share: number, shareTo: number | undefined): string {
  return shareTo === undefined ? percent(share) : `${percent(share)}–${percent(shareTo)}`;
}
