import { useQuery } from '@tanstack/react-query';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { chainsRoute, regionsRoute, type ChainSummary } from '../../../server/contract/chains.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { GapTabs } from '../gap-comparison/GapTabs.tsx';
import { ChainSelect } from './ChainSelect.tsx';
import { GapsView } from './GapsView.tsx';
import { useGapsUrl, type GapsUrl, type SetGapsUrl } from './gap-analysis-url.ts';
import styles from './gaps-page.module.css';
import { chosenChain } from './gap-analysis.view-model.ts';
import { RegionSelect } from './RegionSelect.tsx';
import { HOME_REGION } from './region-tree.ts';

/** 补链强链: what a chain lacks in a region, what is weak, and whom to ask. */
export function GapsPage() {
  const { t } = useTranslation('gaps');
  const [url, setUrl] = useGapsUrl();
  const chains = useQuery(callOptions(chainsRoute, {}));
  const regions = useQuery(callOptions(regionsRoute, {}));
  const chain = chains.data && chosenChain(chains.data.chains, url.chain);
  const region = url.region ?? HOME_REGION;

  const choices = (
    <div className={styles.choices}>
      <GapTabs />
      <ChainSelect
        chains={chains.data?.chains ?? []}
        value={chain?.id ?? url.chain ?? undefined}
        style={{ width: 136 }}
        onChange={(id) => void setUrl({ chain: id, segment: null })}
      />
      <RegionSelect
        regions={regions.data?.regions ?? []}
        value={regions.data ? region : undefined}
        ariaLabel={t('choose.region')}
        style={{ width: 116 }}
        onChange={(id) => void setUrl({ region: id })}
      />
      <DatePicker
        aria-label={t('choose.asOf')}
        placeholder={t('choose.today')}
        style={{ width: 120 }}
        value={url.asOf ? dayjs(url.asOf) : null}
        disabledDate={(day) => day.isAfter(dayjs(), 'day')}
        onChange={(day) => void setUrl({ asOf: day ? day.format('YYYY-MM-DD') : null })}
      />
    </div>
  );

  return (
    <div className={styles.page}>
      <Answered query={chains}>
        {(data) => <Judged chains={data.chains} {...{ chain, region, url, setUrl, choices }} />}
      </Answered>
    </div>
  );
}

type JudgedProps = {
  chains: readonly ChainSummary[];
  chain: ChainSummary | undefined;
  region: string;
  url: GapsUrl;
  setUrl: SetGapsUrl;
  choices: React.ReactNode;
};

function Judged({ chains, chain, region, url, setUrl, choices }: JudgedProps) {
  const { t } = useTranslation('gaps');
  if (chain && chain.segments > 0) {
    return <GapsView chain={chain.id} region={region} url={url} setUrl={setUrl} choices={choices} />;
  }
  const known = chains.find((other) => other.segments > 0);
  return (
    <>
      <div className={styles.bar}>{choices}</div>
      <EmptyState
        title={
          chain
            ? t('empty.bare', { name: chain.name })
            : url.chain
              ? t('empty.unknown', { id: url.chain })
              : t('empty.none')
        }
        hint={chain ? t('empty.bareHint') : t('empty.noneHint')}
        {...(known && {
          action: {
            text: t('empty.open', { name: known.name }),
            onClick: () => void setUrl({ chain: known.id, segment: null }),
          },
        })}
      />
    </>
  );
}
