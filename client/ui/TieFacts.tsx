import { useTranslation } from 'react-i18next';
import type { Tie } from '../../server/contract/common.ts';
import { textOr } from '../i18n/text-or.ts';
import { ConfidenceTag } from './ConfidenceTag.tsx';
import styles from './facts.module.css';
import { MoneyText } from './MoneyText.tsx';
import { shareWords } from './share-words.ts';

/** The facts of one tie on a line: confidence, role, amount, share, dates. */
export function TieFacts({ tie }: { tie: Tie }) {
  const { t, i18n } = useTranslation('ui');
  return (
    <div className={styles.facts}>
      <ConfidenceTag confidence={tie.confidence} />
      {tie.role && <span>{textOr(i18n, 'ui', `role.${tie.role}`, tie.role)}</span>}
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
