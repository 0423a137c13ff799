import { useSyncExternalStore } from 'react';
import { AUTHOR_HEADER, authorSchema } from '../../server/contract/author.ts';

const STORED = 'liantu.author';
const listeners = new Set<() => void>();

type Question = { answer: (name: string | null) => void };
let question: Question | null = null;
let asking: Promise<string | null> | null = null;

const tell = () => {
  for (const listener of listeners) listener();
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The name this browser keeps, null when nobody has said one. */
function keptAuthor(): string | null {
  return authorSchema.safeParse(localStorage.getItem(STORED)).data ?? null;
}

/** Who what is done here is noted under, null until a name was said. */
export const useAuthor = (): string | null => useSyncExternalStore(subscribe, keptAuthor);

/** Whether the dialog that asks for the name is to be shown. */
export const useAuthorAsked = (): boolean => useSyncExternalStore(subscribe, () => question !== null);

/** The header of every call that says who sends it; empty until a name was said. */
export function authorHeader(): Record<string, string> {
  const name = keptAuthor();
  return name ? { [AUTHOR_HEADER]: encodeURIComponent(name) } : {};
}

/**
 * The name of the person, asked for once if this browser keeps none. Call it before anything is written; null means
 * that they did not want to say, so nothing should be sent.
 */
export async function ensureAuthor(): Promise<string | null> {
  return keptAuthor() ?? askAuthor();
}

/** Asks for the name even if one is kept, as when somebody else sits down here. Null when the dialog was closed. */
export function askAuthor(): Promise<string | null> {
  asking ??= new Promise((answer) => {
    question = { answer };
    tell();
  });
  return asking;
}

/** What the dialog heard: a name, kept from now on, or null. */
export function answerAuthor(name: string | null): void {
  const asked = question;
  question = null;
  asking = null;
  if (name !== null) localStorage.setItem(STORED, name);
  tell();
  asked?.answer(name);
}
