import type { Amount } from '../../../../graph-seed/amount.ts';
import type { ReadRow } from '../mapping/apply-mapping.rules.ts';
import type { ListingCode } from '../cells/listing-code.rules.ts';
import type { ClaimDraft } from './draft.ts';

/** The values of a row by field, each in the form its type has. */
export type Fields = {
  text(field: string): string | undefined;
  list(field: string): readonly string[];
  date(field: string): string | undefined;
  amount(field: string): Amount | undefined;
  number(field: string): { value: number; unit?: string } | undefined;
  share(field: string): number | undefined;
  yes(field: string): boolean | undefined;
  listingCode(field: string): string | undefined;
};

export function fieldsOf({ cells }: ReadRow): Fields {
  return {
    text: (field) => {
      const cell = cells[field];
      return cell && typeof cell.value === 'string' ? cell.value : undefined;
    },
    list: (field) => {
      const cell = cells[field];
      return cell?.type === 'list' ? cell.value : [];
    },
    date: (field) => {
      const cell = cells[field];
      return cell?.type === 'date' ? cell.value : undefined;
    },
    amount: (field) => {
      const cell = cells[field];
      return cell?.type === 'amount' ? cell.value : undefined;
    },
    number: (field) => {
      const cell = cells[field];
      return cell?.type === 'number' ? cell.value : undefined;
    },
    share: (field) => {
      const cell = cells[field];
      return cell?.type === 'percentage' ? cell.value : undefined;
    },
    yes: (field) => {
      const cell = cells[field];
      return cell?.type === 'yes-no' ? cell.value : undefined;
    },
    listingCode: (field) => {
      const cell = cells[field];
      return cell?.type === 'listing-code' ? writtenCode(cell.value) : undefined;
    },
  };
}

function writtenCode({ code, exchange }: ListingCode): string {
  return `${code}.${exchange}`;
}

/** A range is written `5..10`, as in the table of claims. */
export function moneyClaim(key: string, field: string, amount: Amount | undefined): ClaimDraft[] {
  if (!amount) return [];
  const { value, valueTo, unit, currency, qualifier } = amount;
  return [
    {
      key,
      field,
      value: valueTo === undefined ? plain(value) : `${plain(value)}..${plain(valueTo)}`,
      unit,
      ...(currency && { currency }),
      ...(qualifier && { qualifier }),
    },
  ];
}

export function textClaim(key: string, field: string, value: string | undefined): ClaimDraft[] {
  return value === undefined ? [] : [{ key, field, value }];
}

export function numberClaim(
  key: string,
  field: string,
  quantity: { value: number; unit?: string; qualifier?: string } | undefined,
): ClaimDraft[] {
  if (!quantity) return [];
  const { value, unit, qualifier } = quantity;
  return [{ key, field, value: plain(value), ...(unit && { unit }), ...(qualifier && { qualifier }) }];
}

/** The figures of columns that are mapped to one instead of a field. */
export function mappedClaims(row: ReadRow): ClaimDraft[] {
  return row.claims.flatMap(({ key, cell }): ClaimDraft[] => {
    switch (cell.type) {
      case 'amount':
        return moneyClaim(key, key, cell.value);
      case 'number':
        return numberClaim(key, key, cell.value);
      case 'percentage':
        return [{ key, field: key, value: plain(cell.value * 100), unit: '%' }];
      case 'text':
        return textClaim(key, key, cell.value);
      default:
        return [];
    }
  });
}

/** Without exponent: 1e-7 is no number to a table. */
function plain(value: number): string {
  const short = String(Number(value.toPrecision(15)));
  return /e/u.test(short) ? value.toFixed(12).replace(/\.?0+$/u, '') : short;
}
