import { valueAt, type Scale } from './figures.ts';

const DAY_MS = 86_400_000;

/** A value of a figure in words: a month, 亿元 or a count. */
export function valueWords({ figure }: Scale, value: number, language: string): string {
  if (figure === 'newest') return new Date(value * DAY_MS).toISOString().slice(0, 7);
  if (figure !== 'amount') return String(Math.round(value));
  if (language === 'en') return `CNY ${short(value / 1e6)} m`;
  return value >= 1e8 ? `${short(value / 1e8)}亿元` : `${short(value / 1e4)}万元`;
}

const short = (value: number) => value.toLocaleString('en-US', { maximumSignificantDigits: 2 });

/** The least, the middle and the most of a scale; one entry where all values are the same. */
export function scaleSteps(scale: Scale, language: string): { share: number; text: string }[] {
  const steps = [0, 0.5, 1].map((share) => ({
    share,
    text: valueWords(scale, valueAt(scale, share), language),
  }));
  const known = new Set<string>();
  return steps.filter(({ text }) => !known.has(text) && known.add(text));
}
