import type { z } from 'zod';
import type { projectsRoute } from '../../contract/projects.ts';
import { placed } from './date-span.rules.ts';
import type { DescribedProject } from './describe-project.ts';
import { certainYi, type SharedSum } from './project-amount.rules.ts';
import { inArea } from './source-scope.rules.ts';

type Query = z.output<typeof projectsRoute.query>;
/** What is asked of a project beyond the place, chain and ids the graph is asked by. */
export type Wanted = Pick<
  Query,
  | 'q'
  | 'stage'
  | 'min'
  | 'amount'
  | 'origin'
  | 'scope'
  | 'sourceRegion'
  | 'sourceArea'
  | 'card'
  | 'signedFrom'
  | 'signedTo'
>;

const listed = <T>(allowed: readonly T[] | undefined, value: T) =>
  !allowed?.length || allowed.includes(value);

/** Whether a project meets every filter but the period of signing. */
export function meets(found: DescribedProject, wanted: Wanted, sums: readonly SharedSum[]): boolean {
  const { shown, sourceWithin } = found;
  return (
    (!wanted.q?.trim() || mentions(found, wanted.q)) &&
    listed(wanted.stage, shown.stage ?? 'unknown') &&
    listed(wanted.card, shown.card ?? 'none') &&
    listed(wanted.amount, shown.amount.kind) &&
    listed(wanted.origin, shown.origin) &&
    listed(wanted.scope, shown.scope.value) &&
    (wanted.min === undefined || certainYi(found.amount, sums) >= wanted.min) &&
    (wanted.sourceRegion === undefined || sourceWithin.includes(wanted.sourceRegion)) &&
    (wanted.sourceArea === undefined || inArea(sourceWithin, wanted.sourceArea))
  );
}

/** Every word is found in a name, an alias, a backer, an introducer, a place or what it fills. */
function mentions({ shown, aliases }: DescribedProject, words: string): boolean {
  const named = [shown.project, ...shown.backers, ...shown.introducedBy, ...shown.places, ...shown.fills];
  const text = [...named.map(({ name }) => name), ...aliases].join('\n').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/**
 * Where a project's signing lies, seen from the period asked for: inside or outside for certain, unclear where it is
 * not known to the day and may be either, none where no signing is recorded.
 */
export function signingIn(
  found: DescribedProject,
  { signedFrom, signedTo }: Wanted,
): 'inside' | 'outside' | 'unclear' | 'none' {
  const span = found.shown.signed ?? undefined;
  return span ? placed(span, { from: signedFrom, to: signedTo }) : 'none';
}
