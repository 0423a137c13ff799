import { useSyncExternalStore } from 'react';

/** `offered`: a small card asks; `running`: the steps are shown; `over`: taken or declined, and remembered. */
export type TourState = 'offered' | 'running' | 'over';

const STORED = 'liantu.tour';
const listeners = new Set<() => void>();
let state: TourState = localStorage.getItem(STORED) === 'over' ? 'over' : 'offered';

function become(next: TourState): void {
  state = next;
  if (next === 'over') localStorage.setItem(STORED, 'over');
  for (const listener of listeners) listener();
}

export const startTour = (): void => become('running');
export const endTour = (): void => become('over');

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useTourState = (): TourState => useSyncExternalStore(subscribe, () => state);
