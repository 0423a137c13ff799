import type { PlannedFact, PlannedValue } from '../../../server/contract/imports-plan.ts';

type Values = PlannedFact['values'];

/** What the product keeps for itself to find things by; what a fact rests on is the file, as said above the table. */
const FOR_SEARCH = new Set(['id', 'namePinyin', 'nameInitials', 'searchPinyin', 'sources', 'shared']);

const isEmpty = (value: PlannedValue) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The values of a fact that say something to a person; an amount that is new with its unit beside it. */
export function valuesToShow({
  kind,
  name,
  values,
  outcome,
}: Pick<PlannedFact, 'kind' | 'name' | 'values' | 'outcome'>): Values {
  const said = values.filter(
    ({ property, before, after }) =>
      !FOR_SEARCH.has(property) &&
      !(kind === 'Claim' && property === 'key') &&
      !(property === 'name' && after === name) &&
      !(isEmpty(before) && isEmpty(after)),
  );
  if (outcome !== 'created') return said;
  const unit = said.find(({ property }) => property === 'unit')?.after;
  const currency = said.find(({ property }) => property === 'currency')?.after;
  const foreign = currency === undefined || currency === 'CNY' ? '' : ` ${String(currency)}`;
  return said
    .filter(({ property }) => property !== 'unit' && property !== 'currency')
    .map((one) =>
      (one.property === 'value' || one.property === 'valueTo') && typeof unit === 'string'
        ? { ...one, after: `${valueWords(one.after) ?? ''} ${unit}${foreign}` }
        : one,
    );
}

/** A value as it is read; null for none. */
export function valueWords(value: PlannedValue): string | null {
  if (isEmpty(value)) return null;
  if (Array.isArray(value)) return value.join('、');
  return typeof value === 'number' ? value.toLocaleString('en') : String(value);
}
