import { CaretRightOutlined, LinkOutlined, SaveOutlined, StopOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { App, Button } from 'antd';
import dayjs from 'dayjs';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { cypherSchemaRoute } from '../../../server/contract/cypher-console.ts';
import type { Parameter, Question } from '../../../server/contract/questions.ts';
import { callOptions } from '../../api/call-options.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Blank } from './Blank.tsx';
import { wordsIn } from './answer.view-model.ts';
import { CYPHER_KEY, QUESTION_KEY } from './console-address.ts';
import { ConsoleResult } from './ConsoleResult.tsx';
import { describeParameters } from './describe-parameters.ts';
import { LazyCypherEditor } from './lazy-editor.ts';
import { allFilled, readFilled, valueIn, writeFilled, type Filled } from './question-url.ts';
import styles from './questions.module.css';
import { RunHistory } from './RunHistory.tsx';
import { SaveQuestionDrawer } from './SaveQuestionDrawer.tsx';
import { useConsoleRun } from './use-console-run.ts';

/** Longer statements do not fit an address. */
const SHAREABLE = 4_000;

type Props = { start: string; question: Question | null };

/** The editor with its parameters, and what the statement last run returned. */
export function Console({ start, question }: Props) {
  const { t, i18n } = useTranslation('questions');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const [cypher, setCypher] = useState(start);
  const known: readonly Parameter[] = question?.parameters ?? [];
  const parameters = describeParameters(cypher, known);
  const [filled, setFilled] = useState<Filled>(() => readFilled(parameters, search));
  const [saving, setSaving] = useState(false);
  const schema = useQuery({ ...callOptions(cypherSchemaRoute, {}), staleTime: Infinity });
  const { state, run, cancel, runs } = useConsoleRun();

  const runNow = () => {
    if (!cypher.trim()) return;
    const address = writeFilled(parameters, filled);
    if (question && cypher === question.cypher) address.set(QUESTION_KEY, question.id);
    else if (cypher.length <= SHAREABLE) address.set(CYPHER_KEY, cypher);
    // A question changed here stays the one to save to, so its page is not left.
    if (!question || cypher === question.cypher) setSearch(address, { replace: true });
    void run(cypher, allFilled(parameters, filled, dayjs().format('YYYY-MM-DD')));
  };
  const share = () => {
    const address = writeFilled(parameters, filled);
    address.set(CYPHER_KEY, cypher);
    navigator.clipboard
      .writeText(`${window.location.origin}/questions/console?${address.toString()}`)
      .then(() => message.success(t('question.linkCopied')))
      .catch(() => message.error(t('copyFailed')));
  };

  return (
    <>
      <div className={styles.editor}>
        <Suspense fallback={<Loading rows={5} />}>
          <LazyCypherEditor
            value={cypher}
            label={t('console.editor')}
            onChange={setCypher}
            onRun={runNow}
            schema={schema.data}
            mistake={state.kind === 'failed' ? state.mistake : undefined}
          />
        </Suspense>
      </div>
      {parameters.length > 0 && (
        <fieldset className={styles.fields} aria-label={t('cypher.parameters')}>
          {parameters.map((parameter) => (
            <span key={parameter.name} className={styles.field}>
              <code title={wordsIn(parameter.words, i18n.language)}>${parameter.name}</code>
              <Blank
                parameter={parameter}
                value={valueIn(filled, parameter)}
                named={question?.named ?? []}
                onChange={(value) => setFilled({ ...filled, [parameter.name]: value })}
              />
            </span>
          ))}
        </fieldset>
      )}
      <div className={styles.resultBar}>
        {state.kind === 'running' ? (
          <Button icon={<StopOutlined aria-hidden />} onClick={cancel}>
            {t('console.cancel')}
          </Button>
        ) : (
          <Button type="primary" icon={<CaretRightOutlined aria-hidden />} onClick={runNow}>
            {t('console.run')}
          </Button>
        )}
        <Button icon={<SaveOutlined aria-hidden />} onClick={() => setSaving(true)} disabled={!cypher.trim()}>
          {t(question?.kind === 'own' ? 'console.saveChange' : 'console.save')}
        </Button>
        <RunHistory
          runs={runs}
          onChoose={(past) => {
            setCypher(past.cypher);
            setFilled(past.params as Filled);
          }}
        />
        <Button icon={<LinkOutlined aria-hidden />} onClick={share} disabled={cypher.length > SHAREABLE}>
          {t('question.share')}
        </Button>
        <span className={styles.note}>{t('console.limits')}</span>
      </div>
      {state.kind === 'running' && <Loading rows={6} />}
      {state.kind === 'failed' && <ErrorState error={state.error} onRetry={runNow} />}
      {state.kind === 'answered' && (
        <ConsoleResult
          answer={state.answer}
          title={question ? wordsIn(question.name, i18n.language) : t('console.title')}
          params={state.params}
        />
      )}
      <SaveQuestionDrawer
        open={saving}
        onClose={() => setSaving(false)}
        cypher={cypher}
        parameters={parameters}
        kept={question?.kind === 'own' ? question : null}
        onSaved={({ id }) => {
          message.success(t('save.saved'));
          void navigate(`/questions/${id}`);
        }}
      />
    </>
  );
}
