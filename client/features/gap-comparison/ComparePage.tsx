import { keepPreviousData, useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { chainsRoute, regionsRoute } from '../../../server/contract/chains.ts';
import { comparisonRoute } from '../../../server/contract/gap-comparison.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { chosenChain } from '../gap-analysis/gap-analysis.view-model.ts';
import { useGapSettings } from '../gap-analysis/gap-settings-url.ts';
import { HOME_REGION } from '../gap-analysis/region-tree.ts';
import { CompareControls } from './CompareControls.tsx';
import { Compared } from './Compared.tsx';
import { useCompareUrl } from './compare-url.ts';
import styles from './gap-comparison.module.css';

const DAY = 'YYYY-MM-DD';
/** How far back the earlier day lies unless chosen. */
const YEARS_BACK = 3;

/** 缺口对比: what opened and closed between two days, or what differs between two regions. */
export function ComparePage() {
  const { t } = useTranslation('comparison');
  const [url, setUrl] = useCompareUrl();
  const { changed } = useGapSettings();
  const chains = useQuery(callOptions(chainsRoute, {}));
  const regions = useQuery(callOptions(regionsRoute, {}));
  const chain = chains.data && chosenChain(chains.data.chains, url.chain);
  const region = url.region ?? HOME_REGION;
  const since = url.since ?? dayjs().subtract(YEARS_BACK, 'year').format(DAY);
  const against = url.by === 'days' ? { againstAsOf: since } : { againstRegion: url.against ?? '' };
  const problem =
    url.by === 'days'
      ? since === (url.asOf ?? dayjs().format(DAY)) && 'empty.sameDay'
      : url.against === null
        ? 'empty.against'
        : url.against === region && 'empty.same';
  const query = useQuery({
    ...callOptions(comparisonRoute, {
      params: { id: chain?.id ?? '' },
      query: { ...changed, region, ...(url.asOf && { asOf: url.asOf }), ...against },
    }),
    enabled: chain !== undefined && !problem,
    placeholderData: keepPreviousData,
  });
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{t('title', { chain: chain?.name ?? '' })}</h1>
      <CompareControls
        chains={chains.data?.chains ?? []}
        regions={regions.data?.regions ?? []}
        chain={chain?.id}
        region={region}
        since={since}
        url={url}
        setUrl={setUrl}
      />
      <div className={styles.body} aria-busy={query.isPlaceholderData}>
        <Answered query={chains}>
          {() => {
            if (!chain || chain.segments === 0) return <EmptyState title={t('empty.chain')} />;
            if (problem) return <EmptyState title={t(problem)} />;
            return (
              <Answered query={query} rows={12}>
                {(answer) => <Compared answer={answer} url={url} setUrl={setUrl} />}
              </Answered>
            );
          }}
        </Answered>
      </div>
    </div>
  );
}
