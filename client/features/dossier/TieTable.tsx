import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { textOr } from '../../i18n/text-or.ts';
import { ConfidenceTag } from '../../ui/ConfidenceTag.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { shareWords } from '../../ui/share-words.ts';
import { SourceList } from '../../ui/SourceList.tsx';
import { usePaging } from '../../ui/use-paging.ts';
import { EditFact } from '../editing/EditFact.tsx';
import { TraceNote } from '../editing/TraceNote.tsx';
import { amountOrder } from './amount-order.ts';
import styles from './dossier.module.css';
import type { TieLine } from './ties.view-model.ts';

type Props = { lines: readonly TieLine[]; region: string; name: string; ended?: boolean };

const PAGE = 10;

/** Ties of one kind: whom, what, how much, since when, how sure; a row opens its evidence and sources. */
export function TieTable({ lines, region, name, ended = false }: Props) {
  const { t, i18n } = useTranslation('dossier');
  const has = (value: (line: TieLine) => unknown) => lines.some((line) => value(line) !== undefined);
  const columns: TableColumnsType<TieLine> = [
    {
      title: t('column.other'),
      key: 'other',
      width: 180,
      render: (_, { other }) => <EntityLink entity={other} />,
      sorter: (a, b) => a.other.name.localeCompare(b.other.name, 'zh-Hans-CN'),
    },
    ...column(
      has(({ tie }) => tie.role ?? tie.mode ?? tie.instrument ?? tie.joint),
      {
        title: t('column.what'),
        key: 'what',
        render: (_, { tie }) =>
          [
            tie.role && textOr(i18n, 'dossier', `role.${tie.role}`, tie.role),
            tie.mode && textOr(i18n, 'dossier', `mode.${tie.mode}`, tie.mode),
            tie.instrument && textOr(i18n, 'dossier', `instrument.${tie.instrument}`, tie.instrument),
            tie.joint && t('tie.joint', { ns: 'ui' }),
          ]
            .filter(Boolean)
            .join(' · '),
      },
    ),
    ...column(
      has(({ tie }) => tie.amount),
      {
        title: t('column.amount'),
        key: 'amount',
        render: (_, { tie }) => tie.amount && <MoneyText money={tie.amount} />,
        sorter: (a, b) => amountOrder(a.tie.amount) - amountOrder(b.tie.amount),
      },
    ),
    ...column(
      has(({ tie }) => tie.share),
      {
        title: t('column.share'),
        key: 'share',
        render: (_, { tie }) => tie.share !== undefined && shareWords(tie.share, tie.shareTo),
        sorter: (a, b) => (a.tie.share ?? -1) - (b.tie.share ?? -1),
      },
    ),
    {
      title: t(ended ? 'column.held' : 'column.asOf'),
      key: 'asOf',
      width: 104,
      render: (_, { tie }) => <Dates from={tie.validFrom} to={tie.validTo} asOf={tie.asOf} />,
      sorter: (a, b) => a.tie.asOf.localeCompare(b.tie.asOf),
    },
    {
      title: t('column.confidence'),
      key: 'confidence',
      width: 104,
      render: (_, { tie }) => <ConfidenceTag confidence={tie.confidence} />,
      filters: (['stated', 'inferred', 'contested'] as const)
        .filter((confidence) => lines.some(({ tie }) => tie.confidence === confidence))
        .map((confidence) => ({ value: confidence, text: t(`confidence.${confidence}`, { ns: 'common' }) })),
      onFilter: (value, { tie }) => tie.confidence === value,
    },
    ...column(
      has(({ tie }) => tie.strength),
      {
        title: t('column.strength'),
        key: 'strength',
        width: 72,
        render: (_, { tie }) => tie.strength?.toFixed(2),
        sorter: (a, b) => (a.tie.strength ?? 0) - (b.tie.strength ?? 0),
      },
    ),
    ...column(lines.some(({ local }) => local) && lines.some(({ local }) => !local), {
      title: t('column.local', { region }),
      key: 'local',
      width: 92,
      render: (_, { local }) =>
        local ? t('local.yes') : <span className={styles.muted}>{t('local.no')}</span>,
      filters: [
        { value: true, text: t('local.yes') },
        { value: false, text: t('local.no') },
      ],
      onFilter: (value, { local }) => local === value,
    }),
    {
      title: t('column.sources'),
      key: 'sources',
      width: 64,
      render: (_, { tie }) => tie.sources.length,
      sorter: (a, b) => a.tie.sources.length - b.tie.sources.length,
    },
    {
      title: t('edit', { ns: 'editing' }),
      key: 'edit',
      width: 56,
      render: (_, { tie, other }) => editable(tie) && <EditFact kind="tie" id={tie.id} name={other.name} />,
    },
  ];
  return (
    <Table<TieLine>
      size="small"
      aria-label={name}
      rowKey={({ tie }) => tie.id}
      dataSource={lines}
      columns={columns}
      pagination={usePaging(lines.length, PAGE)}
      expandable={{
        expandedRowRender: evidenceOf,
      }}
    />
  );
}

const column = (shown: boolean, one: TableColumnsType<TieLine>[number]): TableColumnsType<TieLine> =>
  shown ? [one] : [];

function Dates({ from, to, asOf }: { from: string | undefined; to: string | undefined; asOf: string }) {
  const { t } = useTranslation('ui');
  return (
    <>
      {asOf}
      {(from ?? to) && (
        <div className={styles.muted}>
          {from && to
            ? t('validBetween', { from, to })
            : from
              ? t('validFrom', { from })
              : t('validTo', { to })}
        </div>
      )}
    </>
  );
}

/** What a region lies within and a segment is part of is said by its own row. */
const editable = ({ type }: TieLine['tie']) => type !== 'WITHIN' && type !== 'PART_OF';

const evidenceOf = ({ tie }: TieLine) => (
  <>
    <TraceNote trace={tie.trace} now={{ ...tie, amount: tie.amount?.value }} />
    <SourceList sources={tie.sources} {...(tie.evidence && { evidence: tie.evidence })} />
  </>
);
