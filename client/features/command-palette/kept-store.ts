import { useSyncExternalStore } from 'react';
import { type Kept, type KeptLists, forgetRecent, noteRecent, readKept, togglePin } from './recents.ts';

const STORED = 'liantu.palette';
const listeners = new Set<() => void>();
let lists: KeptLists | undefined;

const current = (): KeptLists => (lists ??= readKept(localStorage.getItem(STORED)));

function change(next: KeptLists): void {
  lists = next;
  localStorage.setItem(STORED, JSON.stringify(next));
  for (const listener of listeners) listener();
}

// Another tab of the product has noted something.
window.addEventListener('storage', (event) => {
  if (event.key !== STORED) return;
  lists = undefined;
  for (const listener of listeners) listener();
});

export const noteOpened = (item: Kept): void => change(noteRecent(current(), item));
export const pinOrUnpin = (item: Kept): void => change(togglePin(current(), item));
export const forget = (key: string): void => change(forgetRecent(current(), key));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What was opened of late and what is pinned, on this device. */
export const useKept = (): KeptLists => useSyncExternalStore(subscribe, current);
