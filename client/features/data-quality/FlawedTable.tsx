import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FlawedFact } from '../../../server/contract/data-quality.ts';
import { ConfidenceTag } from '../../ui/ConfidenceTag.tsx';
import { dossierAddress } from '../../ui/entity-addresses.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import styles from './data-quality.module.css';
import { figureWords, statementOf } from './data-quality.view-model.ts';

/** Facts with a defect: what they state, what is amiss, who says so, and where to mend it. */
export function FlawedTable({ facts }: { facts: readonly FlawedFact[] }) {
  const { t, i18n } = useTranslation('quality');
  const columns: TableColumnsType<FlawedFact> = [
    {
      title: t('column.about'),
      key: 'about',
      width: 190,
      render: (_, { about, id }) =>
        about ? <EntityLink entity={about} /> : <span className={styles.muted}>{id}</span>,
    },
    {
      title: t('column.statement'),
      key: 'statement',
      width: 130,
      render: (_, fact) => statementOf(fact, i18n.language) || t(`what.${fact.what}`),
    },
    { title: t('column.value'), key: 'value', render: (_, fact) => <Value fact={fact} /> },
    {
      title: t('column.problem'),
      key: 'problem',
      width: 110,
      render: (_, { problem }) => t(`problem.${problem}`),
    },
    {
      title: t('column.asOf'),
      key: 'asOf',
      width: 140,
      render: (_, { asOf, confidence }) => (
        <>
          {asOf ?? '—'} {confidence && <ConfidenceTag confidence={confidence} />}
        </>
      ),
    },
    { title: t('column.sources'), key: 'sources', width: 260, render: (_, fact) => <Sources fact={fact} /> },
    {
      title: t('column.mend'),
      key: 'mend',
      width: 90,
      render: (_, { about }) =>
        about ? (
          <Link to={dossierAddress(about.id)} aria-label={t('mendThis', { name: about.name })}>
            {t('mend')}
          </Link>
        ) : (
          <Link to="/imports">{t('toImports')}</Link>
        ),
    },
  ];
  return (
    <Table
      size="small"
      rowKey={({ what, id, about }) => `${what} ${id} ${about?.id ?? ''}`}
      columns={columns}
      dataSource={[...facts]}
      scroll={{ x: 1050 }}
      pagination={{ defaultPageSize: 25, showSizeChanger: false, hideOnSinglePage: true }}
    />
  );
}

function Value({ fact }: { fact: FlawedFact }) {
  if (fact.sides.length > 0) {
    return (
      <ul className={styles.sides}>
        {fact.sides.map((side) => (
          <li key={`${side.asOf} ${side.value} ${side.sources[0]?.id}`}>
            <strong>{figureWords(side)}</strong>{' '}
            <span className={styles.muted}>
              {side.asOf} · {side.sources.map(({ title }) => title).join('；')}
            </span>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <>
      {fact.other && <EntityLink entity={fact.other} />} {fact.value && figureWords(fact.value)}{' '}
      <span className={styles.muted}>{fact.evidence}</span>
    </>
  );
}

/** Sides carry their own. */
function Sources({ fact }: { fact: FlawedFact }) {
  return fact.sides.length > 0 || fact.sources.length === 0 ? <>—</> : <SourceList sources={fact.sources} />;
}
