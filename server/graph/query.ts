import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';

const CYPHER_ROOT = fileURLToPath(new URL('../../cypher/', import.meta.url));

/** A Cypher file bound to the shapes of its parameters and rows. */
export type Query<Params extends z.ZodType = z.ZodType, Row extends z.ZodType = z.ZodType> = {
  /** Path under cypher/, which is also the name shown to people. */
  name: string;
  question: string;
  cardinality: 'one' | 'many';
  text: string;
  params: Params;
  row: Row;
};

/** Splits a query file into its header (the question, then `:one` or `:many`) and its statement. */
export function parseQueryFile(
  name: string,
  content: string,
): Pick<Query, 'question' | 'cardinality' | 'text'> {
  const lines = content.split('\n');
  const bodyStart = lines.findIndex((line) => !line.startsWith('//'));
  const header = lines.slice(0, bodyStart).map((line) => line.replace(/^\/\/\s?/, ''));
  const mark = header.find((line) => line === ':one' || line === ':many');
  const question = header
    .filter((line) => line !== mark)
    .join(' ')
    .trim();
  if (!mark || !question) {
    throw new Error(`cypher/${name}: the header must state the question and then ":one" or ":many"`);
  }
  return {
    question,
    cardinality: mark === ':one' ? 'one' : 'many',
    text: lines.slice(bodyStart).join('\n').trim(),
  };
}

const defined = new Map<string, Query>();

/** Reads `cypher/<name>` once, when the module that asks for it is loaded. Throws when the file or its header is missing. */
export function defineQuery<Params extends z.ZodType, Row extends z.ZodType>(
  name: string,
  shapes: { params: Params; row: Row },
): Query<Params, Row> {
  const query = {
    name,
    ...parseQueryFile(name, readFileSync(path.join(CYPHER_ROOT, name), 'utf8')),
    ...shapes,
  };
  defined.set(name, query);
  return query;
}

/** Every query the loaded features use, by name: what the product shows of itself and the sweep test runs. */
export function definedQueries(): Query[] {
  return [...defined.values()].sort((a, b) => a.name.localeCompare(b.name));
}
