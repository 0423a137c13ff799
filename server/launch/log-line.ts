const NAMES: Record<number, string> = { 30: 'info', 40: 'warning', 50: 'error', 60: 'fatal' };

const LONGEST = 160;

/**
 * A line of the server's log as a person reads it, or undefined if it is below `level` (30 info, 40 warning,
 * 50 error). Lines in another form are shown as they are.
 */
export function readableLine(line: string, level: number): string | undefined {
  const entry = parse(line);
  if (entry === undefined) return line.trim() === '' ? undefined : `  ${line}`;
  if (entry.level < level) return undefined;
  const time = new Date(entry.time).toTimeString().slice(0, 8);
  return `  ${time} ${NAMES[entry.level] ?? entry.level}: ${wordsOf(entry)}`;
}

/** What happened and why, said once and not at length: the whole of it is in the log. */
function wordsOf({ msg = '', err }: Entry): string {
  const cause = err?.message?.split('\n')[0] ?? '';
  const words = cause === '' || msg.includes(cause) ? msg : `${msg}: ${cause}`;
  return words.length > LONGEST ? `${words.slice(0, LONGEST)} …` : words;
}

type Entry = { level: number; time: number; msg?: string; err?: { message?: string } };

function parse(line: string): Entry | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const entry = JSON.parse(line);
    return typeof entry.level === 'number' && typeof entry.time === 'number' ? entry : undefined;
  } catch {
    return undefined;
  }
}
