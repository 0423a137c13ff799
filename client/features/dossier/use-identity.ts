import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../../server/contract/dossier.ts';
import { identityClauses } from './identity.view-model.ts';

/** What the entity is, from its facts; said so where there is none. */
export function useIdentity(dossier: Dossier): string {
  const { t, i18n } = useTranslation('identity');
  const english = i18n.language === 'en';
  const clauses = identityClauses(dossier, i18n.language)
    .filter(({ key }) => i18n.exists(key, { ns: 'identity' }))
    .map(({ key, values }) => t(key, values));
  if (clauses.length === 0) return t('is.unknown', { name: dossier.entity.name });
  return `${dossier.entity.name}${english ? ': ' : '：'}${clauses.join(english ? '; ' : '，')}${english ? '.' : '。'}`;
}
