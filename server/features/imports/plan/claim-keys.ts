import type { Mapping } from '../../../contract/imports-mapping.ts';

export type ClaimKey = {
  key: string;
  nameZh: string;
  nameEn: string;
  kind: 'number' | 'money' | 'percent' | 'text';
};

const key = (name: string, nameZh: string, nameEn: string, kind: ClaimKey['kind']): [string, ClaimKey] => [
  name,
  { key: name, nameZh, nameEn, kind },
];

/** The figures that the fields of sheets give. Named so unless the graph has a name for them. */
export const CLAIM_KEYS: ReadonlyMap<string, ClaimKey> = new Map([
  key('stage', '阶段', 'Stage', 'text'),
  key('plannedInvestment', '计划投资', 'Planned investment', 'money'),
  key('actualInvestment', '实际投资', 'Actual investment', 'money'),
  key('paidInInvestment', '到位资金', 'Paid-in investment', 'money'),
  key('fundSize', '基金规模', 'Fund size', 'money'),
  key('fundCommitted', '认缴规模', 'Committed capital', 'money'),
  key('revenue', '营业收入', 'Revenue', 'money'),
  key('registeredCapital', '注册资本', 'Registered capital', 'money'),
  key('employees', '员工数', 'Employees', 'number'),
  key('exchange', '交易所', 'Exchange', 'text'),
  key('listedOn', '上市日期', 'Listed on', 'text'),
  key('foundedOn', '成立日期', 'Founded on', 'text'),
  key('address', '地址', 'Address', 'text'),
  key('owner', '责任人', 'Person in charge', 'text'),
  key('content', '建设内容', 'What is built', 'text'),
  key('landArea', '占地面积', 'Land area', 'number'),
  key('floorArea', '建筑面积', 'Floor area', 'number'),
  key('freeArea', '可用面积', 'Area still free', 'number'),
  key('structure', '建筑结构', 'Structure', 'text'),
  key('siteState', '载体状态', 'State of the site', 'text'),
  key('operator', '运营单位', 'Operator', 'text'),
  key('photo', '图片链接', 'Photo', 'text'),
  key('parentSegment', '上级环节', 'Part of', 'text'),
  key('statedVerdict', '所报强弱', 'Stated verdict', 'text'),
]);

/** Figures that mappings name by their columns, besides those of fields. */
export function claimKeysOf(mappings: readonly Mapping[]): ReadonlyMap<string, ClaimKey> {
  return new Map(
    mappings.flatMap(({ columns }) =>
      columns.flatMap(({ column, claim }): [string, ClaimKey][] =>
        claim
          ? [
              [
                claim.key,
                { key: claim.key, nameZh: column || claim.key, nameEn: claim.key, kind: claim.kind },
              ],
            ]
          : [],
      ),
    ),
  );
}
