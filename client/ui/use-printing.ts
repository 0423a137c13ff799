import { useSyncExternalStore } from 'react';

/** Absent where there is no screen. */
const paper = window.matchMedia?.('print');

function subscribe(listener: () => void): () => void {
  paper?.addEventListener('change', listener);
  return () => paper?.removeEventListener('change', listener);
}

/** Whether the page is being put on paper, where nothing scrolls and a table's head is repeated on each sheet. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => paper?.matches ?? false);
