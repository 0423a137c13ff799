import { useQuery } from '@tanstack/react-query';
import { Select, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { regionsRoute } from '../../../server/contract/chains.ts';
import { sourcesRoute, type ChainHoldings as Holdings } from '../../../server/contract/sources.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import styles from './sources.module.css';

type Props = { region: string | null; onRegion: (region: string | null) => void };

/** What the graph holds of each chain; with a region, also how much of it was looked into there. */
export function ChainHoldings({ region, onRegion }: Props) {
  const { t } = useTranslation('sources');
  const printing = usePrinting();
  const query = useQuery(callOptions(sourcesRoute, { query: region ? { region } : {} }));
  const regions = useQuery(callOptions(regionsRoute, {}));
  const columns = useColumns(region !== null);
  return (
    <>
      <div className={styles.filters}>
        <Select
          className={styles.search}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('chain.region')}
          placeholder={t('chain.region')}
          loading={regions.isPending}
          value={region}
          onChange={(id: string | undefined) => onRegion(id ?? null)}
          options={(regions.data?.regions ?? [])
            .filter(({ level }) => level !== 'street' && level !== 'other')
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
        <span className={styles.note}>{t('chain.note')}</span>
      </div>
      <Answered query={query} rows={10}>
        {({ chains }) => (
          <Table
            size="small"
            rowKey={({ chain }) => chain.id}
            columns={columns}
            dataSource={[...chains].sort((a, b) => b.segments - a.segments || b.firms - a.firms)}
            pagination={false}
            sticky={!printing}
          />
        )}
      </Answered>
    </>
  );
}

function useColumns(withRegion: boolean): TableColumnsType<Holdings> {
  const { t } = useTranslation('sources');
  const count = (key: string, of: (row: Holdings) => number) => ({
    title: t(`chain.${key}`),
    key,
    width: 104,
    align: 'right' as const,
    sorter: (a: Holdings, b: Holdings) => of(a) - of(b),
    render: (_: unknown, row: Holdings) => of(row) || <span className={styles.note}>–</span>,
  });
  return [
    { title: t('chain.chain'), key: 'chain', render: (_, { chain }) => <EntityLink entity={chain} /> },
    count('segments', (row) => row.segments),
    ...(withRegion
      ? [
          count('judged', (row) => row.inRegion?.judged ?? 0),
          count('local', (row) => row.inRegion?.local ?? 0),
          count('outside', (row) => row.inRegion?.outside ?? 0),
        ]
      : []),
    count('firms', (row) => row.firms),
    count('unplaced', (row) => row.unplaced),
    count('ties', (row) => row.ties),
    count('sources', (row) => row.sources),
    { title: t('chain.newest'), key: 'newest', width: 110, render: (_, { newest }) => newest ?? '–' },
  ];
}
