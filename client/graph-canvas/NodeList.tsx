import { useTranslation } from 'react-i18next';
import { LABEL_NAMES } from '../../server/contract/graph-model.ts';
import { LabelMark } from '../ui/LabelMark.tsx';
import { labelName } from '../ui/model-names.ts';
import type { CanvasNode, CanvasTie } from './canvas-model.ts';
import styles from './graph-canvas.module.css';

type Props = {
  nodes: readonly CanvasNode[];
  ties: readonly CanvasTie[];
  selected: string | null;
  onChoose: (id: string) => void;
  onOpen?: ((id: string) => void) | undefined;
};

const bringIntoView = (entry: HTMLElement | null) => entry?.scrollIntoView?.({ block: 'nearest' });

/** The drawing as a list, by kind: for the keyboard, for those who do not see the drawing, and for finding one among many. */
export function NodeList({ nodes, ties, selected, onChoose, onOpen }: Props) {
  const { t, i18n } = useTranslation('canvas');
  const degree = new Map<string, number>();
  for (const id of ties.flatMap((tie) => [tie.from, tie.to])) degree.set(id, (degree.get(id) ?? 0) + 1);
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
                    ref={node.id === selected ? bringIntoView : null}
                    aria-current={node.id === selected}
                    aria-label={t('listItem', {
                      name: node.name,
                      label: labelName(label, i18n.language),
                      ties: degree.get(node.id) ?? 0,
                    })}
                    onClick={() => onChoose(node.id)}
                    onDoubleClick={() => onOpen?.(node.id)}
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
