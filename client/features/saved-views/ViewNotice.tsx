import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { changeViewRoute, viewChangesRoute, type ViewChanges } from '../../../server/contract/saved-views.ts';
import { ApiError, call } from '../../api/call.ts';
import { callOptions } from '../../api/call-options.ts';
import { ChangeDetails } from './ChangeDetails.tsx';
import styles from './saved-views.module.css';
import { pageNow, useViewsChanged } from './saved-views.query.ts';
import { changeCounts } from './saved-views.view-model.ts';
import { plainAddress, viewOf } from './view-address.ts';
import { WholeGraph } from './WholeGraph.tsx';
import { useFailure } from './use-failure.ts';

/** On a page opened from a saved view or a copied link: what the graph has done since. Nothing on any other page. */
export function ViewNotice() {
  const { search } = useLocation();
  const id = viewOf(search);
  return id && <Notice key={id} id={id} />;
}

function Notice({ id }: { id: string }) {
  const { t } = useTranslation('views');
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const failure = useFailure();
  const query = useQuery(callOptions(viewChangesRoute, { params: { id } }));
  const close = () => void navigate(plainAddress(pathname + search), { replace: true });
  const gone = query.error instanceof ApiError && query.error.status === 404;
  return (
    <aside className={styles.notice} aria-label={t('notice.label')}>
      <output>
        {query.data ? (
          <Told changes={query.data} id={id} />
        ) : query.isError ? (
          gone ? (
            t('notice.gone')
          ) : (
            failure(query.error)
          )
        ) : (
          t('notice.loading')
        )}
      </output>
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined aria-hidden />}
        aria-label={t('notice.close')}
        onClick={close}
      />
    </aside>
  );
}

function Told({ changes, id }: { changes: ViewChanges; id: string }) {
  const { t } = useTranslation('views');
  const [open, setOpen] = useState(false);
  const counts = changeCounts(changes);
  const date = dayjs(changes.since).format('YYYY-MM-DD HH:mm');
  return (
    <>
      <div className={styles.noticeHead}>
        {changes.name === null ? t('notice.link', { date }) : t('notice.view', { name: changes.name, date })}
      </div>
      <strong>
        {counts.length > 0
          ? counts.map(({ key, count }) => t(`change.${key}`, { count })).join(' · ')
          : t(changes.graphChanged ? 'notice.sameHere' : 'notice.same')}
      </strong>
      {changes.graphChanged && <WholeGraph changes={changes} />}
      <div className={styles.noticeActions}>
        {changes.graphChanged && (
          <Button size="small" onClick={() => setOpen(true)}>
            {t('notice.details')}
          </Button>
        )}
        {changes.kind === 'view' && <UpdateButton id={id} version={changes.version} />}
      </div>
      <ChangeDetails changes={changes} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

function UpdateButton({ id, version }: { id: string; version: number }) {
  const { t } = useTranslation('views');
  const { message } = App.useApp();
  const failure = useFailure();
  const changed = useViewsChanged();
  const [busy, setBusy] = useState(false);
  const update = async () => {
    setBusy(true);
    try {
      await call(changeViewRoute, { params: { id }, body: { version, view: pageNow() } });
      message.success(t('notice.updated'));
    } catch (error) {
      message.error(failure(error));
    } finally {
      await changed();
      setBusy(false);
    }
  };
  return (
    <Button size="small" loading={busy} onClick={() => void update()}>
      {t('notice.update')}
    </Button>
  );
}
