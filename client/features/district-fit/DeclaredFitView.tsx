import { useQuery } from '@tanstack/react-query';
import { InputNumber, Segmented, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  declaredFitRoute,
  projectFitSchema,
  type DeclaredFit,
  type FittedProject,
} from '../../../server/contract/declared-fit.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { percent } from '../gap-analysis/gap-analysis.view-model.ts';
import { declaredFitExport } from './declared-fit-export.ts';
import { DeclarationList } from './DeclarationList.tsx';
import type { DistrictsUrl, SetDistrictsUrl } from './district-fit-url.ts';
import { FIT_GROUPS, inGroup } from './district-fit.view-model.ts';
import styles from './district-fit.module.css';

const PAGE = 50;
/** A share of fewer says little about a city (own choice). */
const FEW = 10;
const TONES = {
  fits: 'green',
  'fits-park': 'accent',
  misfit: 'warn',
  'no-chain': 'plain',
  'no-district': 'plain',
  'nothing-declared': 'plain',
} as const;

type Props = { region: string; url: DistrictsUrl; setUrl: SetDistrictsUrl };

/** 主导产业符合率: the share as the articles speak of it, computed from the records, every project of it below. */
export function DeclaredFitView({ region, url, setUrl }: Props) {
  const { t } = useTranslation('districts');
  const query = useQuery(
    callOptions(declaredFitRoute, {
      query: {
        region,
        ...(url.asOf && { asOf: url.asOf }),
        ...(url.year !== null && { year: url.year }),
        ...(url.min !== null && { min: url.min }),
      },
    }),
  );
  return (
    <Answered query={query} rows={10}>
      {(answer) => (
        <>
          <div className={styles.tools}>
            <InputNumber
              size="small"
              aria-label={t('declared.year')}
              prefix={t('declared.year')}
              style={{ width: 170 }}
              min={1990}
              max={2100}
              precision={0}
              value={answer.year}
              onChange={(year) => void setUrl({ year })}
            />
            <InputNumber
              size="small"
              aria-label={t('declared.min')}
              prefix={t('declared.min')}
              style={{ width: 220 }}
              min={0}
              max={100_000}
              value={answer.min}
              onChange={(min) => void setUrl({ min })}
            />
            <span className={styles.end}>
              <ExportMenu make={() => declaredFitExport(answer, t)} /> <QueryButton basis={answer.basis} />
            </span>
          </div>
          <Figure answer={answer} />
          <Segmented
            size="small"
            aria-label={t('declared.rows')}
            value={url.fits}
            options={FIT_GROUPS.map((group) => ({
              value: group,
              label: `${t(`declared.group.${group}`)} ${answer.projects.filter(inGroup(group)).length}`,
            }))}
            onChange={(fits) => void setUrl({ fits })}
          />
          <ProjectRows projects={answer.projects.filter(inGroup(url.fits))} />
        </>
      )}
    </Answered>
  );
}

/** Numerator ÷ denominator, what it means, what a source states, and what keeps projects out. */
function Figure({ answer }: { answer: DeclaredFit }) {
  const { t } = useTranslation('districts');
  const { byDistrict, byDistrictOrPark, year, min, short, stated, districts, projects } = answer;
  const unsaid = projects.length - byDistrict.n;
  return (
    <>
      <div className={styles.share}>
        <span>{t('declared.name', { year, min })}</span>
        <strong>{percent(byDistrict.share)}</strong>
        <span>{t('declared.value', byDistrict)}</span>
        {byDistrict.n < FEW && <ToneTag tone="warn">{t('declared.few', { n: byDistrict.n })}</ToneTag>}
        <span>{t('share.parks', { ...byDistrictOrPark, share: percent(byDistrictOrPark.share) })}</span>
      </div>
      <p className={styles.muted}>{t('declared.definition', { year, min })}</p>
      <p className={styles.muted}>
        {t('declared.short', { ...short, unsaid, projects: projects.length })} {t('share.caution')}
      </p>
      {stated.map((claim) => (
        <div key={`${claim.asOf} ${claim.value}`} className={styles.stated}>
          {t('declared.stated', {
            value: `${claim.value}${claim.unit}`,
            period: claim.period ?? claim.asOf,
            evidence: claim.evidence ?? '',
          })}
          <SourceList sources={claim.sources} />
        </div>
      ))}
      {byDistrict.n > 0 && (
        <p>
          {districts
            .filter(({ n }) => n > 0)
            .map(({ district, fitting, n }) => `${district.name} ${fitting}/${n}`)
            .join(' · ')}
        </p>
      )}
    </>
  );
}

function ProjectRows({ projects }: { projects: readonly FittedProject[] }) {
  const { t } = useTranslation('districts');
  return (
    <Table<FittedProject>
      size="small"
      rowKey={({ project }) => project.id}
      dataSource={[...projects]}
      pagination={{ pageSize: PAGE, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: t('declared.none') }}
      scroll={{ x: 960 }}
      expandable={{
        expandedRowRender: evidenceOf,
        columnTitle: <span className="visually-hidden">{t('evidence', { ns: 'ui' })}</span>,
      }}
      columns={[
        { title: t('misfits.project'), render: (_, { project }) => <EntityLink entity={project} /> },
        {
          title: t('declared.fit'),
          width: 150,
          filters: projectFitSchema.options.map((fit) => ({ value: fit, text: t(`declared.fit.${fit}`) })),
          onFilter: (fit, row) => row.fit === fit,
          render: (_, { fit }) => <ToneTag tone={TONES[fit]}>{t(`declared.fit.${fit}`)}</ToneTag>,
        },
        {
          title: t('misfits.district'),
          width: 150,
          render: (_, { districts }) => districts.map(({ name }) => name).join('、') || '—',
        },
        {
          title: t('misfits.fills'),
          width: 200,
          render: (_, { chains }) => chains.map(({ name }) => name).join('、') || '—',
        },
        {
          title: t('declared.amount'),
          width: 150,
          render: (_, { investment, investmentShared }) =>
            investment ? <MoneyText money={investment} shared={investmentShared} /> : '—',
        },
        { title: t('declared.signed'), width: 110, render: (_, { signed }) => signed?.asOf ?? '—' },
      ]}
    />
  );
}

const evidenceOf = (row: FittedProject) => <Evidence row={row} />;

function Evidence({ row: { declared, sources } }: { row: FittedProject }) {
  const { t } = useTranslation('districts');
  return (
    <>
      {declared.length > 0 && <DeclarationList declarations={declared} />}
      <b>{t('declared.projectSources')}</b>
      <SourceList sources={sources} />
    </>
  );
}
