import { useQuery } from '@tanstack/react-query';
import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  dataQualityRoute,
  type DataQualityAnswer,
  type Defect,
  flawedFactsRoute,
} from '../../../server/contract/data-quality.ts';
import { matrixRoute } from '../../../server/contract/district-fit.ts';
import { queueRoute } from '../../../server/contract/reconciliation.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { CoverageTable } from './CoverageTable.tsx';
import { coverageExport, flawedExport } from './data-quality-export.ts';
import { useDataQualityUrl, type DataQualityUrl, type SetDataQualityUrl } from './data-quality-url.ts';
import styles from './data-quality.module.css';
import { coverageOf } from './data-quality.view-model.ts';
import { FlawedTable } from './FlawedTable.tsx';

/** 数据质量: what is stale, unsourced, contested, dangling, doubled or not looked into, and where to mend it. */
export function DataQualityPage() {
  const { t } = useTranslation('quality');
  const [url, setUrl] = useDataQualityUrl();
  const query = useQuery(callOptions(dataQualityRoute, { query: { years: url.years } }));
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <h1 className={styles.title}>{t('title')}</h1>
        <label className={styles.age}>
          {t('age')}{' '}
          <InputNumber
            size="small"
            min={1}
            max={20}
            precision={0}
            value={url.years}
            onChange={(years) => years !== null && void setUrl({ years })}
          />{' '}
          {t('yearsUnit')}
        </label>
        <span className={styles.end}>
          <Link to="/reconciliation">{t('toReconciliation')}</Link>{' '}
          <Link to="/imports">{t('toImports')}</Link>
        </span>
      </div>
      <Answered query={query} rows={12}>
        {(answer) => (
          <>
            <Figures answer={answer} url={url} setUrl={setUrl} />
            {url.list === 'coverage' ? <Covered url={url} /> : <Flawed defect={url.list} url={url} />}
          </>
        )}
      </Answered>
    </div>
  );
}

type Props = { answer: DataQualityAnswer; url: DataQualityUrl; setUrl: SetDataQualityUrl };

function Figures({ answer, url, setUrl }: Props) {
  const { t } = useTranslation('quality');
  const { totals } = answer;
  const queue = useQuery(callOptions(queueRoute, { query: { limit: 1 } }));
  const matrix = useQuery(callOptions(matrixRoute, { query: { region: url.region } }));
  const share = matrix.data && coverageOf(matrix.data).share;
  const of: Record<Defect, number> = {
    stale: totals.ties + totals.claims,
    unsourced: totals.ties + totals.claims + totals.entities + totals.looks,
    contested: totals.ties + totals.claims,
    dangling: totals.ties + totals.claims + totals.entities + totals.looks,
  };
  return (
    <div className={styles.figures}>
      {answer.defects.map(({ defect, count }) => (
        <button
          key={defect}
          type="button"
          aria-pressed={url.list === defect}
          onClick={() => void setUrl({ list: defect })}
        >
          <strong>{count}</strong>
          <span>{t(`list.${defect}`)}</span>
          <small>{t('of', { count: of[defect] })}</small>
        </button>
      ))}
      <Link to="/reconciliation">
        <strong>{queue.data?.counts.waiting ?? '…'}</strong>
        <span>{t('list.duplicates')}</span>
        <small>{t('duplicates.hint', { count: queue.data?.counts.decided ?? 0 })}</small>
      </Link>
      <button
        type="button"
        aria-pressed={url.list === 'coverage'}
        onClick={() => void setUrl({ list: 'coverage' })}
      >
        <strong>{share === undefined ? '…' : share === null ? '—' : `${Math.round(share * 100)}%`}</strong>
        <span>{t('list.coverage')}</span>
        <small>{t('coverage.hint')}</small>
      </button>
    </div>
  );
}

function Flawed({ defect, url }: { defect: Defect; url: DataQualityUrl }) {
  const { t, i18n } = useTranslation('quality');
  const query = useQuery(callOptions(flawedFactsRoute, { params: { defect }, query: { years: url.years } }));
  return (
    <Answered query={query} rows={10}>
      {(answer) => (
        <>
          <div className={styles.head}>
            <h2>{t(`list.${defect}`)}</h2>
            <span className={styles.muted}>{t(`how.${defect}`, { count: url.years })}</span>
            <span className={styles.end}>
              <ExportMenu
                disabled={answer.facts.length === 0}
                make={() => flawedExport(answer, url, t, i18n.language)}
              />{' '}
              <QueryButton basis={answer.basis} />
            </span>
          </div>
          {answer.facts.length < answer.total && (
            <p className={styles.hint}>{t('cut', { count: answer.facts.length, total: answer.total })}</p>
          )}
          {answer.total === 0 ? (
            <EmptyState
              title={t('none')}
              hint={t('noneHint')}
              action={{ text: t('toImports'), to: '/imports' }}
            />
          ) : (
            <FlawedTable facts={answer.facts} />
          )}
        </>
      )}
    </Answered>
  );
}

function Covered({ url }: { url: DataQualityUrl }) {
  const { t } = useTranslation('quality');
  const query = useQuery(callOptions(matrixRoute, { query: { region: url.region } }));
  return (
    <Answered query={query} rows={10}>
      {(answer) => (
        <>
          <div className={styles.head}>
            <h2>{t('list.coverage')}</h2>
            <span className={styles.muted}>{t('coverage.how')}</span>
            <span className={styles.end}>
              <ExportMenu disabled={answer.chains.length === 0} make={() => coverageExport(answer, t)} />{' '}
              <QueryButton basis={answer.basis} />
            </span>
          </div>
          <CoverageTable answer={answer} />
        </>
      )}
    </Answered>
  );
}
