import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { IssuedBulletinAnswer } from '../../../server/contract/project-bulletin.ts';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { bulletinExport } from './bulletin-export.ts';
import { BulletinBody } from './BulletinBody.tsx';
import type { SetBulletinUrl } from './bulletin-url.ts';
import styles from './bulletin.module.css';

const names = (all: readonly { name: string }[]) => all.map(({ name }) => name).join('、');

type Props = { answer: IssuedBulletinAnswer; setUrl: SetBulletinUrl };

/** A bulletin as it was issued, whatever the graph says now; and what it says differently now. */
export function IssuedSheet({ answer, setUrl }: Props) {
  const { t, i18n } = useTranslation('bulletin');
  const { title, by, at, hash, content, today, basis } = answer;
  return (
    <>
      <div className={styles.head}>
        <h1>{title}</h1>
        <span className={styles.muted}>{t('issuedBy', { by, at: at.slice(0, 16).replace('T', ' ') })}</span>
        <span className={styles.end}>
          <Button size="small" onClick={() => void setUrl({ issued: null })}>
            {t('close')}
          </Button>
          <ExportMenu make={() => bulletinExport({ content, hash, basis }, title, t, i18n.language)} />
          <QueryButton basis={basis} />
        </span>
      </div>
      <p className={styles.hash}>
        {t('hash')} <code>{hash.slice(0, 16)}</code>
      </p>
      {today.same ? (
        <Alert type="success" title={t('issuedSame')} />
      ) : (
        <Alert
          type="warning"
          title={t('issuedMoved')}
          description={
            <ul>
              {today.figures.map(({ figure, before, now }) => (
                <li key={figure}>{t('figureMoved', { figure: t(`figure.${figure}`), before, now })}</li>
              ))}
              {today.added.length > 0 && <li>{t('added', { names: names(today.added) })}</li>}
              {today.gone.length > 0 && <li>{t('gone', { names: names(today.gone) })}</li>}
              {today.figures.length + today.added.length + today.gone.length === 0 && <li>{t('details')}</li>}
            </ul>
          }
        />
      )}
      <BulletinBody content={content} />
    </>
  );
}
