import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { chainsRoute, regionsRoute, type ChainSummary } from '../../../server/contract/chains.ts';
import { gapsRoute, type GapAnswer } from '../../../server/contract/gap-analysis.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { ChainSelect } from '../gap-analysis/ChainSelect.tsx';
import { chosenChain } from '../gap-analysis/gap-analysis.view-model.ts';
import { RegionSelect } from '../gap-analysis/RegionSelect.tsx';
import { HOME_REGION } from '../gap-analysis/region-tree.ts';
import styles from './introductions.module.css';
import type { IntroductionsUrl, SetIntroductionsUrl } from './introductions-url.ts';
import { openSegments } from './introductions.view-model.ts';
import { Ranking } from './Ranking.tsx';
import { SearchLimits } from './SearchLimits.tsx';
import { SegmentsSelect } from './SegmentsSelect.tsx';
import { StartSelect } from './StartSelect.tsx';
import type { MakeChange } from './use-changes.ts';
import { WeightsDrawer } from './WeightsDrawer.tsx';

type Props = { url: IntroductionsUrl; setUrl: SetIntroductionsUrl; change: MakeChange };

/** From a chain leader to those who could fill the chosen segments. */
export function CandidatesTab({ url, setUrl, change }: Props) {
  const { t } = useTranslation('introductions');
  const chains = useQuery(callOptions(chainsRoute, {}));
  return (
    <Answered query={chains} rows={10}>
      {(data) => {
        const chain = chosenChain(data.chains, url.chain);
        if (!chain) {
          return (
            <EmptyState
              title={t('empty.chain')}
              hint={t('empty.chainHint')}
              action={{ text: t('empty.toGaps'), to: '/gaps' }}
            />
          );
        }
        return <Asked chain={chain} chains={data.chains} url={url} setUrl={setUrl} change={change} />;
      }}
    </Answered>
  );
}

type AskedProps = Props & { chain: ChainSummary; chains: readonly ChainSummary[] };

function Asked({ chain, chains, url, setUrl, change }: AskedProps) {
  const { t } = useTranslation('introductions');
  const outside = url.outside ?? HOME_REGION;
  const regions = useQuery(callOptions(regionsRoute, {}));
  const gaps = useQuery({
    ...callOptions(gapsRoute, {
      params: { id: chain.id },
      query: { region: outside, ...(url.asOf && { asOf: url.asOf }) },
    }),
    placeholderData: keepPreviousData,
  });
  const leader = url.leader ?? chain.leaders[0]?.id;
  const segments = url.segments ?? (gaps.data ? openSegments(gaps.data.segments) : []);
  return (
    <>
      <div className={styles.bar}>
        <ChainSelect
          chains={chains}
          value={chain.id}
          style={{ width: 132 }}
          onChange={(id) =>
            void setUrl({ chain: id, leader: null, segments: null, candidate: null, path: 0 })
          }
        />
        <StartSelect leaders={chain.leaders} leader={leader} url={url} setUrl={setUrl} />
        <SegmentsSelect
          gaps={gaps.data?.segments ?? []}
          value={segments}
          onChange={(chosen) => void setUrl({ segments: chosen, candidate: null, path: 0 })}
        />
        <RegionSelect
          regions={regions.data?.regions ?? []}
          value={regions.data ? outside : undefined}
          ariaLabel={t('outside.label')}
          prefix={t('outside.label')}
          style={{ width: 180 }}
          onChange={(id) => void setUrl({ outside: id, candidate: null, path: 0 })}
        />
        <WeightsDrawer url={url} setUrl={setUrl} />
        <SearchLimits
          url={url}
          setUrl={setUrl}
          change={change}
          start={url.start === 'leader' ? leader : undefined}
        />
      </div>
      {gaps.isError ? (
        <ErrorState error={gaps.error} onRetry={() => void gaps.refetch()} />
      ) : (
        <Question
          {...{ leader, segments, outside, url, setUrl, change }}
          chainSegments={gaps.data?.segments}
        />
      )}
    </>
  );
}

type QuestionProps = Props & {
  leader: string | undefined;
  segments: readonly string[];
  outside: string;
  chainSegments: GapAnswer['segments'] | undefined;
};

/** The ranking, or what is still missing from the question. */
function Question({ leader, segments, outside, chainSegments, url, setUrl, change }: QuestionProps) {
  const { t } = useTranslation('introductions');
  if (leader === undefined && url.start === 'leader') {
    return (
      <EmptyState
        title={t('empty.leader')}
        hint={t('empty.leaderHint')}
        action={{ text: t('start.region'), onClick: () => void setUrl({ start: 'region' }) }}
      />
    );
  }
  if (chainSegments?.length === 0) {
    return (
      <EmptyState
        title={t('empty.noSegments')}
        hint={t('empty.noSegmentsHint')}
        action={{ text: t('empty.pair'), onClick: () => void setUrl({ tab: 'pair', from: leader ?? null }) }}
      />
    );
  }
  if (segments.length === 0 && chainSegments) {
    return <EmptyState title={t('empty.segments')} hint={t('empty.segmentsHint')} />;
  }
  const names = new Map(chainSegments?.map(({ segment }) => [segment.id, segment.name]));
  return <Ranking {...{ leader, segments, names, outside, url, setUrl, change }} />;
}
