import { keepPreviousData, useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { cypherRoute } from '../../../server/contract/cypher-console.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { AnswerParts } from './answer-parts.ts';
import { consoleAddress } from './console-address.ts';
import { ConsoleResult } from './ConsoleResult.tsx';
import { CypherDrawer } from './CypherDrawer.tsx';
import { allFilled } from './question-url.ts';
import { Sentence } from './Sentence.tsx';

/** A question somebody kept, run in the console once its blanks are filled. */
export function OwnAnswer({ question, filled, onFill, cypherShown, onHideCypher }: AnswerParts) {
  const { t } = useTranslation('questions');
  const { parameters, cypher } = question;
  const params = allFilled(parameters, filled, dayjs().format('YYYY-MM-DD'));
  const open = parameters.some(({ kind, name }) => kind === 'entity' && params[name] === null);
  const query = useQuery({
    ...callOptions(cypherRoute, { body: { query: cypher, params } }),
    enabled: !open,
    placeholderData: keepPreviousData,
  });
  return (
    <>
      {parameters.length > 0 && (
        <Sentence question={question} filled={filled} named={question.named} onFill={onFill} />
      )}
      {open ? (
        <EmptyState title={t('own.open')} hint={t('own.openHint')} />
      ) : (
        <Answered query={query} rows={10}>
          {(answer) => <ConsoleResult answer={answer} title={question.name.zh} params={params} />}
        </Answered>
      )}
      <CypherDrawer
        open={cypherShown}
        onClose={onHideCypher}
        cypher={cypher}
        params={params}
        consoleAddress={consoleAddress(question, filled)}
      />
    </>
  );
}
