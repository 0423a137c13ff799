import { useQuery } from '@tanstack/react-query';
import { Drawer, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  matrixCellRoute,
  type CellContents,
  type MatrixCellAnswer,
} from '../../../server/contract/district-fit.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { ConfidenceTag } from '../../ui/ConfidenceTag.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { stageName } from '../../ui/model-names.ts';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import { VerdictTag } from '../../ui/VerdictTag.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { percent } from '../gap-analysis/gap-analysis.view-model.ts';
import { useGapSettings } from '../gap-analysis/gap-settings-url.ts';
import { TargetButton } from '../targets/TargetButton.tsx';
import { DeclarationList } from './DeclarationList.tsx';
import styles from './district-fit.module.css';

type Props = {
  region: string;
  chain: string;
  district: string;
  asOf: string | null;
  onClose: () => void;
};

/** What one cell is made of: who declares the chain, its segments with verdicts, firms and projects, each with sources. */
export function CellDrawer({ region, chain, district, asOf, onClose }: Props) {
  const { t } = useTranslation('districts');
  const { changed } = useGapSettings();
  const query = useQuery(
    callOptions(matrixCellRoute, {
      query: { region, chain, district, ...(asOf && { asOf }), ...changed },
    }),
  );
  return (
    <Drawer
      open
      mask={false}
      size={440}
      onClose={onClose}
      title={query.data ? `${query.data.district.name} · ${query.data.chain.name}` : t('open.title')}
    >
      <Answered query={query} rows={10}>
        {(answer) => <Contents answer={answer} asOf={asOf} changed={changed} />}
      </Answered>
    </Drawer>
  );
}

type ContentsProps = { answer: MatrixCellAnswer; asOf: string | null; changed: Record<string, number> };

function Contents({ answer, asOf, changed }: ContentsProps) {
  const { t } = useTranslation('districts');
  const { cell, district, chain, segments, unplaced } = answer;
  const search = new URLSearchParams({
    chain: chain.id,
    region: district.id,
    ...(asOf && { asOf }),
    ...Object.fromEntries(Object.entries(changed).map(([id, value]) => [id, String(value)])),
  });
  const declared = [...cell.declared, ...cell.declaredByParks];
  const filled = segments.filter(
    ({ firms, projects, verdict }) => firms.length + projects.length > 0 || verdict !== 'unknown',
  );
  const silent = segments.length - filled.length;
  return (
    <div className={styles.opened}>
      <p>
        {t('open.figures', { firms: cell.firms, projects: cell.projects })}
        {cell.verdicts &&
          ` · ${t('heat.completeness')} ${percent(cell.completeness)}（${t('open.judged', { share: percent(cell.judgedShare) })}）`}
      </p>
      <p className={styles.ways}>
        {cell.verdicts && <Link to={`/gaps?${search}`}>{t('open.gaps')}</Link>}
        <QueryButton basis={answer.basis} />
      </p>
      {declared.length > 0 && (
        <details>
          <summary>{t('open.declared', { count: declared.length })}</summary>
          <DeclarationList declarations={declared} />
        </details>
      )}
      {filled.map(({ segment, verdict, key, ...contents }) => (
        <section key={segment.id}>
          <h3>
            <VerdictTag verdict={verdict} /> {segment.name} {key && <Tag>{t('open.key')}</Tag>}
            {(verdict === 'missing' || verdict === 'weak') && (
              <TargetButton compact segment={segment} chain={chain.id} region={district.id} origin="gap" />
            )}
          </h3>
          <Things contents={contents} />
        </section>
      ))}
      {silent > 0 && <p className={styles.muted}>{t('open.silent', { count: silent })}</p>}
      {unplaced.firms.length + unplaced.projects.length > 0 && (
        <section>
          <h3>{t('open.unplaced')}</h3>
          <Things contents={unplaced} />
        </section>
      )}
    </div>
  );
}

function Things({ contents: { firms, projects } }: { contents: CellContents }) {
  const { t, i18n } = useTranslation('districts');
  return (
    <ul>
      {firms.map(({ company, leader, confidence, asOf, evidence, sources }) => (
        <li key={company.id}>
          <EntityLink entity={company} /> {leader && <ToneTag tone="violet">{t('open.leader')}</ToneTag>}
          <ConfidenceTag confidence={confidence} />{' '}
          <span className={styles.muted}>{t('asOf', { ns: 'ui', date: asOf })}</span>
          <SourceList sources={sources} {...(evidence !== undefined && { evidence })} />
        </li>
      ))}
      {projects.map(({ project, stage, stageSince, sources }) => (
        <li key={project.id}>
          <EntityLink entity={project} />{' '}
          <Tag variant="outlined">{stage ? stageName(stage, i18n.language) : t('open.noStage')}</Tag>{' '}
          <span className={styles.muted}>{stageSince}</span>
          <SourceList sources={sources} />
        </li>
      ))}
    </ul>
  );
}
