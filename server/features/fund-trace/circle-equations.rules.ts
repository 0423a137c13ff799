/** Loops of more entities than this are solved by iteration, with the error stated. */
const EXACT_LOOP = 400;
const SWEEPS = 5_000;
/** Nearer than this is the same. */
const TINY = 1e-12;

/** A share of the circle's entity at this place. */
export type Term = { at: number; share: number };

/** Least x = given + within·x with every x at most 1; `error` bounds how far any of them may be off. */
export function solveTogether(
  within: readonly (readonly Term[])[],
  given: readonly number[],
): { values: number[]; error: number } {
  return given.length > EXACT_LOOP ? iterate(within, given) : { values: eliminate(within, given), error: 0 };
}

/** By elimination with pivoting. */
function eliminate(within: readonly (readonly Term[])[], given: readonly number[]): number[] {
  const size = given.length;
  const rows = within.map((terms, i) => {
    const row: number[] = Array.from({ length: size + 1 }, () => 0);
    row[i] = 1;
    for (const { at, share } of terms) row[at] = (row[at] ?? 0) - share;
    row[size] = given[i] ?? 0;
    return row;
  });
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++) {
      if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = i;
    }
    const [top, other] = [rows[pivot] ?? [], rows[column] ?? []];
    rows[column] = top;
    if (pivot !== column) rows[pivot] = other;
    for (const [i, row] of rows.entries()) {
      const factor = i === column ? 0 : (row[column] ?? 0) / (top[column] ?? 1);
      if (factor === 0) continue;
      for (let j = column; j <= size; j++) row[j] = (row[j] ?? 0) - factor * (top[j] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}

/** The same from below and from above at once: the truth lies between, so their distance bounds the error. */
function iterate(
  within: readonly (readonly Term[])[],
  given: readonly number[],
): { values: number[]; error: number } {
  const low = given.map(() => 0);
  const high = given.map(() => 1);
  const better = (values: number[]) => {
    for (const [i, terms] of within.entries()) {
      const value = terms.reduce((all, { at, share }) => all + share * (values[at] ?? 0), given[i] ?? 0);
      values[i] = Math.min(1, value);
    }
  };
  let error = 1;
  for (let sweep = 0; sweep < SWEEPS && error > TINY; sweep++) {
    better(low);
    better(high);
    error = low.reduce((widest, value, i) => Math.max(widest, (high[i] ?? 1) - value), 0);
  }
  return { values: low, error };
}
