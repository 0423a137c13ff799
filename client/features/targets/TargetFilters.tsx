import { Button, Input, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { TARGET_STATUSES, type Target } from '../../../server/contract/targets.ts';
import { ONLY, type SetTargetsUrl, type TargetsUrl } from './targets-url.ts';
import styles from './targets.module.css';
import { choicesIn } from './targets.view-model.ts';

type Props = { targets: readonly Target[]; url: TargetsUrl; setUrl: SetTargetsUrl };

/** What of the list is looked at; all of it is in the address. */
export function TargetFilters({ targets, url, setUrl }: Props) {
  const { t } = useTranslation('targets');
  const choices = choicesIn(targets);
  const one = (
    name: 'chain' | 'region' | 'owner',
    options: { value: string; label: string }[],
    width: number,
  ) => (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t(`filter.${name}`)}
      placeholder={t(`filter.${name}`)}
      style={{ width }}
      value={url[name]}
      options={options}
      onChange={(value: string | undefined) => void setUrl({ [name]: value ?? null })}
    />
  );
  const narrowed =
    url.words !== '' || url.status.length > 0 || url.chain || url.region || url.owner || url.only;
  return (
    <search className={styles.filters}>
      <Input
        allowClear
        aria-label={t('filter.words')}
        placeholder={t('filter.words')}
        style={{ width: 190 }}
        value={url.words}
        onChange={(event) => void setUrl({ words: event.target.value || null })}
      />
      <Select
        mode="multiple"
        allowClear
        maxTagCount="responsive"
        aria-label={t('filter.status')}
        placeholder={t('filter.status')}
        style={{ minWidth: 150 }}
        value={url.status}
        options={TARGET_STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        onChange={(status) => void setUrl({ status })}
      />
      {one('chain', choices.chains, 150)}
      {one('region', choices.regions, 130)}
      {one('owner', choices.owners, 120)}
      <Segmented
        aria-label={t('filter.only')}
        value={url.only ?? ''}
        options={[
          { value: '', label: t('filter.all') },
          ...ONLY.map((value) => ({ value, label: t(`filter.${value}`) })),
        ]}
        onChange={(value) => void setUrl({ only: ONLY.find((known) => known === value) ?? null })}
      />
      {narrowed && (
        <Button
          type="link"
          onClick={() =>
            void setUrl({ words: null, status: null, chain: null, region: null, owner: null, only: null })
          }
        >
          {t('filter.reset')}
        </Button>
      )}
    </search>
  );
}
