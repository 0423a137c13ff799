import type { Texts } from '../../i18n/i18n.ts';

/** Words of what a segment holds up and of who supplies it. */
export const dependence: Texts = {
  'zh-CN': {
    'downstream.none': '没有登记它供给的环节，缺了它不影响链上其他环节。',
    'downstream.sum':
      '沿供给关系往下，缺了它会断供 {{segments}} 个环节（占其余环节的 {{share}}），涉及本地企业 {{firms}} 家。',
    'downstream.cut': '隔 {{steps}} 步，本地 {{firms}} 家',
    'downstream.held': '有替代而不断供：',
    'downstream.heldBy': '由{{name}}顶上',
    'downstream.noSubstitute': '没有登记可替代它的环节，所以只按供给关系算，不作折减。',
    'downstream.substitutes': '可替代它的环节：',
    'downstream.atHand': '本地有',
    'downstream.notHere': '本地没有，不算数',
    'sourcing.local': '本地供应：',
    'sourcing.localSum': '{{firms}} 家企业，独立来源 {{groups}} 个（同一集团算一个）。',
    'sourcing.single': '单一来源',
    'sourcing.customers': '下游客户的供应商：',
    'sourcing.customersSum':
      '它下游的本地企业分属 {{groups}} 个集团，其中 {{supplied}} 个查到供应商；独立供应方共 {{suppliers}} 个（n = {{pairs}} 对供需）。',
    'sourcing.noneKnown': '它下游的本地企业分属 {{groups}} 个集团，都没有登记这一环节的供应商。',
    'sourcing.singleKnown': '只查到一个来源',
    'sourcing.hhi': '集中度（赫芬达尔指数，按金额）：',
    'sourcing.hhiByShare': '集中度（赫芬达尔指数，按来源所称份额）：',
    'sourcing.hhiSum': '{{hhi}}，最低可为 {{least}}（{{count}} 个供应方均分），最高 1；n = {{pairs}} 对。',
    'sourcing.noHhi':
      '算不出。{{pairs}} 对供需中只有 {{withAmount}} 对有实付金额，份额不全，所以只报上面的来源个数。',
    'sourcing.here': '本地',
    'sourcing.noAmount': '金额未见公布',
    'sourcing.limits':
      '供应商从事这一环节即计入，来源未必说明卖的就是它；买方是本地企业或其所在集团；没登记的供货不在内。',
  },
  en: {
    'downstream.none': 'No segment it feeds is recorded: nothing else in the chain depends on it.',
    'downstream.sum':
      'Following the feeds, segments cut off without it: {{segments}} ({{share}} of the others); local firms in them: {{firms}}.',
    'downstream.cut': 'distance {{steps}}, firms here: {{firms}}',
    'downstream.held': 'Kept going by a substitute:',
    'downstream.heldBy': 'by {{name}}',
    'downstream.noSubstitute':
      'No substitution is recorded, so the feeds alone count and nothing is taken off.',
    'downstream.substitutes': 'Can take its place:',
    'downstream.atHand': 'at hand here',
    'downstream.notHere': 'not here, so of no help',
    'sourcing.local': 'Supplied here:',
    'sourcing.localSum': 'local firms: {{firms}}; independent sources: {{groups}} (one group counts once).',
    'sourcing.single': 'single source',
    'sourcing.customers': 'Suppliers of the customers:',
    'sourcing.customersSum':
      'the local firms downstream of it belong to {{groups}} groups, {{supplied}} of which have a known supplier; independent suppliers: {{suppliers}} (n = {{pairs}} pairs).',
    'sourcing.noneKnown':
      'the local firms downstream of it belong to {{groups}} groups, none with a recorded supplier of this segment.',
    'sourcing.singleKnown': 'one source known',
    'sourcing.hhi': 'Concentration (Herfindahl index, by amount):',
    'sourcing.hhiByShare': 'Concentration (Herfindahl index, by shares as stated):',
    'sourcing.hhiSum':
      '{{hhi}}, at least {{least}} ({{count}} equal suppliers), at most 1; n = {{pairs}} pairs.',
    'sourcing.noHhi':
      'cannot be told: of {{pairs}} pairs only {{withAmount}} have an amount paid, so the shares are not known and the count above stands alone.',
    'sourcing.here': 'local',
    'sourcing.noAmount': 'no amount published',
    'sourcing.limits':
      'A supplier counts when it works in this segment, though the source may not say that it sells just this; the buyer is a local firm or its group; unrecorded supplies are not in it.',
  },
};
