import { useTranslation } from 'react-i18next';
import { inLanguage } from './reasons.ts';

/** Words what the server says of files, rows and cells in the language of the page. */
export function useReason(): (text: string) => string {
  const { i18n } = useTranslation('imports');
  return (text) => inLanguage(text, i18n.language);
}
