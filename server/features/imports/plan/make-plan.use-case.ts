import type { ImportCounts } from '../../../contract/imports-batch.ts';
import { ABOUT_THINGS } from '../rows/describe-row.rules.ts';
import { Declared } from './declared.ts';
import { openLookup } from './known.ts';
import { openLookAlikes } from './look-alikes.ts';
import { type PlanIndex, writePlan } from './plan-files.ts';
import { planRows } from './plan-rows.ts';
import { type PlanTask, type PlanTools, ROWS_AT_A_TIME } from './plan-task.ts';
import { draftRow, profileSheets, readRows } from './read-rows.ts';
import { refsOf, resolveSubject } from './resolve-row.rules.ts';

/** Rows that fall out make others fall out that name them; after so many rounds what is left is told at commit. */
const MOST_ROUNDS = 5;

/**
 * Works out what a file would do to the graph as it is and lays it down as a plan, without writing anything. The file is gone
 * through once for the things it is about, so that rows may name each other in any order, and once to compare all it says;
 * again while things that were counted on turn out not to be taken in. Throws FileRefused.
 */
export async function makePlan(task: PlanTask): Promise<{ counts: ImportCounts; index: PlanIndex }> {
  const lookUp = await openLookup(task.graph);
  const profiles = await profileSheets(task.file, task.sheets);
  const declared = new Declared();
  const findLookAlikes = openLookAlikes(task.graph, lookUp);
  const tools: PlanTools = { ...task, lookUp, declared, findLookAlikes, profiles, total: null };
  tools.total = await declareThings(tools);
  for (let round = 1; ; round += 1) {
    const writer = await writePlan(task.folder);
    try {
      const { tally, fallenOut } = await planRows(tools, writer);
      const index = await writer.end();
      const missed = [...fallenOut].filter((id) => declared.used.has(id));
      if (missed.length === 0 || round === MOST_ROUNDS) return { counts: tally.counts(index), index };
      for (const id of missed) declared.withdraw(id);
      declared.used.clear();
    } catch (error) {
      await writer.abandon();
      throw error;
    }
  }
}

/** Notes the things that rows are about; gives the number of rows, or null where no sheet is about things. */
async function declareThings({ tell, ...tools }: PlanTools): Promise<number | null> {
  const { file, sheets, lookUp, declared, settings, profiles, today } = tools;
  if (!sheets.some(({ mapping }) => ABOUT_THINGS.has(mapping.kind))) return null;
  let read = 0;
  for await (const rows of readRows(file, sheets, ROWS_AT_A_TIME)) {
    read += rows.length;
    tell('reading', read, null);
    const subjects = rows.flatMap((one) => {
      if (!ABOUT_THINGS.has(one.mapping.kind)) return [];
      const draft = draftRow(one, profiles.get(one.sheet) ?? [], today);
      return Array.isArray(draft) || !draft.subject ? [] : [draft.subject];
    });
    if (subjects.length === 0) continue;
    const known = await lookUp(subjects.flatMap((draft) => refsOf({ subject: draft, ties: [], claims: [] })));
    for (const draft of subjects) {
      const resolved = resolveSubject(draft, known, new Declared(), settings);
      if (!('outcome' in resolved)) declared.declare(draft.labels[0], draft, resolved.id);
    }
  }
  return read;
}
