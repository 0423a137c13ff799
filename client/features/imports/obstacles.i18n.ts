import type { Texts } from '../../i18n/i18n.ts';

/** Why a batch cannot be taken back. */
export const obstacles: Texts = {
  'zh-CN': {
    'obstacle.changed': '后来改过',
    'obstacle.used': '后来被用到',
    'obstacle.gone': '后来被删去',
    'obstacle.merged': '后来被判为同一个',
    'obstacle.decision': '去看这条判定',
  },
  en: {
    'obstacle.changed': 'changed since',
    'obstacle.used': 'used since',
    'obstacle.gone': 'gone since',
    'obstacle.merged': 'decided to be one with another since',
    'obstacle.decision': 'Look at the decision',
  },
};
