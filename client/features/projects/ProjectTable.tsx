import { Button, Select, Table, type TableColumnsType, type TableProps } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { ProjectRow } from '../../../server/contract/projects.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { stageName } from '../../ui/model-names.ts';
import { moneyWords } from '../../ui/money-words.ts';
import { CardTag } from './CardTag.tsx';
import { reasonWords } from './card-reason.ts';
import { COLUMNS, SORTS, type ColumnKey, type ProjectsUrl, type SetProjectsUrl } from './projects-url.ts';
import { amountWords, daysWords, sortProjects } from './projects.view-model.ts';
import styles from './projects.module.css';

type Props = {
  rows: readonly ProjectRow[];
  url: ProjectsUrl;
  setUrl: SetProjectsUrl;
  onOpen: (id: string) => void;
};

/** Every project as a row; the order and the columns are kept in the address. */
export function ProjectTable({ rows, url, setUrl, onOpen }: Props) {
  const { t, i18n } = useTranslation('projects');
  const shown = useMemo(
    () => sortProjects(rows, url.sort, url.order, i18n.language),
    [rows, url.sort, url.order, i18n.language],
  );
  const columns = useColumns(url, onOpen);
  const onChange: TableProps<ProjectRow>['onChange'] = (_, __, sorter) => {
    const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
    const sort = SORTS.find((key) => key === columnKey);
    void setUrl(
      order && sort ? { sort, order: order === 'ascend' ? 'up' : 'down' } : { sort: null, order: null },
    );
  };
  return (
    <>
      <div className={styles.columns}>
        <span className={styles.muted}>{t('columns')}</span>
        <Select<ColumnKey[]>
          mode="multiple"
          maxTagCount="responsive"
          aria-label={t('columns')}
          className={styles.columnSelect}
          value={url.columns}
          onChange={(chosen) => void setUrl({ columns: COLUMNS.filter((key) => chosen.includes(key)) })}
          options={COLUMNS.map((key) => ({ value: key, label: t(`col.${key}`) }))}
        />
      </div>
      <Table
        size="small"
        rowKey={({ project }) => project.id}
        columns={columns}
        dataSource={shown}
        onChange={onChange}
        showSorterTooltip={false}
        pagination={{ defaultPageSize: 50, size: 'small', showSizeChanger: true, hideOnSinglePage: true }}
        scroll={{ x: 'max-content' }}
      />
    </>
  );
}

function useColumns(url: ProjectsUrl, onOpen: (id: string) => void): TableColumnsType<ProjectRow> {
  const { t, i18n } = useTranslation('projects');
  const sortable = (key: string) => ({
    key,
    sorter: true,
    sortOrder: url.sort === key ? (url.order === 'up' ? ('ascend' as const) : ('descend' as const)) : null,
  });
  const none = <span className={styles.muted}>{t('noRecord')}</span>;
  const optional: Record<ColumnKey, TableColumnsType<ProjectRow>[number]> = {
    dwell: {
      ...sortable('dwell'),
      title: t('col.dwell'),
      align: 'right',
      render: (_, { dwell }) => (dwell ? daysWords(dwell) : '–'),
    },
    amount: {
      ...sortable('amount'),
      title: t('col.amount'),
      align: 'right',
      render: (_, row) => (
        <>
          {amountWords(row, i18n.language) ?? <span className={styles.muted}>{t('amount.unknown')}</span>}
          {row.amount.kind !== 'own' && row.amount.kind !== 'unknown' && (
            <div className={styles.muted}>{t(`amount.${row.amount.kind}`)}</div>
          )}
          {row.amount.contested && <div className={styles.muted}>{t('contested')}</div>}
        </>
      ),
    },
    signed: { ...sortable('signed'), title: t('col.signed'), render: (_, { signed }) => signed?.asOf ?? '–' },
    origin: { key: 'origin', title: t('col.origin'), render: (_, { origin }) => t(`origin.${origin}`) },
    scope: {
      key: 'scope',
      title: t('col.scope'),
      render: (_, { scope, sourceRegion }) => (
        <>
          {t(`scope.${scope.value}`)}
          <div className={styles.muted}>
            {sourceRegion?.name ?? (scope.by === 'backers' && t('byBackers'))}
          </div>
        </>
      ),
    },
    places: {
      key: 'places',
      title: t('col.places'),
      width: 170,
      render: (_, { places }) => <Names entities={places} />,
    },
    chains: {
      key: 'chains',
      title: t('col.chains'),
      width: 130,
      render: (_, { chains }) => <Names entities={chains} />,
    },
    fills: {
      key: 'fills',
      title: t('col.fills'),
      width: 150,
      render: (_, { fills }) => <Names entities={fills} />,
    },
    backers: {
      key: 'backers',
      title: t('col.backers'),
      width: 170,
      render: (_, { backers }) => <Names entities={backers} />,
    },
    introducedBy: {
      key: 'introducedBy',
      title: t('col.introducedBy'),
      width: 140,
      render: (_, { introducedBy }) => <Names entities={introducedBy} />,
    },
    heard: { ...sortable('heard'), title: t('col.heard'), render: (_, { lastHeard }) => lastHeard ?? '–' },
    actual: {
      key: 'actual',
      title: t('col.actual'),
      render: (_, { actual }) => (actual ? moneyWords(actual, i18n.language) : none),
    },
    paidIn: {
      key: 'paidIn',
      title: t('col.paidIn'),
      render: (_, { paidIn }) => (paidIn ? moneyWords(paidIn, i18n.language) : none),
    },
    department: {
      key: 'department',
      title: t('col.department'),
      render: (_, { department }) => department ?? none,
    },
    team: { key: 'team', title: t('col.team'), render: (_, { team }) => team ?? none },
    issues: {
      key: 'issues',
      title: t('col.issues'),
      align: 'right',
      render: (_, { openIssues }) => openIssues,
    },
    why: {
      key: 'why',
      title: t('col.why'),
      width: 260,
      render: (_, { cardReasons }) =>
        cardReasons.map((reason, index) => <div key={index}>{reasonWords(reason, i18n)}</div>),
    },
  };
  return [
    {
      ...sortable('project'),
      title: t('col.project'),
      width: 230,
      fixed: 'left',
      render: (_, { project }) => (
        <Button type="link" size="small" className={styles.name} onClick={() => onOpen(project.id)}>
          {project.name}
        </Button>
      ),
    },
    {
      ...sortable('stage'),
      title: t('col.stage'),
      render: (_, { stage, card }) => (
        <>
          {stage ? stageName(stage, i18n.language) : t('stage.unknown')} {card && <CardTag card={card} />}
        </>
      ),
    },
    { ...sortable('since'), title: t('col.since'), render: (_, { stageSince }) => stageSince ?? '–' },
    ...COLUMNS.filter((key) => url.columns.includes(key)).map((key) => optional[key]),
  ];
}

function Names({ entities }: { entities: readonly EntityRef[] }) {
  if (entities.length === 0) return <span className={styles.muted}>–</span>;
  return (
    <span className={styles.names}>
      {entities.map((entity) => (
        <EntityLink key={entity.id} entity={entity} mark={false} />
      ))}
    </span>
  );
}
