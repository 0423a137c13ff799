import { Alert, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ISSUE_STATES, type ProjectIssue } from '../../../server/contract/project-issues.ts';
import { describeError } from '../../ui/describe-error.ts';
import { newestIssueIn, useIssueActions } from './issues.query.ts';
import { NoAuthor } from './project-life.query.ts';
import styles from './project-life.module.css';

/** One problem: its state and result are changed where they stand; another's change in between is shown, not overwritten. */
export function IssueRow({ issue }: { issue: ProjectIssue }) {
  const { t } = useTranslation('projectLife');
  const { t: ui } = useTranslation('ui');
  const { change } = useIssueActions();
  const [draft, setDraft] = useState<string | null>(null);
  const theirs = newestIssueIn(change.error);
  const failed =
    change.error && !theirs && !(change.error instanceof NoAuthor) && describeError(change.error);
  const saveResult = () => {
    if (draft !== null && draft.trim() !== issue.result)
      change.mutate({ issue, words: { result: draft.trim() } });
    setDraft(null);
  };
  return (
    <li data-state={issue.state}>
      <div className={styles.issue}>
        <b>{issue.what}</b>
        <span className={styles.muted}>
          {issue.owner || t('issue.nobody')} ·{' '}
          {issue.state === 'closed'
            ? t('issue.closedOn', { on: issue.closedOn })
            : issue.due
              ? t('issue.dueOn', { on: issue.due })
              : t('issue.noDue')}
        </span>
        <Select
          size="small"
          aria-label={t('issue.state', { what: issue.what })}
          value={issue.state}
          loading={change.isPending}
          options={ISSUE_STATES.map((value) => ({ value, label: t(`issue.${value}`) }))}
          onChange={(state) => change.mutate({ issue, words: { state } })}
        />
      </div>
      <Input
        size="small"
        variant="filled"
        aria-label={t('issue.result', { what: issue.what })}
        placeholder={t('issue.resultEmpty')}
        value={draft ?? issue.result}
        maxLength={1000}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={saveResult}
        onPressEnter={saveResult}
      />
      {theirs && (
        <Alert
          type="warning"
          title={t('issue.clash', { by: theirs.changedBy })}
          description={t('issue.clashNow', {
            state: t(`issue.${theirs.state}`),
            owner: theirs.owner || t('issue.nobody'),
            result: theirs.result || '—',
          })}
          action={
            <Button
              size="small"
              onClick={() =>
                change.variables && change.mutate({ issue: theirs, words: change.variables.words })
              }
            >
              {t('issue.keepMine')}
            </Button>
          }
        />
      )}
      {failed && <Alert type="error" title={failed.detail ?? ui(failed.title)} />}
    </li>
  );
}
