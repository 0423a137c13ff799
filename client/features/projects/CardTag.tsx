import { useTranslation } from 'react-i18next';
import type { Card } from '../../../server/contract/project-cards.ts';
import styles from './card-tag.module.css';

/** A red or yellow card, or the grey mark of silence, always with its word. */
export function CardTag({ card }: { card: Card }) {
  const { t } = useTranslation('ui');
  return <span className={`${styles.card} ${styles[card]}`}>{t(`card.${card}`)}</span>;
}
