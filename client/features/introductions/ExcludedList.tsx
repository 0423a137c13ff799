import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ExcludedCandidate } from '../../../server/contract/candidates.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import page from './introductions.module.css';
import styles from './ranking.module.css';
import { byReason } from './score.view-model.ts';

type Props = {
  excluded: readonly ExcludedCandidate[];
  /** How many there are; the list may hold only the first of them. */
  total: number;
  onRestore: (company: string) => void;
};

/** Who works in the segments but is no candidate, by reason, with what vouches for it; whom the reader left out comes back with a click. */
export function ExcludedList({ excluded, total, onRestore }: Props) {
  const { t } = useTranslation('introductions');
  if (excluded.length === 0) return null;
  return (
    <details className={styles.excluded}>
      <summary>{t('excluded.title', { count: total })}</summary>
      <p className={page.muted}>
        {t('excluded.why')}
        {total > excluded.length && ` ${t('excluded.cut', { count: excluded.length })}`}
      </p>
      {byReason(excluded).map(({ reason, companies }) => (
        <section key={reason}>
          <h4>{t(`excluded.${reason}`, { count: companies.length })}</h4>
          <ul>
            {companies.map(({ company, member, place, segments, sources }) => (
              <li key={`${company.id} ${member?.id ?? ''}`}>
                <EntityLink entity={company} />{' '}
                <span className={page.muted}>
                  {[
                    segments.map(({ name }) => name).join('、'),
                    [member?.name, place?.name].filter(Boolean).join(' · '),
                  ]
                    .filter(Boolean)
                    .join(' — ')}
                </span>
                {reason === 'by-user' && (
                  <Button size="small" type="link" onClick={() => onRestore(company.id)}>
                    {t('excluded.restore')}
                  </Button>
                )}
                {sources.length > 0 && <SourceList sources={sources} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
