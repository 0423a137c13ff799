import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { questionRoute, type Question } from '../../../server/contract/questions.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { Console } from './Console.tsx';
import { CYPHER_KEY, QUESTION_KEY } from './console-address.ts';
import { pastRuns } from './console-history.ts';
import styles from './questions.module.css';

/** Who leads which chain. */
const EXAMPLE = `MATCH (firm:Company)-[leads:LEADS]->(chain:Chain)
RETURN chain, firm, leads.asOf AS asOf
ORDER BY asOf DESC
LIMIT 20`;

/** The console for those who write Cypher: starts with a question's text, an address's, or the last one run here. */
export function ConsolePage() {
  const { t } = useTranslation('questions');
  const [search] = useSearchParams();
  const id = search.get(QUESTION_KEY);
  const cypher = search.get(CYPHER_KEY);
  return (
    <div className={styles.page}>
      <nav className={styles.crumbs} aria-label={t('question.crumbs')}>
        <Link to="/questions">{t('library.title')}</Link> / {t('console.title')}
      </nav>
      <h1 className="visually-hidden">{t('console.title')}</h1>
      {id ? (
        <OfQuestion id={id} />
      ) : (
        <Console start={cypher ?? pastRuns()[0]?.cypher ?? EXAMPLE} question={null} />
      )}
    </div>
  );
}

function OfQuestion({ id }: { id: string }) {
  const query = useQuery(callOptions(questionRoute, { params: { id } }));
  return (
    <Answered query={query}>
      {({ question }: { question: Question }) => (
        <Console key={question.id} start={question.cypher} question={question} />
      )}
    </Answered>
  );
}
