import { useQuery } from '@tanstack/react-query';
import { DatePicker, Segmented, Tabs } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { fundsRoute } from '../../../server/contract/fund-trace.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CoverageView } from './CoverageView.tsx';
import { FundSelect } from './FundSelect.tsx';
import { FundTable } from './FundTable.tsx';
import { IntroductionsView } from './IntroductionsView.tsx';
import { LedgerView } from './LedgerView.tsx';
import { useFundsUrl } from './fund-trace-url.ts';
import styles from './fund-trace.module.css';
import { TraceView } from './TraceView.tsx';

const VIEWS = ['trace', 'introductions', 'ledger', 'coverage'] as const;

/** 基金穿透: what a fund's money and introductions became, who stands behind it, what it introduced in turn, what counts under a rule of reinvestment, and which chains funds cover. */
export function FundsPage() {
  const { t } = useTranslation('funds');
  const [url, setUrl] = useFundsUrl();
  const funds = useQuery(callOptions(fundsRoute, {}));
  const ofFund = url.view !== 'coverage';
  const showsFund = ofFund && url.fund !== null;

  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{t('nav.funds', { ns: 'common' })}</h1>
      <div className={styles.toolbar}>
        <Tabs
          className={styles.tabs}
          activeKey={url.view}
          onChange={(view) => void setUrl({ view: VIEWS.find((one) => one === view) ?? 'trace' })}
          items={VIEWS.map((view) => ({ key: view, label: t(`view.${view}`) }))}
        />
        {ofFund && (
          <FundSelect
            funds={funds.data?.funds ?? []}
            loading={funds.isPending}
            value={url.fund}
            onChange={(fund) => void setUrl({ fund, at: null, route: null, list: null, projects: null })}
          />
        )}
        {showsFund && (
          <>
            {url.view === 'trace' && (
              <Segmented<'down' | 'up'>
                aria-label={t('direction.label')}
                value={url.direction}
                onChange={(direction) => void setUrl({ direction, at: null, route: null, list: null })}
                options={[
                  { value: 'down', label: t('direction.down') },
                  { value: 'up', label: t('direction.up') },
                ]}
              />
            )}
            <DatePicker
              aria-label={t('asOf.label')}
              placeholder={t('asOf.today')}
              value={url.asOf ? dayjs(url.asOf) : null}
              disabledDate={(day) => day.isAfter(dayjs(), 'day')}
              onChange={(day) => void setUrl({ asOf: day ? day.format('YYYY-MM-DD') : null })}
            />
          </>
        )}
      </div>
      <div className={styles.body}>
        {url.view === 'coverage' ? (
          <CoverageView url={url} setUrl={setUrl} />
        ) : (
          <Answered query={funds}>
            {(data) => {
              if (data.funds.length === 0) {
                return <EmptyState title={t('funds.none')} hint={t('funds.noneHint')} />;
              }
              if (url.fund === null) {
                return <FundTable funds={data.funds} onChoose={(fund) => void setUrl({ fund })} />;
              }
              if (url.view === 'introductions') {
                return <IntroductionsView key={url.fund} fundId={url.fund} url={url} setUrl={setUrl} />;
              }
              if (url.view === 'ledger') {
                return <LedgerView fundId={url.fund} url={url} setUrl={setUrl} />;
              }
              return (
                <TraceView
                  key={`${url.fund} ${url.direction}`}
                  fundId={url.fund}
                  summary={data.funds.find(({ fund }) => fund.id === url.fund)}
                  url={url}
                  setUrl={setUrl}
                />
              );
            }}
          </Answered>
        )}
      </div>
    </div>
  );
}
