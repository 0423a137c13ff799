import { z } from 'zod';
import { labelSchema } from '../../../server/contract/graph-model.ts';

/** Something opened before, or pinned: enough to show and open it without asking the server. */
const keptSchema = z.object({
  key: z.string(),
  sort: z.enum(['entity', 'page', 'view', 'question', 'source']),
  id: z.string(),
  name: z.string(),
  label: labelSchema.optional(),
});
export type Kept = z.infer<typeof keptSchema>;
const storedSchema = z.object({ recent: z.array(keptSchema), pinned: z.array(keptSchema) });
export type KeptLists = z.infer<typeof storedSchema>;

export const MOST_RECENT = 10;
const MOST_PINNED = 20;

/** Puts it first, once; the oldest fall off. */
export function noteRecent(lists: KeptLists, item: Kept): KeptLists {
  const others = lists.recent.filter(({ key }) => key !== item.key);
  return { ...lists, recent: [item, ...others].slice(0, MOST_RECENT) };
}

/** Pins what is not pinned, at the end, and lets go what is. */
export function togglePin(lists: KeptLists, item: Kept): KeptLists {
  const without = lists.pinned.filter(({ key }) => key !== item.key);
  const pinned = without.length < lists.pinned.length ? without : [...without, item].slice(-MOST_PINNED);
  return { ...lists, pinned };
}

export function forgetRecent(lists: KeptLists, key: string): KeptLists {
  return { ...lists, recent: lists.recent.filter((item) => item.key !== key) };
}

/** What was stored; whatever cannot be read, say of another version, is as if nothing had been. */
export function readKept(text: string | null): KeptLists {
  try {
    return storedSchema.parse(JSON.parse(text ?? ''));
  } catch {
    return { recent: [], pinned: [] };
  }
}
