import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { issueBulletinRoute, type BulletinAnswer } from '../../../server/contract/project-bulletin.ts';
import { call } from '../../api/call.ts';
import { describeError } from '../../ui/describe-error.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { NoAuthor, underName } from '../project-life/project-life.query.ts';
import { bulletinExport } from './bulletin-export.ts';
import { BulletinBody } from './BulletinBody.tsx';
import type { SetBulletinUrl } from './bulletin-url.ts';
import styles from './bulletin.module.css';

type Props = { answer: BulletinAnswer; expected: string | null; setUrl: SetBulletinUrl };

/** A bulletin as the graph gives it today: it can be issued, and an address that names its hash says when it has moved. */
export function BulletinSheet({ answer, expected, setUrl }: Props) {
  const { t, i18n } = useTranslation('bulletin');
  const { t: ui } = useTranslation('ui');
  const { message } = App.useApp();
  const client = useQueryClient();
  const { content, hash, basis } = answer;
  const { region, period, asOf, min } = content;
  const title = t('title', { region: region.name, period: period.code });
  const issue = useMutation({
    mutationFn: () =>
      underName(() =>
        call(issueBulletinRoute, { body: { region: region.id, period: period.code, asOf, min, title } }),
      ),
    onSuccess: ({ id }) => {
      void client.invalidateQueries();
      void setUrl({ issued: id });
    },
    onError: (error) => {
      if (error instanceof NoAuthor) return;
      const failed = describeError(error);
      message.error(failed.detail ?? ui(failed.title));
    },
  });
  return (
    <>
      <div className={styles.head}>
        <h1>{title}</h1>
        <span className={styles.muted}>{t('asOfLine', { asOf, from: period.from, to: period.to })}</span>
        <span className={styles.end}>
          <Button size="small" type="primary" loading={issue.isPending} onClick={() => issue.mutate()}>
            {t('issue')}
          </Button>
          <Button size="small" onClick={() => void setUrl({ period: period.code, asOf, hash })}>
            {t('pin')}
          </Button>
          <ExportMenu make={() => bulletinExport(answer, title, t, i18n.language)} />
          <QueryButton basis={basis} />
        </span>
      </div>
      <p className={styles.hash}>
        {t('hash')} <code>{hash.slice(0, 16)}</code>
      </p>
      {expected !== null &&
        (expected === hash ? (
          <Alert type="success" title={t('same')} />
        ) : (
          <Alert
            type="warning"
            title={t('moved', { before: expected.slice(0, 16), now: hash.slice(0, 16) })}
          />
        ))}
      {content.now.projects === 0 && content.heldAgainst.length === 0 ? (
        <EmptyState
          title={t('empty')}
          hint={t('emptyHint', { ...content.now.unplaced })}
          action={{ text: t('emptyAction'), onClick: () => void setUrl({ period: '2024Q1', hash: null }) }}
        />
      ) : (
        <BulletinBody content={content} />
      )}
    </>
  );
}
