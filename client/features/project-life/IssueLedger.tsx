import { Alert, Button, DatePicker, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectIssue } from '../../../server/contract/project-issues.ts';
import { describeError } from '../../ui/describe-error.ts';
import { IssueRow } from './IssueRow.tsx';
import { useIssueActions } from './issues.query.ts';
import { NoAuthor } from './project-life.query.ts';
import styles from './project-life.module.css';

/** 问题台账 of one project: what stands in its way, who sees to it, by when, and how it was solved. */
export function IssueLedger({ issues, project }: { issues: readonly ProjectIssue[]; project: string }) {
  const { t } = useTranslation('projectLife');
  return (
    <section className={styles.section} aria-label={t('issues')}>
      <h3>{t('issues')}</h3>
      {issues.length === 0 && <p className={styles.muted}>{t('none.issue')}</p>}
      <ul className={styles.issues}>
        {issues.map((issue) => (
          <IssueRow key={issue.id} issue={issue} />
        ))}
      </ul>
      <AddIssue project={project} />
    </section>
  );
}

function AddIssue({ project }: { project: string }) {
  const { t } = useTranslation('projectLife');
  const { t: ui } = useTranslation('ui');
  const { add } = useIssueActions();
  const [what, setWhat] = useState('');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState<Dayjs | null>(null);
  const send = () =>
    add.mutate(
      { project, what: what.trim(), owner: owner.trim(), due: due?.format('YYYY-MM-DD') ?? null },
      {
        onSuccess: () => {
          setWhat('');
          setOwner('');
          setDue(null);
        },
      },
    );
  const failed = add.error && !(add.error instanceof NoAuthor) && describeError(add.error);
  return (
    <>
      <div className={styles.addIssue}>
        <Input
          aria-label={t('issue.what')}
          placeholder={t('issue.what')}
          value={what}
          maxLength={500}
          onChange={(event) => setWhat(event.target.value)}
        />
        <Input
          aria-label={t('issue.owner')}
          placeholder={t('issue.owner')}
          value={owner}
          maxLength={60}
          className={styles.owner ?? ''}
          onChange={(event) => setOwner(event.target.value)}
        />
        <DatePicker
          aria-label={t('issue.due')}
          placeholder={t('issue.due')}
          value={due}
          onChange={setDue}
          className={styles.due ?? ''}
        />
        <Button disabled={what.trim() === ''} loading={add.isPending} onClick={send}>
          {t('issue.add')}
        </Button>
      </div>
      {failed && <Alert type="error" title={failed.detail ?? ui(failed.title)} />}
    </>
  );
}
