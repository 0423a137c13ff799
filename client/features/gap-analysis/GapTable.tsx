import { Table, Tooltip, type TableProps } from 'antd';
import type { TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentGap } from '../../../server/contract/gap-analysis.ts';
import type { GapSettings } from '../../../server/contract/gap-settings.ts';
import { VerdictTag } from '../../ui/VerdictTag.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import { SORTS, type GapsUrl, type SetGapsUrl, type SortKey } from './gap-analysis-url.ts';
import styles from './gap-table.module.css';
import text from './gap-text.module.css';
import { matches, POSITIONS, sentenceIn, sorted, VERDICTS } from './gap-analysis.view-model.ts';
import { PriorityParts } from './PriorityParts.tsx';
import { useElementSize } from './use-element-size.ts';

type Props = { gaps: readonly SegmentGap[]; settings: GapSettings; url: GapsUrl; setUrl: SetGapsUrl };

const HEADER_HEIGHT = 37;

/** Every segment as a row, in step with the panorama: sorted and filtered from the address, the chosen row in view. */
export function GapTable({ gaps, settings, url, setUrl }: Props) {
  const { t, i18n } = useTranslation('gaps');
  const printing = usePrinting();
  const [attach, size] = useElementSize();
  const height = size?.height;
  const holder = useRef<HTMLDivElement | null>(null);
  const rows = sorted(
    gaps.filter((gap) => matches(gap, url)),
    url.sort,
    url.ascending,
  );

  useEffect(() => {
    if (!url.segment || height === undefined) return;
    const chosen = holder.current?.querySelector(`tr[data-row="${CSS.escape(url.segment)}"]`);
    chosen?.scrollIntoView?.({ block: 'nearest' });
  }, [url.segment, height]);

  const onChange: TableProps<SegmentGap>['onChange'] = (_page, filters, sorter) => {
    const order = Array.isArray(sorter) ? sorter[0] : sorter;
    const by = SORTS.find((known) => known === order?.columnKey);
    void setUrl({
      sort: order?.order && by ? by : 'priority',
      ascending: order?.order === 'ascend',
      verdict: VERDICTS.filter((verdict) => filters.verdict?.includes(verdict)),
      position: POSITIONS.filter((position) => filters.position?.includes(position)),
      key: filters.chain?.includes('key') ?? false,
    });
  };

  return (
    <div
      className={styles.table}
      ref={(element) => {
        holder.current = element;
        attach(element);
      }}
    >
      <Table<SegmentGap>
        size="small"
        rowKey={(gap) => gap.segment.id}
        columns={columns(t, i18n.language, url, settings)}
        dataSource={rows}
        pagination={false}
        {...(!printing && { scroll: { y: Math.max(120, (height ?? 300) - HEADER_HEIGHT), x: 880 } })}
        showSorterTooltip={false}
        onChange={onChange}
        locale={{ emptyText: t('table.none') }}
        rowClassName={(gap) => (gap.segment.id === url.segment ? (styles.chosen ?? '') : '')}
        onRow={({ segment }) => ({
          onClick: () => void setUrl({ segment: segment.id }),
          'data-row': segment.id,
        })}
      />
    </div>
  );
}

function columns(
  t: TFunction,
  language: string,
  url: GapsUrl,
  settings: GapSettings,
): TableProps<SegmentGap>['columns'] {
  const order = (key: SortKey) =>
    url.sort === key ? (url.ascending ? ('ascend' as const) : ('descend' as const)) : null;
  const number = (key: 'firms' | 'pipeline' | 'candidates', count: (gap: SegmentGap) => number) => ({
    key,
    title: t(`table.${key}`),
    width: 84,
    align: 'right' as const,
    sorter: true,
    sortDirections: ['descend' as const, 'ascend' as const],
    sortOrder: order(key),
    render: (_: unknown, gap: SegmentGap) => (
      <span className={count(gap) ? undefined : text.zero}>{count(gap)}</span>
    ),
  });
  return [
    {
      key: 'chain',
      title: t('table.segment'),
      width: 176,
      fixed: 'left',
      sorter: true,
      sortOrder: order('chain'),
      sortDirections: ['ascend', 'descend'],
      filters: [{ text: t('table.keyOnly'), value: 'key' }],
      filteredValue: url.key ? ['key'] : [],
      filterMultiple: false,
      render: (_, { segment }) => (
        <button type="button" className={styles.name}>
          {segment.name}
          {segment.key && (
            <Tooltip title={segment.keyReason ?? t('map.key')}>
              <ToneTag tone="accent" className={styles.keyTag ?? ''}>
                {t('table.key')}
              </ToneTag>
            </Tooltip>
          )}
        </button>
      ),
    },
    {
      key: 'position',
      title: t('table.position'),
      width: 84,
      filters: POSITIONS.map((position) => ({ text: t(`position.${position}`), value: position })),
      filteredValue: [...url.position],
      render: (_, { segment }) => t(`position.${segment.position}`),
    },
    {
      key: 'verdict',
      title: t('table.verdict'),
      width: 100,
      filters: VERDICTS.map((verdict) => ({
        text: t(`verdict.${verdict}`, { ns: 'common' }),
        value: verdict,
      })),
      filteredValue: [...url.verdict],
      render: (_, gap) => (
        <Tooltip title={sentenceIn(gap, language)}>
          <span>
            <VerdictTag verdict={gap.verdict} />
          </span>
        </Tooltip>
      ),
    },
    {
      key: 'action',
      title: t('table.action'),
      width: 84,
      render: (_, { action }) =>
        action ? t(`action.${action}`, { ns: 'common' }) : <span className={text.zero}>—</span>,
    },
    {
      key: 'priority',
      title: t('table.priority'),
      width: 136,
      sorter: true,
      sortOrder: order('priority'),
      sortDirections: ['descend', 'ascend'],
      render: (_, gap) => <PriorityParts gap={gap} settings={settings} />,
    },
    number('firms', (gap) => gap.firms.length),
    number('pipeline', (gap) => gap.pipeline.length),
    number('candidates', (gap) => gap.candidates),
    {
      key: 'newest',
      title: t('table.evidence'),
      width: 130,
      sorter: true,
      sortOrder: order('newest'),
      sortDirections: ['descend', 'ascend'],
      render: (_, { evidence }) =>
        evidence.count > 0 ? (
          <span title={evidence.sources.map((source) => source.title).join('\n')}>
            {t('table.facts', { count: evidence.count })}
            <span className={text.muted}> {evidence.newest}</span>
          </span>
        ) : (
          <span className={text.zero}>—</span>
        ),
    },
  ];
}
