import { pinyin } from 'pinyin-pro';

const sounds = new Map<string, string>();

/** How a name sounds, character by character without tone: two names of equal sound differ by the slip of a phonetic keyboard. */
export function soundOf(text: string): string {
  let all = '';
  for (const character of text) {
    let sound = sounds.get(character);
    if (sound === undefined) {
      sound = pinyin(character, { toneType: 'none', v: true });
      sounds.set(character, sound);
    }
    all += sound + ' ';
  }
  return all;
}
