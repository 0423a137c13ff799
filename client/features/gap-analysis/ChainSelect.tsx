import { Select } from 'antd';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainSummary } from '../../../server/contract/chains.ts';
import text from './gap-text.module.css';
import styles from './gaps-page.module.css';

type Props = {
  chains: readonly ChainSummary[];
  value: string | undefined;
  onChange: (chain: string) => void;
  style?: CSSProperties;
};

/** Chains that can be judged first, with how much is known of each; the others say that they have no segments yet. */
export function ChainSelect({ chains, value, onChange, style }: Props) {
  const { t } = useTranslation('gaps');
  const judged = chains.filter((chain) => chain.segments > 0).map(option);
  const bare = chains.filter((chain) => chain.segments === 0).map(option);
  return (
    <Select
      aria-label={t('choose.chain')}
      placeholder={t('choose.chain')}
      style={{ width: 168, ...style }}
      popupMatchSelectWidth={420}
      listHeight={440}
      {...(value !== undefined && { value })}
      onChange={onChange}
      showSearch={{ optionFilterProp: 'search' }}
      options={[
        { label: t('choose.judged'), options: judged },
        { label: t('choose.bare'), options: bare },
      ]}
      optionRender={({ value: id }) => optionOf(chains.find((chain) => chain.id === id))}
    />
  );
}

const option = (chain: ChainSummary) => ({
  value: chain.id,
  label: chain.name,
  search: [chain.name, chain.id, ...chain.taxonomies.map((taxonomy) => taxonomy.name)].join(' '),
});

const optionOf = (chain: ChainSummary | undefined) => chain && <ChainOption chain={chain} />;

function ChainOption({ chain }: { chain: ChainSummary }) {
  const { t } = useTranslation('gaps');
  return (
    <div className={styles.option}>
      <span>{chain.name}</span>
      <span className={text.muted}>
        {chain.segments > 0
          ? t('choose.known', { segments: chain.segments, firms: chain.firms })
          : (chain.taxonomies[0]?.name ?? t('choose.noTaxonomy'))}
      </span>
    </div>
  );
}
