import { Alert, Segmented } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Question } from '../../../server/contract/questions.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import type { Export } from '../../ui/table-export/export-model.ts';
import { cellWords, entitiesOf, sourcesOf, wordsIn } from './answer.view-model.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { EntitiesCanvas } from './EntitiesCanvas.tsx';
import styles from './questions.module.css';

export type View = 'table' | 'graph';
type Props = { question: Question; answer: Answer; busy: boolean; view: View; onView: (view: View) => void };

/** The answer to a question of the library: its rows as a table or as a graph, and what they rest on. */
export function AnswerView({ question, answer, busy, view, onView }: Props) {
  const { t, i18n } = useTranslation('questions');
  const entities = useMemo(() => entitiesOf(answer), [answer]);
  const title = wordsIn(question.name, i18n.language);
  const { basis } = answer;
  return (
    <section aria-label={t('answer.label')} aria-busy={busy}>
      <div className={styles.resultBar}>
        <Segmented
          size="small"
          aria-label={t('view.label')}
          value={view}
          onChange={onView}
          options={[
            { value: 'table', label: t('view.table') },
            { value: 'graph', label: t('view.graphOf', { count: entities.length }) },
          ]}
        />
        <output className={styles.note}>
          {t('answer.rows', { count: answer.rows.length })}
          {' · '}
          {t('answer.asOf', { date: basis.asOf })}
          {basis.newest && ` · ${t('answer.newest', { date: basis.newest })}`}
        </output>
        <span className={styles.spacer} />
        <ExportMenu
          disabled={answer.rows.length === 0}
          make={() => exported(question, answer, { language: i18n.language, t })}
        />
      </div>
      {answer.truncated && (
        <Alert type="warning" showIcon title={t('answer.truncated', { count: answer.rows.length })} />
      )}
      {answer.rows.length === 0 ? (
        <EmptyState title={t('answer.none')} hint={t('answer.noneHint')} />
      ) : view === 'graph' ? (
        <EntitiesCanvas entities={entities} title={title} />
      ) : (
        <AnswerTable answer={answer} />
      )}
    </section>
  );
}

type Say = { language: string; t: (key: string) => string };

function exported(question: Question, answer: Answer, say: Say): Export {
  const { columns, rows, basis, asked, named } = answer;
  const nameOf = (value: unknown) => named.find(({ id }) => id === value)?.name ?? String(value ?? '');
  const title = wordsIn(question.name, say.language);
  return {
    title,
    filters: question.parameters.map((one) => [wordsIn(one.words, say.language), nameOf(asked[one.name])]),
    basis,
    tables: [
      {
        name: title,
        header: columns.map(({ words }) => wordsIn(words, say.language)),
        rows: rows.map((row) => columns.map((column, at) => cellWords(column, row[at] ?? null, say))),
        note: wordsIn(question.about, say.language),
      },
    ],
    sources: sourcesOf(answer),
  };
}
