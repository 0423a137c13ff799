import { useSyncExternalStore } from 'react';

export type ColourMode = 'light' | 'dark';
/** What a person chose; `system` follows the device, also while it changes. */
export type ColourChoice = ColourMode | 'system';

const STORED = 'liantu.colours';
/** Absent where there is no screen. */
const device = window.matchMedia?.('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function chosen(): ColourChoice {
  const stored = localStorage.getItem(STORED);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

const modeOf = (choice: ColourChoice): ColourMode =>
  choice === 'system' ? (device?.matches ? 'dark' : 'light') : choice;

/** Puts the mode on the page, for the style sheets, and tells who draws with it. */
function apply(): void {
  document.documentElement.dataset.theme = modeOf(chosen());
  for (const listener of listeners) listener();
}

/** Call once before anything is drawn. */
export function startColourMode(): void {
  device?.addEventListener('change', apply);
  apply();
}

export function chooseColours(choice: ColourChoice): void {
  localStorage.setItem(STORED, choice);
  apply();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the page is light or dark now. Only drawings and charts need to ask; style sheets name variables. */
export const useColourMode = (): ColourMode => useSyncExternalStore(subscribe, () => modeOf(chosen()));
export const useColourChoice = (): ColourChoice => useSyncExternalStore(subscribe, chosen);
