import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { chainRoute, regionsRoute } from '../../../server/contract/chains.ts';
import {
  amountKindSchema,
  BULLETIN_THRESHOLDS,
  CARD_FILTERS,
  originSchema,
  scopeSchema,
  SOURCE_AREAS,
  SOURCE_AREA_CODES,
  STAGE_FILTERS,
  type ProjectsAnswer,
} from '../../../server/contract/projects.ts';
import { callOptions } from '../../api/call-options.ts';
import { stageName } from '../../ui/model-names.ts';
import { RegionSelect } from '../gap-analysis/RegionSelect.tsx';
import { HOME_REGION } from '../gap-analysis/region-tree.ts';
import { ChainSelect } from './ChainSelect.tsx';
import type { ProjectsUrl, SetProjectsUrl } from './projects-url.ts';
import { isFiltered, NO_FILTERS, parksIn } from './projects.view-model.ts';
import styles from './projects.module.css';

type Props = { answer: ProjectsAnswer | undefined; url: ProjectsUrl; setUrl: SetProjectsUrl };

/** The filters of both views. Each is kept in the address. */
export function Filters({ answer, url, setUrl }: Props) {
  const { t, i18n } = useTranslation('projects');
  const choices = <T extends string>(values: readonly T[], name: string) =>
    values.map((value) => ({ value, label: t(`${name}.${value}`) }));
  return (
    <>
      <Input
        className={styles.search}
        allowClear
        prefix={<SearchOutlined />}
        aria-label={t('filter.q')}
        placeholder={t('filter.q')}
        value={url.q}
        onChange={(event) => void setUrl({ q: event.target.value || null }, { history: 'replace' })}
      />
      <PlaceFilters answer={answer} url={url} setUrl={setUrl} />
      <ChainFilters url={url} setUrl={setUrl} />
      <Several
        name={t('filter.stage')}
        value={url.stage}
        onChange={(stage) => void setUrl({ stage })}
        options={STAGE_FILTERS.map((value) => ({
          value,
          label: value === 'unknown' ? t('stage.unknown') : stageName(value, i18n.language),
        }))}
      />
      <Select
        allowClear
        aria-label={t('filter.min')}
        placeholder={t('filter.min')}
        className={styles.narrow}
        value={url.min}
        onChange={(min: number | undefined) => void setUrl({ min: min ?? null })}
        options={BULLETIN_THRESHOLDS.map((value) => ({ value, label: t('atLeast', { yi: value }) }))}
      />
      <Several
        name={t('filter.amount')}
        value={url.amount}
        onChange={(amount) => void setUrl({ amount })}
        options={choices(amountKindSchema.options, 'amount')}
      />
      <Several
        name={t('filter.origin')}
        value={url.origin}
        onChange={(origin) => void setUrl({ origin })}
        options={choices(originSchema.options, 'origin')}
      />
      <Several
        name={t('filter.scope')}
        value={url.scope}
        onChange={(scope) => void setUrl({ scope })}
        options={choices(scopeSchema.options, 'scope')}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('filter.from')}
        placeholder={t('filter.from')}
        className={styles.narrow}
        popupMatchSelectWidth={220}
        value={url.from}
        onChange={(from: string | undefined) => void setUrl({ from: from ?? null })}
        options={[
          ...SOURCE_AREA_CODES.map((value) => ({
            value: value as string,
            label: i18n.language === 'en' ? SOURCE_AREAS[value].nameEn : SOURCE_AREAS[value].nameZh,
          })),
          ...(answer?.sourceRegions ?? []).map(({ region, projects }) => ({
            value: region.id,
            label: `${region.name} ${projects}`,
          })),
        ]}
      />
      <Several
        name={t('filter.card')}
        value={url.card}
        onChange={(card) => void setUrl({ card })}
        options={choices(CARD_FILTERS, 'card')}
      />
      <DatePicker.RangePicker
        aria-label={t('filter.signed')}
        allowEmpty={[true, true]}
        placeholder={[t('filter.signedFrom'), t('filter.signedTo')]}
        className={styles.period}
        value={[url.signedFrom ? dayjs(url.signedFrom) : null, url.signedTo ? dayjs(url.signedTo) : null]}
        onChange={(days) =>
          void setUrl({
            signedFrom: days?.[0]?.format('YYYY-MM-DD') ?? null,
            signedTo: days?.[1]?.format('YYYY-MM-DD') ?? null,
          })
        }
      />
      {isFiltered(url) && (
        <Button type="link" size="small" onClick={() => void setUrl(NO_FILTERS)}>
          {t('filter.clear')}
        </Button>
      )}
    </>
  );
}

function PlaceFilters({ answer, url, setUrl }: Props) {
  const { t } = useTranslation('projects');
  const regions = useQuery(callOptions(regionsRoute, {}));
  const parks = parksIn(answer?.projects ?? []);
  return (
    <>
      <RegionSelect
        regions={regions.data?.regions ?? []}
        value={regions.data ? (url.region ?? HOME_REGION) : undefined}
        ariaLabel={t('filter.region')}
        style={{ width: 112 }}
        onChange={(id) => void setUrl({ region: id === HOME_REGION ? null : id, park: null })}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('filter.park')}
        placeholder={t('filter.park')}
        className={styles.narrow}
        popupMatchSelectWidth={280}
        value={url.park}
        onChange={(park: string | undefined) => void setUrl({ park: park ?? null })}
        options={parks.map(({ id, name, projects }) => ({ value: id, label: `${name} ${projects}` }))}
      />
    </>
  );
}

function ChainFilters({ url, setUrl }: Pick<Props, 'url' | 'setUrl'>) {
  const { t } = useTranslation('projects');
  const chain = useQuery({
    ...callOptions(chainRoute, { params: { id: url.chain ?? '' } }),
    enabled: url.chain !== null,
  });
  return (
    <>
      <ChainSelect value={url.chain} onChange={(id) => void setUrl({ chain: id, segment: null })} />
      {url.chain !== null && (
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('filter.segment')}
          placeholder={t('filter.segment')}
          className={styles.narrow}
          popupMatchSelectWidth={220}
          value={url.segment}
          onChange={(id: string | undefined) => void setUrl({ segment: id ?? null })}
          options={(chain.data?.segments ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  );
}

type SeveralProps<T extends string> = {
  name: string;
  value: readonly T[];
  options: { value: T; label: string }[];
  onChange: (values: T[]) => void;
};

function Several<T extends string>({ name, value, options, onChange }: SeveralProps<T>) {
  return (
    <Select<T[]>
      mode="multiple"
      allowClear
      maxTagCount="responsive"
      aria-label={name}
      placeholder={name}
      className={styles.narrow}
      popupMatchSelectWidth={180}
      value={[...value]}
      onChange={onChange}
      options={options}
    />
  );
}
