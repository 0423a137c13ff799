import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { chainsRoute, type ChainSummary } from '../../../server/contract/chains.ts';
import { visitPlanRoute } from '../../../server/contract/visit-plan.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { chosenChain } from '../gap-analysis/gap-analysis.view-model.ts';
import { HOME_REGION } from '../gap-analysis/region-tree.ts';
import { PlanView } from './PlanView.tsx';
import styles from './visit-plan.module.css';
import { useVisitPlanUrl, type SetVisitPlanUrl, type VisitPlanUrl } from './visit-plan-url.ts';
import { planQuery } from './visit-plan.view-model.ts';
import { VisitPlanBar } from './VisitPlanBar.tsx';

/** Whom to talk to: the fewest conversations that open the most gaps of some chains in a region. */
export function VisitPlanTab() {
  const { t } = useTranslation('visits');
  const [url, setUrl] = useVisitPlanUrl();
  const chains = useQuery(callOptions(chainsRoute, {}));
  return (
    <Answered query={chains} rows={10}>
      {(data) => {
        const chosen = url.chains ?? [chosenChain(data.chains, url.chain)?.id ?? ''].filter(Boolean);
        if (chosen.length === 0) {
          return (
            <EmptyState
              title={t('empty.chain')}
              hint={t('empty.chainHint')}
              action={{ text: t('empty.toGaps'), to: '/gaps' }}
            />
          );
        }
        return <Asked chosen={chosen} chains={data.chains} url={url} setUrl={setUrl} />;
      }}
    </Answered>
  );
}

type Props = {
  chosen: readonly string[];
  chains: readonly ChainSummary[];
  url: VisitPlanUrl;
  setUrl: SetVisitPlanUrl;
};

function Asked({ chosen, chains, url, setUrl }: Props) {
  const region = url.outside ?? HOME_REGION;
  const plan = useQuery({
    ...callOptions(visitPlanRoute, { query: planQuery(url, chosen, region) }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <VisitPlanBar {...{ chosen, chains, region, url, setUrl }} />
      <div className={styles.body} aria-busy={plan.isPlaceholderData}>
        <Answered query={plan} rows={12}>
          {(answer) => <PlanView answer={answer} mute={url.mute} setUrl={setUrl} />}
        </Answered>
      </div>
    </>
  );
}
