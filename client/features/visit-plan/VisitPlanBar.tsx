import { useQuery } from '@tanstack/react-query';
import { Button, InputNumber, Select, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { regionsRoute, type ChainSummary } from '../../../server/contract/chains.ts';
import { MAX_HOPS } from '../../../server/contract/introductions.ts';
import { MOST_VISITS, PARTY_KINDS } from '../../../server/contract/visit-plan.ts';
import { callOptions } from '../../api/call-options.ts';
import { RegionSelect } from '../gap-analysis/RegionSelect.tsx';
import styles from './visit-plan.module.css';
import type { SetVisitPlanUrl, VisitPlanUrl } from './visit-plan-url.ts';

type Props = {
  chosen: readonly string[];
  chains: readonly ChainSummary[];
  region: string;
  url: VisitPlanUrl;
  setUrl: SetVisitPlanUrl;
};

/** What the plan is asked for: chains, region, how many conversations, with whom, how far and how strong the ways may be. */
export function VisitPlanBar({ chosen, chains, region, url, setUrl }: Props) {
  const { t } = useTranslation('visits');
  const regions = useQuery(callOptions(regionsRoute, {}));
  return (
    <div className={styles.bar}>
      <Select
        mode="multiple"
        aria-label={t('bar.chains')}
        placeholder={t('bar.chains')}
        style={{ width: 250 }}
        popupMatchSelectWidth={280}
        maxTagCount="responsive"
        value={[...chosen]}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(ids) => void setUrl({ chains: ids.length > 0 ? ids : null })}
        options={chains
          .filter((chain) => chain.segments > 0 || chosen.includes(chain.id))
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      <RegionSelect
        regions={regions.data?.regions ?? []}
        value={regions.data ? region : undefined}
        ariaLabel={t('bar.region')}
        prefix={t('bar.region')}
        style={{ width: 168 }}
        onChange={(id) => void setUrl({ outside: id })}
      />
      <Select
        mode="multiple"
        aria-label={t('bar.kinds')}
        style={{ width: 250 }}
        maxTagCount="responsive"
        prefix={<span className={styles.muted}>{t('bar.kinds')}</span>}
        value={url.visitKinds}
        onChange={(kinds) => void setUrl({ visitKinds: kinds.length > 0 ? kinds : null })}
        options={PARTY_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <InputNumber
        aria-label={t('bar.limit')}
        prefix={<span className={styles.muted}>{t('bar.limit')}</span>}
        style={{ width: 118 }}
        min={1}
        max={MOST_VISITS}
        precision={0}
        value={url.visits}
        onChange={(visits) => visits !== null && void setUrl({ visits })}
      />
      <InputNumber
        aria-label={t('bar.hops')}
        prefix={<span className={styles.muted}>{t('bar.hops')}</span>}
        style={{ width: 118 }}
        min={1}
        max={MAX_HOPS}
        precision={0}
        value={url.visitHops}
        onChange={(visitHops) => visitHops !== null && void setUrl({ visitHops })}
      />
      <Tooltip title={t('bar.strengthWhy')}>
        <InputNumber
          aria-label={t('bar.strength')}
          prefix={<span className={styles.muted}>{t('bar.strength')}</span>}
          style={{ width: 138 }}
          min={0}
          max={1}
          step={0.05}
          value={url.visitStrength}
          onChange={(visitStrength) => visitStrength !== null && void setUrl({ visitStrength })}
        />
      </Tooltip>
      {url.mute.length > 0 && (
        <Button danger onClick={() => void setUrl({ mute: null })}>
          {t('bar.muted', { count: url.mute.length })}
        </Button>
      )}
    </div>
  );
}
