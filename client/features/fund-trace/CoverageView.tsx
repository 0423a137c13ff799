import { useQuery } from '@tanstack/react-query';
import { Alert, Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { chainsRoute, regionsRoute } from '../../../server/contract/chains.ts';
import { fundCoverageRoute, type FundCoverageAnswer } from '../../../server/contract/fund-trace.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { coverageExport } from './coverage-export.ts';
import { CoverageMatrix } from './CoverageMatrix.tsx';
import { taxonomiesOf } from './coverage.view-model.ts';
import { ChainStep, FundStep } from './CoverageSteps.tsx';
import type { FundsUrl, SetFundsUrl } from './fund-trace-url.ts';
import styles from './coverage.module.css';
import page from './fund-trace.module.css';

type Props = { url: FundsUrl; setUrl: SetFundsUrl };

/** 基金 × 产业链: which fund has to do with which chain, and what stays empty on either side. */
export function CoverageView({ url, setUrl }: Props) {
  const { t } = useTranslation('funds');
  const chains = useQuery(callOptions(chainsRoute, {}));
  const regions = useQuery(callOptions(regionsRoute, {}));
  const taxonomies = useMemo(() => taxonomiesOf(chains.data?.chains ?? []), [chains.data]);
  const taxonomy = url.taxonomy ?? taxonomies[0]?.id;
  const taxonomyName = taxonomies.find(({ id }) => id === taxonomy)?.name;
  const coverage = useQuery({
    ...callOptions(fundCoverageRoute, {
      query: { ...(taxonomy && { taxonomy }), ...(url.region && { region: url.region }) },
    }),
    enabled: chains.data !== undefined,
  });

  return (
    <div className={page.scrolling}>
      <div className={styles.filters}>
        <label>
          {t('coverage.taxonomy')}
          <Select
            style={{ width: 280 }}
            loading={chains.isPending}
            value={taxonomy}
            onChange={(id: string) => void setUrl({ taxonomy: id })}
            options={taxonomies.map((one) => ({
              value: one.id,
              label: t('coverage.taxonomyOption', { name: one.name, count: one.chains }),
            }))}
          />
        </label>
        <label>
          {t('coverage.region')}
          <Select
            style={{ width: 220 }}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            loading={regions.isPending}
            placeholder={t('coverage.anywhere')}
            value={url.region}
            onChange={(id: string | undefined) => void setUrl({ region: id ?? null })}
            options={(regions.data?.regions ?? [])
              .filter((region) => region.level !== 'street' && region.level !== 'other')
              .map((region) => ({ value: region.id, label: region.name }))}
          />
        </label>
        {coverage.data && (
          <span>
            <ExportMenu make={() => coverageExport(coverage.data, taxonomyName, t)} />{' '}
            <QueryButton basis={coverage.data.basis} />
          </span>
        )}
      </div>
      {chains.isError ? (
        <Answered query={chains}>{() => null}</Answered>
      ) : (
        <Answered query={coverage} rows={14}>
          {(data) => <Coverage coverage={data} heat={url.heat} setUrl={setUrl} />}
        </Answered>
      )}
    </div>
  );
}

const TRACE = { view: 'trace', at: null, route: null, list: null } as const;

type CoverageProps = { coverage: FundCoverageAnswer; heat: FundsUrl['heat']; setUrl: SetFundsUrl };

function Coverage({ coverage, heat, setUrl }: CoverageProps) {
  const { t } = useTranslation('funds');
  if (coverage.chains.length === 0) {
    return <EmptyState title={t('coverage.noChains')} hint={t('coverage.noChainsHint')} />;
  }
  return (
    <>
      <Alert type="info" showIcon title={t('coverage.caution')} className={page.banner} />
      <CoverageMatrix
        coverage={coverage}
        heat={heat}
        onHeat={(shown) => void setUrl({ heat: shown })}
        onOpen={(fund, chain) => void setUrl({ ...TRACE, direction: 'down', fund, at: chain })}
      />
      <div className={styles.gaps}>
        <section>
          <h2>{t('coverage.chainsWithoutFund', { count: coverage.chainsWithoutFund.length })}</h2>
          <ul className={styles.list}>
            {coverage.chainsWithoutFund.map((chain) => (
              <li key={chain.id}>
                <EntityLink entity={chain} />
                <ChainStep chain={chain} onWiden={() => void setUrl({ region: null })} />
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{t('coverage.fundsWithoutChain', { count: coverage.fundsWithoutChain.length })}</h2>
          <ul className={styles.list}>
            {coverage.fundsWithoutChain.map((fund) => (
              <li key={fund.id}>
                <EntityLink entity={fund} />
                <FundStep
                  fund={fund}
                  onOpen={(direction) => void setUrl({ ...TRACE, fund: fund.id, direction })}
                />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
