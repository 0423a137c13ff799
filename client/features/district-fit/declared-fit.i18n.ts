import type { Texts } from '../../i18n/i18n.ts';

/** Words of the share of projects in the declared industries of their districts. */
export const declaredFit: Texts = {
  'zh-CN': {
    'view.declared': '主导产业符合率',
    'declared.name': '{{year}} 年新签约 {{min}} 亿元以上项目，符合区市主导产业定位的占比',
    'declared.value': '= {{fitting}} ÷ {{n}} 个',
    'declared.definition':
      '口径：分母是 {{year}} 年内签约、计划投资确定在 {{min}} 亿元以上，且产业链、所在区市、该区市的主导产业都有登记的项目；分子是其中有一条产业链被所在区市声明为主导产业的项目。',
    'declared.short':
      '数据不足之处：登记的 {{recorded}} 个项目里，{{unsigned}} 个没有签约日期，{{withoutAmount}} 个没有人民币计划投资，{{unclearYear}} 个说不清是否在这一年签约；符合年份和金额的 {{projects}} 个里，{{unsaid}} 个缺产业链、区市或主导产业登记，不计入分母。',
    'declared.few': '可判定的只有 {{n}} 个，不足以代表全市',
    'declared.stated':
      '来源给出的是 {{value}}（{{period}} 年，{{evidence}}）；来源没有给出分子、分母和名单，两个数不能互相代替。',
    'declared.statedName': '来源给出的占比',
    'declared.year': '签约年份',
    'declared.min': '计划投资不低于（亿元）',
    'declared.rows': '列出哪些项目',
    'declared.group.all': '全部',
    'declared.group.numerator': '分子',
    'declared.group.denominator': '分母',
    'declared.group.unsaid': '不计入',
    'declared.none': '没有这样的项目',
    'declared.fit': '是否符合',
    'declared.fit.fits': '符合',
    'declared.fit.fits-park': '只符合园区',
    'declared.fit.misfit': '不符合',
    'declared.fit.no-chain': '产业链未登记',
    'declared.fit.no-district': '区市未登记',
    'declared.fit.nothing-declared': '区市未登记主导产业',
    'declared.amount': '计划投资',
    'declared.signed': '签约',
    'declared.projectSources': '项目的来源',
  },
  en: {
    'view.declared': 'Declared-industry share',
    'declared.name':
      'Projects of {{min}} 亿元 or more signed in {{year}} that are in an industry their district declares',
    'declared.value': '= {{fitting}} ÷ {{n}}',
    'declared.definition':
      'Method: below the line are projects signed in {{year}} whose planned investment is {{min}} 亿元 or more for certain, and whose chain, district and a declaration of that district are recorded; above it those of them with a chain their district declares.',
    'declared.short':
      'Where the data are short: of {{recorded}} recorded projects {{unsigned}} have no signing date, {{withoutAmount}} no planned investment in yuan, and of {{unclearYear}} it is not clear whether they were signed in the year; of the {{projects}} of that year and size {{unsaid}} lack a chain, a district or a declaration and are not counted.',
    'declared.few': 'only {{n}} can be judged: too few to speak for the city',
    'declared.stated':
      'A source states {{value}} ({{period}}: {{evidence}}) without numerator, denominator or list: neither figure can stand for the other.',
    'declared.statedName': 'The share a source states',
    'declared.year': 'Signed in',
    'declared.min': 'At least (亿元)',
    'declared.rows': 'Which projects to list',
    'declared.group.all': 'All',
    'declared.group.numerator': 'Above the line',
    'declared.group.denominator': 'Below the line',
    'declared.group.unsaid': 'Not counted',
    'declared.none': 'No such project',
    'declared.fit': 'Fits',
    'declared.fit.fits': 'fits',
    'declared.fit.fits-park': 'fits its park only',
    'declared.fit.misfit': 'does not fit',
    'declared.fit.no-chain': 'chain not recorded',
    'declared.fit.no-district': 'district not recorded',
    'declared.fit.nothing-declared': 'district declares nothing on record',
    'declared.amount': 'Planned investment',
    'declared.signed': 'Signed',
    'declared.projectSources': 'Sources of the project',
  },
};
