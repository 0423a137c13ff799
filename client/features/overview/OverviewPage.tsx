import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { regionsRoute } from '../../../server/contract/chains.ts';
import { overviewRoute } from '../../../server/contract/overview.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { RegionSelect } from '../gap-analysis/RegionSelect.tsx';
import { HOME_REGION } from '../gap-analysis/region-tree.ts';
import { OverviewView } from './OverviewView.tsx';
import { useOverviewUrl } from './overview-url.ts';
import { recentQuarters } from './overview.view-model.ts';
import styles from './overview.module.css';

/** 总览: how a region stands, for someone with half a minute. */
export function OverviewPage() {
  const { t } = useTranslation('overview');
  const [url, setUrl] = useOverviewUrl();
  const region = url.region ?? HOME_REGION;
  const regions = useQuery(callOptions(regionsRoute, {}));
  const overview = useQuery(
    callOptions(overviewRoute, {
      query: { region, ...(url.asOf && { asOf: url.asOf }), ...(url.quarter && { quarter: url.quarter }) },
    }),
  );
  const today = url.asOf ?? dayjs().format('YYYY-MM-DD');
  const [current = '', ...earlier] = recentQuarters(today);
  const quarter = url.quarter ?? current;
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <h1>{t('title')}</h1>
        <RegionSelect
          regions={regions.data?.regions ?? []}
          value={regions.data ? region : undefined}
          ariaLabel={t('region')}
          onChange={(id) => void setUrl({ region: id === HOME_REGION ? null : id })}
        />
        <Select
          aria-label={t('quarter')}
          style={{ width: 150 }}
          value={quarter}
          onChange={(chosen) => void setUrl({ quarter: chosen === current ? null : chosen })}
          options={[...new Set([current, ...earlier, quarter])].map((value) => ({
            value,
            label: value === current ? t('quarter.now', { quarter: value }) : value,
          }))}
        />
        <span className={styles.muted}>{t('looked', { date: overview.data?.basis.asOf ?? today })}</span>
      </div>
      <Answered query={overview} rows={16}>
        {(answer) => <OverviewView answer={answer} asOf={url.asOf} />}
      </Answered>
    </div>
  );
}
