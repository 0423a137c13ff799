import { Button, Popover, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Target } from '../../../server/contract/targets.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { EntitySearch } from '../../ui/EntitySearch.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import styles from './targets.module.css';
import type { Write } from './use-target-edits.ts';
import { useTargetName } from './use-target-notes.tsx';

/** The company wanted, or the way to name one; others after it are told. */
export function CompanyCell({ target, write }: { target: Target; write: Write }) {
  const { t } = useTranslation('targets');
  const nameOf = useTargetName();
  if (!target.company) {
    return (
      <>
        <span className={styles.muted}>{t('company.none')}</span>{' '}
        <Popover
          trigger="click"
          destroyOnHidden
          content={
            <EntitySearch
              labels={['Company']}
              style={{ width: 300 }}
              ariaLabel={t('company.label', { name: nameOf(target) })}
              placeholder={t('company.search')}
              onChoose={({ id }) => write(target, { company: id })}
            />
          }
        >
          <Button size="small">{t('company.choose')}</Button>
        </Popover>
      </>
    );
  }
  return (
    <>
      <EntityLink entity={target.company} />
      {target.rivals.length > 0 && (
        <Tooltip title={<RivalLines target={target} />}>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the note opens on focus too */}
          <ToneTag tone="warn" tabIndex={0} className={styles.rival ?? ''}>
            {t('rivals.tag', { count: target.rivals.length })}
          </ToneTag>
        </Tooltip>
      )}
    </>
  );
}

/** Which other regions want the same company, how far they are and who sees to it. */
export function RivalLines({ target }: { target: Target }) {
  const { t } = useTranslation('targets');
  return (
    <>
      {t('rivals.title')}
      <ul className={styles.rivals}>
        {target.rivals.map(({ id, region, status, owner }) => (
          <li key={id}>
            {t('rivals.one', {
              region: region.name,
              status: t(`status.${status}`),
              owner: owner || t('rivals.noOwner'),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
