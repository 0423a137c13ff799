import { z } from 'zod';
import type { EntityRef } from '../../contract/common.ts';
import { meetingSchema, targetEvidenceSchema, type Meeting, type Target } from '../../contract/targets.ts';
import type { TargetRow } from './stored-target.ts';

/** What a target is about, as one word: the same word is the same target. */
export function subjectOf(about: {
  company?: string | null | undefined;
  segment?: string | null | undefined;
  chain?: string | null | undefined;
  region: string;
}): string {
  // The segment says its chain; one that is part of two chains is worked on once.
  return [about.company ?? '', about.segment ?? about.chain ?? '', about.region].join('|');
}

/** What an id stands for, by the name of today or else that of then; null without an id. */
const ref = (label: EntityRef['label'], id: string | undefined, now: string | null, then?: string) =>
  id === undefined ? null : { id, label, name: now ?? then ?? id };

/** Meetings as they are stored: the latest first, none as nothing. */
export function storedMeetings(meetings: readonly Meeting[]): string | null {
  if (meetings.length === 0) return null;
  return JSON.stringify([...meetings].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)));
}

/** A row as the contract's target, its rivals aside. The names are those of today where the thing is still there. */
export function targetOf(row: TargetRow): Omit<Target, 'rivals'> {
  const { target: stored } = row;
  return {
    id: stored.id,
    version: stored.version,
    company: ref('Company', stored.company, row.company, stored.companyName),
    segment: ref('Segment', stored.segment, row.segment, stored.segmentName),
    chain: ref('Chain', stored.chain, row.chain, stored.chainName),
    region: { id: stored.region, label: 'Region', name: row.region ?? stored.regionName },
    status: stored.status,
    owner: stored.owner,
    nextStep: stored.nextStep,
    note: stored.note,
    due: stored.due ?? null,
    meetings: stored.meetings === undefined ? [] : z.array(meetingSchema).parse(JSON.parse(stored.meetings)),
    addedOn: stored.addedOn,
    changedOn: stored.changedOn,
    removedOn: stored.removedOn ?? null,
    origin: stored.origin,
    evidence: targetEvidenceSchema.parse(JSON.parse(stored.evidence)),
  };
}

/**
 * The targets that stand in each other's way: the same company wanted for two regions of which neither lies in the other.
 * A city and its own district work together; what is shelved or off the list is in nobody's way.
 */
export function withRivals(rows: readonly TargetRow[]): Target[] {
  const active = rows.filter(
    ({ target }) => target.removedOn === undefined && target.status !== 'shelved' && target.company,
  );
  return rows.map((row) => ({
    ...targetOf(row),
    rivals: active.includes(row)
      ? active
          .filter(
            (other) =>
              other.target.company === row.target.company &&
              other.target.region !== row.target.region &&
              !other.within.includes(row.target.region) &&
              !row.within.includes(other.target.region),
          )
          .map((other) => {
            const { id, region, status, owner } = targetOf(other);
            return { id, region, status, owner };
          })
      : [],
  }));
}
