import { InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Progress } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_UPLOAD_BYTES } from '../../../server/contract/imports.ts';
import { sizeWords } from './batch.view-model.ts';
import styles from './imports.module.css';
import { type Sending, useUploads } from './use-uploads.ts';

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.xlsm,.json,.ndjson,.jsonl';

/** Where files are dropped, or chosen by click or key; tells how much of each has gone up and which were refused. */
export function DropZone() {
  const { t } = useTranslation('imports');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { sending, refused, send, giveUp, dismiss } = useUploads();
  const busy = sending !== null;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send([...event.dataTransfer.files]);
  };
  return (
    <section className={styles.drop} aria-label={t('drop.label')}>
      <div
        className={styles.dropArea}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <InboxOutlined aria-hidden className={styles.dropSign ?? ''} />
        {sending ? (
          <Going sending={sending} onGiveUp={giveUp} />
        ) : (
          <>
            <p className={styles.dropText}>{t('drop.here')}</p>
            <Button type="primary" onClick={() => input.current?.click()}>
              {t('drop.choose')}
            </Button>
            <p className={styles.muted}>{t('drop.kinds', { size: sizeWords(MAX_UPLOAD_BYTES) })}</p>
            <p className={styles.muted}>{t('drop.safe')}</p>
          </>
        )}
        <input
          ref={input}
          type="file"
          multiple
          hidden
          disabled={busy}
          accept={ACCEPTED}
          aria-label={t('drop.choose')}
          onChange={(event) => {
            void send([...(event.target.files ?? [])]);
            // The same file may be chosen again.
            event.target.value = '';
          }}
        />
      </div>
      {refused.map(({ file, title, place, expected }) => (
        <Alert
          key={file}
          role="alert"
          type="error"
          showIcon
          closable={{ onClose: () => dismiss(file), 'aria-label': t('drop.dismiss', { file }) }}
          title={t('drop.refused', { file })}
          description={
            <>
              <div>{place ? `${place}：${title}` : title}</div>
              {expected && <div>{t('drop.expected', { expected })}</div>}
            </>
          }
        />
      ))}
    </section>
  );
}

function Going({ sending: { file, part, left }, onGiveUp }: { sending: Sending; onGiveUp: () => void }) {
  const { t } = useTranslation('imports');
  const percent = Math.floor(part * 100);
  return (
    <div className={styles.going}>
      <output>
        {t(percent < 100 ? 'drop.sending' : 'drop.reading', { file })}
        {left > 0 && <span className={styles.muted}> {t('drop.left', { count: left })}</span>}
      </output>
      <Progress percent={percent} size="small" aria-label={t('drop.progress', { file })} />
      <Button size="small" onClick={onGiveUp}>
        {t('drop.giveUp')}
      </Button>
    </div>
  );
}
