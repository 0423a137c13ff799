import type { ReconciledLabel } from '../../contract/reconciliation.ts';
import type { Transaction } from '../../graph/graph.ts';
import { decisionList } from './reconciliation.queries.ts';
import type { StoredDecision } from './stored-decision.ts';
import { nameId, pairId } from './subject.rules.ts';

/** What stands decided about one name of an imported row, among entities of its label. Ids are of entities that stay. */
export type DecidedName = {
  /** The row is this entity; null when nobody said so. */
  same: string | null;
  /** The row is none of these, however alike they look. */
  apart: ReadonlySet<string>;
  /** Somebody looked and could not tell: the row goes on waiting. */
  open: ReadonlySet<string>;
};

/**
 * People's standing decisions, for whoever matches rows against the graph. How to use it on one row:
 *
 * 1. A row that names an id: its entity is `keptId(id)`. An id that was decided to be a duplicate is no `Entity` any more;
 *    what is written about it goes to the one that stays.
 * 2. Else look at `ofName(label, name)`: `same` is the entity, whatever codes or likeness say; entities in `apart` must not be
 *    taken for it, so if no other fits it is created; with `open` and no `same` the row waits.
 * 3. Else match as usual (code and name agreeing), on entities only. Names, aliases, sources and codes of a duplicate are
 *    those of the entity that stays as well, so such a match finds that one.
 *
 * A new decision about a row's name is made at `/reconciliation?label=<Label>&name=<name>` or by `POST
 * /reconciliation/decisions {verdict, entity, name}`; its label is that of the entity.
 *
 * A batch that made a node which has since become a duplicate finds it as `(:Duplicate {id, batch, formerLabel, mergedInto})`,
 * without ties of its own; ties that were moved carry `moved`, a list with one entry `<decision> <from|to> <former end>` for
 * each move. Rolling such a batch back has to be refused until that decision is undone.
 */
export type StandingDecisions = {
  /** The id under which an entity's facts stand now: its own unless it was decided to be a duplicate. */
  keptId(id: string): string;
  ofName(label: ReconciledLabel, name: string): DecidedName;
  /** What stands decided about two entities. */
  ofPair(one: string, two: string): StoredDecision['verdict'] | undefined;
};

/** One read of them all; a matcher reads it once for a whole file. */
export async function readStandingDecisions(tx: Transaction): Promise<StandingDecisions> {
  const rows = await tx.all(decisionList, { undone: false });
  return standingDecisions(rows.map(({ decision }) => decision));
}

export function standingDecisions(
  decisions: readonly Pick<StoredDecision, 'verdict' | 'label' | 'entity' | 'other' | 'name'>[],
): StandingDecisions {
  const kept = new Map<string, string>();
  const pairs = new Map<string, StoredDecision['verdict']>();
  for (const { verdict, entity, other } of decisions) {
    if (other === undefined) continue;
    pairs.set(pairId(entity, other), verdict);
    if (verdict === 'yes') kept.set(other, entity);
  }
  const keptId = (id: string): string => {
    const next = kept.get(id);
    return next === undefined ? id : keptId(next);
  };

  const names = new Map<string, { same: string | null; apart: Set<string>; open: Set<string> }>();
  for (const { verdict, label, entity, name } of decisions) {
    if (name === undefined) continue;
    const key = nameId(label, name);
    const known = names.get(key) ?? { same: null, apart: new Set(), open: new Set() };
    names.set(key, known);
    const id = keptId(entity);
    if (verdict === 'yes') known.same = id;
    else if (verdict === 'no') known.apart.add(id);
    else known.open.add(id);
  }
  const nothing: DecidedName = { same: null, apart: new Set(), open: new Set() };
  return {
    keptId,
    ofName: (label, name) => names.get(nameId(label, name)) ?? nothing,
    ofPair: (one, two) => pairs.get(pairId(one, two)),
  };
}
