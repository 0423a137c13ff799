import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../../server/contract/saved-views.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { EditView } from './EditView.tsx';
import styles from './saved-views.module.css';
import { removeView, restoreView, useSavedViews, useViewsChanged } from './saved-views.query.ts';
import { tagsOf, viewsThatFit } from './saved-views.view-model.ts';
import { ViewCard } from './ViewCard.tsx';
import { ViewFiles } from './ViewFiles.tsx';
import { parseAsArrayOf, parseAsString, useQueryStates } from 'nuqs';
import { useFailure } from './use-failure.ts';

const URL_STATE = {
  q: parseAsString.withDefault(''),
  tags: parseAsArrayOf(parseAsString).withDefault([]),
};

/** 保存的视图: what people keep coming back to, and whether the graph has moved on since. */
export function ViewsPage() {
  const { t } = useTranslation('views');
  const query = useSavedViews({ thumbnails: true });
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('title')}</h1>
      <Answered query={query} rows={10}>
        {({ views }) => <Views views={views} />}
      </Answered>
    </div>
  );
}

function Views({ views }: { views: readonly SavedView[] }) {
  const { t } = useTranslation('views');
  const [{ q, tags }, setUrl] = useQueryStates(URL_STATE);
  const [edited, setEdited] = useState<SavedView>();
  const remove = useRemove();
  const shown = viewsThatFit(views, q, tags);
  const toggle = (tag: string, on: boolean) =>
    void setUrl({ tags: on ? [...tags, tag] : tags.filter((one) => one !== tag) });
  return (
    <>
      <div className={styles.bar}>
        <Input.Search
          allowClear
          className={styles.search}
          aria-label={t('search.label')}
          placeholder={t('search')}
          value={q}
          onChange={(event) => void setUrl({ q: event.target.value || null })}
        />
        <output className={styles.faint}>{t('count', { shown: shown.length, all: views.length })}</output>
        <fieldset className={styles.tags} aria-label={t('tags.all')}>
          {tagsOf(views).map(({ tag, count }) => (
            <Button
              key={tag}
              size="small"
              type={tags.includes(tag) ? 'primary' : 'default'}
              aria-pressed={tags.includes(tag)}
              onClick={() => toggle(tag, !tags.includes(tag))}
            >
              {tag} {count}
            </Button>
          ))}
        </fieldset>
        <ViewFiles empty={views.length === 0} />
      </div>
      {views.length === 0 && (
        <EmptyState
          title={t('empty.title')}
          hint={t('empty.hint')}
          action={{ text: t('empty.go'), to: '/graph' }}
        />
      )}
      {views.length > 0 && shown.length === 0 && (
        <EmptyState
          title={t('none.title')}
          action={{ text: t('none.clear'), onClick: () => void setUrl({ q: null, tags: null }) }}
        />
      )}
      <ul className={styles.grid}>
        {shown.map((view) => (
          <ViewCard
            key={view.id}
            view={view}
            onEdit={() => setEdited(view)}
            onRemove={() => void remove(view)}
          />
        ))}
      </ul>
      {edited && <EditView key={edited.id} view={edited} onClose={() => setEdited(undefined)} />}
    </>
  );
}

/** Takes a view away and offers to put it back. */
function useRemove(): (view: SavedView) => Promise<void> {
  const { t } = useTranslation('views');
  const { message } = App.useApp();
  const failure = useFailure();
  const changed = useViewsChanged();
  const tell = (error: unknown) => {
    message.error(failure(error));
  };
  const undo = async (view: SavedView, key: string) => {
    message.destroy(key);
    try {
      await restoreView(view);
      message.success(t('remove.undone', { name: view.name }));
    } catch (error) {
      tell(error);
    }
    await changed();
  };
  return async (view) => {
    try {
      await removeView(view);
      const key = `removed ${view.id}`;
      message.open({
        key,
        type: 'info',
        duration: 8,
        content: (
          <>
            {t('remove.done', { name: view.name })}{' '}
            <Button type="link" size="small" onClick={() => void undo(view, key)}>
              {t('remove.undo')}
            </Button>
          </>
        ),
      });
    } catch (error) {
      tell(error);
    }
    await changed();
  };
}
