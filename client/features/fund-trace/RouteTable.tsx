import { Button, Table, type TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RelationshipType } from '../../../server/contract/graph-model.ts';
import { LabelMark } from '../../ui/LabelMark.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { relationshipName } from '../../ui/model-names.ts';
import { TieRow } from '../../ui/TieRow.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import type { Reach, RouteRow } from './fund-trace.view-model.ts';
import { endsWords } from './holdings.view-model.ts';
import styles from './fund-trace.module.css';

type Props = {
  rows: readonly RouteRow[];
  /** Chooses between this table and others, in its head. */
  switcher: ReactNode;
  /** How many routes there are without the filter. */
  total: number;
  list: Reach | null;
  chosen: string | null;
  onChoose: (row: RouteRow) => void;
  onShowAll: () => void;
  onShowProjects: (() => void) | undefined;
};

const PAGE = 50;
const CARRIES_AMOUNT: ReadonlySet<RelationshipType> = new Set(['INVESTS_IN', 'BACKS']);

/** Every route from the fund: where to, by way of whom, how much, which share, on whose word. In step with the drawing. */
export function RouteTable({
  rows,
  switcher,
  total,
  list,
  chosen,
  onChoose,
  onShowAll,
  onShowProjects,
}: Props) {
  const { t } = useTranslation('funds');
  const printing = usePrinting();
  const columns = useColumns(rows);
  // Turning a page holds until another route or figure is chosen, which brings its own page up.
  const occasion = `${list} ${chosen}`;
  const [turned, setTurned] = useState({ occasion, page: 0 });
  const chosenAt = rows.findIndex((row) => row.key === chosen);
  const page =
    turned.occasion === occasion && turned.page > 0
      ? turned.page
      : Math.floor(Math.max(0, chosenAt) / PAGE) + 1;

  return (
    <section className={styles.routes} aria-label={t('routes.title')}>
      <div className={styles.routesHead}>
        {switcher}
        {list && <strong>{t('routes.of', { what: t(`reach.${list}`) })}</strong>}
        <span className={styles.note}>
          {list ? t('routes.some', { count: rows.length, total }) : t('routes.all', { count: total })}
        </span>
        {list && (
          <Button size="small" type="link" onClick={onShowAll}>
            {t('routes.showAll')}
          </Button>
        )}
        {onShowProjects && (
          <Button size="small" onClick={onShowProjects}>
            {t('routes.projects')}
          </Button>
        )}
        <span className={styles.routesNote}>{t('routes.note')}</span>
      </div>
      <div className={styles.routesBody}>
        <Table
          size="small"
          sticky={!printing}
          rowKey="key"
          columns={columns}
          dataSource={[...rows]}
          pagination={
            !printing &&
            rows.length > PAGE && {
              current: page,
              pageSize: PAGE,
              onChange: (next: number) => setTurned({ occasion, page: next }),
              size: 'small',
              showSizeChanger: false,
            }
          }
          rowClassName={(row) => (row.key === chosen ? (styles.chosenRow ?? '') : (styles.row ?? ''))}
          onRow={(row) => ({ onClick: () => onChoose(row) })}
          expandable={{
            columnTitle: <span className="visually-hidden">{t('routes.expand')}</span>,
            expandedRowRender: (row) =>
              row.ties.map(({ tie, from, to }) => <TieRow key={tie.id} tie={tie} from={from} to={to} />),
          }}
        />
      </div>
    </section>
  );
}

/** Whether the fund's money ends here; past an introduction it is somebody else's. */
function expectsAmount({ last, introduced }: RouteRow): boolean {
  return !introduced && CARRIES_AMOUNT.has(last.type);
}

/** Amount and shares take no room where no route has any to tell. */
function useColumns(rows: readonly RouteRow[]): TableColumnsType<RouteRow> {
  const { t, i18n } = useTranslation('funds');
  const anyMoney = rows.some(expectsAmount);
  const anyShare = rows.some(({ route }) => (route.cashFlowShareTo ?? route.cashFlowShare) !== undefined);
  const unknown = <span className={styles.note}>{t('routes.unknown')}</span>;
  const all: (false | TableColumnsType<RouteRow>[number])[] = [
    {
      title: t('routes.to'),
      key: 'to',
      width: 180,
      ellipsis: true,
      render: (_, { to }) => (
        <button type="button" className={styles.plain} title={to.name}>
          <LabelMark label={to.label} /> {to.name}
        </button>
      ),
    },
    {
      title: t('routes.via'),
      key: 'via',
      ellipsis: true,
      render: (_, { between, introduced }) => (
        <>
          {introduced && (
            <ToneTag tone="violet" className={styles.tag}>
              {t('routes.introduced')}
            </ToneTag>
          )}
          {between.length > 0 ? between.map(({ name }) => name).join(' → ') : t('routes.direct')}
        </>
      ),
    },
    {
      title: t('routes.how'),
      key: 'how',
      width: 160,
      ellipsis: true,
      render: (_, { last }) => (
        <>
          {relationshipName(last.type, i18n.language)}
          {last.instrument && <span className={styles.note}> · {t(`instrument.${last.instrument}`)}</span>}
          {last.mode && <span className={styles.note}> · {t(`mode.${last.mode}`)}</span>}
          {last.joint && <span className={styles.note}> · {t('routes.joint')}</span>}
        </>
      ),
    },
    anyMoney && {
      title: t('routes.amount'),
      key: 'amount',
      width: 150,
      align: 'right',
      render: (_, row) => {
        if (row.route.amount) return <MoneyText money={row.route.amount} />;
        return expectsAmount(row) ? unknown : null;
      },
    },
    anyShare && {
      title: t('routes.cashFlow'),
      key: 'cashFlow',
      width: 112,
      align: 'right',
      render: (_, { route }) => endsWords(route.cashFlowShare, route.cashFlowShareTo),
    },
    anyShare && {
      title: t('routes.control'),
      key: 'control',
      width: 112,
      align: 'right',
      render: (_, { route }) => endsWords(route.controlShare, route.controlShareTo),
    },
    {
      title: t('routes.source'),
      key: 'source',
      width: 140,
      ellipsis: true,
      render: (_, { last }) => {
        const [first] = last.sources;
        if (!first) return null;
        const more = last.sources.length - 1;
        return (
          <>
            {first.url ? (
              <a
                href={first.url}
                target="_blank"
                rel="noopener noreferrer"
                title={first.title}
                className={styles.inText}
              >
                {first.title}
              </a>
            ) : (
              first.title
            )}
            {more > 0 && <span className={styles.note}> +{more}</span>}
          </>
        );
      },
    },
  ];
  return all.filter((column) => column !== false);
}
