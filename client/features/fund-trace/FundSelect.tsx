import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FundSummary } from '../../../server/contract/fund-trace.ts';
import { moneyWords } from '../../ui/money-words.ts';
import { fundMatches, orderFunds } from './fund-trace.view-model.ts';
import styles from './fund-trace.module.css';

type Props = {
  funds: readonly FundSummary[];
  loading: boolean;
  value: string | null;
  onChange: (fund: string | null) => void;
};

/** Chooses a fund by any of its names, its pinyin or its manager; each line tells size, manager and how much it did. */
export function FundSelect({ funds, loading, value, onChange }: Props) {
  const { t } = useTranslation('funds');
  return (
    <Select
      aria-label={t('select.label')}
      className={styles.select}
      showSearch={{
        filterOption: (typed, option) => option !== undefined && fundMatches(option.fund, typed),
      }}
      allowClear
      loading={loading}
      placeholder={t('select.placeholder')}
      notFoundContent={t('select.none')}
      value={value}
      onChange={(id: string | undefined) => onChange(id ?? null)}
      popupMatchSelectWidth={460}
      listHeight={420}
      options={orderFunds(funds).map((fund) => ({ value: fund.fund.id, label: fund.fund.name, fund }))}
      optionRender={fundLine}
    />
  );
}

function fundLine({ data }: { data: { fund: FundSummary } }) {
  return <FundLine fund={data.fund} />;
}

function FundLine({ fund }: { fund: FundSummary }) {
  const { t, i18n } = useTranslation('funds');
  const [size] = fund.sizes;
  const notes = [
    size && moneyWords(size, i18n.language),
    fund.managers.length > 0 &&
      t('select.manager', { names: fund.managers.map((manager) => manager.name).join('、') }),
    fund.invested > 0 && t('select.invested', { count: fund.invested }),
    fund.introduced > 0 && t('select.introduced', { count: fund.introduced }),
  ].filter(Boolean);
  return (
    <div>
      <div>{fund.fund.name}</div>
      {notes.length > 0 && <div className={styles.note}>{notes.join(' · ')}</div>}
    </div>
  );
}
