import { Table, Tag, type TableProps } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Weights } from '../../../server/contract/candidate-weights.ts';
import type {
  IntroducedCandidate,
  IntroductionsAnswer,
  Path,
} from '../../../server/contract/introductions.ts';
import { FitParts } from '../../ui/FitParts.tsx';
import { relationshipName } from '../../ui/model-names.ts';
import { TargetButton } from '../targets/TargetButton.tsx';
import styles from './introductions.module.css';
import rankingStyles from './ranking.module.css';
import { weakestTie } from './introductions.view-model.ts';
import { ScoreParts } from './ScoreParts.tsx';
import { WayTierTag } from './WayTierTag.tsx';

type Props = {
  candidates: readonly IntroducedCandidate[];
  selected: string | null;
  onSelect: (company: string) => void;
  answer: Pick<IntroductionsAnswer, 'weights' | 'leader'>;
  /** Of those that cannot be reached only who they are and how they fit is shown. */
  unreached?: boolean;
};

/** Ranked candidates, or those without a way in. The row is a mouse target; the name is the keyboard's. */
export function CandidateTable({ candidates, selected, onSelect, answer, unreached = false }: Props) {
  const { t, i18n } = useTranslation('introductions');
  return (
    <Table<IntroducedCandidate>
      size="small"
      className={rankingStyles.table ?? ''}
      rowKey={({ company }) => company.id}
      dataSource={[...candidates]}
      columns={unreached ? unreachedColumns(t, answer.weights) : reachedColumns(t, i18n.language, answer)}
      pagination={false}
      showSorterTooltip={false}
      rowClassName={({ company }) => (company.id === selected ? (rankingStyles.chosen ?? '') : '')}
      onRow={({ company }) => ({ onClick: () => onSelect(company.id), 'data-row': company.id })}
    />
  );
}

type Columns = NonNullable<TableProps<IntroducedCandidate>['columns']>;

/** `starts` tells of each candidate from whom it is reached. */
function companyColumn(t: TFunction, starts = false): Columns[number] {
  return {
    key: 'company',
    title: t('table.company'),
    render: (_, { company, candidate, start }) => (
      <>
        <span className={rankingStyles.head}>
          <button type="button" className={rankingStyles.name}>
            {company.name}
          </button>
          <Star candidate={candidate} />
        </span>
        <div className={styles.muted}>
          <span className={styles.part}>
            {candidate.places.map((place) => place.name).join('、') || t('table.noPlace')}
          </span>
          {candidate.listingCode && <span className={styles.part}>{candidate.listingCode}</span>}
          {starts && start && (
            <span className={styles.part}>{t('table.start', { name: start.entity.name })}</span>
          )}
        </div>
      </>
    ),
  };
}

/** The target button of a row: a click on it is none on the row. */
function Star({ candidate: { company, evidence } }: { candidate: IntroducedCandidate['candidate'] }) {
  const segment = evidence[0]?.segment;
  return (
    <span onClick={(event) => event.stopPropagation()} role="presentation">
      <TargetButton compact company={company} {...(segment && { segment })} origin="introduction" />
    </span>
  );
}

function segmentsColumn(t: TFunction): Columns[number] {
  return {
    key: 'segments',
    title: t('table.segments'),
    width: 112,
    render: (_, { candidate }) => {
      const names = [...new Set(candidate.evidence.map((fact) => fact.segment.name))];
      return names.map((name) => (
        <Tag key={name} className={rankingStyles.tag ?? ''}>
          {name}
        </Tag>
      ));
    },
  };
}

function reachedColumns(t: TFunction, language: string, { weights, leader }: Props['answer']): Columns {
  return [
    {
      key: 'rank',
      title: '#',
      width: 32,
      align: 'right',
      render: (_value, _row, index) => <span className={styles.muted}>{index + 1}</span>,
    },
    companyColumn(t, leader === null),
    segmentsColumn(t),
    {
      key: 'score',
      title: t('table.score'),
      width: 104,
      sorter: (a, b) => a.score - b.score,
      render: (_, candidate) => <ScoreParts candidate={candidate} weights={weights} />,
    },
    {
      key: 'hops',
      title: t('table.way'),
      width: 92,
      sorter: (a, b) => b.parts.reach - a.parts.reach,
      render: (_, { path, tier }) =>
        path &&
        tier && (
          <>
            <WayTierTag tier={tier} />
            <span className={styles.muted}>{t('table.hops', { count: path.ties.length })}</span>
          </>
        ),
    },
    {
      key: 'weakest',
      title: t('table.weakest'),
      width: 84,
      render: (_, { path }) => path && <Weakest path={path} language={language} />,
    },
  ];
}

function Weakest({ path, language }: { path: Path; language: string }) {
  const tie = weakestTie(path);
  if (!tie) return null;
  return (
    <>
      {relationshipName(tie.type, language)} <span className={styles.muted}>{tie.strength?.toFixed(2)}</span>
    </>
  );
}

function unreachedColumns(t: TFunction, weights: Weights): Columns {
  return [
    companyColumn(t),
    segmentsColumn(t),
    {
      key: 'fit',
      title: t('table.fit'),
      width: 92,
      render: (_, { candidate }) => <FitParts fit={candidate.fit} weights={weights} />,
    },
    {
      key: 'why',
      title: <span className="visually-hidden">{t('table.why')}</span>,
      width: 84,
      render: () => <span className={rankingStyles.link}>{t('table.why')}</span>,
    },
  ];
}
