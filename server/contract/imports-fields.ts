/** What a cell of a field is read as. */
const FIELD_TYPES = [
  'text',
  /** Several things in one cell. */
  'list',
  'number',
  'amount',
  'date',
  'percentage',
  'listing-code',
  'credit-code',
  'stage',
  'verdict',
  'yes-no',
  'choice',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** `choices`: codes with the words that stand for them, the first the one to show. */
export type Field = {
  nameZh: string;
  nameEn: string;
  type: FieldType;
  choices?: Readonly<Record<string, readonly string[]>>;
};
/** A field by its two names. */
export const field = (nameZh: string, nameEn: string, type: FieldType = 'text'): Field => ({
  nameZh,
  nameEn,
  type,
});
export const choice = (nameZh: string, nameEn: string, choices: NonNullable<Field['choices']>): Field => ({
  nameZh,
  nameEn,
  type: 'choice',
  choices,
});

/** Groups of fields that several kinds of sheet have; this one every row may have, whatever it is about. */
export const COMMON = {
  note: field('备注', 'Note'),
  source: field('来源', 'Source'),
  asOf: field('数据日期', 'As of', 'date'),
  confidence: choice('可信度', 'Confidence', {
    stated: ['明确', '确认', '已核实'],
    inferred: ['推断', '推测'],
    contested: ['有争议', '存疑'],
  }),
  evidence: field('依据', 'Evidence'),
};
export const NAMED = {
  id: field('编号', 'Id'),
  name: field('名称', 'Name'),
  aliases: field('别名', 'Other names', 'list'),
};
export const PLACED = {
  region: field('所在区市', 'District'),
  park: field('所在园区', 'Park'),
  address: field('地址', 'Address'),
};
export const IN_CHAIN = { chain: field('产业链', 'Chain'), segment: field('环节', 'Segment') };
export const CODED = {
  listingCode: field('证券代码', 'Listing code', 'listing-code'),
  creditCode: field('统一社会信用代码', 'Credit code', 'credit-code'),
};
export const MONEY = {
  amount: field('金额', 'Amount', 'amount'),
  amountStatus: choice('金额性质', 'Kind of amount', {
    planned: ['计划', '拟投', '认缴'],
    actual: ['实际', '已投'],
    'paid-in': ['到账', '实缴', '到位'],
  }),
  share: field('比例', 'Share', 'percentage'),
};
