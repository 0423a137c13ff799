import type { Meeting, Target, TargetStatus } from '../../../server/contract/targets.ts';

/** What a target would be about. */
export type About = {
  company?: string | undefined;
  segment?: string | undefined;
  chain?: string | undefined;
  region: string;
};

/**
 * The target on the list for this: the very company, segment and region; for a company of which no segment is asked, any
 * of that company in the region.
 */
export function listedFor(targets: readonly Target[], about: About): Target | undefined {
  const { company, segment, chain, region } = about;
  const here = targets.filter(
    (target) => target.region.id === region && target.company?.id === (company ?? undefined),
  );
  if (segment) return here.find((target) => target.segment?.id === segment);
  if (chain) return here.find((target) => target.chain?.id === chain);
  return company ? here[0] : undefined;
}

/** The other targets with the same company: for another segment or another region. */
export function othersOf(
  targets: readonly Target[],
  company: string | undefined,
  listed?: Target,
): readonly Target[] {
  return company ? targets.filter((target) => target.company?.id === company && target !== listed) : [];
}

/**
 * Other regions after a company that is to be listed for `region`: neither lies in the other, and what is shelved is in
 * nobody's way. A city and its own district work together.
 */
export function rivalRegions(
  others: readonly Target[],
  region: string,
  regions: readonly { id: string; within: string | null }[],
): string[] {
  const around = new Map(regions.map(({ id, within }) => [id, within]));
  const liesIn = (inner: string, outer: string) => {
    for (let at = around.get(inner), steps = 0; at && steps < 10; at = around.get(at), steps += 1) {
      if (at === outer) return true;
    }
    return inner === outer;
  };
  const apart = others.filter(
    (other) =>
      other.status !== 'shelved' && !liesIn(other.region.id, region) && !liesIn(region, other.region.id),
  );
  return [...new Set(apart.map((other) => other.region.name))];
}

export type TargetFilter = {
  words: string;
  status: readonly TargetStatus[];
  chain: string | null;
  region: string | null;
  owner: string | null;
  /** `due`: the next step should have been taken by now; `rivals`: another district is after the same company. */
  only: 'due' | 'rivals' | null;
};

/** Meetings as they stand in one cell of a sheet, each with its day first: what the form takes in again. */
export function meetingLines(meetings: readonly Meeting[]): string[] {
  return meetings.map(({ on, words }) => `${on} ${words.replaceAll(/\s*[\n;；]\s*/g, '，')}`);
}

/** The next step should have been taken before `today`, and the work still goes on. */
export function isOverdue({ due, status }: Pick<Target, 'due' | 'status'>, today: string): boolean {
  return due !== null && due < today && status !== 'signed' && status !== 'shelved';
}

/** The targets a filter lets through; nothing chosen lets everything through. */
export function filtered(targets: readonly Target[], filter: TargetFilter, today: string): Target[] {
  const words = filter.words.trim().toLowerCase();
  return targets.filter(
    (target) =>
      (filter.status.length === 0 || filter.status.includes(target.status)) &&
      (filter.chain === null || target.chain?.id === filter.chain) &&
      (filter.region === null || target.region.id === filter.region) &&
      (filter.owner === null || target.owner === filter.owner) &&
      (filter.only !== 'due' || isOverdue(target, today)) &&
      (filter.only !== 'rivals' || target.rivals.length > 0) &&
      (words === '' || textOf(target).includes(words)),
  );
}

function textOf({ company, segment, chain, region, owner, nextStep, note, meetings }: Target): string {
  return [
    company?.name,
    segment?.name,
    chain?.name,
    region.name,
    owner,
    nextStep,
    note,
    ...meetings.map(({ words }) => words),
  ]
    .join(' ')
    .toLowerCase();
}

const once = (refs: readonly ({ id: string; name: string } | null)[]) =>
  [...new Map(refs.flatMap((ref) => (ref ? [[ref.id, ref.name] as const] : [])))]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'zh'));

/** What the chains, regions and owners of the list are, each once and in order of name, to filter by. */
export function choicesIn(targets: readonly Target[]) {
  return {
    chains: once(targets.map(({ chain }) => chain)),
    regions: once(targets.map(({ region }) => region)),
    owners: once(targets.map(({ owner }) => (owner ? { id: owner, name: owner } : null))),
  };
}
