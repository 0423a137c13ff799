import type { ImportSettings } from '../../../contract/imports-batch.ts';
import { joinsAlike, type Label, RELATIONSHIPS } from '../../../contract/graph-model.ts';
import type { DraftProblem, RowDraft, ThingDraft, ThingRef } from '../rows/draft.ts';
import { type Declared, derivedId } from './declared.ts';
import type { Known } from './known.ts';
import type { HeldThing } from './held-thing.ts';
import { recognise } from './recognise.rules.ts';

export type Problem = DraftProblem & {
  outcome: 'refused' | 'undecided';
  candidates?: readonly { id: string; name: string }[];
};

/** The thing a row is about, and whether the graph holds it. */
export type ResolvedSubject = {
  draft: ThingDraft;
  id: string;
  name: string;
  held?: HeldThing;
  by: string | null;
};
export type ResolvedRow = {
  draft: RowDraft;
  subject?: ResolvedSubject;
  /** Who each thing the row names is. */
  ids: ReadonlyMap<ThingRef, { id: string; name: string }>;
  /** Named things that are made because nobody goes by the name. */
  made: readonly { id: string; label: Label; name: string }[];
};

/** All things a row names, its subject first. */
export function refsOf({ subject, ties }: RowDraft): ThingRef[] {
  return [
    ...(subject ? [subject, ...Object.values(subject.refs)] : []),
    ...ties.flatMap(({ from, to }) => [from, to].filter((end) => end !== 'subject')),
  ];
}

/** Who the subject of a row is; a problem where that is not clear. */
export function resolveSubject(
  draft: ThingDraft,
  known: Known,
  declared: Declared,
  settings: ImportSettings,
): ResolvedSubject | Problem {
  const found = recognise(draft, known, declared, { isSubject: true });
  const [label] = draft.labels;
  const name = draft.name ?? draft.legalName;
  if (found.is === 'held') {
    return { draft, id: found.id, name: found.thing.name, held: found.thing, by: found.by };
  }
  if (found.is === 'unclear') {
    const { kind, expected, candidates } = found;
    if (settings.undecided !== 'apart' || name === undefined) {
      return problem('undecided', kind, draft, expected, candidates);
    }
    // It stands for itself, without the code that may be another's.
    const { listingCode, creditCode: _credit, code: _code, ...bare } = draft;
    const { listingCode: _l, creditCode: _c, code: _k, ...columns } = draft.columns;
    const id = derivedId(label, { ...draft, code: `apart ${listingCode ?? ''}` });
    return { draft: { ...bare, columns }, id, name, by: null };
  }
  if (name === undefined) {
    const expected = '图谱里有的编号；新的须填写名称';
    return problem('refused', 'unknown-reference', draft, expected, []);
  }
  if (label === 'Segment' && !draft.refs['chain']) {
    return problem('refused', 'missing', { ...draft, field: 'chain' }, '填写产业链，或为整张表选定一条', []);
  }
  return { draft, id: draft.id ?? derivedId(label, draft), name, by: null };
}

/** Who everybody in a row is, or every reason why it cannot be taken in. */
export function resolveRow(
  draft: RowDraft,
  known: Known,
  declared: Declared,
  settings: ImportSettings,
): ResolvedRow | Problem[] {
  const subject = draft.subject && resolveSubject(draft.subject, known, declared, settings);
  if (subject && 'outcome' in subject) return [subject];
  const settled = settleAlike(draft, known, declared);
  if (Array.isArray(settled)) return settled;
  return resolveRefs(settled, subject, known, declared, settings);
}

function resolveRefs(
  draft: RowDraft,
  subject: ResolvedSubject | undefined,
  known: Known,
  declared: Declared,
  settings: ImportSettings,
): ResolvedRow | Problem[] {
  const ids = new Map<ThingRef, { id: string; name: string }>();
  const made: { id: string; label: Label; name: string }[] = [];
  const problems: Problem[] = [];
  for (const ref of refsOf(draft)) {
    if (ref === draft.subject) continue;
    const found = recognise(ref, known, declared);
    if (found.is === 'held') ids.set(ref, { id: found.id, name: found.thing.name });
    else if (found.is === 'declared') ids.set(ref, { id: found.id, name: ref.name ?? found.id });
    else if (found.is === 'unclear') {
      problems.push(problem('undecided', found.kind, ref, found.expected, found.candidates));
    } else if (ref.create && ref.name !== undefined && settings.createMissing) {
      const id = derivedId(ref.create, { ...ref, labels: [ref.create] });
      ids.set(ref, { id, name: ref.name });
      made.push({ id, label: ref.create, name: ref.name });
    } else problems.push(problem('refused', 'unknown-reference', ref, expectedOf(ref), []));
  }
  for (const { type, from, to } of draft.ties) {
    const ends = [from, to].map((end) => (end === 'subject' ? subject?.id : ids.get(end)?.id));
    if (ends[0] === undefined || ends[0] !== ends[1]) continue;
    const at = to === 'subject' ? from : to;
    const expected = `与起点不同的主体；${type} 的两端是同一个`;
    problems.push(problem('refused', 'self-relation', at === 'subject' ? { field: '' } : at, expected, []));
  }
  return problems.length > 0 ? problems : { draft, ...(subject && { subject }), ids, made };
}

/**
 * The row with the ends of its relations narrowed to one label where the relation joins only two of one: the label under which
 * both are known, or the one that is known where the other is not. Two that are known only under different labels are a problem.
 */
function settleAlike(draft: RowDraft, known: Known, declared: Declared): RowDraft | Problem[] {
  const ties: RowDraft['ties'] = [];
  for (const one of draft.ties) {
    const { type, from, to } = one;
    const several = from !== 'subject' && to !== 'subject' && from.labels.length > 1;
    if (!several || !joinsAlike(type)) {
      ties.push(one);
      continue;
    }
    const isKnown = (ref: ThingRef, label: Label) =>
      recognise({ ...ref, labels: [label] }, known, declared).is !== 'nobody';
    const starts = from.labels.filter((label) => isKnown(from, label));
    const ends = to.labels.filter((label) => isKnown(to, label));
    const both = starts.filter((label) => ends.includes(label));
    if (starts.length > 0 && ends.length > 0 && both.length === 0) {
      const expected = `与另一端同类的主体；${RELATIONSHIPS[type].nameZh}只连接环节与环节、产品与产品`;
      return [problem('refused', 'impossible-relation', to, expected, [])];
    }
    const labels = both.length > 0 ? both : [...starts, ...ends];
    if (both.length > 1) {
      const expected = '只连接环节或只连接产品的关系类型；两端既是环节又是产品';
      return [problem('undecided', 'ambiguous-reference', from, expected, [])];
    }
    const narrowed = labels.length === 1 ? labels : undefined;
    ties.push(
      narrowed ? { ...one, from: { ...from, labels: narrowed }, to: { ...to, labels: narrowed } } : one,
    );
  }
  return { ...draft, ties };
}

const LABEL_WORDS: Partial<Record<Label, string>> = {
  Region: '地区',
  Segment: '环节',
  Chain: '产业链',
  Product: '产品',
};

function expectedOf({ labels, code, listingCode, creditCode }: ThingRef): string {
  const what = labels.map((label) => LABEL_WORDS[label] ?? '').find((word) => word !== '') ?? '主体';
  const by = (code ?? listingCode ?? creditCode) === undefined ? '名称' : '代码';
  return `图谱或文件里有的${what}${by}`;
}

function problem(
  outcome: Problem['outcome'],
  kind: DraftProblem['kind'],
  ref: Partial<ThingRef> & { field: string },
  expected: string,
  candidates: readonly HeldThing[],
): Problem {
  const value = ref.name ?? ref.legalName ?? ref.listingCode ?? ref.creditCode ?? ref.code ?? ref.id ?? '';
  return {
    outcome,
    kind,
    field: ref.field,
    value,
    expected,
    ...(candidates.length > 0 && { candidates: candidates.map(({ id, name }) => ({ id, name })) }),
  };
}
