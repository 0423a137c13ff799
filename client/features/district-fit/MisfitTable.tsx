import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MatrixAnswer, Misfit } from '../../../server/contract/district-fit.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { misfitExport } from './district-export.ts';
import styles from './district-fit.module.css';

const PAGE = 50;

/** The projects whose district is not recorded to declare any of their chains, each with its sources. */
export function MisfitTable({ answer }: { answer: MatrixAnswer }) {
  const { t } = useTranslation('districts');
  const { misfits } = answer.projects;
  const parkWords = (fits: boolean) => t(fits ? 'misfits.parkFits' : 'misfits.parkNot');
  return (
    <>
      <div className={styles.tools}>
        <span className={styles.end}>
          <ExportMenu make={() => misfitExport(answer, t)} />
        </span>
      </div>
      <Table<Misfit>
        size="small"
        rowKey={({ project }) => project.id}
        dataSource={[...misfits]}
        pagination={{ pageSize: PAGE, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: t('misfits.none') }}
        expandable={{
          expandedRowRender: sourcesOf,
          columnTitle: <span className="visually-hidden">{t('evidence', { ns: 'ui' })}</span>,
        }}
        columns={[
          { title: t('misfits.project'), render: (_, { project }) => <EntityLink entity={project} /> },
          {
            title: t('misfits.district'),
            width: 160,
            filters: [
              ...new Map(misfits.flatMap((row) => row.districts.map(({ id, name }) => [id, name]))),
            ].map(([value, text]) => ({ value, text })),
            onFilter: (id, row) => row.districts.some((district) => district.id === id),
            render: (_, row) => row.districts.map(({ name }) => name).join('、'),
          },
          {
            title: t('misfits.fills'),
            width: 300,
            render: (_, { fills }) => fills.map(({ name }) => name).join('、'),
          },
          {
            title: t('misfits.park'),
            width: 200,
            filters: [true, false].map((fits) => ({ value: fits, text: parkWords(fits) })),
            onFilter: (fits, row) => row.parkFits === fits,
            render: (_, { parkFits }) => parkWords(parkFits),
          },
        ]}
      />
    </>
  );
}

const sourcesOf = ({ sources }: Misfit) => <SourceList sources={sources} />;
