import { useEffect, useEffectEvent } from 'react';

export type QueueKey = 'y' | 'n' | 'u' | 'z' | 's' | 'next' | 'previous';

const KEYS: Record<string, QueueKey> = {
  y: 'y',
  n: 'n',
  u: 'u',
  z: 'z',
  s: 's',
  ArrowDown: 'next',
  ArrowRight: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
};

/** Keys of the queue, wherever the focus is but where something is typed or chosen. */
export function useQueueKeys(act: (key: QueueKey) => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target instanceof Element ? event.target : null;
    if (
      target?.closest(
        'input, textarea, select, [role="combobox"], [role="menu"], [role="dialog"], [role="tablist"], [role="radiogroup"]',
      )
    ) {
      return;
    }
    const key = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!key) return;
    event.preventDefault();
    act(key);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
