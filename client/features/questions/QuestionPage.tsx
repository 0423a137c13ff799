import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { questionRoute, type Question } from '../../../server/contract/questions.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { wordsIn } from './answer.view-model.ts';
import type { View } from './AnswerView.tsx';
import { LibraryAnswer } from './LibraryAnswer.tsx';
import { OwnAnswer } from './OwnAnswer.tsx';
import { QuestionActions } from './QuestionActions.tsx';
import { readFilled, VIEW_KEY, writeFilled, type Filled } from './question-url.ts';
import styles from './questions.module.css';
import { TagRow } from './TagRow.tsx';

/** One question: its sentence with the blanks, and the answer. The address carries what the blanks hold. */
export function QuestionPage() {
  const { id = '' } = useParams();
  const query = useQuery(callOptions(questionRoute, { params: { id } }));
  return (
    <div className={styles.page}>
      <Answered query={query} rows={12}>
        {({ question }) => <Asked key={question.id} question={question} />}
      </Answered>
    </div>
  );
}

function Asked({ question }: { question: Question }) {
  const { t, i18n } = useTranslation('questions');
  const [search, setSearch] = useSearchParams();
  const filled = readFilled(question.parameters, search);
  const view: View = search.get(VIEW_KEY) === 'graph' ? 'graph' : 'table';
  const [cypherShown, showCypher] = useState(false);
  const go = (next: Filled, shown: View) => {
    const address = writeFilled(question.parameters, next);
    if (shown === 'graph') address.set(VIEW_KEY, shown);
    setSearch(address);
  };
  const parts = {
    question,
    filled,
    onFill: (next: Filled) => go(next, view),
    view,
    onView: (next: View) => go(filled, next),
    cypherShown,
    onHideCypher: () => showCypher(false),
  };
  const { name, about, tags, sentence } = question;
  return (
    <>
      <nav className={styles.crumbs} aria-label={t('question.crumbs')}>
        <Link to="/questions">{t('library.title')}</Link> / {t(`theme.${question.theme}`)}
      </nav>
      <header className={styles.head}>
        <div>
          <h1 className={sentence ? styles.smallTitle : styles.title}>{wordsIn(name, i18n.language)}</h1>
          <p className={styles.note}>
            {wordsIn(about, i18n.language)} <TagRow tags={tags} />
          </p>
        </div>
        <QuestionActions question={question} filled={filled} onShowCypher={() => showCypher(true)} />
      </header>
      {question.kind === 'shipped' ? <LibraryAnswer {...parts} /> : <OwnAnswer {...parts} />}
    </>
  );
}
