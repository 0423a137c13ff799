/** What the rules of the tables say, in Chinese; a sentence not known here stays as it is. */
const SENTENCES: readonly [RegExp, string][] = [
  [/^some text$/, '填写文字'],
  [/^a date that exists$/, '真实存在的日期，形如 2024、2024-05 或 2024-05-15'],
  [/^a whole number$/, '整数'],
  [/^a period such as (.+)$/, '期间，形如 2024、2024Q1、2019H1、2021-2025'],
  [/^a fraction above 0 and up to 1, .+$/, '0 到 1 之间的比例，如 0.35；区间写作 0.3..0.5'],
  [/^a year such as .+$/, '年份，如 2024'],
  [/^an address starting with http.*$/, '以 http:// 或 https:// 开头的网址'],
  [/^a unified social credit code.+$/, '18 位统一社会信用代码'],
  [/^a listing code such as (.+)$/, '证券代码，如 $1'],
  [/^a currency code such as (.+)$/, '币种代码，如 $1'],
  [/^at least one source id$/, '至少一个来源'],
  [/^at least one entity id$/, '至少一个实体'],
  [/^digits of a GB\/T 2260 code$/, '行政区划代码（数字）'],
  [/^an id such as (.+)$/, '形如 $1 的 id'],
  [/^one amount such as (.+?)(; a bare number has no unit)?$/, '一个带单位的金额，如 $1'],
  [/^a range with both ends in the same unit$/, '两端单位相同的区间'],
  [/^a range with its unit at the end.*$/, '单位写在末尾的区间，如 5-10亿元'],
  [/^a range that grows.*$/, '由小到大的区间，如 5-10亿元'],
  [/^one currency$/, '一种币种'],
  [/^one hedge, not two.*$/, '只用一个约数词，如 约60亿元 或 60多亿元'],
  [/^got "(.*)", expected no date after today, (.+)$/, '不晚于今天（$2）的日期，现为 $1'],
  [/^(.+) is later than its newest source, (.+)$/, '$1 晚于来源的日期 $2，请再核对'],
  [/^got "(.*)", expected a date not before validFrom, (.+)$/, '不早于开始日期 $2 的日期，现为 $1'],
  [/^(\S+) is in no table$/, '图中已有的实体；没有找到 $1'],
  [/^(\S+) is in no sources\.csv$/, '已登记的来源；没有找到 $1'],
  [/^(\S+) is in no claim-keys\.csv$/, '已登记的指标；没有 $1'],
  [/^(\S+) \S+ itself$/, '另一个实体；两端不能相同（$1）'],
  [/^mode is for INTRODUCED only$/, '空；引荐方式只用于引荐关系'],
  [/^the currency is not written.*$/, '写明币种的金额，如 亿元、万美元'],
  [/^got "(.*)", expected (.+), where (\S+) (?:starts|ends) at$/, '能有 $3 关系的实体（$2），现为 $1'],
  [
    /^got "(.*)", expected a (\S+) like (\S+), as (\S+) joins.*$/,
    '与 $3 同类的实体（$2），$4 只连接同类，现为 $1',
  ],
  [/^got "(.*)", expected a plain number.*$/, '数字，现为 $1；区间写作 0.3..0.5'],
  [/^got "", expected a unit of money.*$/, '货币单位，如 亿元 或 万美元'],
  [/^got "(.*)", expected a project, which has stages$/, '项目才有阶段，现为 $1'],
  [/^neither the unit (.+) nor the column.*$/, '币种；单位 $1 没有说明'],
  [/^got "(.*)", expected % or 个百分点$/, '% 或 个百分点，现为 $1'],
  [/^\S+ names no publisher$/, '来源最好写明出版者'],
  [/^\S+ has no address.*$/, '来源最好写明网址；只有纸质出版物可以没有'],
  [/^the check digit of (.+) is wrong.*$/, '信用代码 $1 的校验位不对，请核对'],
  [/^segments or products feed each other in a circle: (.+)$/, '互相供给成了一个圈：$1'],
  [/^products are kinds of each other in a circle: (.+)$/, '不成圈的品类；这些互为一种：$1'],
  [/^the shares of (\S+) on (\S+) add up to (.+)$/, '$2 对 $1 的持股合计为 $3，超过全部'],
  [/^(\S+) on (\S+) comes after (\S+) on (\S+)$/, '阶段倒退：$4 已是 $3，$2 又是 $1'],
  [/^got "(.*)", expected (.+)$/, '$2，现为 $1'],
];

/** `expected` as the tables say it → as the person in front of the form reads it. */
export function inChinese(expected: string): string {
  for (const [pattern, sentence] of SENTENCES) {
    if (pattern.test(expected)) return expected.replace(pattern, sentence).replaceAll(' or ', ' 或 ');
  }
  return expected.replaceAll(' or ', ' 或 ');
}
