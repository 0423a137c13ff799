import { pinyin } from 'pinyin-pro';

/** How a name is typed by somebody who types sound: `京东方` is `jingdongfang` in full and `jdf` by initials. */
export type NamePinyin = { full: string; initials: string };

/** Latin letters and digits stay as they are, in lower case; blanks and punctuation fall away. `ü` is `v`. */
export function namePinyin(name: string): NamePinyin {
  const read = (pattern: 'pinyin' | 'first') =>
    pinyin(name.normalize('NFKC'), {
      pattern,
      toneType: 'none',
      type: 'array',
      nonZh: 'consecutive',
      v: true,
    })
      .join('')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  return { full: read('pinyin'), initials: read('first') };
}
