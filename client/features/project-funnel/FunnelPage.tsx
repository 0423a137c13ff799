import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { DatePicker, Table } from 'antd';
import dayjs from 'dayjs';
import { parseAsString, useQueryStates } from 'nuqs';
import { useTranslation } from 'react-i18next';
import { regionsRoute } from '../../../server/contract/chains.ts';
import {
  projectFunnelRoute,
  type DistrictLife,
  type ProjectFunnelAnswer,
} from '../../../server/contract/project-funnel.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { stageName } from '../../ui/model-names.ts';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { RegionSelect } from '../gap-analysis/RegionSelect.tsx';
import { HOME_REGION } from '../gap-analysis/region-tree.ts';
import { yiWords } from '../overview/overview.view-model.ts';
import { ChainSelect } from '../projects/ChainSelect.tsx';
import { ProjectTabs } from '../projects/ProjectTabs.tsx';
import { funnelExport, placeOf, projectsOf } from './funnel-export.ts';
import styles from './funnel.module.css';

/** 漏斗与评估: how far projects have come, how long each stage took, and what became of them by district. */
export function FunnelPage() {
  const { t } = useTranslation('projectFunnel');
  const [url, setUrl] = useQueryStates(
    { region: parseAsString, chain: parseAsString, asOf: parseAsString },
    { history: 'push' },
  );
  const regions = useQuery(callOptions(regionsRoute, {}));
  const region = url.region ?? HOME_REGION;
  const query = useQuery({
    ...callOptions(projectFunnelRoute, {
      query: { region, ...(url.chain && { chain: url.chain }), ...(url.asOf && { asOf: url.asOf }) },
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <ProjectTabs />
        <RegionSelect
          regions={regions.data?.regions ?? []}
          value={regions.data ? region : undefined}
          ariaLabel={t('region')}
          onChange={(id) => void setUrl({ region: id === HOME_REGION ? null : id })}
        />
        <ChainSelect value={url.chain} onChange={(chain) => void setUrl({ chain })} />
        <DatePicker
          aria-label={t('asOf')}
          placeholder={t('today')}
          style={{ width: 128 }}
          value={url.asOf ? dayjs(url.asOf) : null}
          disabledDate={(day) => day.isAfter(dayjs(), 'day')}
          onChange={(day) => void setUrl({ asOf: day ? day.format('YYYY-MM-DD') : null })}
        />
      </div>
      <Answered query={query} rows={14}>
        {(answer) =>
          answer.projects === 0 ? (
            <EmptyState
              title={t('empty', { region: placeOf(answer) })}
              hint={t('emptyHint')}
              action={{ text: t('home'), onClick: () => void setUrl({ region: null, chain: null }) }}
            />
          ) : (
            <Funnel answer={answer} />
          )
        }
      </Answered>
    </div>
  );
}

function Funnel({ answer }: { answer: ProjectFunnelAnswer }) {
  const { t, i18n } = useTranslation('projectFunnel');
  const { projects, steps, ended, withoutStage, districts, nowhere, basis } = answer;
  const most = Math.max(1, ...steps.map(({ reached }) => reached));
  const days = ({ projects: of, days: median }: { projects: number; days: number | null }) =>
    median === null ? t('noRecord') : t('days', { days: median, count: of });
  return (
    <>
      <div className={styles.bar}>
        <h1>{t('title', { region: placeOf(answer) })}</h1>
        <span className={styles.muted}>{t('of', { projects, ended, withoutStage })}</span>
        <span className={styles.end}>
          <ExportMenu make={() => funnelExport(answer, t, i18n.language)} />
          <QueryButton basis={basis} />
        </span>
      </div>
      <table className={styles.funnel}>
        <thead>
          <tr>
            {['stage', 'reached', 'conversion', 'here', 'passed', 'staying'].map((key) => (
              <th key={key} scope="col">
                {t(`col.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ stage, reached, here, passed, staying }, index) => {
            const before = steps[index - 1]?.reached;
            return (
              <tr key={stage}>
                <th scope="row">{stageName(stage, i18n.language)}</th>
                <td aria-label={String(reached)}>
                  <div className={styles.bars}>
                    <span
                      className={styles.fill}
                      style={{ width: `${(reached / most) * 100}%` }}
                      aria-hidden
                    />
                    <span>{reached}</span>
                  </div>
                </td>
                <td>{before ? `${Math.round((reached / before) * 1000) / 10}%` : '—'}</td>
                <td>{here}</td>
                <td>{days(passed)}</td>
                <td>{days(staying)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={styles.muted}>{t('funnelHint')}</p>
      <section>
        <h2>{t('evaluation')}</h2>
        <p className={styles.muted}>{t('evaluationHint', { nowhere })}</p>
        {districts.length === 0 ? (
          <EmptyState title={t('noDistricts')} hint={t('noDistrictsHint')} />
        ) : (
          <Districts districts={districts} />
        )}
      </section>
    </>
  );
}

function Districts({ districts }: { districts: readonly DistrictLife[] }) {
  const { t, i18n } = useTranslation('projectFunnel');
  const number = (key: keyof DistrictLife) => ({
    key,
    title: t(`district.${key}`),
    align: 'right' as const,
    render: (_: unknown, row: DistrictLife) => String(row[key]),
  });
  return (
    <Table
      size="small"
      rowKey={({ district }) => district.id}
      dataSource={[...districts]}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          key: 'district',
          title: t('district.district'),
          fixed: 'left',
          render: (_, { district }) => district.name,
        },
        {
          ...number('projects'),
          render: (_, row) => projectsOf(row, t),
        },
        number('signed'),
        number('started'),
        {
          ...number('startedShare'),
          render: (_, { startedShare }) => (startedShare === null ? t('noRecord') : `${startedShare}%`),
        },
        {
          ...number('signedToStarted'),
          render: (_, { signedToStarted: { days: median, projects: of } }) =>
            median === null ? t('noRecord') : t('days', { days: median, count: of }),
        },
        number('registered'),
        number('completed'),
        number('producing'),
        number('atCapacity'),
        number('ended'),
        {
          ...number('planned'),
          render: (_, { planned }) => yiWords(planned.yi, i18n.language) ?? t('noRecord'),
        },
        { ...number('actual'), render: (_, { actual }) => (actual === 0 ? t('noRecord') : actual) },
        { ...number('paidIn'), render: (_, { paidIn }) => (paidIn === 0 ? t('noRecord') : paidIn) },
        {
          key: 'cards',
          title: t('district.cards'),
          align: 'right',
          render: (_, { red, yellow, silent }) => `${red} / ${yellow} / ${silent}`,
        },
        number('openIssues'),
      ]}
    />
  );
}
