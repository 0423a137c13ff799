/** Where a row stands: the table's file and the line its first cell is on. */
export type Place = { file: string; line: number };

/** `error` keeps the tables from being loaded; `warning` asks for a look; `notice` only tells. */
export type Severity = 'error' | 'warning' | 'notice';

/** What a check has to say about one cell, one row or, without a column, the whole of it. */
export type Finding = Place & { severity: Severity; column?: string | undefined; message: string };

/** How a check hands a finding on. */
export type Tell = (
  severity: Severity,
  place: Place | undefined,
  column: string | undefined,
  message: string,
) => unknown;

/** `graph-seed/tables/new-display/segments.csv:12 column position: got "up", expected upstream or downstream` */
export function describeFinding({ file, line, column, message }: Finding): string {
  return `${file}:${line}${column ? ` column ${column}` : ''}: ${message}`;
}

/** The sentence for a cell that does not hold what its column asks for. */
export function gotExpected(value: string, expected: string): string {
  return `got ${JSON.stringify(value)}, expected ${expected}`;
}

/** `a, b or c`, for the sentence that says what a cell may hold. */
export function oneOf(values: readonly string[]): string {
  const last = values.at(-1) ?? '';
  return values.length < 2 ? last : `${values.slice(0, -1).join(', ')} or ${last}`;
}

export function describePlace({ file, line }: Place): string {
  return `${file}:${line}`;
}
