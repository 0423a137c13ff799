import type { Texts } from '../../i18n/i18n.ts';

/** Words of the figures on top and of how each is computed. */
export const figures: Texts = {
  'zh-CN': {
    howComputed: '{{name}}怎么算的',
    dataDate: '数据截至 {{date}}，其中最新的事实是 {{newest}}。',
    'completeness.name': '链条完整度',
    'completeness.aside': '判定占比 {{share}}（{{judged}}/{{total}}）',
    'completeness.formula':
      '完整度 = Σ(权重 × 得分) ÷ Σ权重，只算已判定的环节。得分：缺 0，弱 {{weak}}，强 1；权重：关键环节 {{key}}，其他 1。',
    'completeness.sums': '本次：{{reached}} ÷ {{weight}} = {{result}}',
    'completeness.judged':
      '{{total}} 个环节中判定了 {{judged}} 个（{{share}}）；数据不足的不计入，判定占比低时完整度只代表已知的部分。',
    'supply.name': '本地配套率',
    'supply.aside': '按家数 {{local}}/{{known}}',
    'supply.none': '没有登记链主的供应商',
    'supply.formula':
      '链主及其子公司的已知供应商 {{known}} 家，其中 {{local}} 家在本地：{{local}} ÷ {{known}} = {{rate}}。',
    'supply.ties': '依据 {{ties}} 条有来源的供货关系。',
    'supply.asideAmount': '按金额 {{rate}}（{{withAmount}}/{{pairs}} 对有金额）',
    'supply.asideNoAmount': '按金额无从算',
    'supply.byCount': '按家数：{{rate}}。',
    'supply.byAmount': '按金额：{{rate}}。',
    'supply.noAmount': '{{pairs}} 对供需都没有公布的实付金额，所以算不出。',
    'supply.amountFormula':
      '{{pairs}} 对供需中 {{withAmount}} 对有实付金额，取各对最新的一笔：本地 {{local}} ÷ 合计 {{known}} = {{rate}}。金额的年份从 {{from}} 到 {{to}}，并不同期，只能看个大概。',
    'supply.limits': '只算图中登记过的供应商，没登记的不在分母里；计划、区间和外币金额不计入。',
    'verdicts.name': '环节判定',
    'verdicts.order': '依次套用下列规则，第一条适用的定结论：',
    'verdicts.decided': '本次 {{count}} 个',
    'rule.absence-declared-later': '本地查到企业，但之后有来源称没有',
    'rule.only-inferred': '本地企业都只是推断，没有来源明说',
    'rule.leader-present': '链主在本地从事',
    'rule.several-groups': '独立的本地企业达到规定家数',
    'rule.one-group': '有本地企业，但不到规定家数',
    'rule.project-producing': '没有登记企业，但补链项目已投产',
    'rule.present-but-unnamed': '来源称本地有，但未点名企业',
    'rule.declared-absent': '没有本地企业，来源明说没有或列全的名录里没有',
    'rule.not-looked-into': '以上都不适用：没有能说明有无的来源',
  },
  en: {
    howComputed: 'How {{name}} is computed',
    dataDate: 'Data as of {{date}}; the newest fact used is of {{newest}}.',
    'completeness.name': 'Completeness',
    'completeness.aside': 'judged {{share}} ({{judged}}/{{total}})',
    'completeness.formula':
      'Completeness = Σ(weight × score) ÷ Σ weight over judged segments. Scores: missing 0, weak {{weak}}, strong 1; weights: key segments {{key}}, others 1.',
    'completeness.sums': 'Here: {{reached}} ÷ {{weight}} = {{result}}',
    'completeness.judged':
      '{{judged}} of {{total}} segments are judged ({{share}}); those with insufficient data are left out, so with a low share the figure speaks for the known part only.',
    'supply.name': 'Local supply rate',
    'supply.aside': 'by count {{local}}/{{known}}',
    'supply.none': 'no supplier of the leaders recorded',
    'supply.formula':
      'The leaders and their subsidiaries have {{known}} known suppliers, {{local}} of them local: {{local}} ÷ {{known}} = {{rate}}.',
    'supply.ties': 'It rests on {{ties}} supply ties, each with a source.',
    'supply.asideAmount': 'by amount {{rate}} (known for {{withAmount}}/{{pairs}})',
    'supply.asideNoAmount': 'by amount: not known',
    'supply.byCount': 'By count: {{rate}}.',
    'supply.byAmount': 'By amount: {{rate}}.',
    'supply.noAmount':
      'None of the {{pairs}} pairs of supplier and buyer has a published amount, so there is no such rate.',
    'supply.amountFormula':
      'Of {{pairs}} pairs of supplier and buyer {{withAmount}} have an amount paid, the newest of each: local {{local}} ÷ all {{known}} = {{rate}}. The amounts are of {{from}} to {{to}}, not of one period: a rough guide only.',
    'supply.limits':
      'Only recorded suppliers count; others are not in the denominator. Plans, ranges and other currencies are left out.',
    'verdicts.name': 'Verdicts',
    'verdicts.order': 'The rules are tried in this order; the first that applies decides:',
    'verdicts.decided': '{{count}} here',
    'rule.absence-declared-later': 'Local firms known, but a later source says there is none',
    'rule.only-inferred': 'Local firms are inferred only; no source states them',
    'rule.leader-present': 'The chain leader works in it locally',
    'rule.several-groups': 'Enough independent local firms',
    'rule.one-group': 'Local firms, but fewer than needed',
    'rule.project-producing': 'No firm recorded, but a project that fills it is producing',
    'rule.present-but-unnamed': 'A source says it is there without naming a firm',
    'rule.declared-absent':
      'No local firm; a source says there is none, or a roll of every holder names none',
    'rule.not-looked-into': 'None of these: no source can tell',
  },
};
