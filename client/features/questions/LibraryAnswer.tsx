import { keepPreviousData, useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { answerRoute } from '../../../server/contract/questions.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import type { AnswerParts } from './answer-parts.ts';
import { AnswerView } from './AnswerView.tsx';
import { consoleAddress } from './console-address.ts';
import { CypherDrawer } from './CypherDrawer.tsx';
import { allFilled } from './question-url.ts';
import { Sentence } from './Sentence.tsx';

/** A question of the library with its answer, asked anew whenever a blank changes. */
export function LibraryAnswer({ question, filled, onFill, view, onView, ...parts }: AnswerParts) {
  const query = useQuery({
    ...callOptions(answerRoute, { params: { id: question.id }, body: { params: filled } }),
    placeholderData: keepPreviousData,
  });
  const today = dayjs().format('YYYY-MM-DD');
  return (
    <>
      <Sentence
        question={question}
        filled={filled}
        named={[...(query.data?.named ?? []), ...question.named]}
        onFill={onFill}
      />
      <Answered query={query} rows={10}>
        {(answer) => (
          <AnswerView
            question={question}
            answer={answer}
            busy={query.isPlaceholderData}
            view={view}
            onView={onView}
          />
        )}
      </Answered>
      <CypherDrawer
        open={parts.cypherShown}
        onClose={parts.onHideCypher}
        cypher={question.cypher}
        params={query.data?.asked ?? allFilled(question.parameters, filled, today)}
        consoleAddress={consoleAddress(question, filled)}
      />
    </>
  );
}
