import { randomUUID } from 'node:crypto';
import {
  answerRoute,
  editQuestionRoute,
  questionRoute,
  questionsListRoute,
  removeQuestionRoute,
  saveQuestionRoute,
} from '../../contract/questions.ts';
import type { Deps } from '../../deps.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Api } from '../../http/api.ts';
import { HttpError } from '../../http/errors.ts';
import { answerQuestion } from './answer-question.use-case.ts';
import { changeQuestion, dropQuestion, keepQuestion } from './keep-question.use-case.ts';
import { describeSaved, inLibrary, listQuestions, showQuestion } from './show-question.use-case.ts';

/** A question somebody kept has no columns of its own: it runs where all free Cypher does. */
async function refuseOwn(graph: Graph, id: string): Promise<never> {
  const { name } = await showQuestion(graph, id);
  throw new HttpError(400, 'own_question', `“${name.zh}”是自存问题，请用 POST /api/cypher 运行它的 Cypher`);
}

export function registerQuestions(api: Api, { graph, today }: Deps): void {
  api.mount(questionsListRoute, async () => ({ questions: await listQuestions(graph) }));
  api.mount(questionRoute, async ({ params }) => ({ question: await showQuestion(graph, params.id) }));
  api.mount(answerRoute, async ({ params, body }) => {
    const question = inLibrary(params.id) ?? (await refuseOwn(graph, params.id));
    return answerQuestion(graph, question, body.params, today());
  });
  api.mount(saveQuestionRoute, async ({ body: { id = `own-${randomUUID()}`, ...question } }) => ({
    question: await describeSaved(graph, await keepQuestion(graph, id, question)),
  }));
  api.mount(editQuestionRoute, async ({ params, body }) => ({
    question: await describeSaved(graph, await changeQuestion(graph, params.id, body)),
  }));
  api.mount(removeQuestionRoute, async ({ params, body }) => ({
    question: await describeSaved(graph, await dropQuestion(graph, params.id, body.version)),
  }));
}
