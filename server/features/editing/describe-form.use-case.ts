import { z } from 'zod';
import { mayBeEmpty } from '../../../graph-seed/parse-table.ts';
import { type TableName, TABLES } from '../../../graph-seed/tables.ts';
import type { FactForm, FormColumn } from '../../contract/editing.ts';
import { LABEL_NAMES } from '../../contract/graph-model.ts';
import type { Graph } from '../../graph/graph.ts';
import { claimKeys } from './editing.queries.ts';
import { FIXED_COLUMNS, tableOf } from './fact-cells.rules.ts';

/** What a form asks for: the columns of the seed tables themselves, and which of them have a fixed choice of values. */
export async function describeForm(graph: Graph): Promise<FactForm> {
  return {
    entity: Object.fromEntries(
      LABEL_NAMES.map((label) => [label, asked(tableOf('entity', label), ['id', 'sources'])]),
    ) as FactForm['entity'],
    tie: asked('relationships.csv', FIXED_COLUMNS.tie),
    claim: asked('claims.csv', ['entity', 'sources']),
    claimKeys: await graph.all(claimKeys, {}),
  };
}

function asked(table: TableName, without: readonly string[]): FormColumn[] {
  return columnsOf(table).filter(({ column }) => !without.includes(column));
}

function columnsOf(table: TableName): FormColumn[] {
  return Object.entries<z.ZodType>(TABLES[table].shape).map(([column, schema]) => ({
    column,
    required: !mayBeEmpty(table, column),
    options: optionsOf(schema),
  }));
}

/** The values of a choice, also within "or empty" and before it is read as something else. */
function optionsOf(schema: z.ZodType): string[] | null {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodPipe) return optionsOf(schema.in as z.ZodType);
  if (schema instanceof z.ZodUnion) {
    for (const one of schema.options) {
      const options = optionsOf(one as z.ZodType);
      if (options) return options;
    }
  }
  return null;
}
