import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { regionsRoute } from '../../../server/contract/chains.ts';
import {
  bulletinRoute,
  issuedBulletinRoute,
  issuedBulletinsRoute,
} from '../../../server/contract/project-bulletin.ts';
import { BULLETIN_THRESHOLDS } from '../../../server/contract/projects.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { RegionSelect } from '../gap-analysis/RegionSelect.tsx';
import { HOME_REGION } from '../gap-analysis/region-tree.ts';
import { ProjectTabs } from '../projects/ProjectTabs.tsx';
import { useBulletinUrl, type BulletinUrl, type SetBulletinUrl } from './bulletin-url.ts';
import { lastQuarter, periodsUpTo } from './bulletin.view-model.ts';
import { BulletinSheet } from './BulletinSheet.tsx';
import { IssuedSheet } from './IssuedSheet.tsx';
import styles from './bulletin.module.css';

/** 通报: what was signed in a month, quarter or year, to be read out, issued, taken away and opened again. */
export function BulletinPage() {
  const [url, setUrl] = useBulletinUrl();
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <ProjectTabs />
        {!url.issued && <Question url={url} setUrl={setUrl} />}
        <Issued url={url} setUrl={setUrl} />
      </div>
      {url.issued ? <OpenIssued id={url.issued} setUrl={setUrl} /> : <Compiled url={url} setUrl={setUrl} />}
    </div>
  );
}

type Props = { url: BulletinUrl; setUrl: SetBulletinUrl };

const today = () => dayjs().format('YYYY-MM-DD');
const YEARS = 8;

function Question({ url, setUrl }: Props) {
  const { t } = useTranslation('bulletin');
  const regions = useQuery(callOptions(regionsRoute, {}));
  return (
    <>
      <RegionSelect
        regions={regions.data?.regions ?? []}
        value={regions.data ? (url.region ?? HOME_REGION) : undefined}
        ariaLabel={t('region')}
        onChange={(region) => void setUrl({ region: region === HOME_REGION ? null : region, hash: null })}
      />
      <Select
        showSearch
        aria-label={t('period')}
        style={{ width: 120 }}
        value={url.period ?? lastQuarter(today())}
        onChange={(period: string) => void setUrl({ period, hash: null })}
        options={periodsUpTo(today(), YEARS).map(({ label, options }) => ({
          label,
          options: options.map((value) => ({ value, label: value })),
        }))}
      />
      <Select
        allowClear
        aria-label={t('min')}
        placeholder={t('min')}
        style={{ width: 130 }}
        value={url.min}
        onChange={(min: number | undefined) => void setUrl({ min: min ?? null, hash: null })}
        options={BULLETIN_THRESHOLDS.map((value) => ({ value, label: t('atLeast', { min: value }) }))}
      />
      <DatePicker
        aria-label={t('asOf')}
        placeholder={t('today')}
        style={{ width: 128 }}
        value={url.asOf ? dayjs(url.asOf) : null}
        disabledDate={(day) => day.isAfter(dayjs(), 'day')}
        onChange={(day) => void setUrl({ asOf: day ? day.format('YYYY-MM-DD') : null, hash: null })}
      />
    </>
  );
}

function Issued({ url, setUrl }: Props) {
  const { t } = useTranslation('bulletin');
  const { data } = useQuery(callOptions(issuedBulletinsRoute, {}));
  if (!data || data.issued.length === 0) return null;
  return (
    <Select
      allowClear
      aria-label={t('issued')}
      placeholder={t('issuedCount', { count: data.issued.length })}
      style={{ width: 190 }}
      popupMatchSelectWidth={320}
      value={url.issued}
      onChange={(issued: string | undefined) => void setUrl({ issued: issued ?? null })}
      options={data.issued.map(({ id, title, at }) => ({
        value: id,
        label: `${title} · ${at.slice(0, 10)}`,
      }))}
    />
  );
}

function Compiled({ url, setUrl }: Props) {
  const query = useQuery({
    ...callOptions(bulletinRoute, {
      query: {
        region: url.region ?? HOME_REGION,
        period: url.period ?? lastQuarter(today()),
        ...(url.asOf && { asOf: url.asOf }),
        ...(url.min !== null && { min: url.min }),
      },
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <Answered query={query} rows={14}>
      {(answer) => <BulletinSheet answer={answer} expected={url.hash} setUrl={setUrl} />}
    </Answered>
  );
}

function OpenIssued({ id, setUrl }: { id: string; setUrl: SetBulletinUrl }) {
  const query = useQuery(callOptions(issuedBulletinRoute, { params: { id } }));
  return (
    <Answered query={query} rows={14}>
      {(answer) => <IssuedSheet answer={answer} setUrl={setUrl} />}
    </Answered>
  );
}
