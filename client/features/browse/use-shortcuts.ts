import { useEffect, useEffectEvent } from 'react';

/** Where keys write text; the choices of a row of options do not. */
const TYPING = 'input:not([type=radio], [type=checkbox]), textarea, [contenteditable]';

type Shortcuts = {
  undo: (() => void) | undefined;
  redo: (() => void) | undefined;
  hide: () => void;
};

/** Ctrl+Z, Ctrl+Shift+Z and Delete anywhere on the page but where one types. */
export function useShortcuts({ undo, redo, hide }: Shortcuts): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const typing = event.target instanceof Element && event.target.closest(TYPING);
    if (typing || document.querySelector('[aria-modal=true], .ant-modal-wrap')) return;
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (command && key === 'z' && !event.shiftKey) undo?.();
    else if (command && (key === 'y' || (key === 'z' && event.shiftKey))) redo?.();
    else if (event.key === 'Delete' && !command) hide();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
