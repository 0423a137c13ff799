import { useQuery } from '@tanstack/react-query';
import { Checkbox, DatePicker, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { regionsRoute } from '../../../server/contract/chains.ts';
import type { EntityRef } from '../../../server/contract/common.ts';
import { COUNTED_KINDS, LEDGER_STATUSES } from '../../../server/contract/fund-trace-ledger.ts';
import { callOptions } from '../../api/call-options.ts';
import type { DraftVersion } from './ledger.view-model.ts';
import styles from './ledger.module.css';

type Props = {
  version: DraftVersion;
  /** Whether a field still lacks what it must say. */
  missing: (field: keyof DraftVersion) => boolean;
  backers: readonly EntityRef[];
  onChange: (part: Partial<DraftVersion>) => void;
};

const BASES = ['fund-size', 'commitments', 'amount'] as const;
const DAY = 'YYYY-MM-DD';

/** One version of a rule: since when, how much of what, what counts, where, in which status, done since when. */
export function VersionFields({ version, missing, backers, onChange }: Props) {
  const { t } = useTranslation('ledger');
  const regions = useQuery(callOptions(regionsRoute, {}));
  const { base } = version;
  const wrong = (field: keyof DraftVersion) => (missing(field) ? 'error' : '');
  return (
    <>
      <label className={styles.field}>
        {t('form.from')}
        <DatePicker
          status={wrong('from')}
          value={version.from ? dayjs(version.from) : null}
          onChange={(day) => onChange({ from: day ? day.format(DAY) : undefined })}
        />
      </label>
      <label className={styles.field}>
        {t('form.region')}
        <Select
          status={wrong('region')}
          showSearch={{ optionFilterProp: 'label' }}
          loading={regions.isPending}
          value={version.region}
          placeholder={t('form.choose')}
          onChange={(region: string) => onChange({ region })}
          options={(regions.data?.regions ?? [])
            .filter((region) => region.level !== 'street' && region.level !== 'other')
            .map((region) => ({ value: region.id, label: region.name }))}
        />
      </label>
      <label className={styles.field}>
        {t('form.multiple')}
        <InputNumber
          status={wrong('multiple')}
          min={0.01}
          max={100}
          step={0.1}
          value={version.multiple ?? null}
          onChange={(multiple) => onChange({ multiple: multiple ?? undefined })}
        />
      </label>
      <label className={styles.field}>
        {t('form.base')}
        <Select
          value={base.kind}
          onChange={(kind: (typeof BASES)[number]) => onChange({ base: { kind } })}
          options={BASES.map((kind) => ({ value: kind, label: t(`base.${kind}`) }))}
        />
      </label>
      {base.kind === 'amount' && (
        <label className={styles.field}>
          {t('form.amount')}
          <InputNumber
            status={wrong('base')}
            min={0.0001}
            max={1e7}
            value={base.value ?? null}
            onChange={(value) => onChange({ base: { kind: 'amount', ...(value !== null && { value }) } })}
          />
        </label>
      )}
      {base.kind === 'commitments' && (
        <label className={styles.field}>
          {t('form.backers')}
          <Select
            mode="multiple"
            allowClear
            placeholder={t('form.allBackers')}
            value={base.of ?? []}
            onChange={(of: string[]) => onChange({ base: { kind: 'commitments', of } })}
            options={[...new Map(backers.map((one) => [one.id, one])).values()].map((backer) => ({
              value: backer.id,
              label: backer.name,
            }))}
          />
        </label>
      )}
      <div className={styles.field}>
        <span className={missing('counts') ? styles.lacking : undefined}>{t('form.counts')}</span>
        <Checkbox.Group
          value={version.counts ?? []}
          onChange={(counts) => onChange({ counts })}
          options={COUNTED_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
      </div>
      <div className={styles.field}>
        <span className={missing('statuses') ? styles.lacking : undefined}>{t('form.statuses')}</span>
        <Checkbox.Group
          value={version.statuses ?? []}
          onChange={(statuses) => onChange({ statuses })}
          options={LEDGER_STATUSES.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        />
      </div>
      <label className={styles.field}>
        {t('form.since')}
        <DatePicker
          placeholder={t('form.anyDay')}
          value={version.since ? dayjs(version.since) : null}
          onChange={(day) => onChange({ since: day ? day.format(DAY) : undefined })}
        />
      </label>
    </>
  );
}
