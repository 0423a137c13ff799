import { useTranslation } from 'react-i18next';
import styles from './what-if.module.css';

/** Marks what is imagined: dashed, and with the word. */
export function VirtualMark() {
  const { t } = useTranslation('whatIf');
  return <span className={styles.mark}>{t('tag')}</span>;
}
