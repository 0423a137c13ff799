/** Lays rows out in columns for a terminal, where a Chinese character takes two places. Numbers stand to the right. */
export function terminalTable(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const all: (readonly (string | number)[])[] = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => widthOf(String(row[column] ?? '')))));
  const layOut = (row: readonly (string | number)[]) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        const gap = ' '.repeat(width - widthOf(String(cell)));
        return typeof (rows[0]?.[column] ?? '') === 'number' ? `${gap}${cell}` : `${cell}${gap}`;
      })
      .join('  ')
      .trimEnd();
  return [layOut(header), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(layOut)].join(
    '\n',
  );
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (WIDE.test(sign) ? 2 : 1), 0);
}
