import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { ProjectedTie } from '../../server/features/introductions/projection/tie-projection.rules.ts';
import type { BenchNode } from './bulk-load.ts';

const rows = <T extends z.ZodType>(folder: string, file: string, row: T): z.output<T>[] =>
  z.array(row).parse(parse(readFileSync(join(folder, file)), { columns: true, relax_quotes: true }));

const code = (raw: string) => raw.replace(/\D/g, '').slice(0, 6);

/**
 * A public graph of listed companies, industries and products, for its shape only: every edge stands in for a tie, a
 * product's for a supply, an industry's for a membership. Ends that no table names are left out, as are loops.
 */
export function listedCompanies(folder: string): { nodes: BenchNode[]; ties: ProjectedTie[] } {
  const ids = new Map<string, string>();
  const node = (key: string) => {
    const id = ids.get(key) ?? `company:${ids.size}`;
    ids.set(key, id);
    return id;
  };
  for (const { code: raw } of rows(folder, 'companies.csv', z.object({ code: z.string() })))
    node(`c ${code(raw)}`);
  for (const { name } of rows(folder, 'industries.csv', z.object({ name: z.string() }))) node(`i ${name}`);
  for (const { name } of rows(folder, 'products.csv', z.object({ name: z.string() }))) node(`p ${name}`);

  const ties: ProjectedTie[] = [];
  const tie = (type: ProjectedTie['type'], a: string, b: string) => {
    const [from, to] = [ids.get(a), ids.get(b)];
    if (from && to && from !== to)
      ties.push({ id: `tie:${ties.length}`, type, from, to, confidence: 'stated', asOf: '2022' });
  };
  const pair = z.object({ from: z.string(), to: z.string() });
  for (const { from, to } of rows(folder, 'product_product.csv', pair))
    tie('SUPPLIES', `p ${from}`, `p ${to}`);
  for (const { from, to } of rows(folder, 'industry_upstream.csv', pair))
    tie('SUPPLIES', `i ${from}`, `i ${to}`);
  const product = z.object({ company_code: z.string(), product: z.string() });
  for (const row of rows(folder, 'company_product.csv', product))
    tie('PARTNERS_WITH', `c ${code(row.company_code)}`, `p ${row.product}`);
  const industry = z.object({ company_code: z.string(), industry_name: z.string() });
  for (const row of rows(folder, 'company_industry.csv', industry))
    tie('MEMBER_OF', `c ${code(row.company_code)}`, `i ${row.industry_name}`);
  const nodes = [...ids.values()].map((id) => ({ id, name: `公司${id.slice(8)}`, labels: 'Entity;Company' }));
  return { nodes, ties };
}
