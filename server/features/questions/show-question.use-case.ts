import type { Question, QuestionSummary, Words } from '../../contract/questions.ts';
import type { Graph } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { entitiesByIds } from '../entities/entities.queries.ts';
import type { LibraryQuestion } from './library-question.ts';
import { LIBRARY } from './library.ts';
import { savedQuestion, savedQuestions, type SavedRow } from './questions.queries.ts';

/** The question of the library with this id, if there is one. */
export function inLibrary(id: string): LibraryQuestion | undefined {
  return LIBRARY.find((question) => question.id === id);
}

/** The library in its order, then what people saved, the newest first. */
export async function listQuestions(graph: Graph): Promise<QuestionSummary[]> {
  const saved = await graph.all(savedQuestions, {});
  return [...LIBRARY.map(shippedSummary), ...saved.map(ownSummary)];
}

/** One question with all that is needed to fill and run it. Throws 404. */
export async function showQuestion(graph: Graph, id: string): Promise<Question> {
  const shipped = inLibrary(id);
  if (!shipped) {
    const saved = await graph.first(savedQuestion, { id });
    if (!saved) throw notFound('问题', id);
    return describeSaved(graph, saved);
  }
  const { sentence, parameters, columns, query } = shipped;
  return {
    ...shippedSummary(shipped),
    sentence,
    parameters: [...parameters],
    columns: [...columns],
    cypher: query.text,
    file: query.name,
    version: null,
    savedAt: null,
    named: await nameDefaults(graph, parameters),
  };
}

/** A question somebody kept, as the contract shows it. */
export async function describeSaved(graph: Graph, saved: SavedRow): Promise<Question> {
  const { parameters, cypher, version, savedAt } = saved;
  return {
    ...ownSummary(saved),
    sentence: null,
    parameters,
    columns: null,
    cypher,
    file: null,
    version,
    savedAt,
    named: await nameDefaults(graph, parameters),
  };
}

async function nameDefaults(
  graph: Graph,
  parameters: Question['parameters'] | LibraryQuestion['parameters'],
) {
  const ids = parameters.flatMap((one) =>
    one.kind === 'entity' && one.default !== null ? [one.default] : [],
  );
  return ids.length ? graph.all(entitiesByIds, { ids: [...new Set(ids)] }) : [];
}

function shippedSummary({ id, theme, name, about, tags }: LibraryQuestion): QuestionSummary {
  return { id, kind: 'shipped', theme, name, about, tags: [...tags] };
}

const both = (text: string): Words => ({ zh: text, en: text });

function ownSummary({ id, name, about, tags }: SavedRow): QuestionSummary {
  return { id, kind: 'own', theme: 'own', name: both(name), about: both(about), tags: tags.map(both) };
}
