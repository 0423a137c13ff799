import type { Money } from '../../../server/contract/common.ts';

const SCALES: [string, number][] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['万', 1e4],
];

/** A number to sort amounts by, in their own currency; unknown ones come first. Currencies are not converted. */
export function amountOrder(amount: Money | undefined): number {
  if (!amount) return -1;
  const scale = SCALES.find(([word]) => amount.unit.startsWith(word))?.[1] ?? 1;
  return amount.value * scale;
}
