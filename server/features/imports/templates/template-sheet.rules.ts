import { STAGES } from '../../../contract/graph-model.ts';
import type { Field, FieldType } from '../../../contract/imports-fields.ts';
import { type SheetKindCode, sheetKind } from '../../../contract/imports-sheet-kinds.ts';
import { EXAMPLES } from './template-examples.ts';

export type TemplateCell = string | number | null;

/** A column of a template. `allowed` lists all there is to choose from, for fields that take nothing else. */
export type TemplateColumn = {
  field: string;
  header: string;
  required: boolean;
  how: string;
  allowed: readonly string[];
};

export type TemplateSheet = {
  kind: SheetKindCode;
  name: string;
  columns: readonly TemplateColumn[];
  /** Rows that show how it is done; the first cell of each says that it is none to take in. */
  examples: readonly (readonly TemplateCell[])[];
};

/** What the first cell of a row begins with that only shows how a template is filled in. */
const EXAMPLE_MARK = '示例：';

/** What bare numbers of a column count, said in its header. */
const UNITS: Readonly<Record<string, string>> = {
  registeredCapital: '万元',
  amount: '万元',
  employees: '人',
  landArea: '亩',
  floorArea: '平方米',
  freeArea: '平方米',
};
const UNITS_BY_TYPE: Partial<Record<FieldType, string>> = { amount: '亿元', percentage: '%' };

const HOW: Record<FieldType, string> = {
  text: '文字',
  list: '可以填几个，用“、”或“；”隔开',
  number: '数字；可以写“约”“超”“不足”',
  amount: '金额，可以写“约2亿元”“5-10亿元”“500万美元”；只写数字时按列名里的单位',
  date: '2024-05-15、2024/5/15、2024年5月，或表格里的日期；只知道年份就只写年份',
  percentage: '35%，或只写 35',
  'listing-code': '六位代码，600000、600000.SH 或 sh600000；按文本填，免得丢掉前面的 0',
  'credit-code': '18 位统一社会信用代码，按文本填',
  stage: '选一个',
  verdict: '选一个',
  'yes-no': '选一个',
  choice: '选一个',
};

/** The template of one kind of sheet: its fields as columns, what a row must have first. */
export function templateSheet(kind: SheetKindCode): TemplateSheet {
  const { nameZh, fields, requires } = sheetKind(kind);
  const first = requires.flatMap(([field]) => (field === undefined ? [] : [field]));
  const order = [...first, ...Object.keys(fields).filter((name) => !first.includes(name))];
  const columns = order.flatMap((name) => {
    const field = fields[name];
    return field ? [columnOf(name, field, requires)] : [];
  });
  const rows: readonly Partial<Record<string, string | number>>[] = EXAMPLES[kind];
  const examples = rows.map((row) =>
    columns.map(({ field }, index) => {
      const value = row[field];
      if (index === 0) return `${EXAMPLE_MARK}${value ?? ''}`;
      return value === undefined || value === '' ? null : value;
    }),
  );
  return { kind, name: nameZh, columns, examples };
}

function columnOf(name: string, field: Field, requires: readonly (readonly string[])[]): TemplateColumn {
  const unit = UNITS[name] ?? UNITS_BY_TYPE[field.type];
  const required = requires.some(([first]) => first === name);
  return {
    field: name,
    header: `${field.nameZh}${unit ? `（${unit}）` : ''}${required ? '*' : ''}`,
    required,
    how: HOW[field.type],
    allowed: allowedValues(field),
  };
}

/** The words a field takes and no others; empty where anything of its type may stand. */
function allowedValues({ type, choices }: Field): string[] {
  if (type === 'stage') return Object.values(STAGES);
  if (type === 'verdict') return ['缺', '弱', '强', '数据不足'];
  if (type === 'yes-no') return ['是', '否'];
  return Object.entries(choices ?? {}).map(([code, [shown]]) => shown ?? code);
}
