import type { Texts } from '../../i18n/i18n.ts';
import { encoding } from './encoding.i18n.ts';
import { importsEn } from './imports-en.i18n.ts';
import { importsZh } from './imports-zh.i18n.ts';
import { lookAlikes } from './look-alikes.i18n.ts';
import { obstacles } from './obstacles.i18n.ts';

/** Words of the pages that take sheets in. */
export const imports: Texts = {
  'zh-CN': { ...importsZh, ...encoding['zh-CN'], ...obstacles['zh-CN'], ...lookAlikes['zh-CN'] },
  en: { ...importsEn, ...encoding.en, ...obstacles.en, ...lookAlikes.en },
};
