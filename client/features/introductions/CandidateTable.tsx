import { Table, Tag, type TableProps } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { IntroducedCandidate, Path } from '../../../server/contract/introductions.ts';
import { FitParts } from '../../ui/FitParts.tsx';
import { relationshipName } from '../../ui/model-names.ts';
import styles from './introductions.module.css';
import { weakestTie } from './introductions.view-model.ts';
import { ScoreParts } from './ScoreParts.tsx';

type Props = {
  candidates: readonly IntroducedCandidate[];
  selected: string | null;
  onSelect: (company: string) => void;
  /** Of those that cannot be reached only who they are and how they fit is shown. */
  unreached?: boolean;
};

/** Ranked candidates, or those without a way in. The row is a mouse target; the name is the keyboard's. */
export function CandidateTable({ candidates, selected, onSelect, unreached = false }: Props) {
  const { t, i18n } = useTranslation('introductions');
  return (
    <Table<IntroducedCandidate>
      size="small"
      className={styles.table ?? ''}
      rowKey={({ company }) => company.id}
      dataSource={[...candidates]}
      columns={unreached ? unreachedColumns(t) : reachedColumns(t, i18n.language)}
      pagination={false}
      showSorterTooltip={false}
      rowClassName={({ company }) => (company.id === selected ? (styles.chosen ?? '') : '')}
      onRow={({ company }) => ({ onClick: () => onSelect(company.id), 'data-row': company.id })}
    />
  );
}

type Columns = NonNullable<TableProps<IntroducedCandidate>['columns']>;

function companyColumn(t: TFunction): Columns[number] {
  return {
    key: 'company',
    title: t('table.company'),
    render: (_, { company, candidate }) => (
      <>
        <button type="button" className={styles.name}>
          {company.name}
        </button>
        <div className={styles.muted}>
          <span className={styles.part}>
            {candidate.places.map((place) => place.name).join('、') || t('table.noPlace')}
          </span>
          {candidate.listingCode && <span className={styles.part}>{candidate.listingCode}</span>}
        </div>
      </>
    ),
  };
}

function segmentsColumn(t: TFunction): Columns[number] {
  return {
    key: 'segments',
    title: t('table.segments'),
    width: 112,
    render: (_, { candidate }) => {
      const names = [...new Set(candidate.evidence.map((fact) => fact.segment.name))];
      return names.map((name) => (
        <Tag key={name} className={styles.tag ?? ''}>
          {name}
        </Tag>
      ));
    },
  };
}

function reachedColumns(t: TFunction, language: string): Columns {
  return [
    {
      key: 'rank',
      title: '#',
      width: 32,
      align: 'right',
      render: (_value, _row, index) => <span className={styles.muted}>{index + 1}</span>,
    },
    companyColumn(t),
    segmentsColumn(t),
    {
      key: 'score',
      title: t('table.score'),
      width: 104,
      sorter: (a, b) => a.score - b.score,
      render: (_, candidate) => <ScoreParts candidate={candidate} />,
    },
    {
      key: 'hops',
      title: t('table.hops'),
      width: 60,
      align: 'right',
      sorter: (a, b) => (a.path?.ties.length ?? 0) - (b.path?.ties.length ?? 0),
      render: (_, { path }) => path?.ties.length,
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

function unreachedColumns(t: TFunction): Columns {
  return [
    companyColumn(t),
    segmentsColumn(t),
    {
      key: 'fit',
      title: t('table.fit'),
      width: 92,
      render: (_, { candidate }) => <FitParts fit={candidate.fit} />,
    },
    {
      key: 'why',
      title: <span className="visually-hidden">{t('table.why')}</span>,
      width: 84,
      render: () => <span className={styles.link}>{t('table.why')}</span>,
    },
  ];
}
