import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Dossier, DossierProject } from '../../../server/contract/dossier.ts';
import { STAGE_CODES } from '../../../server/contract/graph-model.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { relationshipName, stageName } from '../../ui/model-names.ts';
import { SourceList } from '../../ui/SourceList.tsx';
import { usePaging } from '../../ui/use-paging.ts';
import { amountOrder } from './amount-order.ts';
import styles from './dossier.module.css';
import { Section } from './Section.tsx';

/** Its projects with the stage each has reached; a company's own come with those of the companies below it. */
export function ProjectSection({ dossier: { projects, entity } }: { dossier: Dossier }) {
  const { t, i18n } = useTranslation('dossier');
  const { listed, total } = projects;
  const paging = usePaging(listed.length, 8);
  if (total === 0) return null;
  const tied = listed.some(({ by }) => by.length > 0);
  return (
    <Section
      id="projects"
      title={t('projects.title')}
      count={total}
      extra={
        (entity.label === 'Region' || entity.label === 'Park') && (
          <Link to={`/projects?region=${encodeURIComponent(entity.id)}`}>{t('projects.all')}</Link>
        )
      }
    >
      <Table<DossierProject>
        size="small"
        aria-label={t('projects.title')}
        rowKey={({ project }) => project.id}
        dataSource={listed}
        pagination={paging}
        columns={[
          {
            title: t('column.project'),
            key: 'project',
            render: (_, { project }) => <EntityLink entity={project} />,
            sorter: (a, b) => a.project.name.localeCompare(b.project.name, 'zh-Hans-CN'),
          },
          ...(tied
            ? [
                {
                  title: t('column.part'),
                  key: 'part',
                  width: 150,
                  render: (_: unknown, { by, through }: DossierProject) => (
                    <>
                      {by.map((type) => relationshipName(type, i18n.language)).join(' · ')}
                      {through && (
                        <div className={styles.muted}>
                          {t('projects.through')} <EntityLink entity={through} mark={false} />
                        </div>
                      )}
                    </>
                  ),
                },
              ]
            : []),
          {
            title: t('column.stage'),
            key: 'stage',
            width: 150,
            render: (_, { stage, stageSince }) =>
              stage ? (
                <>
                  {stageName(stage, i18n.language)} <span className={styles.muted}>{stageSince}</span>
                </>
              ) : (
                t('unknown')
              ),
            sorter: (a, b) => stageOf(a) - stageOf(b),
            filters: STAGE_CODES.filter((stage) => listed.some((one) => one.stage === stage)).map(
              (stage) => ({
                value: stage,
                text: stageName(stage, i18n.language),
              }),
            ),
            onFilter: (value, { stage }) => stage === value,
          },
          {
            title: t('column.amount'),
            key: 'amount',
            width: 170,
            render: (_, { investment, investmentShared }) =>
              investment ? <MoneyText money={investment} shared={investmentShared} /> : t('unknown'),
            sorter: (a, b) => amountOrder(a.investment) - amountOrder(b.investment),
          },
          {
            title: t('column.fills'),
            key: 'fills',
            render: (_, { fills }) => fills.map(({ name }) => name).join('、'),
          },
        ]}
        expandable={{ expandedRowRender: sourcesOf }}
      />
      {listed.length < total && (
        <p className={styles.muted}>{t('within.cut', { listed: listed.length, total })}</p>
      )}
    </Section>
  );
}

const stageOf = ({ stage }: DossierProject) => (stage ? STAGE_CODES.indexOf(stage) : -1);

const sourcesOf = ({ sources }: DossierProject) => <SourceList sources={sources} />;
