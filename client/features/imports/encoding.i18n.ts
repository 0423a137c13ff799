import type { Texts } from '../../i18n/i18n.ts';

/** Words of the choice of an encoding. */
export const encoding: Texts = {
  'zh-CN': {
    'encoding.label': '文字编码',
    'encoding.auto': '自动',
    'encoding.autoFound': '自动（识别为 {{encoding}}）',
    'encoding.hint': '样例里有乱码时换一种，整份文件会按新的编码重新读；以前的试运行结果作废。',
  },
  en: {
    'encoding.label': 'Encoding',
    'encoding.auto': 'Automatic',
    'encoding.autoFound': 'Automatic (looks like {{encoding}})',
    'encoding.hint':
      'If the samples are garbled, choose another: the whole file is read anew with it, and an earlier dry run no longer counts.',
  },
};
