import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../../server/contract/dossier.ts';
import { dossierAddress } from '../../ui/entity-addresses.ts';
import styles from './brief.module.css';

type Props = { dossier: Dossier; queries: readonly string[]; hash: string };

/** What lets a printed page be checked later: the day looked at, its queries, where the newest stands, and the hash of what it says. */
export function BriefFoot({ dossier: { basis, entity, region }, queries, hash }: Props) {
  const { t } = useTranslation('brief');
  const address = `${window.location.origin}${dossierAddress(entity.id)}?region=${encodeURIComponent(region.id)}`;
  return (
    <footer className={styles.foot}>
      <p>
        {t('dataDate', { date: basis.asOf })}　{t('newest', { date: basis.newest ?? t('unknown') })}
      </p>
      <p>{t('queries', { names: queries.map((name) => name.replace(/\.cypher$/, '')).join('、') })}</p>
      <p>{t('address', { address })}</p>
      <p>{t('hash', { hash })}</p>
    </footer>
  );
}
