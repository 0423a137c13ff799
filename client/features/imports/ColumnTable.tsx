import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SheetFound } from '../../../server/contract/imports-plan.ts';
import { sheetKind } from '../../../server/contract/imports-sheet-kinds.ts';
import { ToneTag, type Tone } from '../../ui/ToneTag.tsx';
import { ClaimFields } from './ClaimFields.tsx';
import styles from './imports.module.css';
import looks from './mapping.module.css';
import {
  type Certainty,
  certaintyOf,
  type ColumnDraft,
  columnLetter,
  columnName,
  meaningOf,
  type Meaning,
  meant,
  samplesOf,
  type SheetDraft,
  takesUnit,
} from './mapping-draft.view-model.ts';
import { fieldName } from './sheet-names.ts';
import type { Edit } from './use-drafts.ts';
import { useReason } from './use-reason.ts';

const TONES: Record<Certainty, Tone> = {
  sure: 'green',
  likely: 'accent',
  unsure: 'warn',
  none: 'plain',
  chosen: 'violet',
};

type Props = { found: SheetFound; draft: SheetDraft; onChange: (edit: Edit) => void };

/** Each column with some of its values, what it is taken for, and how sure that is and why. */
export function ColumnTable({ found, draft, onChange }: Props) {
  const { t } = useTranslation('imports');
  const put = (column: ColumnDraft) =>
    onChange((now) => ({
      ...now,
      columns: now.columns.map((one) => (one.position === column.position ? column : one)),
    }));
  return (
    <div className={looks.wide}>
      <table className={looks.columns}>
        <thead>
          <tr>
            <th scope="col">{t('columns.column')}</th>
            <th scope="col">{t('columns.samples')}</th>
            <th scope="col">{t('columns.meaning')}</th>
            <th scope="col">{t('columns.certainty')}</th>
          </tr>
        </thead>
        <tbody>
          {draft.columns.map((column) => (
            <ColumnRow
              key={column.position}
              column={column}
              draft={draft}
              samples={samplesOf(found.samples, column.position)}
              onPut={put}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = {
  column: ColumnDraft;
  draft: SheetDraft;
  samples: readonly string[];
  onPut: (column: ColumnDraft) => void;
};

function ColumnRow({ column, draft, samples, onPut }: RowProps) {
  const { t } = useTranslation('imports');
  const reason = useReason();
  const name = columnName(column);
  const certainty = certaintyOf(column);
  return (
    <tr data-left-out={column.field === null && !column.claim}>
      <th scope="row">
        {name}
        <small className={styles.muted}> {columnLetter(column.position)}</small>
      </th>
      <td>
        {samples.map((text) => (
          <div key={text} className={looks.sample} title={text}>
            {text}
          </div>
        ))}
        {samples.length === 0 && <span className={styles.muted}>{t('columns.empty')}</span>}
      </td>
      <td>
        <div className={looks.meant}>
          <MeaningSelect column={column} draft={draft} name={name} onPut={onPut} />
          {column.claim && <ClaimFields column={column} name={name} onPut={onPut} />}
          {takesUnit(draft.kind, column) && (
            <Input
              size="small"
              className={looks.unit ?? ''}
              aria-label={t('columns.unitOf', { column: name })}
              placeholder={t('columns.unit')}
              maxLength={10}
              value={column.unit ?? ''}
              onChange={({ target: { value } }) => {
                const { unit: _former, ...rest } = column;
                onPut({ ...rest, ...(value && { unit: value }) });
              }}
            />
          )}
        </div>
      </td>
      <td>
        <ToneTag tone={TONES[certainty]}>{t(`certainty.${certainty}`)}</ToneTag>
        <div className={styles.muted}>
          {reason(column.reason)}
          {column.reason !== '' && column.confidence > 0 && ` (${Math.round(column.confidence * 100)}%)`}
        </div>
      </td>
    </tr>
  );
}

/** Values of the choice: fields go by their own names, which have none of these signs. */
const NOTHING = '-';
const CLAIM = '+';

function MeaningSelect({
  column,
  draft: { kind, columns },
  name,
  onPut,
}: Omit<RowProps, 'samples'> & { name: string }) {
  const { t, i18n } = useTranslation('imports');
  const meaning = meaningOf(column);
  const taken = new Set(columns.flatMap(({ field }) => (field === null ? [] : [field])));
  const value = meaning.to === 'field' ? meaning.field : meaning.to === 'claim' ? CLAIM : NOTHING;
  const choose = (next: string) => {
    const meaningNow: Meaning =
      next === NOTHING ? { to: 'nothing' } : next === CLAIM ? { to: 'claim' } : { to: 'field', field: next };
    onPut(meant(column, meaningNow));
  };
  return (
    <Select
      className={looks.meaning ?? ''}
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t('columns.meaningOf', { column: name })}
      value={value}
      onChange={choose}
      options={[
        { value: NOTHING, label: t('meaning.nothing') },
        { value: CLAIM, label: t('meaning.claim') },
        {
          label: t('meaning.fields'),
          options: Object.keys(sheetKind(kind).fields).map((field) => {
            const text = fieldName(kind, field, i18n.language);
            const used = taken.has(field) && field !== column.field;
            return { value: field, label: used ? t('meaning.taken', { field: text }) : text };
          }),
        },
      ]}
    />
  );
}
