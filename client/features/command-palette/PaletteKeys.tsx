import { useTranslation } from 'react-i18next';
import styles from './palette.module.css';

const MAC = navigator.platform.startsWith('Mac');
const KEYS: readonly (readonly [keys: string, text: string, forEntity: boolean])[] = [
  ['↑ ↓', 'key.move', false],
  ['Enter', 'key.open', false],
  [MAC ? '⌘ Enter' : 'Ctrl Enter', 'key.dossier', true],
  [MAC ? '⌥ Enter' : 'Alt Enter', 'key.add', true],
  [MAC ? '⌥ P' : 'Alt P', 'key.pin', false],
  ['Tab', 'key.complete', false],
  ['Esc', 'key.close', false],
];

/** Which key does what to the line chosen. */
export function PaletteKeys({ id, entity }: { id: string; entity: boolean }) {
  const { t } = useTranslation('palette');
  return (
    <div id={id} className={styles.keys}>
      {KEYS.filter(([, , forEntity]) => entity || !forEntity).map(([keys, text]) => (
        <span key={keys}>
          <kbd>{keys}</kbd> {t(text)}
        </span>
      ))}
    </div>
  );
}
