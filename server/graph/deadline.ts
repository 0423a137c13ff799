import { GraphTimeout } from './errors.ts';

/**
 * The work's outcome, or `late` after so many ms: a server that hangs sends neither answer nor error, and the driver
 * would wait for it without end.
 */
export async function before<T>(
  ms: number,
  work: Promise<T>,
  late: () => Error = () => new GraphTimeout(`no answer from the graph within ${ms} ms`),
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), ms);
  });
  try {
    return await Promise.race([work, overdue]);
  } finally {
    clearTimeout(timer);
  }
}
