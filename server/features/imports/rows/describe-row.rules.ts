import type { SheetKindCode } from '../../../contract/imports-sheet-kinds.ts';
import type { ReadRow } from '../mapping/apply-mapping.rules.ts';
import { describeCompany, describeFund, describePerson, describeProduct } from './describe-actors.rules.ts';
import {
  describeActivity,
  describeInvestment,
  describeRelation,
  describeSupply,
} from './describe-ties.rules.ts';
import { describeProject, describeSegment, describeSite } from './describe-works.rules.ts';
import type { DraftProblem, RowDraft } from './draft.ts';
import { type Fields, fieldsOf, mappedClaims } from './row-reader.rules.ts';

const DESCRIBE: Record<Exclude<SheetKindCode, 'targets'>, (row: Fields) => RowDraft | DraftProblem> = {
  companies: describeCompany,
  projects: describeProject,
  funds: describeFund,
  investments: describeInvestment,
  supplies: describeSupply,
  segments: describeSegment,
  activities: describeActivity,
  products: describeProduct,
  sites: describeSite,
  people: describePerson,
  relations: describeRelation,
};

/** The kinds of sheet whose rows are about one thing each, and make it where it is new. */
export const ABOUT_THINGS: ReadonlySet<SheetKindCode> = new Set([
  'companies',
  'projects',
  'funds',
  'segments',
  'products',
  'sites',
  'people',
]);

/** What a row says of the graph, or what keeps it from saying anything. */
export function describeRow(row: ReadRow, kind: SheetKindCode): RowDraft | DraftProblem {
  if (kind === 'targets') {
    const expected = '招商目标企业在“目标清单”页导入';
    return { kind: 'elsewhere', field: 'company', value: '', expected };
  }
  const described = DESCRIBE[kind](fieldsOf(row));
  if ('kind' in described) return described;
  const outOfRange = weightProblem(kind, described);
  if (outOfRange) return outOfRange;
  const mapped = mappedClaims(row);
  if (mapped.length > 0 && !described.subject) {
    const [first] = mapped;
    const expected = '没有指标的列；关系的行不说某一个主体的指标';
    return { kind: 'elsewhere', field: first?.key ?? '', value: first?.value ?? '', expected };
  }
  return { ...described, claims: [...described.claims, ...mapped] };
}

/** The weight of an activity is its part of all the company does; that of another relation any number above nothing. */
function weightProblem(kind: SheetKindCode, { ties }: RowDraft): DraftProblem | undefined {
  const weight = ties.find(({ cells }) => cells.weight !== undefined)?.cells.weight;
  if (weight === undefined) return undefined;
  const most = kind === 'activities' ? 1 : Infinity;
  if (weight > 0 && weight <= most) return undefined;
  const expected = kind === 'activities' ? '大于 0、不超过 1 的权重' : '大于 0 的权重';
  return { kind: 'out-of-range', field: 'weight', value: String(weight), expected };
}
