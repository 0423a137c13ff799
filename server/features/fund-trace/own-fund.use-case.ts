import type { EntityRef } from '../../contract/common.ts';
import type { Ownership } from '../../contract/fund-trace-ownership.ts';
import type { TieRow } from '../../graph/fact-rows.ts';
import type { Transaction } from '../../graph/graph.ts';
import { tiesOfSteps } from './fund-trace.queries.ts';
import type { Direction, Step } from './fund-trace.rules.ts';
import { ownershipOf } from './ownership.rules.ts';
import type { StakeTie } from './stakes.rules.ts';

/** Entities followed at most, however long the way; upwards each is a holder to be worked out for itself. */
const MAX_ENTITIES = { down: 2_000, up: 200 };

const OWNED: Omit<Step, 'id'> = { out: ['INVESTS_IN', 'BACKS'], in: ['SUBSIDIARY_OF'] };
const OWNERS: Omit<Step, 'id'> = { out: ['SUBSIDIARY_OF'], in: ['INVESTS_IN', 'BACKS'] };

/**
 * Reads every tie of ownership among what the fund reaches by owning (down) or is owned by (up), and those of the other
 * owners there, whose known shares bound the unknown ones; then works out what is held of what.
 */
export async function owningOf(
  tx: Transaction,
  asked: { fund: EntityRef; direction: Direction; asOf: string; planned: boolean },
): Promise<Ownership> {
  const entities = new Map([[asked.fund.id, asked.fund]]);
  const ties = new Map<string, TieRow>();
  const follow = asked.direction === 'down' ? OWNED : OWNERS;
  const ask = async (ids: readonly string[], along: Omit<Step, 'id'>) => {
    const rows = await tx.all(tiesOfSteps, { steps: ids.map((id) => ({ id, ...along })), asOf: asked.asOf });
    for (const { tie } of rows) ties.set(tie.id, tie);
    return rows.map(({ next }) => next);
  };
  let cut = false;
  for (let ring = [asked.fund.id]; ring.length;) {
    const found = (await ask(ring, follow)).filter(({ id }) => !entities.has(id));
    cut = entities.size + found.length > MAX_ENTITIES[asked.direction];
    if (cut) break;
    for (const entity of found) entities.set(entity.id, entity);
    ring = [...new Set(found.map(({ id }) => id))];
  }
  const reached = [...entities.keys()];
  for (const other of await ask(reached, OWNERS)) if (!entities.has(other.id)) entities.set(other.id, other);
  return ownershipOf({ ...asked, entities, ties: [...ties.values()].map(stakeTie), cut });
}

function stakeTie({ id, type, from, to, properties }: TieRow): StakeTie {
  const { share, shareTo, asOf, instrument, amountStatus } = properties;
  return { id, type, from, to, asOf, share, shareTo, instrument, amountStatus };
}
