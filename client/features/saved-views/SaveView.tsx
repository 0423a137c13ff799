import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { chainsRoute } from '../../../server/contract/chains.ts';
import { entityRoute } from '../../../server/contract/entities.ts';
import type { SavedView } from '../../../server/contract/saved-views.ts';
import { callOptions } from '../../api/call-options.ts';
import { PAGES } from '../../app/pages.tsx';
import styles from './saved-views.module.css';
import { pageNow, saveView, useViewsChanged } from './saved-views.query.ts';
import { pageKeyOf } from './saved-views.view-model.ts';
import { subjectOf } from './view-address.ts';
import { ViewForm, type ViewWords } from './ViewForm.tsx';
import { useFailure } from './use-failure.ts';

type Props = { onClose: () => void; onSaved?: (view: SavedView) => void };

/** Asks for name, note and tags and saves the page as it was when this was opened. */
export function SaveView({ onClose, onSaved }: Props) {
  const { t } = useTranslation(['views', 'common']);
  const { message } = App.useApp();
  const failure = useFailure();
  const navigate = useNavigate();
  const changed = useViewsChanged();
  const [page] = useState(pageNow);
  const [busy, setBusy] = useState(false);
  const key = pageKeyOf(page.address, PAGES);
  const pageName = key ? t(key, { ns: 'common' }) : t('page.other');
  const subject = useSubjectName(page.address);
  const name = subject ? `${pageName} · ${subject}` : pageName;

  const save = async (words: ViewWords) => {
    setBusy(true);
    try {
      const view = await saveView({ ...page, ...words });
      await changed();
      onClose();
      onSaved?.(view);
      message.success(
        <>
          {t('save.done', { name: view.name })}{' '}
          <Button type="link" size="small" onClick={() => void navigate('/views')}>
            {t('save.open')}
          </Button>
        </>,
        5,
      );
    } catch (error) {
      message.error(failure(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <ViewForm
      title={t('save.title')}
      initial={{ name: name.slice(0, 80), note: '', tags: [] }}
      busy={busy}
      onSave={(words) => void save(words)}
      onClose={onClose}
    >
      <div className={styles.saving}>
        {page.thumbnail && <img src={page.thumbnail} alt={t('picture')} />}
        <p>
          {t('save.what')}
          {!page.thumbnail && ` ${t('noPicture')}`}
        </p>
      </div>
    </ViewForm>
  );
}

/** What the page is about, when its name has been fetched already. */
function useSubjectName(address: string): string | undefined {
  const client = useQueryClient();
  const id = subjectOf(address);
  if (!id) return undefined;
  const { queryKey } = callOptions(entityRoute, { params: { id } });
  const chains = client.getQueryData(callOptions(chainsRoute, {}).queryKey)?.chains;
  return client.getQueryData(queryKey)?.entity.name ?? chains?.find((chain) => chain.id === id)?.name;
}
