import type { Target, TargetStatus } from '../../../server/contract/targets.ts';

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

export type TargetFilter = {
  words: string;
  status: readonly TargetStatus[];
  chain: string | null;
  region: string | null;
  owner: string | null;
  /** `due`: the next step should have been taken by now; `rivals`: another district is after the same company. */
  only: 'due' | 'rivals' | null;
};

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

function textOf({ company, segment, chain, region, owner, nextStep, note }: Target): string {
  return [company?.name, segment?.name, chain?.name, region.name, owner, nextStep, note]
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
