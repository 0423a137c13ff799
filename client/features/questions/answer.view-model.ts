import type { EntityRef, Money, SourceRef } from '../../../server/contract/common.ts';
import {
  confidenceSchema,
  relationshipTypeSchema,
  stageSchema,
} from '../../../server/contract/graph-model.ts';
import type { Answer, Cell, Column, QuestionSummary, Words } from '../../../server/contract/questions.ts';
import { relationshipName, stageName } from '../../ui/model-names.ts';
import { moneyWords } from '../../ui/money-words.ts';

export const wordsIn = (words: Words, language: string) => (language === 'en' ? words.en : words.zh);

const isEntity = (value: unknown): value is EntityRef =>
  typeof value === 'object' && value !== null && 'label' in value && 'name' in value;

export const asEntities = (cell: Cell): EntityRef[] =>
  Array.isArray(cell) ? (cell as unknown[]).filter(isEntity) : isEntity(cell) ? [cell] : [];
export const asMoney = (cell: Cell): Money[] =>
  Array.isArray(cell) ? cell.filter((one): one is Money => 'unit' in one) : [];
export const asSources = (cell: Cell): SourceRef[] =>
  Array.isArray(cell) ? cell.filter((one): one is SourceRef => 'title' in one) : [];

type Say = { language: string; t: (key: string) => string };

/** A cell in words, for a file, for sorting and for those cells that are plain text. */
export function cellWords(column: Column, cell: Cell, { language, t }: Say): string | number | null {
  switch (column.kind) {
    case 'entity':
    case 'entities':
      return asEntities(cell)
        .map(({ name }) => name)
        .join('、');
    case 'money':
      return asMoney(cell)
        .map((money) => moneyWords(money, language))
        .join('、');
    case 'sources':
      return asSources(cell)
        .map(({ title }) => title)
        .join('；');
    case 'yesNo':
      return t(cell === true ? 'questions:cell.yes' : 'questions:cell.no');
    case 'choice': {
      const option = column.options?.find(({ value }) => value === cell);
      return option ? wordsIn(option.words, language) : textOf(cell);
    }
    case 'stage': {
      const stage = stageSchema.safeParse(cell);
      return stage.success ? stageName(stage.data, language) : textOf(cell);
    }
    case 'tie': {
      const type = relationshipTypeSchema.safeParse(cell);
      return type.success ? relationshipName(type.data, language) : textOf(cell);
    }
    case 'confidence': {
      const confidence = confidenceSchema.safeParse(cell);
      return confidence.success ? t(`common:confidence.${confidence.data}`) : textOf(cell);
    }
    case 'number':
      return typeof cell === 'number' ? cell : null;
    case 'text':
    case 'date':
      return textOf(cell);
  }
}

const textOf = (cell: Cell) => (typeof cell === 'string' || typeof cell === 'number' ? cell : null);

/** The entities of an answer's rows, each once, those of the first rows first. */
export function entitiesOf({ rows }: Pick<Answer, 'rows'>): EntityRef[] {
  const byId = new Map<string, EntityRef>();
  for (const entity of rows.flat().flatMap(asEntities)) byId.set(entity.id, byId.get(entity.id) ?? entity);
  return [...byId.values()];
}

/** Every source of an answer, each once. */
export function sourcesOf({ rows }: Pick<Answer, 'rows'>): SourceRef[] {
  return [
    ...new Map(
      rows
        .flat()
        .flatMap(asSources)
        .map((source) => [source.id, source]),
    ).values(),
  ];
}

/** Orders rows by a column: numbers by size, all else by its words; what is empty comes last. */
export function compareCells(a: string | number | null, b: string | number | null): number {
  const [emptyA, emptyB] = [a === null || a === '', b === null || b === ''];
  if (emptyA || emptyB) return Number(emptyA) - Number(emptyB);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'zh-CN');
}

/** The questions that hold all the words and carry the tag. */
export function findQuestions(
  questions: readonly QuestionSummary[],
  { words, tag, language }: { words: string; tag: string | null; language: string },
): QuestionSummary[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return questions.filter(({ name, about, tags }) => {
    const text = [name, about, ...tags]
      .flatMap(({ zh, en }) => [zh, en])
      .join(' ')
      .toLowerCase();
    const tagged = tag === null || tags.some((one) => wordsIn(one, language) === tag);
    return tagged && wanted.every((word) => text.includes(word));
  });
}

/** The tags in use with how many questions carry each, the most used first. */
export function tagsOf(
  questions: readonly QuestionSummary[],
  language: string,
): [tag: string, count: number][] {
  const counts = new Map<string, number>();
  for (const tag of questions.flatMap(({ tags }) => tags.map((one) => wordsIn(one, language)))) {
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || a.localeCompare(b, 'zh-CN'));
}
