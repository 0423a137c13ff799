/** One line of the table. `better` says on which side of the limit a figure should be; without a limit it is only told. */
export type Figure = {
  graph: string;
  what: string;
  value: number;
  unit: string;
  limit?: number;
  better?: 'below' | 'above';
  /** The numbers it was made of, and what it could not be made of. */
  detail: string;
};

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const p95 = (values: readonly number[]): number => quantile(values, 0.95);

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
export const spread = (values: readonly number[]): string =>
  `p50 ${ms(median(values))}, p95 ${ms(p95(values))}`;

/** How long a piece of work takes, with what it gave. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ took: number; value: T }> {
  const started = performance.now();
  const value = await work();
  return { took: performance.now() - started, value };
}

export function verdictOf({ value, limit, better }: Figure): 'met' | 'missed' | '' {
  if (limit === undefined || better === undefined) return '';
  return (better === 'below' ? value <= limit : value >= limit) ? 'met' : 'missed';
}
