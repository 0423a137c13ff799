import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Segmented, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { chainsRoute, regionsRoute } from '../../../server/contract/chains.ts';
import { regionMapRoute, type RegionMapAnswer } from '../../../server/contract/region-map.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import type { Export } from '../../ui/table-export/export-model.ts';
import { RegionSelect } from '../gap-analysis/RegionSelect.tsx';
import { HOME_REGION } from '../gap-analysis/region-tree.ts';
import { PlacePanel } from './PlacePanel.tsx';
import { PlaceTable } from './PlaceTable.tsx';
import { RegionMap } from './RegionMap.tsx';
import { FIGURES, useRegionMapUrl, type RegionMapUrl, type SetRegionMapUrl } from './region-map-url.ts';
import { valueOf } from './region-map.view-model.ts';
import styles from './region-map.module.css';

/** 地图: what stands in which part of a region, and the way into each. */
export function RegionMapPage() {
  const { t } = useTranslation('regionMap');
  const [url, setUrl] = useRegionMapUrl();
  const region = url.region ?? HOME_REGION;
  const regions = useQuery(callOptions(regionsRoute, {}));
  const chains = useQuery(callOptions(chainsRoute, {}));
  const query = useQuery({
    ...callOptions(regionMapRoute, {
      query: { region, ...(url.chain && { chain: url.chain }), ...(url.asOf && { asOf: url.asOf }) },
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <RegionSelect
          regions={regions.data?.regions ?? []}
          value={regions.data ? region : undefined}
          ariaLabel={t('choose.region')}
          onChange={(id) => void setUrl({ region: id, place: null })}
        />
        <Select
          aria-label={t('choose.chain')}
          placeholder={t('choose.chain')}
          style={{ width: 180 }}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={chains.data ? url.chain : null}
          onChange={(id: string | undefined) => void setUrl({ chain: id ?? null })}
          options={(chains.data?.chains ?? [])
            .filter(({ segments, firms }) => segments + firms > 0)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DatePicker
          aria-label={t('choose.asOf')}
          placeholder={t('choose.asOf')}
          style={{ width: 128 }}
          value={url.asOf ? dayjs(url.asOf) : null}
          disabledDate={(day) => day.isAfter(dayjs(), 'day')}
          onChange={(day) => void setUrl({ asOf: day ? day.format('YYYY-MM-DD') : null })}
        />
        <span className={styles.muted}>{t('figure.label')}</span>
        <Segmented
          aria-label={t('figure.label')}
          value={url.figure}
          options={FIGURES.map((value) => ({ value, label: t(`figure.${value}`) }))}
          onChange={(figure) => void setUrl({ figure })}
        />
      </div>
      <div className={styles.body} aria-busy={query.isPlaceholderData}>
        <Answered query={query} rows={12}>
          {(answer) => <Drawn answer={answer} url={url} setUrl={setUrl} />}
        </Answered>
      </div>
    </div>
  );
}

type DrawnProps = { answer: RegionMapAnswer; url: RegionMapUrl; setUrl: SetRegionMapUrl };

function Drawn({ answer, url, setUrl }: DrawnProps) {
  const { t } = useTranslation('regionMap');
  const { region, within, chain, places, unplaced } = answer;
  const enter = (id: string) => void setUrl({ region: id, place: null });
  const chosen = [...places, unplaced].find((place) => place.region.id === url.place);
  const heading = chain
    ? t('titleChain', { region: region.name, chain: chain.name })
    : t('title', { region: region.name });
  const out = within && (
    <Button size="small" onClick={() => enter(within.id)}>
      {t('out', { region: within.name })}
    </Button>
  );
  return (
    <>
      <div className={styles.main}>
        <div className={styles.tools}>
          <h1>{heading}</h1>
          {out}
          <span className={styles.end}>
            <ExportMenu make={() => exported(answer, url, heading, t)} />
            <QueryButton basis={answer.basis} />
          </span>
        </div>
        {places.length === 0 ? (
          <EmptyState title={t('empty.title', { region: region.name })} hint={t('empty.hint')} />
        ) : (
          <RegionMap
            answer={answer}
            figure={url.figure}
            chosen={url.place}
            onChoose={(place) => void setUrl({ place })}
            onEnter={enter}
          />
        )}
        <p className={styles.note}>
          {t('note.points')} {t('note.parks')} {t('note.credit')}
        </p>
      </div>
      <aside className={styles.side}>
        {chosen ? (
          <PlacePanel
            place={chosen}
            chain={url.chain}
            onEnter={enter}
            onClose={() => void setUrl({ place: null })}
          />
        ) : (
          <p className={styles.muted}>{t('place.pick')}</p>
        )}
        <PlaceTable places={places} chosen={url.place} onChoose={(place) => void setUrl({ place })} />
        <Button
          type="link"
          size="small"
          className={styles.unplaced}
          onClick={() => void setUrl({ place: unplaced.region.id })}
        >
          {t('unplaced', { region: region.name })}：{valueOf(unplaced, url.figure)} {t(`unit.${url.figure}`)}
        </Button>
      </aside>
    </>
  );
}

function exported(
  { region, places, unplaced, basis }: RegionMapAnswer,
  url: RegionMapUrl,
  heading: string,
  t: (key: string, values?: Record<string, unknown>) => string,
): Export {
  return {
    title: heading,
    filters: [[t('choose.region'), region.name]],
    basis,
    tables: [
      {
        name: t('export.title', { region: region.name }),
        note: t('note.points'),
        header: [t('column.region'), ...FIGURES.map((figure) => t(`figure.${figure}`))],
        rows: [
          ...places.map((place) => [place.region.name, ...FIGURES.map((figure) => valueOf(place, figure))]),
          [t('unplaced', { region: region.name }), ...FIGURES.map((figure) => valueOf(unplaced, figure))],
        ],
      },
    ],
    sources: [],
  };
}
