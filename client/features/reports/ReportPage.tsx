import { LinkOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { regionsRoute } from '../../../server/contract/chains.ts';
import { reportKindSchema, type ReportKind } from '../../../server/contract/reports.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { useGapSettings } from '../gap-analysis/gap-settings-url.ts';
import { HOME_REGION } from '../gap-analysis/region-tree.ts';
import { RegionSelect } from '../gap-analysis/RegionSelect.tsx';
import { ReportChanges } from './ReportChanges.tsx';
import { basisOf, exportOf, type Report } from './report-model.ts';
import { ReportSheet } from './ReportSheet.tsx';
import { reportAddress, useReportUrl } from './reports-url.ts';
import styles from './reports.module.css';
import { useReport, useReportWords } from './reports.query.ts';
import { useKeepReport } from './use-keep-report.ts';

/** One report, as it reads today: to be read here, taken away, printed, and held against an earlier one. */
export function ReportPage() {
  const { t } = useTranslation('reports');
  const { kind = '', id = '' } = useParams();
  const known = reportKindSchema.safeParse(kind);
  if (!known.success) {
    return (
      <EmptyState
        title={t('page.noKind', { kind })}
        hint={t('page.noKindHint')}
        action={{ text: t('page.all'), to: '/reports' }}
      />
    );
  }
  return <KnownKind key={`${kind} ${id}`} kind={known.data} id={id} />;
}

function KnownKind({ kind, id }: { kind: ReportKind; id: string }) {
  const { t, i18n } = useTranslation('reports');
  const [url, setUrl] = useReportUrl();
  const { changed } = useGapSettings();
  const regions = useQuery(callOptions(regionsRoute, {}));
  const region = kind === 'district' ? id : (url.region ?? HOME_REGION);
  const language = url.lang ?? i18n.language;
  const query = useReport({ kind, id, region, asOf: url.asOf, settings: changed, language });
  return (
    <div className={styles.page}>
      <div className={styles.bar} role="toolbar" aria-label={t('page.tools')}>
        <Link to="/reports">{t('page.all')}</Link>
        {kind !== 'district' && (
          <RegionSelect
            regions={regions.data?.regions ?? []}
            value={regions.data ? region : undefined}
            ariaLabel={t('filter.region')}
            onChange={(chosen) => void setUrl({ region: chosen })}
          />
        )}
        <DatePicker
          aria-label={t('page.asOf')}
          placeholder={t('page.today')}
          style={{ width: 128 }}
          value={url.asOf ? dayjs(url.asOf) : null}
          disabledDate={(day) => day.isAfter(dayjs(), 'day')}
          onChange={(day) => void setUrl({ asOf: day ? day.format('YYYY-MM-DD') : null })}
        />
        {query.data && <TakeAway report={query.data} language={language} />}
      </div>
      <Answered query={query} rows={24}>
        {(report) => (
          <>
            {url.since !== null && (
              <ReportChanges
                since={url.since}
                report={report}
                language={language}
                onClose={() => void setUrl({ since: null })}
              />
            )}
            <ReportSheet report={report} language={language} />
          </>
        )}
      </Answered>
    </div>
  );
}

/** The ways out; whatever is taken away is kept, so that its link can tell what has changed since. */
function TakeAway({ report, language }: { report: Report; language: string }) {
  const { t } = useTranslation('reports');
  const { message } = App.useApp();
  const [url] = useReportUrl();
  const { changed } = useGapSettings();
  const words = useReportWords(language);
  const keep = useKeepReport();
  const [link, setLink] = useState<string | null>(null);
  useEffect(() => {
    const before = document.title;
    document.title = report.title;
    return () => void (document.title = before);
  }, [report.title]);

  const { kind, subject } = report;
  const { region, asOf } = url;
  const here = (since?: string) =>
    reportAddress(kind, subject.id, { region, asOf, lang: language, ...changed, since });
  /** The address of what was kept; that of the page where nobody wanted to be named. */
  const keepIt = async () => {
    const kept = await keep.mutateAsync({ report, words, address: here() });
    const address = `${window.location.origin}${here(kept?.id)}`;
    if (kept) setLink(address);
    return address;
  };
  const copy = async () => {
    try {
      const address = await keepIt();
      await navigator.clipboard.writeText(address);
      message.success(t('page.copied'));
    } catch (error) {
      message.error(t('page.notKept', { reason: error instanceof Error ? error.message : String(error) }));
    }
  };
  return (
    <>
      {link && (
        <a className={styles.link} href={link}>
          {t('page.keptAt')}
        </a>
      )}
      <span className={styles.end}>
        <Button
          size="small"
          icon={<LinkOutlined aria-hidden />}
          loading={keep.isPending}
          onClick={() => void copy()}
        >
          {t('page.keep')}
        </Button>{' '}
        <ExportMenu make={async () => exportOf(report, words, await keepIt())} />{' '}
        <QueryButton basis={basisOf(report)} />
      </span>
    </>
  );
}
