import {
  type Label,
  RELATIONSHIPS,
  RELATIONSHIP_TYPES,
  type RelationshipType,
} from '../../../contract/graph-model.ts';
import { comparisonKey } from '../cells/clean-text.rules.ts';
import { filled, refs } from './describe-actors.rules.ts';
import type { DraftProblem, RowDraft, ThingRef, TieCells } from './draft.ts';
import { named, tie } from './refs.rules.ts';
import type { Fields } from './row-reader.rules.ts';

const ACTORS = ['Company', 'Fund', 'Institution'] as const;

function money(row: Fields): TieCells {
  const share = row.share('share');
  return {
    ...filled('amount', row.amount('amount')),
    ...filled('amountStatus', row.text('amountStatus')),
    ...(share !== undefined && share > 0 && { share: { value: share } }),
  };
}

/** What a row of investments says. */
export function describeInvestment(row: Fields): RowDraft {
  const [from] = refs(row, 'investor', ACTORS, 'Company');
  const [to] = refs(row, 'invested', ['Fund', 'Company', 'Project'], 'Company');
  const cells = {
    ...money(row),
    ...filled('instrument', row.text('instrument')),
    ...filled('role', row.text('round')),
    ...filled('validFrom', row.date('investedOn')),
  };
  return { ties: from && to ? [tie('INVESTS_IN', from, to, cells)] : [], claims: [] };
}

/** What a row of supply ties says. */
export function describeSupply(row: Fields): RowDraft {
  const [from] = refs(row, 'supplier', ['Company'], 'Company');
  const [to] = refs(row, 'buyer', ['Company'], 'Company');
  const cells = {
    ...money(row),
    ...filled('role', row.text('goods')),
    ...filled('validFrom', row.date('since')),
  };
  return { ties: from && to ? [tie('SUPPLIES', from, to, cells)] : [], claims: [] };
}

/** What a row about a company's segment or product says. */
export function describeActivity(row: Fields): RowDraft {
  const name = row.text('company');
  const listingCode = row.listingCode('listingCode');
  const creditCode = row.text('creditCode');
  const company: ThingRef = {
    ...named(['Company'], name === undefined ? 'listingCode' : 'company', name ?? '', 'Company'),
    ...filled('listingCode', listingCode),
    ...filled('creditCode', creditCode),
  };
  if (name === undefined) delete company.name;
  // Without a name there is nothing to call a new one by.
  if (name === undefined) delete company.create;
  const segmentName = row.text('segment');
  const segmentCode = row.text('segmentCode');
  const segments: ThingRef[] =
    segmentName === undefined && segmentCode === undefined
      ? []
      : [
          {
            ...named(
              ['Segment'],
              segmentName === undefined ? 'segmentCode' : 'segment',
              segmentName ?? segmentCode ?? '',
            ),
            ...filled('code', segmentCode),
            ...filled('chain', row.text('chain')),
          },
        ];
  for (const segment of segments) if (segmentName === undefined && !segment.id) delete segment.name;
  const cells = { ...filled('role', row.text('role')), ...filled('weight', row.number('weight')?.value) };
  return {
    ties: [
      ...segments.map((to) => tie('OPERATES_IN', company, to, cells)),
      ...refs(row, 'product', ['Product'], 'Product').map((to) => tie('MAKES', company, to, cells)),
    ],
    claims: [],
  };
}

/** What a word says: which relation, whether it reads against the arrow, and what it joins where the relation joins several. */
type Word = { type: RelationshipType; reverse?: true; joins?: Label };

/** Other words for a relation: 甲 的上游材料 乙 is 乙 供给 甲, 甲 的产品小类 乙 is 乙 是一种 甲. */
const WORDS: Record<string, Word> = {
  上游: { type: 'FEEDS', reverse: true },
  上游产业: { type: 'FEEDS', reverse: true, joins: 'Segment' },
  上游环节: { type: 'FEEDS', reverse: true, joins: 'Segment' },
  上游材料: { type: 'FEEDS', reverse: true, joins: 'Product' },
  上游产品: { type: 'FEEDS', reverse: true, joins: 'Product' },
  原材料: { type: 'FEEDS', reverse: true, joins: 'Product' },
  下游: { type: 'FEEDS' },
  下游产业: { type: 'FEEDS', joins: 'Segment' },
  下游环节: { type: 'FEEDS', joins: 'Segment' },
  下游产品: { type: 'FEEDS', joins: 'Product' },
  产品小类: { type: 'KIND_OF', reverse: true },
  小类: { type: 'KIND_OF', reverse: true },
  细类: { type: 'KIND_OF', reverse: true },
  产品大类: { type: 'KIND_OF' },
  大类: { type: 'KIND_OF' },
  属于品类: { type: 'KIND_OF' },
  供应: { type: 'SUPPLIES' },
  供应商: { type: 'SUPPLIES', reverse: true },
  客户: { type: 'SUPPLIES' },
  子公司: { type: 'SUBSIDIARY_OF', reverse: true },
  母公司: { type: 'SUBSIDIARY_OF' },
  股东: { type: 'INVESTS_IN', reverse: true },
  入股: { type: 'INVESTS_IN' },
  主营产品: { type: 'MAKES' },
  产品: { type: 'MAKES' },
  所属行业: { type: 'OPERATES_IN' },
};
const BY_WORD = new Map<string, Word>(
  RELATIONSHIP_TYPES.flatMap((type) => {
    const { nameZh, nameEn, readsZh } = RELATIONSHIPS[type];
    return [type, nameZh, nameEn, readsZh].map((word) => [comparisonKey(word), { type }] as const);
  }),
);
for (const [word, found] of Object.entries(WORDS)) BY_WORD.set(comparisonKey(word), found);

/** What a row of relations of any type says, or why it cannot be one. */
export function describeRelation(row: Fields): RowDraft | DraftProblem {
  const word = row.text('type');
  if (word === undefined) {
    return { kind: 'missing', field: 'type', value: '', expected: '填写关系类型，或为整张表选定一种' };
  }
  const found = BY_WORD.get(comparisonKey(word));
  if (!found) {
    const known = RELATIONSHIP_TYPES.map((type) => RELATIONSHIPS[type].nameZh).join('、');
    return { kind: 'impossible-relation', field: 'type', value: word, expected: `图谱里有的关系：${known}` };
  }
  const { type, reverse, joins } = found;
  const allowed: { from: readonly Label[]; to: readonly Label[] } = RELATIONSHIPS[type];
  const { from: starts, to: ends } = joins ? { from: [joins], to: [joins] } : allowed;
  const [first] = refs(row, 'from', reverse ? ends : starts, onlyOf(reverse ? ends : starts));
  const [second] = refs(row, 'to', reverse ? starts : ends, onlyOf(reverse ? starts : ends));
  if (!first || !second) return { ties: [], claims: [] };
  const cells = {
    ...money(row),
    ...filled('role', row.text('role')),
    ...filled('weight', row.number('weight')?.value),
    ...filled('validFrom', row.date('since')),
  };
  return {
    ties: [reverse ? tie(type, second, first, cells) : tie(type, first, second, cells)],
    claims: [],
  };
}

const STRUCTURE = new Set(['Region', 'Segment', 'Taxonomy']);

/** A new end can only be made where it is clear what it is and nothing else must be known of it. */
function onlyOf(labels: readonly Label[]) {
  const [label, ...others] = labels;
  return label && others.length === 0 && !STRUCTURE.has(label) ? label : undefined;
}
