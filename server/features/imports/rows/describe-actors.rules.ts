import type { Label } from '../../../contract/graph-model.ts';
import type { RowDraft, ThingDraft, ThingRef, TieDraft } from './draft.ts';
import { type Fields, moneyClaim, numberClaim, textClaim } from './row-reader.rules.ts';
import { named, refId, tie } from './refs.rules.ts';

/** What a row of companies says. */
export function describeCompany(row: Fields): RowDraft {
  const product = row.list('products').map((name) => named(['Product'], 'products', name, 'Product'));
  const ties: TieDraft[] = [
    ...placed(row),
    ...inChain(row, 'OPERATES_IN'),
    ...product.map((to) => tie('MAKES', 'subject', to)),
    ...refs(row, 'parent', ['Company'], 'Company').map((to) => tie('SUBSIDIARY_OF', 'subject', to)),
    ...(row.yes('leads') ? refs(row, 'chain', ['Chain']).map((to) => tie('LEADS', 'subject', to)) : []),
  ];
  return {
    subject: thing(row, 'Company', {
      ...filled('legalName', row.text('legalName')),
      ...filled('listingCode', row.listingCode('listingCode')),
      ...filled('creditCode', row.text('creditCode')),
      ...filled('status', row.text('status')),
    }),
    ties,
    claims: [
      ...textClaim('exchange', 'exchange', row.text('exchange')),
      ...textClaim('listedOn', 'listedOn', row.date('listedOn')),
      ...textClaim('foundedOn', 'foundedOn', row.date('foundedOn')),
      ...textClaim('address', 'address', row.text('address')),
      ...moneyClaim('registeredCapital', 'registeredCapital', row.amount('registeredCapital')),
      ...moneyClaim('revenue', 'revenue', row.amount('revenue')),
      ...numberClaim('employees', 'employees', row.number('employees')),
    ],
  };
}

/** What a row of funds says. */
export function describeFund(row: Fields): RowDraft {
  return {
    subject: thing(
      row,
      'Fund',
      { ...filled('legalName', row.text('legalName')), ...filled('kind', row.text('kind')) },
      { kind: 'other' },
    ),
    ties: [
      ...placed(row),
      ...inChain(row, 'FOCUSES_ON'),
      ...refs(row, 'manager', ['Institution', 'Company'], 'Institution').map((from) =>
        tie('MANAGES', from, 'subject'),
      ),
      ...refs(row, 'motherFund', ['Fund'], 'Fund').map((from) => tie('INVESTS_IN', from, 'subject')),
    ],
    claims: [
      ...moneyClaim('fundSize', 'fundSize', row.amount('fundSize')),
      ...moneyClaim('fundCommitted', 'fundCommitted', row.amount('fundCommitted')),
      ...textClaim('address', 'address', row.text('address')),
    ],
  };
}

/** What a row of people and posts says. */
export function describePerson(row: Fields): RowDraft {
  const role = row.text('role');
  const since = row.date('since');
  return {
    subject: thing(row, 'Person', filled('role', role)),
    ties: refs(row, 'organisation', ['Company', 'Institution', 'Fund', 'Park'], 'Institution').map((to) =>
      tie('WORKS_AT', 'subject', to, { ...filled('role', role), ...filled('validFrom', since) }),
    ),
    claims: [],
  };
}

/** What a row of products says. */
export function describeProduct(row: Fields): RowDraft {
  return {
    subject: thing(row, 'Product', {}),
    ties: row
      .list('maker')
      .map((name) => tie('MAKES', named(['Company', 'Institution'], 'maker', name, 'Company'), 'subject')),
    claims: [],
  };
}

/** The thing a row is about, by the fields all kinds have. A code of the file's own is no id of ours and kept beside it. */
export function thing(
  row: Fields,
  label: Label,
  columns: ThingDraft['columns'],
  atFirst: ThingDraft['atFirst'] = {},
): ThingDraft {
  const id = row.text('id');
  const ours = id === undefined ? undefined : refId(label, id);
  const name = row.text('name');
  const legalName = row.text('legalName');
  return {
    labels: [label],
    field: name !== undefined ? 'name' : legalName !== undefined ? 'legalName' : 'id',
    ...(ours && { id: ours }),
    ...(id !== undefined && !ours && { code: id }),
    ...filled('name', name),
    ...filled('legalName', legalName),
    ...filled('listingCode', row.listingCode('listingCode')),
    ...filled('creditCode', row.text('creditCode')),
    aliases: row.list('aliases'),
    ...filled('note', row.text('note')),
    columns: { ...columns, ...(id !== undefined && !ours && { code: id }) },
    atFirst,
    refs: {},
  };
}

export function filled<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

/** The thing a field names, as a list of none or one. */
export function refs(row: Fields, field: string, labels: readonly Label[], create?: Label): ThingRef[] {
  const name = row.text(field);
  return name === undefined ? [] : [named(labels, field, name, create)];
}

export function placed(row: Fields): TieDraft[] {
  return [
    ...refs(row, 'region', ['Region']).map((to) => tie('LOCATED_IN', 'subject', to)),
    ...refs(row, 'park', ['Park'], 'Park').map((to) => tie('SITED_IN', 'subject', to)),
  ];
}

/** The segment where one is named, else the chain. */
export function inChain(row: Fields, type: 'OPERATES_IN' | 'FOCUSES_ON' | 'FILLS'): TieDraft[] {
  const chain = row.text('chain');
  const segments = refs(row, 'segment', ['Segment']).map((ref) => ({ ...ref, ...filled('chain', chain) }));
  const ends = segments.length > 0 ? segments : refs(row, 'chain', ['Chain'], 'Chain');
  return ends.map((to) => tie(type, 'subject', to));
}
