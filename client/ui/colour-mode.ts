import { createContext, useContext, useSyncExternalStore } from 'react';

export type ColourMode = 'light' | 'dark';
/** What a person chose; `system` follows the device, also while it changes. */
export type ColourChoice = ColourMode | 'system';

const STORED = 'liantu.colours';
/** Absent where there is no screen. */
const device = window.matchMedia?.('(prefers-color-scheme: dark)');
/** Paper is light. */
const paper = window.matchMedia?.('print');
const listeners = new Set<() => void>();

function chosen(): ColourChoice {
  const stored = localStorage.getItem(STORED);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

const modeOf = (choice: ColourChoice): ColourMode => {
  if (paper?.matches) return 'light';
  return choice === 'system' ? (device?.matches ? 'dark' : 'light') : choice;
};

/** Puts the mode on the page, for the style sheets, and tells who draws with it. */
function apply(): void {
  document.documentElement.dataset.theme = modeOf(chosen());
  for (const listener of listeners) listener();
}

/** Call once before anything is drawn. */
export function startColourMode(): void {
  device?.addEventListener('change', apply);
  paper?.addEventListener('change', apply);
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

/** The mode of what is drawn for another place than the page, e.g. a picture in a report; null is the page's own. */
export const DrawnIn = createContext<ColourMode | null>(null);

/** Whether the page is light or dark now. Only drawings and charts need to ask; style sheets name variables. */
export function useColourMode(): ColourMode {
  const drawnIn = useContext(DrawnIn);
  const page = useSyncExternalStore(subscribe, () => modeOf(chosen()));
  return drawnIn ?? page;
}

/** A drawing's text with the variables of the light page written out: it then needs no style sheet. */
export function withLightColours(drawing: string): string {
  const root = document.documentElement;
  const { theme } = root.dataset;
  root.dataset.theme = 'light';
  const page = getComputedStyle(root);
  const written = drawing.replace(/var\((--[\w-]+)\)/g, (_, name: string) =>
    page.getPropertyValue(name).trim(),
  );
  if (theme === undefined) delete root.dataset.theme;
  else root.dataset.theme = theme;
  return written;
}
export const useColourChoice = (): ColourChoice => useSyncExternalStore(subscribe, chosen);
