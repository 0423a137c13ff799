import type { EntityRef, Money, SourceRef } from '../../contract/common.ts';
import { MAX_ANSWER_ROWS, type Answer, type Cell, type Column } from '../../contract/questions.ts';
import { lookUpSources, type SourceLookup } from '../../graph/fact-rows.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { badRequest } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { entitiesByIds } from '../entities/entities.queries.ts';
import { type Asked, fillBlanks } from './asked.rules.ts';
import type { LibraryQuestion } from './library-question.ts';

/** Answers a question of the library. Throws 400 for a blank filled with what does not fit it. */
export function answerQuestion(
  graph: Graph,
  question: LibraryQuestion,
  given: Record<string, unknown>,
  today: string,
): Promise<Answer> {
  const filled = fillBlanks(question.parameters, given, today);
  if ('wrong' in filled) throw badRequest(filled.wrong.field, filled.wrong.expected);
  const { asked } = filled;
  return graph.reading(async (tx) => {
    const named = await nameEntities(tx, question, asked);
    const found: Record<string, unknown>[] = await tx.all(question.query, asked);
    const rows = found.slice(0, MAX_ANSWER_ROWS);
    const sources = await lookUpSources(
      tx,
      rows.flatMap((row) => sourceIdsOf(question.columns, row)),
    );
    return {
      columns: [...question.columns],
      rows: rows.map((row) => question.columns.map((column) => cellOf(column, row[column.name], sources))),
      truncated: found.length > MAX_ANSWER_ROWS,
      asked,
      named,
      basis: basisOf([question.query], asDate(asked['asOf']) ?? today, datesOf(question.columns, rows)),
    };
  });
}

/** The entities the blanks stand for; one the graph does not hold, or of another kind, is a mistake in the request. */
async function nameEntities(
  tx: Transaction,
  { parameters }: LibraryQuestion,
  asked: Asked,
): Promise<EntityRef[]> {
  const blanks = parameters.flatMap((parameter) => {
    const id = asked[parameter.name];
    return parameter.kind === 'entity' && typeof id === 'string' ? [{ parameter, id }] : [];
  });
  const named = blanks.length
    ? await tx.all(entitiesByIds, { ids: [...new Set(blanks.map(({ id }) => id))] })
    : [];
  const byId = new Map(named.map((entity) => [entity.id, entity]));
  for (const { parameter, id } of blanks) {
    const entity = byId.get(id);
    if (!entity || !parameter.labels.includes(entity.label)) {
      throw badRequest(parameter.name, `图中已有的${parameter.words.zh}，没有找到 ${id}`);
    }
  }
  return named;
}

function sourceIdsOf(columns: readonly Column[], row: Record<string, unknown>): string[] {
  return columns.flatMap(({ kind, name }) => (kind === 'sources' ? (row[name] as string[]) : []));
}

function datesOf(columns: readonly Column[], rows: readonly Record<string, unknown>[]): (string | null)[] {
  const dates = columns.filter(({ kind }) => kind === 'date');
  return rows.flatMap((row) => dates.map(({ name }) => row[name] as string | null));
}

/** Rows are parsed by their columns' kinds already; only source ids still want their titles. */
function cellOf({ kind }: Column, value: unknown, sources: SourceLookup): Cell {
  if (kind === 'sources') return sources(value as string[]) satisfies SourceRef[];
  if (kind === 'money') return value as Money[];
  return (value ?? null) as Cell;
}

const asDate = (value: Asked[string] | undefined) => (typeof value === 'string' ? value : undefined);
