import { Dropdown, type MenuProps } from 'antd';
import { useEffect, useRef } from 'react';
import { giveKeysToDrawing } from './drawing-keys.ts';

export type MenuEntry = { key: string; label: string; onClick: () => void; disabled?: boolean } | 'divider';

type Props = { at: { x: number; y: number } | null; entries: readonly MenuEntry[]; onClose: () => void };

/**
 * A menu where it was asked for, worked with the mouse or with arrow keys, Enter and Escape. When it closes, keys go
 * where they went before, or to the drawing.
 */
export function CanvasMenu({ at, entries, onClose }: Props) {
  const before = useRef<Element | null>(null);
  useEffect(() => {
    const now = document.activeElement;
    // The menu itself may have taken the keys already.
    if (at) before.current = now?.closest('[role=menu]') ? null : now;
  }, [at]);
  if (!at) return null;
  const close = () => {
    onClose();
    const known = before.current;
    if (known instanceof HTMLElement && known !== document.body && known.isConnected)
      known.focus({ preventScroll: true });
    else giveKeysToDrawing();
  };
  const items: MenuProps['items'] = entries.map((entry, index) =>
    entry === 'divider'
      ? { type: 'divider', key: `line ${index}` }
      : {
          key: entry.key,
          label: entry.label,
          disabled: entry.disabled ?? false,
          onClick: () => {
            close();
            entry.onClick();
          },
        },
  );
  return (
    <Dropdown
      key={`${at.x} ${at.y}`}
      open
      // The menu was asked for just now, and arrow keys are to work in it.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      trigger={['click']}
      menu={{ items }}
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <span style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }} />
    </Dropdown>
  );
}
