import { useCallback, useState } from 'react';
import type { IntroductionsUrl, SetIntroductionsUrl } from './introductions-url.ts';

/** Values of the address to set; null is the default. */
export type UrlPatch = { [K in keyof IntroductionsUrl]?: IntroductionsUrl[K] | null };
/** Makes a change that can be taken back: what to set, and in words what that does. */
export type MakeChange = (patch: UrlPatch, words: string) => void;
export type MadeChange = { words: string; undo: () => void; dismiss: () => void };

/** Changes of the question that tell what they did and can be taken back at once; `made` is the latest. */
export function useChanges(
  url: IntroductionsUrl,
  setUrl: SetIntroductionsUrl,
): { change: MakeChange; made: MadeChange | null } {
  const [latest, setLatest] = useState<{ words: string; before: UrlPatch } | null>(null);
  const change = useCallback<MakeChange>(
    (patch, words) => {
      const before = Object.fromEntries(
        Object.keys(patch).map((key) => [key, url[key as keyof IntroductionsUrl]]),
      );
      setLatest({ words, before });
      void setUrl(patch);
    },
    [url, setUrl],
  );
  const made = latest && {
    words: latest.words,
    undo: () => {
      void setUrl(latest.before);
      setLatest(null);
    },
    dismiss: () => setLatest(null),
  };
  return { change, made };
}
