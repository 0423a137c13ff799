import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportViewsRoute, importViewsRoute } from '../../../server/contract/saved-views.ts';
import { call } from '../../api/call.ts';
import { saveFile } from '../../ui/table-export/save-file.ts';
import styles from './saved-views.module.css';
import { useViewsChanged } from './saved-views.query.ts';
import { inParts, NotViewFile, readViewFile } from './view-file.ts';
import { useFailure } from './use-failure.ts';

/** Takes all views away in a file, and takes in those of one. */
export function ViewFiles({ empty }: { empty: boolean }) {
  const { t } = useTranslation('views');
  const { message } = App.useApp();
  const failure = useFailure();
  const changed = useViewsChanged();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);

  const trying = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      message.error(wordsFor(error), 6);
    } finally {
      setBusy(false);
    }
  };
  const wordsFor = (error: unknown) => {
    if (error instanceof NotViewFile) {
      const where = error.place && t('import.badPlace', { place: error.place, message: error.message });
      return [t('import.bad'), where].filter(Boolean).join('：');
    }
    return failure(error);
  };
  const exportAll = () =>
    trying(async () => {
      const file = await call(exportViewsRoute, {});
      const day = new Date().toISOString().slice(0, 10);
      saveFile(
        new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' }),
        `liantu-views-${day}.json`,
      );
    });
  const take = (chosen: File) =>
    trying(async () => {
      const total = { added: 0, held: 0 };
      try {
        for (const body of inParts(readViewFile(await chosen.text()))) {
          const { added, held } = await call(importViewsRoute, { body });
          total.added += added;
          total.held += held;
        }
      } finally {
        await changed();
      }
      message.success(t('import.done', total));
    });

  return (
    <span className={styles.files}>
      <Button
        icon={<DownloadOutlined aria-hidden />}
        disabled={empty || busy}
        onClick={() => void exportAll()}
      >
        {t('export')}
      </Button>
      <Button icon={<UploadOutlined aria-hidden />} disabled={busy} onClick={() => input.current?.click()}>
        {t('import')}
      </Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={t('import')}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen) void take(chosen);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
    </span>
  );
}
