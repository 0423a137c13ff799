/**
 * Whether one edit (a letter wrong, missing, too many, or two neighbours swapped) at most leads from `typed` to
 * `text`; with `unfinished`, to a beginning of it; with `anywhere`, to a part of it. Counts characters, not bytes.
 */
export function withinOneEdit(
  typed: string,
  text: string,
  { unfinished = false, anywhere = false } = {},
): boolean {
  const a = [...typed];
  const b = [...text];
  if (!unfinished && !anywhere && Math.abs(a.length - b.length) > 1) return false;
  let beforeLast: number[] = [];
  let last = b.map((_, column) => (anywhere ? 0 : column + 1));
  last.unshift(0);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      now.push(
        Math.min(
          at(last, column - 1) + (same ? 0 : 1),
          at(last, column) + 1,
          at(now, column - 1) + 1,
          swapped ? at(beforeLast, column - 2) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = now;
  }
  return (unfinished || anywhere ? Math.min(...last) : at(last, b.length)) <= 1;
}

const at = (row: readonly number[], column: number) => row[column] ?? Infinity;
