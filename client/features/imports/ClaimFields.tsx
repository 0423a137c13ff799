import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import looks from './mapping.module.css';
import type { ColumnDraft } from './mapping-draft.view-model.ts';

const KINDS = ['number', 'money', 'percent', 'text'] as const;

type Props = { column: ColumnDraft; name: string; onPut: (column: ColumnDraft) => void };

/** A column kept as figures about the thing of its row: what the figure is called in the graph, and what it counts. */
export function ClaimFields({ column, name, onPut }: Props) {
  const { t } = useTranslation('imports');
  const { claim } = column;
  if (!claim) return null;
  return (
    <span className={looks.claim}>
      <Input
        size="small"
        aria-label={t('claim.keyOf', { column: name })}
        title={t('claim.keyHint')}
        placeholder="plannedInvestment"
        maxLength={60}
        value={claim.key}
        onChange={({ target: { value } }) => onPut({ ...column, claim: { ...claim, key: value.trim() } })}
      />
      <Select
        size="small"
        aria-label={t('claim.kindOf', { column: name })}
        value={claim.kind}
        onChange={(kind) => onPut({ ...column, claim: { ...claim, kind } })}
        options={KINDS.map((kind) => ({ value: kind, label: t(`claim.${kind}`) }))}
      />
    </span>
  );
}
