import { useEffect, useEffectEvent } from 'react';

/** Where keys write text; the choices of a row of options do not. */
const TYPING = 'input:not([type=radio], [type=checkbox]), textarea, [contenteditable]';

type Shortcuts = {
  undo: (() => void) | undefined;
  redo: (() => void) | undefined;
  hide: () => void;
};

/** Whether a dialog lies over the page. A drawer that lets one go on working beside it has no mask. */
const isCovered = () =>
  [...document.querySelectorAll('.ant-modal-wrap, .ant-drawer-mask')].some(
    (cover) => cover.getClientRects().length > 0,
  );

/** Ctrl+Z, Ctrl+Shift+Z and Delete anywhere on the page but where one types. */
export function useShortcuts({ undo, redo, hide }: Shortcuts): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const typing = event.target instanceof Element && event.target.closest(TYPING);
    if (typing || isCovered()) return;
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
