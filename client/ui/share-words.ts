const percent = (value: number) => `${Number((value * 100).toFixed(4))}%`;

/** `0.3` is 30%, `0.3..0.5` is 30%–50%. */
export function shareWords(share: number, shareTo: number | undefined): string {
  return shareTo === undefined ? percent(share) : `${percent(share)}–${percent(shareTo)}`;
}
