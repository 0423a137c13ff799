import { parametersIn } from '../../contract/cypher-parameters.ts';
import type { SavedQuestion } from '../../contract/questions.ts';
import type { Graph } from '../../graph/graph.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { refuseUnlessReads } from '../cypher-console/run-console.use-case.ts';
import {
  editQuestion,
  removeQuestion,
  savedQuestion,
  saveQuestion,
  type SavedRow,
} from './questions.queries.ts';

/** Of questions people keep, so that none is taken for one of the library. */
const OWN = 'own-';

/** Keeps a new question, or brings back the removed one of this id. Throws 409 for an id that is taken, 400 and 403 for Cypher the console would not run. */
export async function keepQuestion(graph: Graph, id: string, question: SavedQuestion): Promise<SavedRow> {
  if (!id.startsWith(OWN)) throw new HttpError(409, 'id_taken', `自存问题的 id 应以 ${OWN} 开头：${id}`);
  await check(graph, question);
  const kept = await graph.writing((tx) => tx.first(saveQuestion, stored(id, question)));
  if (!kept) throw new HttpError(409, 'id_taken', `已有一个自存问题用了这个 id：${id}`);
  return kept;
}

/** Throws 404, 409 when it has been changed since `version`, 400 and 403 as above. */
export async function changeQuestion(
  graph: Graph,
  id: string,
  { version, ...question }: SavedQuestion & { version: number },
): Promise<SavedRow> {
  await check(graph, question);
  return graph.writing(async (tx) => {
    const changed = await tx.first(editQuestion, { ...stored(id, question), version });
    return changed ?? refuseOutdated(id, await tx.first(savedQuestion, { id }));
  });
}

/** Removes a question and returns it as it was, so that it can be brought back. Throws 404 and 409. */
export async function dropQuestion(graph: Graph, id: string, version: number): Promise<SavedRow> {
  return graph.writing(async (tx) => {
    const held = await tx.first(savedQuestion, { id });
    const { removed } = (await tx.first(removeQuestion, { id, version })) ?? { removed: 0 };
    return held && removed > 0 ? held : refuseOutdated(id, held);
  });
}

function refuseOutdated(id: string, held: SavedRow | undefined): never {
  if (!held) throw notFound('自存问题', id);
  const { version, savedAt, name } = held;
  throw new HttpError(409, 'changed_meanwhile', `“${name}”已被他人修改，请先查看最新内容再保存`, {
    version,
    savedAt,
  });
}

/** The Cypher must run in the console, and every parameter it asks for must be described, once. */
async function check(graph: Graph, { cypher, parameters }: SavedQuestion): Promise<void> {
  const asked = parametersIn(cypher);
  const described = parameters.map(({ name }) => name);
  const missing = asked.filter((name) => !described.includes(name));
  const spare = described.filter((name, at) => !asked.includes(name) || described.indexOf(name) !== at);
  if (missing.length + spare.length > 0) {
    const told = [
      missing.length > 0 && `缺少对 ${missing.map((name) => `$${name}`).join('、')} 的说明`,
      spare.length > 0 && `多出了 ${spare.map((name) => `$${name}`).join('、')}`,
    ].filter(Boolean);
    throw new HttpError(400, 'bad_request', `参数与 Cypher 不符：${told.join('；')}`, { missing, spare });
  }
  await refuseUnlessReads(graph, cypher, {});
}

function stored(id: string, { name, about, tags, cypher, parameters }: SavedQuestion) {
  return { id, name, about, tags: [...new Set(tags)], cypher, parameters: JSON.stringify(parameters) };
}
