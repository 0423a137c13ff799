import { randomUUID } from 'node:crypto';
import {
  type Decision,
  type NewDecision,
  type ReconciledLabel,
  RECONCILED_LABELS,
} from '../../contract/reconciliation.ts';
import { GraphRefused } from '../../graph/errors.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { badRequest, HttpError, notFound } from '../../http/errors.ts';
import { existing } from '../entities/entities.use-case.ts';
import { bringTogether, putApart } from './bring-together.ts';
import { judgeTwo } from './judge-two.ts';
import {
  addDecision,
  bothOf,
  changeDecision,
  decisionList,
  importsUnderWay,
} from './reconciliation.queries.ts';
import { decisionOf, type DecisionRow, type StoredDecision } from './stored-decision.ts';
import { nameId, subjectOf } from './subject.rules.ts';

/** Who decides, and when, as an instant. */
export type Signature = { by: string; at: string };

/** Records a decision and, if it is a yes about two entities, puts it into effect. Throws what `decideRoute` names. */
export async function decide(graph: Graph, asked: NewDecision, signed: Signature): Promise<Decision> {
  const write = () =>
    graph.writing(async (tx) => {
      if (asked.instead) await takeBack(tx, asked.instead.id, asked.instead.version, signed);
      return asked.other === undefined
        ? decideName(tx, { ...asked, name: asked.name ?? '' }, signed)
        : decidePair(tx, { ...asked, other: asked.other }, signed);
    });
  try {
    return await write();
  } catch (error) {
    // Somebody else decided the same at the same moment: the second look finds their decision.
    if (error instanceof GraphRefused) return write();
    throw error;
  }
}

/** Takes a decision back. Throws what `undoDecisionRoute` names. */
export function undoDecision(
  graph: Graph,
  id: string,
  version: number,
  signed: Signature,
): Promise<Decision> {
  return graph.writing((tx) => takeBack(tx, id, version, signed));
}

async function decidePair(
  tx: Transaction,
  { verdict, entity, other, note }: NewDecision & { other: string },
  signed: Signature,
): Promise<Decision> {
  if (entity === other) throw badRequest('other', '与 entity 不同的另一个实体');
  const both = await tx.first(bothOf, { entity, other });
  if (!both) {
    await existing(tx, entity);
    throw notFound('实体', other);
  }
  if (both.label !== both.otherLabel) throw badRequest('other', '与 entity 同类的实体');
  const label = reconciled(both.label, 'entity');
  const subject = subjectOf({ label, entity, other });
  refuseDecided(await standing(tx), (decision) => decision.subject === subject);
  if (verdict === 'yes') {
    await refuseWhileImporting(tx);
    if (both.between > 0) {
      throw new HttpError(
        409,
        'related',
        `${both.name}与${both.otherName}之间有关系，不会是同一个：关系有误请先改关系`,
      );
    }
    const { traps } = await judgeTwo(tx, entity, other);
    if (traps.length > 0 && note === '') {
      throw new HttpError(400, 'note_required', '两者有像是两家的地方，判为同一个请写明依据', traps);
    }
  }
  const id = `sameas:${randomUUID()}`;
  const effect =
    verdict === 'yes' ? await bringTogether(tx, { id, entity, other }) : { movedTies: 0, movedClaims: 0 };
  const about = { label, entity, other, entityName: both.name, otherName: both.otherName };
  await tx.first(addDecision, {
    id,
    properties: { ...signed, ...about, ...effect, subject, verdict, note, version: 1 },
  });
  return decisionById(tx, id);
}

/** What is written or taken back piece by piece must not be moved from one entity to another meanwhile. */
async function refuseWhileImporting(tx: Transaction): Promise<void> {
  const [batch] = await tx.all(importsUnderWay, {});
  if (!batch) return;
  throw new HttpError(
    409,
    'import_under_way',
    `“${batch.fileName}”正在写入或撤回，请等它完成再判为同一个`,
    batch,
  );
}

async function decideName(
  tx: Transaction,
  { verdict, entity, name, note }: NewDecision & { name: string },
  signed: Signature,
): Promise<Decision> {
  const { label: found, name: entityName } = await existing(tx, entity);
  const label = reconciled(found, 'entity');
  const subject = subjectOf({ label, entity, name });
  const same = nameId(label, name);
  refuseDecided(
    await standing(tx),
    (decision) =>
      decision.subject === subject ||
      // A name stands for one entity at most.
      (verdict === 'yes' &&
        decision.verdict === 'yes' &&
        decision.name !== undefined &&
        nameId(decision.label, decision.name) === same),
  );
  const id = `sameas:${randomUUID()}`;
  const properties = { ...signed, label, entity, entityName, name, subject, verdict, note, version: 1 };
  await tx.first(addDecision, { id, properties: { ...properties, movedTies: 0, movedClaims: 0 } });
  return decisionById(tx, id);
}

async function takeBack(
  tx: Transaction,
  id: string,
  version: number,
  { by, at }: Signature,
): Promise<Decision> {
  const row = (await tx.all(decisionList, { undone: true })).find(({ decision }) => decision.id === id);
  if (!row) throw notFound('判定', id);
  const { decision } = row;
  if (decision.subject === undefined || decision.version !== version) throw changedMeanwhile(row);
  if (decision.verdict === 'yes' && decision.other !== undefined) {
    const later = (await standing(tx)).find(
      ({ decision: each }) => each.verdict === 'yes' && each.other === decision.entity,
    );
    if (later) {
      throw new HttpError(
        409,
        'built_upon',
        '保留的实体后来又并入了另一个，请先撤销那一条',
        decisionOf(later),
      );
    }
    await putApart(tx, { ...decision, other: decision.other });
  }
  const changes = { subject: null, undoneBy: by, undoneAt: at };
  const written = await tx.first(changeDecision, { id, version, changes });
  if (!written) throw changedMeanwhile(await rowById(tx, id));
  return decisionById(tx, id);
}

const standing = (tx: Transaction) => tx.all(decisionList, { undone: false });

function refuseDecided(rows: readonly DecisionRow[], isAbout: (decision: StoredDecision) => boolean): void {
  const found = rows.find(({ decision }) => isAbout(decision));
  if (found) throw new HttpError(409, 'already_decided', '这一对已有判定，请先看过', decisionOf(found));
}

const changedMeanwhile = (row: DecisionRow) =>
  new HttpError(409, 'changed_meanwhile', '其他人刚改过这条判定，请看过最新内容再改', decisionOf(row));

async function rowById(tx: Transaction, id: string): Promise<DecisionRow> {
  const row = (await tx.all(decisionList, { undone: true })).find(({ decision }) => decision.id === id);
  if (!row) throw notFound('判定', id);
  return row;
}

const decisionById = async (tx: Transaction, id: string) => decisionOf(await rowById(tx, id));

function reconciled(label: string, field: string): ReconciledLabel {
  const found = RECONCILED_LABELS.find((each) => each === label);
  if (!found) throw badRequest(field, `这些类别之一的实体：${RECONCILED_LABELS.join('、')}`);
  return found;
}
