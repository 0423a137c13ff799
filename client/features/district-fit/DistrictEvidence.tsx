import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RankedDistrict } from '../../../server/contract/district-fit.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { DeclarationList } from './DeclarationList.tsx';
import styles from './district-fit.module.css';

/** What the parts of a district's score rest on. */
export function DistrictEvidence({ row }: { row: RankedDistrict }) {
  const { t } = useTranslation('districts');
  return (
    <div className={styles.lists}>
      <List title={t('list.declared')} count={row.declared.length}>
        <DeclarationList declarations={row.declared} />
      </List>
      <List title={t('list.parks')} count={row.parks.length}>
        <DeclarationList declarations={row.parks} />
      </List>
      <List title={t('list.sites')} count={row.sites.length}>
        <ul>
          {row.sites.map(({ site, aims, suits, users, sources }) => (
            <li key={site.id}>
              <EntityLink entity={site} />{' '}
              {suits ? (
                <ToneTag tone="accent">{t('site.suits')}</ToneTag>
              ) : (
                <span className={styles.muted}>{t(aims.length > 0 ? 'site.otherAim' : 'site.noAim')}</span>
              )}
              {users.length > 0 && (
                <div className={styles.muted}>
                  {t('site.users', { names: users.map(({ name }) => name).join('、') })}
                </div>
              )}
              <SourceList sources={sources} />
            </li>
          ))}
        </ul>
      </List>
      {(['same', 'adjacent', 'projects'] as const).map((kind) => (
        <List key={kind} title={t(`list.${kind}`)} count={row[kind].length}>
          <ul>
            {row[kind].map(({ entity, asOf, sources }) => (
              <li key={entity.id}>
                <EntityLink entity={entity} />{' '}
                <span className={styles.muted}>{t('asOf', { ns: 'ui', date: asOf })}</span>
                <SourceList sources={sources} />
              </li>
            ))}
          </ul>
        </List>
      ))}
    </div>
  );
}

function List({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const { t } = useTranslation('districts');
  return (
    <section>
      <h4>
        {title} <span className={styles.muted}>{count}</span>
      </h4>
      {count === 0 ? <span className={styles.muted}>{t('list.none')}</span> : children}
    </section>
  );
}
