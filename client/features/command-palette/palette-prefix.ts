import type { Label } from '../../../server/contract/graph-model.ts';
import { KIND_WORDS } from '../../../server/contract/search.ts';

/** What is looked through: everything, entities of one kind, or one of the other sorts of thing. */
export type Scope = { sort: 'all' } | { sort: 'entity'; label: Label } | { sort: OtherSort };
export type OtherSort = 'page' | 'action' | 'view' | 'question' | 'source';

const OTHER_WORDS: readonly (readonly [string, OtherSort])[] = [
  ['来源', 'source'],
  ['页', 'page'],
  ['页面', 'page'],
  ['操作', 'action'],
  ['视图', 'view'],
  ['问题', 'question'],
  ['source', 'source'],
  ['page', 'page'],
  ['action', 'action'],
  ['view', 'view'],
  ['question', 'question'],
];

const SCOPES: ReadonlyMap<string, Scope> = new Map<string, Scope>([
  ...KIND_WORDS.map(([word, label]): [string, Scope] => [word, { sort: 'entity', label }]),
  ...OTHER_WORDS.map(([word, sort]): [string, Scope] => [word, { sort }]),
]);

/** The prefixes shown as hints, in the order of use. */
export const SHOWN_PREFIXES = {
  'zh-CN': [
    '公司',
    '基金',
    '链',
    '环节',
    '项目',
    '园区',
    '地区',
    '机构',
    '人',
    '来源',
    '页',
    '操作',
    '视图',
    '问题',
  ],
  en: [
    'company',
    'fund',
    'chain',
    'segment',
    'project',
    'park',
    'region',
    'institution',
    'person',
    'source',
    'page',
    'action',
    'view',
    'question',
  ],
} as const;

const evenWidth = (text: string) => text.normalize('NFKC').toLowerCase();

export type Typed = { scope: Scope; words: string };

/** Reads `公司：京东`, `page: 基金` or plain words. A word before a colon that names nothing belongs to the words. */
export function readTyped(typed: string): Typed {
  const [, prefix = '', rest = ''] = /^\s*([^\s:：]+)\s*[:：](.*)$/su.exec(typed) ?? [];
  const scope = SCOPES.get(evenWidth(prefix));
  return scope ? { scope, words: rest.trim() } : { scope: { sort: 'all' }, words: typed.trim() };
}

/** What Tab makes of the beginning of a prefix: `基` is `基金:`, `com` is `company:`. Undefined when nothing begins so. */
export function completePrefix(typed: string): string | undefined {
  const begun = evenWidth(typed.trim());
  if (!begun || /[:：]/.test(typed)) return undefined;
  const shown = [...SHOWN_PREFIXES['zh-CN'], ...SHOWN_PREFIXES.en];
  const known = [...shown, ...SCOPES.keys()].find((word) => word.startsWith(begun));
  return known && `${known}:`;
}
