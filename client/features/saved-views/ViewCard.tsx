import { DeleteOutlined, EditOutlined, LinkOutlined } from '@ant-design/icons';
import { Button, Tag, Tooltip } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SavedView } from '../../../server/contract/saved-views.ts';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { PAGES } from '../../app/pages.tsx';
import { PageSign } from './PageSign.tsx';
import styles from './saved-views.module.css';
import { pageKeyOf } from './saved-views.view-model.ts';
import { useCopyLink } from './use-copy-link.ts';
import { openedFrom } from './view-address.ts';

type Props = { view: SavedView; onEdit: () => void; onRemove: () => void };

export function ViewCard({ view, onEdit, onRemove }: Props) {
  const { t } = useTranslation(['views', 'common']);
  const copy = useCopyLink();
  const pageKey = pageKeyOf(view.address, PAGES);
  const actions = [
    { name: t('edit'), icon: <EditOutlined aria-hidden />, run: onEdit },
    {
      name: t('copy'),
      icon: <LinkOutlined aria-hidden />,
      run: () => void copy(`${window.location.origin}/views/${encodeURIComponent(view.id)}`),
    },
    { name: t('remove'), icon: <DeleteOutlined aria-hidden />, run: onRemove },
  ];
  return (
    <li className={styles.card}>
      <Link
        to={openedFrom(view.address, view.id)}
        className={styles.cardLink}
        aria-label={t('open', { name: view.name })}
      >
        <span className={styles.picture}>
          {view.thumbnail ? (
            <img src={view.thumbnail} alt="" loading="lazy" />
          ) : (
            <PageSign path={view.address.split('?')[0] ?? ''} />
          )}
        </span>
        <span className={styles.cardName}>{view.name}</span>
      </Link>
      <div className={styles.cardText}>
        <div className={styles.faint}>
          {pageKey ? t(pageKey, { ns: 'common' }) : t('page.other')} ·{' '}
          {t('savedOn', { date: dayjs(view.savedAt).format('YYYY-MM-DD') })}
          {view.entities > 0 && ` · ${t('shows', { entities: view.entities, ties: view.ties })}`}
        </div>
        {view.note && <p className={styles.note}>{view.note}</p>}
        <div className={styles.cardFoot}>
          <span className={styles.cardTags}>
            {view.graphChanged && <ToneTag tone="warn">{t('changed')}</ToneTag>}
            {view.tags.map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </span>
          <fieldset className={styles.cardActions} aria-label={t('actions', { name: view.name })}>
            {actions.map(({ name, icon, run }) => (
              <Tooltip key={name} title={name}>
                <Button
                  type="text"
                  size="small"
                  icon={icon}
                  aria-label={`${name} ${view.name}`}
                  onClick={run}
                />
              </Tooltip>
            ))}
          </fieldset>
        </div>
      </div>
    </li>
  );
}
