import { DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { ChainSummary } from '../../../server/contract/chains.ts';
import { ChainSelect } from '../gap-analysis/ChainSelect.tsx';
import { RegionSelect } from '../gap-analysis/RegionSelect.tsx';
import type { Region } from '../gap-analysis/region-tree.ts';
import type { CompareUrl, SetCompareUrl } from './compare-url.ts';
import { GapTabs } from './GapTabs.tsx';
import styles from './gap-comparison.module.css';

type Props = {
  chains: readonly ChainSummary[];
  regions: readonly Region[];
  chain: string | undefined;
  region: string;
  since: string;
  url: CompareUrl;
  setUrl: SetCompareUrl;
};

/** Which chain, and which two sides of it. */
export function CompareControls({ chains, regions, chain, region, since, url, setUrl }: Props) {
  const { t } = useTranslation('comparison');
  const known = (id: string | null) => (regions.length > 0 && id !== null ? id : undefined);
  return (
    <div className={styles.bar}>
      <GapTabs />
      <ChainSelect chains={chains} value={chain} onChange={(id) => void setUrl({ chain: id })} />
      <Segmented<'days' | 'regions'>
        aria-label={t('choose.by')}
        value={url.by}
        onChange={(by) => void setUrl({ by, turn: null })}
        options={[
          { value: 'days', label: t('choose.days') },
          { value: 'regions', label: t('choose.regions') },
        ]}
      />
      <RegionSelect
        regions={regions}
        value={known(region)}
        ariaLabel={t('choose.region')}
        onChange={(id) => void setUrl({ region: id })}
      />
      {url.by === 'days' ? (
        <>
          <Day label={t('choose.since')} value={since} onChange={(day) => void setUrl({ since: day })} />
          <span aria-hidden>→</span>
          <Day
            label={t('choose.until')}
            value={url.asOf}
            placeholder={t('choose.today')}
            onChange={(day) => void setUrl({ asOf: day })}
          />
        </>
      ) : (
        <>
          <span className={styles.muted}>{t('choose.than')}</span>
          <RegionSelect
            regions={regions}
            value={known(url.against)}
            ariaLabel={t('choose.against')}
            onChange={(id) => void setUrl({ against: id })}
          />
          <Day
            label={t('choose.asOf')}
            value={url.asOf}
            placeholder={t('choose.today')}
            onChange={(day) => void setUrl({ asOf: day })}
          />
        </>
      )}
    </div>
  );
}

type DayProps = {
  label: string;
  value: string | null;
  placeholder?: string;
  onChange: (day: string | null) => void;
};

function Day({ label, value, placeholder = '', onChange }: DayProps) {
  return (
    <DatePicker
      aria-label={label}
      placeholder={placeholder || label}
      style={{ width: 128 }}
      value={value ? dayjs(value) : null}
      disabledDate={(day) => day.isAfter(dayjs(), 'day')}
      onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : null)}
    />
  );
}
