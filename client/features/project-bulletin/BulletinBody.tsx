import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BulletinContent } from '../../../server/contract/project-bulletin.ts';
import { stageName } from '../../ui/model-names.ts';
import { moneyWords } from '../../ui/money-words.ts';
import { SourceList } from '../../ui/SourceList.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { change, linesOf, sumWords } from './bulletin.view-model.ts';
import styles from './bulletin.module.css';

/** The figures of a bulletin against the year before, against what was published, and the projects behind them. */
export function BulletinBody({ content }: { content: BulletinContent }) {
  const { t } = useTranslation('bulletin');
  return (
    <>
      <div className={styles.columns}>
        <Figures content={content} />
        <div>
          <Tallies content={content} />
          {content.heldAgainst.length > 0 && <HeldAgainst content={content} />}
        </div>
      </div>
      <section>
        <h2>{t('projects')}</h2>
        <Projects content={content} />
      </section>
    </>
  );
}

function Figures({ content }: { content: BulletinContent }) {
  const { t, i18n } = useTranslation('bulletin');
  const { now, year, before } = content;
  return (
    <section>
      <h2>{t('figures')}</h2>
      <table className={styles.figures}>
        <thead>
          <tr>
            <th scope="col">{t('col.figure')}</th>
            <th scope="col">{content.period.code}</th>
            <th scope="col">{before.code}</th>
            <th scope="col">{t('col.change')}</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(content).map((line) => {
            const moved = change(line.now, line.year);
            return (
              <tr key={`${line.key} ${JSON.stringify(line.values)}`}>
                <th scope="row">{t(`line.${line.key}`, line.values)}</th>
                <td>{line.now}</td>
                <td>{line.year}</td>
                <td>
                  {moved === null ? (
                    <span className={styles.muted}>{t('noBase')}</span>
                  ) : (
                    `${moved > 0 ? '+' : ''}${moved}%`
                  )}
                </td>
              </tr>
            );
          })}
          <tr>
            <th scope="row">{t('line.investment')}</th>
            <td>{sumWords(now, i18n.language)}</td>
            <td>{sumWords(year, i18n.language)}</td>
            <td className={styles.muted}>{t('noChange')}</td>
          </tr>
        </tbody>
      </table>
      <p className={`${styles.muted} ${styles.caveat}`}>
        {t('caveat', { ...now.unplaced, unknown: now.amounts.unknown, making: now.manufacturingUnknown })}
      </p>
    </section>
  );
}

function Tallies({ content }: { content: BulletinContent }) {
  const { t } = useTranslation('bulletin');
  const tallies = [
    {
      name: t('districts'),
      rows: content.districts.map(({ district, projects }) => ({ ...district, projects })),
    },
    {
      name: t('sourceRegions'),
      rows: content.sourceRegions.map(({ region, projects }) => ({ ...region, projects })),
    },
    { name: t('chains'), rows: content.chains.map(({ chain, projects }) => ({ ...chain, projects })) },
  ];
  return (
    <div className={styles.tallies}>
      {tallies.map(({ name, rows }) => (
        <section key={name}>
          <h2>{name}</h2>
          {rows.length === 0 ? (
            <p className={styles.muted}>{t('noRecord')}</p>
          ) : (
            <ul>
              {rows.map(({ id, name: what, projects }) => (
                <li key={id}>
                  {what} <b>{projects}</b>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

const TONES = {
  equal: 'green',
  'graph-holds-fewer': 'warn',
  'graph-holds-more': 'accent',
  'not-countable': 'plain',
} as const;

function HeldAgainst({ content }: { content: BulletinContent }) {
  const { t, i18n } = useTranslation('bulletin');
  const english = i18n.language === 'en';
  return (
    <section>
      <h2>{t('against')}</h2>
      <p className={styles.muted}>{t('againstHint')}</p>
      <Table
        size="small"
        rowKey={({ key, nameZh }) => `${key} ${nameZh}`}
        dataSource={content.heldAgainst}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            key: 'name',
            title: t('col.figure'),
            width: 170,
            render: (_, row) => (english ? row.nameEn : row.nameZh),
          },
          {
            key: 'published',
            title: t('col.published'),
            align: 'right',
            render: (_, { published, unit }) => `${published} ${unit}`,
          },
          {
            key: 'counted',
            title: t('col.counted'),
            align: 'right',
            render: (_, { counted, unit }) => (counted === null ? '—' : `${counted} ${unit}`),
          },
          {
            key: 'verdict',
            title: t('col.verdict'),
            render: (_, { verdict }) => <ToneTag tone={TONES[verdict]}>{t(`verdict.${verdict}`)}</ToneTag>,
          },
          {
            key: 'why',
            title: t('col.why'),
            width: 350,
            render: (_, { why, evidence, sources }) => (
              <>
                {english ? why.en : why.zh}
                <SourceList sources={sources} {...(evidence !== undefined && { evidence })} />
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

function Projects({ content }: { content: BulletinContent }) {
  const { t, i18n } = useTranslation('bulletin');
  return (
    <Table
      size="small"
      rowKey={({ project }) => project.id}
      dataSource={content.projects}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: t('noProjects') }}
      columns={[
        {
          key: 'project',
          title: t('col.project'),
          width: 240,
          render: (_, { project }) => (
            <Link to={`/projects?project=${encodeURIComponent(project.id)}`}>{project.name}</Link>
          ),
        },
        { key: 'signed', title: t('col.signed'), render: (_, { signed }) => signed },
        {
          key: 'investment',
          title: t('col.investment'),
          align: 'right',
          render: (_, { investment }) => (investment ? moneyWords(investment, i18n.language) : t('noRecord')),
        },
        {
          key: 'stage',
          title: t('col.stage'),
          render: (_, { stage }) => (stage ? stageName(stage, i18n.language) : t('noRecord')),
        },
        { key: 'origin', title: t('col.origin'), render: (_, { origin }) => t(`line.origin.${origin}`) },
        {
          key: 'scope',
          title: t('col.scope'),
          render: (_, { scope, sourceRegion }) =>
            [t(`line.scope.${scope}`), sourceRegion].filter(Boolean).join(' · '),
        },
        {
          key: 'places',
          title: t('col.places'),
          render: (_, { places }) => places.join('、') || t('noRecord'),
        },
        {
          key: 'chains',
          title: t('col.chains'),
          render: (_, { chains }) => chains.join('、') || t('noRecord'),
        },
      ]}
    />
  );
}
