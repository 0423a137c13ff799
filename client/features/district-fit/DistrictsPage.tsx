import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { regionsRoute } from '../../../server/contract/chains.ts';
import { matrixRoute, type MatrixAnswer } from '../../../server/contract/district-fit.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { GapTabs } from '../gap-comparison/GapTabs.tsx';
import { RegionSelect } from '../gap-analysis/RegionSelect.tsx';
import { useGapSettings } from '../gap-analysis/gap-settings-url.ts';
import { HOME_REGION } from '../gap-analysis/region-tree.ts';
import { useDistrictsUrl, VIEWS, type DistrictsUrl, type SetDistrictsUrl } from './district-fit-url.ts';
import styles from './district-fit.module.css';
import { DeclaredFitView } from './DeclaredFitView.tsx';
import { FitView } from './FitView.tsx';
import { MatrixView } from './MatrixView.tsx';
import { MisfitTable } from './MisfitTable.tsx';
import { ShareOfProjects } from './ShareOfProjects.tsx';

/** 区市: which district does what, whether projects fit what it declares, and where something new would fit. */
export function DistrictsPage() {
  const { t } = useTranslation('districts');
  const [url, setUrl] = useDistrictsUrl();
  const regions = useQuery(callOptions(regionsRoute, {}));
  const region = url.region ?? HOME_REGION;
  const { changed } = useGapSettings();
  const query = useQuery({
    ...callOptions(matrixRoute, { query: { region, ...(url.asOf && { asOf: url.asOf }), ...changed } }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <GapTabs />
        <RegionSelect
          regions={regions.data?.regions ?? []}
          value={regions.data ? region : undefined}
          ariaLabel={t('choose.region')}
          onChange={(id) => void setUrl({ region: id, cell: null })}
        />
        <DatePicker
          aria-label={t('choose.asOf')}
          placeholder={t('choose.today')}
          style={{ width: 128 }}
          value={url.asOf ? dayjs(url.asOf) : null}
          disabledDate={(day) => day.isAfter(dayjs(), 'day')}
          onChange={(day) => void setUrl({ asOf: day ? day.format('YYYY-MM-DD') : null })}
        />
        <Segmented
          aria-label={t('view.label')}
          value={url.view}
          options={VIEWS.map((view) => ({ value: view, label: t(`view.${view}`) }))}
          onChange={(view) => void setUrl({ view })}
        />
      </div>
      <div className={styles.body} aria-busy={query.isPlaceholderData}>
        <Answered query={query} rows={12}>
          {(answer) => <Shown answer={answer} region={region} url={url} setUrl={setUrl} />}
        </Answered>
      </div>
    </div>
  );
}

type ShownProps = { answer: MatrixAnswer; region: string; url: DistrictsUrl; setUrl: SetDistrictsUrl };

function Shown({ answer, region, url, setUrl }: ShownProps) {
  const { t } = useTranslation('districts');
  if (answer.districts.length === 0) {
    return (
      <EmptyState
        title={t('empty.districts', { region: answer.region.name })}
        hint={t('empty.districtsHint')}
        action={{ text: t('empty.home'), onClick: () => void setUrl({ region: HOME_REGION }) }}
      />
    );
  }
  return (
    <>
      <h1 className="visually-hidden">{t('title', { region: answer.region.name })}</h1>
      {url.view === 'fit' && <FitView region={region} url={url} setUrl={setUrl} />}
      {url.view === 'declared' && <DeclaredFitView region={region} url={url} setUrl={setUrl} />}
      {(url.view === 'matrix' || url.view === 'misfits') && (
        <>
          <ShareOfProjects answer={answer} />
          {url.view === 'matrix' ? (
            <MatrixView answer={answer} url={url} setUrl={setUrl} />
          ) : (
            <MisfitTable answer={answer} />
          )}
        </>
      )}
    </>
  );
}
