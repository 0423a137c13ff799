import { Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type {
  ComparedSegment,
  ComparisonAnswer,
  Introduction,
} from '../../../server/contract/gap-comparison.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { stageName } from '../../ui/model-names.ts';
import { VerdictTag } from '../../ui/VerdictTag.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { countsSince, introducers } from './comparison.view-model.ts';
import styles from './gap-comparison.module.css';
import { SegmentEvidence } from './SegmentEvidence.tsx';

type Props = { answer: ComparisonAnswer; segments: readonly ComparedSegment[] };
/** Beyond these a segment's moves are counted; the evidence below it lists all. */
const FIRST = 5;

/** Each segment with both verdicts, what became of it and by whom; a row opens to its evidence. */
export function ComparedTable({ answer, segments }: Props) {
  const { t } = useTranslation(['comparison', 'gaps']);
  const gapsAt = (segment: string) => {
    const { region, asOf } = answer.to;
    return `/gaps?${new URLSearchParams({ chain: answer.chain.id, region: region.id, asOf, segment })}`;
  };
  return (
    <Table<ComparedSegment>
      size="small"
      rowKey={(entry) => entry.segment.id}
      pagination={false}
      dataSource={[...segments]}
      locale={{ emptyText: t('table.none') }}
      scroll={{ x: 1000 }}
      expandable={{
        expandedRowRender: evidenceOf,
        columnTitle: <span className="visually-hidden">{t('evidence', { ns: 'ui' })}</span>,
      }}
      columns={[
        {
          title: t('table.segment'),
          width: 190,
          render: (_, { segment, position }) => (
            <>
              <Link to={gapsAt(segment.id)}>{segment.name}</Link>
              <div className={styles.muted}>{t(`position.${position}`, { ns: 'gaps' })}</div>
            </>
          ),
        },
        {
          title: t('table.verdict'),
          width: 190,
          render: (_, { verdict }) => (
            <>
              <VerdictTag verdict={verdict.from} /> → <VerdictTag verdict={verdict.to} />
            </>
          ),
        },
        {
          title: t('table.turn'),
          width: 110,
          render: (_, { turn }) => <span title={t(`turn.${turn}`)}>{t(`turn.${answer.kind}.${turn}`)}</span>,
        },
        {
          title: t('table.by'),
          render: (_, entry) => <Moves entry={entry} kind={answer.kind} />,
        },
      ]}
    />
  );
}

const evidenceOf = (entry: ComparedSegment) => <SegmentEvidence entry={entry} />;

function Moves({ entry, kind }: { entry: ComparedSegment; kind: ComparisonAnswer['kind'] }) {
  const { t, i18n } = useTranslation('comparison');
  const stage = (known: boolean, at: ComparedSegment['projects'][number]['stage']['to']) =>
    known ? (at ? stageName(at, i18n.language) : t('by.unknownStage')) : t('by.notKnown');
  const all = [
    ...entry.arrivals.map((firm) => (
      <li key={firm.company.id}>
        <Tag>{t(`by.arrived.${kind}`)}</Tag>
        <EntityLink entity={firm.company} />{' '}
        <span className={styles.muted}>{t('by.since', { date: countsSince(firm) })}</span>{' '}
        <Decisive decisive={firm.decisive} />
        <IntroducedBy introductions={firm.introductions} />
      </li>
    )),
    ...entry.projects.map((move) => (
      <li key={move.project.id}>
        <Tag>{t('by.project')}</Tag>
        <EntityLink entity={move.project} />{' '}
        <span className={styles.muted}>
          {stage(move.known.from, move.stage.from)} → {stage(move.known.to, move.stage.to)}
        </span>{' '}
        <Decisive decisive={move.decisive} />
        <IntroducedBy introductions={move.introductions} />
      </li>
    )),
    ...entry.departures.map((firm) => (
      <li key={`left ${firm.company.id}`}>
        <Tag>{t(`by.left.${kind}`)}</Tag>
        <span className={kind === 'days' ? styles.gone : undefined}>
          <EntityLink entity={firm.company} />
        </span>
      </li>
    )),
  ];
  if (all.length === 0) return <span className={styles.muted}>{t('table.noMoves')}</span>;
  return (
    <ul className={styles.moves}>
      {all.slice(0, FIRST)}
      {all.length > FIRST && <li className={styles.muted}>{t('by.more', { count: all.length })}</li>}
    </ul>
  );
}

function Decisive({ decisive }: { decisive: boolean }) {
  const { t } = useTranslation('comparison');
  return decisive ? (
    <ToneTag tone="accent" title={t('by.decisiveWhy')}>
      {t('by.decisive')}
    </ToneTag>
  ) : null;
}

function IntroducedBy({ introductions }: { introductions: readonly Introduction[] }) {
  const { t } = useTranslation('comparison');
  const names = introducers(introductions).map(({ by, via }) =>
    via.length > 0 ? t('by.via', { name: by.name, via: via.join('、') }) : by.name,
  );
  return names.length > 0 ? <span>{t('by.introduced', { names: names.join('、') })}</span> : null;
}
