import { useTranslation } from 'react-i18next';
import type { Money } from '../../server/contract/common.ts';
import { moneyWords } from './money-words.ts';

/** An amount with its qualifier, and whether it is planned, actual or paid in. `shared` marks one amount of several projects. */
export function MoneyText({ money, shared = false }: { money: Money; shared?: boolean }) {
  const { t, i18n } = useTranslation('ui');
  const notes = [money.status && t(`money.${money.status}`), shared && t('money.shared')].filter(Boolean);
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <span style={{ fontVariantNumeric: 'tabular-nums' }}>{moneyWords(money, i18n.language)}</span>
      {notes.length > 0 && (
        <span style={{ color: 'var(--liantu-muted)', fontSize: 12 }}> {notes.join(' · ')}</span>
      )}
    </span>
  );
}
