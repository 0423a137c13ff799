import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeViewRoute, savedViewRoute, type SavedView } from '../../../server/contract/saved-views.ts';
import { ApiError, call } from '../../api/call.ts';
import styles from './saved-views.module.css';
import { useViewsChanged } from './saved-views.query.ts';
import { ViewForm, type ViewWords } from './ViewForm.tsx';
import { useFailure } from './use-failure.ts';

type Conflict = { theirs: SavedView; mine: ViewWords };

/** Changes name, note and tags. When somebody else was quicker, one chooses whose words stay. */
export function EditView({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const { t } = useTranslation('views');
  const { message } = App.useApp();
  const failure = useFailure();
  const changed = useViewsChanged();
  const [busy, setBusy] = useState(false);
  const [base, setBase] = useState(view);
  const [conflict, setConflict] = useState<Conflict>();

  const save = async (words: ViewWords, version: number) => {
    setBusy(true);
    try {
      await call(changeViewRoute, { params: { id: view.id }, body: { version, ...words } });
      message.success(t('edit.done'));
      onClose();
    } catch (error) {
      const theirs = theirsIn(error);
      if (theirs) setConflict({ theirs, mine: words });
      else message.error(failure(error));
    } finally {
      await changed();
      setBusy(false);
    }
  };

  return (
    <ViewForm
      // Their words are put into the form by starting it anew.
      key={base.version}
      title={t('edit.title', { name: view.name })}
      initial={{ name: base.name, note: base.note, tags: base.tags }}
      busy={busy}
      onSave={(words) => void save(words, base.version)}
      onClose={onClose}
    >
      {conflict && (
        <Alert
          type="warning"
          showIcon
          className={styles.conflict}
          title={t('conflict.title')}
          description={t('conflict.theirs', { name: conflict.theirs.name, version: conflict.theirs.version })}
          action={
            <div className={styles.conflictActions}>
              <Button
                size="small"
                onClick={() => {
                  setBase(conflict.theirs);
                  setConflict(undefined);
                }}
              >
                {t('conflict.take')}
              </Button>
              <Button size="small" danger onClick={() => void save(conflict.mine, conflict.theirs.version)}>
                {t('conflict.overwrite')}
              </Button>
            </div>
          }
        />
      )}
    </ViewForm>
  );
}

/** The view as somebody else left it, which a refusal to overwrite it carries. */
function theirsIn(error: unknown): SavedView | undefined {
  if (!(error instanceof ApiError) || error.code !== 'changed_meanwhile') return undefined;
  return savedViewRoute.response.safeParse(error.details).data;
}
