import type { Texts } from '../../i18n/i18n.ts';
import { dependence } from './gap-dependence.i18n.ts';
import { figures } from './gap-figures.i18n.ts';
import { panorama } from './gap-panorama.i18n.ts';
import { segment } from './gap-segment.i18n.ts';
import { settings } from './gap-settings.i18n.ts';
import { table } from './gap-table.i18n.ts';

const page: Texts = {
  'zh-CN': {
    'choose.chain': '产业链',
    'choose.region': '地区',
    'choose.asOf': '数据截至哪一天',
    'choose.today': '截至今天',
    'choose.judged': '已梳理环节',
    'choose.bare': '尚无环节数据，暂不能判断',
    'choose.known': '{{segments}} 个环节 · {{firms}} 家企业',
    'choose.noTaxonomy': '未归入体系',
    'empty.bare': '“{{name}}”还没有环节数据，无法判断缺什么',
    'empty.bareHint':
      '没有数据不等于没有产业：先把这条链的环节、供给关系和来源录入 graph-seed 的表格，再来判断。',
    'empty.unknown': '没有产业链 {{id}}',
    'empty.none': '图中还没有产业链',
    'empty.noneHint': '请先载入数据，或换一条产业链。',
    'empty.open': '看“{{name}}”',
  },
  en: {
    'choose.chain': 'Chain',
    'choose.region': 'Region',
    'choose.asOf': 'Data as of which day',
    'choose.today': 'As of today',
    'choose.judged': 'With segments',
    'choose.bare': 'No segments yet: cannot be judged',
    'choose.known': '{{segments}} segments · {{firms}} firms',
    'choose.noTaxonomy': 'in no taxonomy',
    'empty.bare': '“{{name}}” has no segments yet, so nobody can say what it lacks',
    'empty.bareHint':
      'No data is not the same as no industry: add the segments, feeds and sources of this chain to the tables in graph-seed first.',
    'empty.unknown': 'There is no chain {{id}}',
    'empty.none': 'The graph holds no chain yet',
    'empty.noneHint': 'Load data first, or choose another chain.',
    'empty.open': 'Open “{{name}}”',
  },
};

const parts = [page, panorama, table, figures, settings, segment, dependence];

/** Words of 补链强链. */
export const gaps: Texts = {
  'zh-CN': Object.assign({}, ...parts.map((part) => part['zh-CN'])),
  en: Object.assign({}, ...parts.map((part) => part.en)),
};
