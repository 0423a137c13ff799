import type { Texts } from '../../i18n/i18n.ts';

/** Words of the rows whose new names look like others'. */
export const lookAlikes: Texts = {
  'zh-CN': {
    'alike.title': '有 {{count}} 个新建的名称与图谱里已有的相近',
    'alike.hint':
      '它们会照样新建。如果其实是同一个，请先去判定，再重新试运行，这些行就会归到已有的那一个；不是就不用管。',
    'alike.hintAfter': '写入时它们是新建的。如果其实是同一个，请在重复实体核对里判定。',
    'alike.new': '新建的名称',
    'alike.resembles': '像是',
    'alike.decide': '去判定',
    'alike.decideOn': '判定“{{name}}”是不是已有的',
  },
  en: {
    'alike.title': 'New names that look like ones the graph holds: {{count}}',
    'alike.hint':
      'They are made all the same. Where two are one, decide so first and run the dry run again: the rows then go to the one that is there. Otherwise leave them.',
    'alike.hintAfter': 'They were made new. Where two are one, say so under duplicates.',
    'alike.new': 'New name',
    'alike.resembles': 'Looks like',
    'alike.decide': 'Decide',
    'alike.decideOn': 'Decide whether “{{name}}” is one that is there',
  },
};
