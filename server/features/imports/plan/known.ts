import { RECONCILED_LABELS, type ReconciledLabel } from '../../../contract/reconciliation.ts';
import type { Label } from '../../../contract/graph-model.ts';
import type { Graph } from '../../../graph/graph.ts';
import { readStandingDecisions, type StandingDecisions } from '../../reconciliation/decisions.ts';
import type { ThingRef } from '../rows/draft.ts';
import type { HeldThing } from './held-thing.ts';
import { knownThings, thingsWithAliases } from './plan.queries.ts';

/** Who of the graph goes by the ids, names and codes of some rows. */
export type Known = {
  decisions: StandingDecisions;
  byId(id: string): HeldThing | undefined;
  /** By name, registered name or alias, letter by letter. */
  byName(name: string): readonly HeldThing[];
  byListingCode(code: string): readonly HeldThing[];
  byCreditCode(code: string): readonly HeldThing[];
  byCode(code: string): readonly HeldThing[];
};

/** Looks things up a chunk of rows at a time. Held all along: what people decided, and everybody with aliases. */
export async function openLookup(graph: Graph): Promise<(refs: readonly ThingRef[]) => Promise<Known>> {
  const decisions = await readStandingDecisions(graph);
  const byAlias = new Map<string, HeldThing[]>();
  for (const { thing } of await graph.all(thingsWithAliases, {})) {
    for (const alias of thing.aliases) add(byAlias, alias, thing);
  }
  return async (refs) => {
    const names = texts(refs.flatMap(({ name, legalName }) => [name, legalName]));
    const decided = refs.flatMap((ref) => decidedIds(ref, decisions));
    const ids = texts([...refs.map(({ id }) => id && decisions.keptId(id)), ...decided]);
    const listingCodes = texts(refs.map(({ listingCode }) => listingCode));
    const creditCodes = texts(refs.map(({ creditCode }) => creditCode));
    const codes = texts(refs.map(({ code }) => code));
    const found = await graph.all(knownThings, { ids, names, listingCodes, creditCodes, codes });
    return index(
      found.map(({ thing }) => thing),
      names.flatMap((name) => byAlias.get(name) ?? []),
      decisions,
    );
  };
}

const RECONCILED: ReadonlySet<Label> = new Set(RECONCILED_LABELS);

export function isReconciled(label: Label): label is ReconciledLabel {
  return RECONCILED.has(label);
}

/** Entities that people's decisions about a name speak of. */
function decidedIds({ labels, name, legalName }: ThingRef, decisions: StandingDecisions): string[] {
  return labels.flatMap((label) =>
    [name, legalName].flatMap((one) => {
      if (one === undefined || !isReconciled(label)) return [];
      const { same, open } = decisions.ofName(label, one);
      return [...(same === null ? [] : [same]), ...open];
    }),
  );
}

function index(
  found: readonly HeldThing[],
  aliased: readonly HeldThing[],
  decisions: StandingDecisions,
): Known {
  const all = [...new Map([...found, ...aliased].map((thing) => [thing.id, thing])).values()];
  const ids = new Map<string, HeldThing>();
  const names = new Map<string, HeldThing[]>();
  const listing = new Map<string, HeldThing[]>();
  const credit = new Map<string, HeldThing[]>();
  const codes = new Map<string, HeldThing[]>();
  for (const thing of all) {
    ids.set(thing.id, thing);
    for (const name of new Set([thing.name, thing.legalName, ...thing.aliases])) {
      if (name !== undefined) add(names, name, thing);
    }
    if (thing.listingCode) add(listing, thing.listingCode, thing);
    if (thing.creditCode) add(credit, thing.creditCode, thing);
    if (thing.code) add(codes, thing.code, thing);
  }
  return {
    decisions,
    byId: (id) => ids.get(id),
    byName: (name) => names.get(name) ?? [],
    byListingCode: (code) => listing.get(code) ?? [],
    byCreditCode: (code) => credit.get(code) ?? [],
    byCode: (code) => codes.get(code) ?? [],
  };
}

function add(map: Map<string, HeldThing[]>, key: string, thing: HeldThing): void {
  const known = map.get(key);
  if (known) known.push(thing);
  else map.set(key, [thing]);
}

function texts(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined && value !== ''))] as string[];
}
