import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  districtFitRoute,
  FIT_PARTS,
  type DistrictFitAnswer,
  type FitPart,
  type RankedDistrict,
} from '../../../server/contract/district-fit.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { EntitySearch } from '../../ui/EntitySearch.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { fitExport } from './district-export.ts';
import type { DistrictsUrl, SetDistrictsUrl } from './district-fit-url.ts';
import { movedWeights } from './district-fit.view-model.ts';
import styles from './district-fit.module.css';
import { DistrictEvidence } from './DistrictEvidence.tsx';
import { WeightFields } from './WeightFields.tsx';

type Props = { region: string; url: DistrictsUrl; setUrl: SetDistrictsUrl };

/** Which district suits a firm or project, best first, each with the parts of its score and what they rest on. */
export function FitView({ region, url, setUrl }: Props) {
  const { t } = useTranslation('districts');
  const query = useQuery({
    ...callOptions(districtFitRoute, {
      query: {
        entity: url.entity ?? '',
        region,
        ...(url.asOf && { asOf: url.asOf }),
        ...movedWeights(url),
      },
    }),
    enabled: url.entity !== null,
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <EntitySearch
        onChoose={({ id }) => void setUrl({ entity: id })}
        placeholder={t('fit.search')}
        ariaLabel={t('fit.label')}
        labels={['Company', 'Project']}
        style={{ width: 420, marginBottom: 10 }}
      />
      {url.entity === null ? (
        <EmptyState title={t('fit.start')} hint={t('fit.startHint')} />
      ) : (
        <Answered query={query} rows={8}>
          {(answer) => <Ranked answer={answer} url={url} setUrl={setUrl} />}
        </Answered>
      )}
    </>
  );
}

type RankedProps = { answer: DistrictFitAnswer; url: DistrictsUrl; setUrl: SetDistrictsUrl };

function Ranked({ answer, url, setUrl }: RankedProps) {
  const { t } = useTranslation('districts');
  if (answer.about.length === 0) return <EmptyState title={t('fit.nothing', { name: answer.entity.name })} />;
  return (
    <>
      <div className={styles.share}>
        <b>
          <EntityLink entity={answer.entity} />
        </b>
        <span>
          {t('fit.about')}：
          {answer.about
            .map(({ chain, segment }) => (segment ? `${segment.name}（${chain.name}）` : chain.name))
            .join('、')}
        </span>
        {answer.adjacent.length > 0 && (
          <span className={styles.muted}>
            {t('fit.adjacent')}：{answer.adjacent.map(({ name }) => name).join('、')}
          </span>
        )}
        <span className={styles.end}>
          <ExportMenu make={() => fitExport(answer, t)} /> <QueryButton basis={answer.basis} />
        </span>
      </div>
      <p className={styles.muted}>{t('fit.formula')}</p>
      <WeightFields url={url} setUrl={setUrl} />
      <Table<RankedDistrict>
        size="small"
        rowKey={({ district }) => district.id}
        pagination={false}
        dataSource={answer.districts}
        expandable={{
          expandedRowRender: evidenceOf,
          columnTitle: <span className="visually-hidden">{t('evidence', { ns: 'ui' })}</span>,
        }}
        columns={[
          {
            title: t('fit.district'),
            render: (_, { district, current }) => (
              <>
                <EntityLink entity={district} mark={false} /> {current && <Tag>{t('fit.current')}</Tag>}
              </>
            ),
          },
          {
            title: t('fit.score'),
            width: 90,
            render: (_, { score }) => <b>{score.toFixed(2)}</b>,
          },
          ...FIT_PARTS.map((part) => ({
            title: t(`part.${part}`),
            width: 190,
            render: (_: unknown, row: RankedDistrict) => (
              <Part part={part} row={row} weight={shareOf(answer.weights, part)} />
            ),
          })),
        ]}
      />
    </>
  );
}

const evidenceOf = (row: RankedDistrict) => <DistrictEvidence row={row} />;

/** What a part counts for in the score: its weight as a share of all. */
function shareOf(weights: DistrictFitAnswer['weights'], part: FitPart): number {
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  return (weights.find((one) => one.part === part)?.weight ?? 0) / total;
}

function Part({ part, row, weight }: { part: FitPart; row: RankedDistrict; weight: number }) {
  const { t } = useTranslation('districts');
  const value = row.parts[part];
  if (value === null) return <span className={styles.muted}>{t('part.unknown')}</span>;
  return (
    <>
      <span className={styles.bars} aria-hidden="true">
        <span style={{ width: `${value * 100}%` }} />
      </span>
      {value.toFixed(2)}{' '}
      <span className={styles.muted}>
        × {weight.toFixed(2)} = {(weight * value).toFixed(2)}
      </span>
    </>
  );
}
