import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LABEL_NAMES } from '../../server/contract/graph-model.ts';
import { LabelMark } from '../ui/LabelMark.tsx';
import { labelName } from '../ui/model-names.ts';
import type { CanvasNode, CanvasTie, GraphCanvasProps } from './canvas-model.ts';
import styles from './graph-canvas.module.css';

type Props = Pick<GraphCanvasProps, 'picked' | 'onPick' | 'onMenu' | 'onOpen'> & {
  nodes: readonly CanvasNode[];
  ties: readonly CanvasTie[];
  selected: string | null;
  onChoose: (id: string) => void;
};

const NONE = [] as const;
const bringIntoView = (entry: HTMLElement | null) => entry?.scrollIntoView?.({ block: 'nearest' });

/**
 * The drawing as a list, by kind: for the keyboard, for those who do not see the drawing, and for finding one among
 * many. Up and down walk and choose, with Shift choosing together; Shift+Enter opens, the menu key asks what can be done.
 */
export function NodeList({ nodes, ties, selected, picked = NONE, onChoose, onPick, onMenu, onOpen }: Props) {
  const { t, i18n } = useTranslation('canvas');
  const degree = new Map<string, number>();
  for (const id of ties.flatMap((tie) => [tie.from, tie.to])) degree.set(id, (degree.get(id) ?? 0) + 1);

  const onKeyDown = (id: string) => (event: KeyboardEvent<HTMLButtonElement>) => {
    const entry = event.currentTarget;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const entries = [...(entry.closest('nav')?.querySelectorAll('button') ?? [])];
      const next = entries[entries.indexOf(entry) + (event.key === 'ArrowDown' ? 1 : -1)];
      const nextId = next?.dataset['id'];
      if (next && nextId !== undefined) {
        next.focus();
        if (event.shiftKey) onPick?.([id, nextId], 'add');
        onChoose(nextId);
      }
    } else if (event.key === 'Enter' && event.shiftKey && onOpen) onOpen(id);
    else if ((event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) && onMenu) {
      const { left, bottom } = entry.getBoundingClientRect();
      onMenu({ kind: 'node', id, x: left + 24, y: bottom });
    } else return;
    event.preventDefault();
  };

  return (
    <nav className={styles.list} aria-label={t('list')}>
      {LABEL_NAMES.map((label) => {
        const members = nodes.filter((node) => node.label === label);
        if (!members.length) return null;
        return (
          <section key={label}>
            <h3>
              <LabelMark label={label} /> {labelName(label, i18n.language)} {members.length}
            </h3>
            <ul>
              {members.map((node) => (
                <li key={node.id}>
                  <button
                    type="button"
                    data-id={node.id}
                    ref={node.id === selected ? bringIntoView : null}
                    aria-current={node.id === selected}
                    {...(picked.length > 0 && { 'aria-pressed': picked.includes(node.id) })}
                    aria-label={t('listItem', {
                      name: node.name,
                      label: labelName(label, i18n.language),
                      ties: degree.get(node.id) ?? 0,
                    })}
                    onClick={(event) => {
                      if (event.shiftKey || event.ctrlKey || event.metaKey) onPick?.([node.id], 'toggle');
                      else onChoose(node.id);
                    }}
                    onDoubleClick={() => onOpen?.(node.id)}
                    onContextMenu={(event) => {
                      if (!onMenu) return;
                      event.preventDefault();
                      onMenu({ kind: 'node', id: node.id, x: event.clientX, y: event.clientY });
                    }}
                    onKeyDown={onKeyDown(node.id)}
                  >
                    <span>{node.name}</span>
                    <span className={styles.count}>{degree.get(node.id) ?? 0}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
