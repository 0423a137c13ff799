/** How long an answer is kept at most, in ms: some changes leave every count as it was. */
const KEEP_MS = 600_000;

type Kept<T> = { answer: Promise<T>; since: number };

/**
 * Keeps the latest answers to questions that cost much, each under a key that says what it rests on. Those who ask for
 * the same while it is being found out wait for the one answer; a failure is not kept.
 */
export function keepAnswers<T>(max: number, now: () => number = () => performance.now()) {
  const kept = new Map<string, Kept<T>>();
  return (key: string, find: () => Promise<T>): Promise<T> => {
    const known = kept.get(key);
    if (known && now() - known.since < KEEP_MS) {
      // Asked for again: it goes last of those that make room.
      kept.delete(key);
      kept.set(key, known);
      return known.answer;
    }
    const answer = find();
    kept.set(key, { answer, since: now() });
    answer.catch(() => {
      if (kept.get(key)?.answer === answer) kept.delete(key);
    });
    for (const oldest of kept.keys()) {
      if (kept.size <= max) break;
      kept.delete(oldest);
    }
    return answer;
  };
}
