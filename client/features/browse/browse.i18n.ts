import type { Texts } from '../../i18n/i18n.ts';

export const browse: Texts = {
  'zh-CN': {
    'canvas.description': '图谱：{{nodes}} 个实体，{{ties}} 条关系',
  },
  en: {
    'canvas.description': 'Graph of {{nodes}} entities and {{ties}} ties',
  },
};
