import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select, Table, Tag, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceSummary } from '../../../server/contract/sources.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import { usePaging } from '../../ui/use-paging.ts';
import type { SetSourcesUrl, SourcesUrl } from './sources-url.ts';
import styles from './sources.module.css';
import { factsOn, kindsOf, listSources, SORTS, sourcesExport } from './sources.view-model.ts';

type Props = { sources: readonly SourceSummary[]; url: SourcesUrl; setUrl: SetSourcesUrl };

/** Every source with what rests on it; a row opens its facts, the arrow its original page. */
export function SourceTable({ sources, url, setUrl }: Props) {
  const { t } = useTranslation('sources');
  const printing = usePrinting();
  const shown = useMemo(
    () => listSources(sources, { words: url.q, kind: url.kind, sort: url.sort }),
    [sources, url.q, url.kind, url.sort],
  );
  const paging = usePaging(shown.length, 50);
  const kinds = useMemo(() => kindsOf(sources), [sources]);
  const columns = useColumns((source) => void setUrl({ source }));
  return (
    <>
      <div className={styles.filters}>
        <Input
          className={styles.search}
          allowClear
          prefix={<SearchOutlined />}
          aria-label={t('filter.search')}
          placeholder={t('filter.search')}
          value={url.q}
          onChange={(event) => void setUrl({ q: event.target.value || null })}
        />
        <Select
          className={styles.kind}
          allowClear
          aria-label={t('filter.kind')}
          placeholder={t('filter.anyKind')}
          value={url.kind}
          onChange={(kind: string | undefined) => void setUrl({ kind: kind ?? null })}
          options={kinds.map(({ kind, count }) => ({ value: kind, label: `${t(`kind.${kind}`)} ${count}` }))}
        />
        <Select
          className={styles.kind}
          aria-label={t('filter.sort')}
          value={url.sort}
          onChange={(sort) => void setUrl({ sort })}
          options={SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
        />
        <span className={styles.note}>
          {t('filter.shown', { count: shown.length, total: sources.length })}
        </span>
        <ExportMenu make={() => sourcesExport(shown, url, t)} disabled={shown.length === 0} />
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title={t('filter.none')}
          action={{ text: t('filter.clear'), onClick: () => void setUrl({ q: null, kind: null }) }}
        />
      ) : (
        <Table
          size="small"
          rowKey="id"
          columns={columns}
          dataSource={shown}
          pagination={paging}
          sticky={!printing}
          scroll={printing ? {} : { x: 1100 }}
        />
      )}
    </>
  );
}

function useColumns(onOpen: (id: string) => void): TableColumnsType<SourceSummary> {
  const { t } = useTranslation('sources');
  return [
    {
      title: t('column.title'),
      key: 'title',
      render: (_, source) => (
        <>
          <Button type="link" size="small" className={styles.title} onClick={() => onOpen(source.id)}>
            {source.title}
          </Button>
          {source.note && <div className={styles.note}>{source.note}</div>}
        </>
      ),
    },
    { title: t('column.publisher'), dataIndex: 'publisher', key: 'publisher', width: 200 },
    {
      title: t('column.kind'),
      key: 'kind',
      width: 96,
      render: (_, { kind }) => <Tag>{t(`kind.${kind}`)}</Tag>,
    },
    {
      title: t('column.date'),
      key: 'date',
      width: 104,
      render: (_, { date }) => date ?? <span className={styles.note}>{t('column.noDate')}</span>,
    },
    ...(['entities', 'relationships', 'claims', 'coverage'] as const).map((kind) => ({
      title: t(`column.${kind}`),
      key: kind,
      width: 86,
      align: 'right' as const,
      render: (_: unknown, source: SourceSummary) => source[kind] || <span className={styles.note}>–</span>,
    })),
    {
      title: t('column.facts'),
      key: 'facts',
      width: 72,
      align: 'right',
      render: (_, source) => <b>{factsOn(source)}</b>,
    },
    {
      title: t('column.original'),
      key: 'original',
      width: 80,
      render: (_, { url, title }) =>
        url ? (
          <a href={url} target="_blank" rel="noopener noreferrer" aria-label={t('column.open', { title })}>
            {t('column.link')}
          </a>
        ) : (
          <span className={styles.note}>{t('column.noLink')}</span>
        ),
    },
  ];
}
