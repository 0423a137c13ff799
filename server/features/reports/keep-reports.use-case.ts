import { createHash } from 'node:crypto';
import { z } from 'zod';
import { entityRefSchema } from '../../contract/common.ts';
import {
  keptSectionSchema,
  type KeptReport,
  type ListedReport,
  type ReportToKeep,
} from '../../contract/reports.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { keepReport, reportById, reportList, type StoredReport } from './reports.queries.ts';

/** Listed at most; older ones open by their address still. */
const MOST_LISTED = 200;
const ID_LENGTH = 24;

const listed = ({ subject, newest, ...report }: StoredReport): ListedReport => ({
  ...report,
  newest: newest ?? null,
  subject: entityRefSchema.parse(JSON.parse(subject)),
});

async function stored(tx: Transaction, id: string): Promise<KeptReport> {
  const row = await tx.first(reportById, { id });
  if (!row) throw notFound('留存的报告', id);
  const { sections, ...report } = row.report;
  return { ...listed(report), sections: z.array(keptSectionSchema).parse(JSON.parse(sections)) };
}

/** The reports taken away, the last first. */
export async function listReports(graph: Graph): Promise<ListedReport[]> {
  return (await graph.all(reportList, { most: MOST_LISTED })).map(({ report }) => listed(report));
}

/** What a report said. Throws 404. */
export function openReport(graph: Graph, id: string): Promise<KeptReport> {
  return stored(graph, id);
}

/** Keeps what a report says under an id that goes by it: who keeps the same again gets the first. */
export function keepIt(
  graph: Graph,
  { sections, subject, newest, ...words }: ReportToKeep,
  author: string,
): Promise<ListedReport> {
  const content = JSON.stringify([words, subject, newest, sections]);
  const id = `report:${createHash('sha256').update(content).digest('hex').slice(0, ID_LENGTH)}`;
  const properties = {
    ...words,
    ...(newest !== null && { newest }),
    subject: JSON.stringify(subject),
    sections: JSON.stringify(sections),
    keptBy: author,
  };
  return graph.writing(async (tx) => {
    await tx.first(keepReport, { id, properties });
    const { sections: _said, ...report } = await stored(tx, id);
    return report;
  });
}
