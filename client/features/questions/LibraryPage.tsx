import { SearchOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { parseAsString, useQueryStates } from 'nuqs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { questionsListRoute, THEMES, type QuestionSummary } from '../../../server/contract/questions.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { findQuestions, tagsOf, wordsIn } from './answer.view-model.ts';
import styles from './questions.module.css';
import { TagRow } from './TagRow.tsx';

/** 问答: every question that can be asked without Cypher, by what it is about. */
export function LibraryPage() {
  const { t } = useTranslation('questions');
  const query = useQuery(callOptions(questionsListRoute, {}));
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>{t('library.title')}</h1>
          <p className={styles.note}>{t('library.hint')}</p>
        </div>
        <Link to="/questions/console">
          <Button tabIndex={-1}>{t('library.console')}</Button>
        </Link>
      </header>
      <Answered query={query} rows={14}>
        {({ questions }) => <Library questions={questions} />}
      </Answered>
    </div>
  );
}

function Library({ questions }: { questions: readonly QuestionSummary[] }) {
  const { t, i18n } = useTranslation('questions');
  const [{ q, tag }, setUrl] = useQueryStates({ q: parseAsString.withDefault(''), tag: parseAsString });
  const found = findQuestions(questions, { words: q, tag, language: i18n.language });
  const clear = () => void setUrl({ q: null, tag: null });
  return (
    <>
      <div className={styles.filters}>
        <Input
          className={styles.search}
          allowClear
          prefix={<SearchOutlined aria-hidden />}
          aria-label={t('library.search')}
          placeholder={t('library.search')}
          value={q}
          onChange={(event) => void setUrl({ q: event.target.value || null })}
        />
        <fieldset className={styles.tags} aria-label={t('library.tags')}>
          {tagsOf(questions, i18n.language).map(([name, count]) => (
            <button
              key={name}
              type="button"
              className={styles.tag}
              aria-pressed={tag === name}
              onClick={() => void setUrl({ tag: tag === name ? null : name })}
            >
              {name} <span className={styles.count}>{count}</span>
            </button>
          ))}
        </fieldset>
      </div>
      {found.length === 0 && (
        <EmptyState
          title={t('library.none')}
          hint={t('library.noneHint')}
          action={{ text: t('library.clear'), onClick: clear }}
        />
      )}
      {THEMES.map((theme) => {
        const ofTheme = found.filter((question) => question.theme === theme);
        return ofTheme.length > 0 ? (
          <section key={theme} className={styles.theme} aria-labelledby={`theme-${theme}`}>
            <h2 id={`theme-${theme}`}>{t(`theme.${theme}`)}</h2>
            <ul className={styles.cards}>
              {ofTheme.map((question) => (
                <QuestionCard key={question.id} question={question} />
              ))}
            </ul>
          </section>
        ) : null;
      })}
    </>
  );
}

function QuestionCard({ question: { id, name, about, tags } }: { question: QuestionSummary }) {
  const { i18n } = useTranslation();
  return (
    <li>
      <Link to={`/questions/${id}`} className={styles.card}>
        <span className={styles.cardName}>{wordsIn(name, i18n.language)}</span>
        <span className={styles.cardAbout}>{wordsIn(about, i18n.language)}</span>
        <TagRow tags={tags} />
      </Link>
    </li>
  );
}
