import { layOutFacts, type SeedFacts } from '../../../../graph-seed/facts.ts';
import type { Seed } from '../../../../graph-seed/seed.ts';
import type { ImportSettings } from '../../../contract/imports-batch.ts';
import type { Confidence } from '../../../contract/graph-model.ts';
import type { ClaimDraft } from '../rows/draft.ts';
import { hexOf } from './declared.ts';
import type { StatedFact, Value, Values } from './planned.ts';
import { CLAIM_KEYS, type ClaimKey } from './claim-keys.ts';
import type { ResolvedRow, ResolvedSubject } from './resolve-row.rules.ts';

/** What a row rests on. */
export type Grounds = {
  sources: readonly StatedSource[];
  asOf: string;
  confidence: Confidence;
  evidence: string;
};
export type StatedSource = {
  id: string;
  title: string;
  publisher?: string;
  date?: string;
  url?: string;
};

export function fileSource({ source }: ImportSettings): StatedSource {
  const { title, department, date } = source;
  const id = `source:import-${hexOf(JSON.stringify([title, department, date]))}`;
  return { id, title, publisher: department, date };
}

/** A source a row names in its own words, or by its address. */
export function rowSource(text: string): StatedSource {
  const url = /https?:\/\/\S+/u.exec(text)?.[0];
  return { id: `source:import-${hexOf(JSON.stringify([text]))}`, title: text, ...(url && { url }) };
}

/**
 * The facts a row states, in the very shapes of the seed's: the same statement has the same id wherever it comes from. What is
 * said of a thing the graph holds already is not among them; see `statedOf`.
 */
export function layOutRow(
  row: ResolvedRow,
  { sources, asOf, confidence, evidence }: Grounds,
  claimKeys: ReadonlyMap<string, ClaimKey>,
): StatedFact[] {
  const { draft, subject, made } = row;
  const cited = sources.map(({ id }) => id);
  const fact = { confidence, asOf, evidence, sources: cited };
  const place = { file: '', line: 0 };
  const seed: Seed = {
    sources: new Map(
      sources.map((cells) => [
        cells.id,
        {
          cells: {
            kind: 'dataset',
            ...cells,
            publisher: cells.publisher,
            date: cells.date,
            url: cells.url,
            note: undefined,
          },
          places: [],
          datasets: [],
        },
      ]),
    ),
    entities: new Map(),
    relationships: draft.ties.map(({ type, from, to, cells }) => ({
      place,
      dataset: '',
      cells: {
        ...fact,
        ...cells,
        type,
        from: endOf(from, row).id,
        to: endOf(to, row).id,
      } as Seed['relationships'][number]['cells'],
    })),
    claims: subject
      ? draft.claims.map((claim) => ({
          place,
          dataset: '',
          cells: { ...fact, ...claimCells(claim), entity: [subject.id] } as Seed['claims'][number]['cells'],
        }))
      : [],
    claimKeys: new Map(),
    coverage: [],
    merges: [],
  };
  for (const { key } of draft.claims) {
    const known = claimKeys.get(key) ?? CLAIM_KEYS.get(key);
    if (known) seed.claimKeys.set(key, { ...known, datasets: [] });
  }
  if (subject && !subject.held)
    seed.entities.set(subject.id, { ...newThing(subject, row), ...entityParts(cited) });
  for (const { id, label, name } of made) {
    if (!seed.entities.has(id)) {
      seed.entities.set(id, { id, label, name, aliases: [], columns: atFirst(label), ...entityParts(cited) });
    }
  }
  if (subject && !subject.held && subject.draft.labels[0] === 'Segment') {
    Object.assign(seed.entities.get(subject.id)?.columns ?? {}, { asOf, confidence, evidence });
  }
  return stated(layOutFacts(seed), row);
}

const entityParts = (sources: string[]) => ({ sources, places: [], datasets: [] });

function atFirst(label: string): Record<string, string> {
  if (label === 'Fund' || label === 'Institution' || label === 'Park' || label === 'Site')
    return { kind: 'other' };
  return {};
}

function newThing({ id, name, draft }: ResolvedSubject, { ids }: ResolvedRow) {
  const { labels, aliases, note, columns, atFirst: usual, refs } = draft;
  const referred = Object.entries(refs).map(([column, ref]) => [column, ids.get(ref)?.id]);
  return {
    id,
    label: labels[0],
    name,
    aliases: aliases.filter((alias) => alias !== name),
    note,
    columns: { ...usual, ...columns, ...(Object.fromEntries(referred) as Record<string, string>) },
  };
}

/** What a row says of a thing that is held: its columns, and the names it goes by. */
export function statedOf(
  { draft }: ResolvedSubject,
  { ids }: ResolvedRow,
): { columns: Values; names: string[] } {
  const { columns, refs, aliases, name } = draft;
  const referred = Object.entries(refs)
    .filter(([column]) => column !== 'chain')
    .map(([column, ref]) => [column, ids.get(ref)?.id ?? null]);
  return {
    columns: { ...columns, ...(Object.fromEntries(referred) as Values) },
    names: [...(name === undefined ? [] : [name]), ...aliases],
  };
}

function endOf(end: ResolvedRow['draft']['ties'][number]['from'], { subject, ids }: ResolvedRow) {
  const found = end === 'subject' ? subject : ids.get(end);
  if (!found) throw new Error('a relation of a resolved row leads nowhere');
  return found;
}

function stated(facts: SeedFacts, row: ResolvedRow): StatedFact[] {
  const nameOf = new Map<string, string>();
  for (const { id, name } of [...row.ids.values(), ...(row.subject ? [row.subject] : [])])
    nameOf.set(id, name);
  const named = (id: string) => nameOf.get(id) ?? id;
  return [
    ...facts.sources.map((fact) => ({
      table: 'sources' as const,
      ...common(fact, String(fact.properties['title'])),
    })),
    ...facts.claimKeys.map((fact) => ({ table: 'claimKeys' as const, ...common(fact, fact.id) })),
    ...facts.entities.map((fact) => ({
      table: 'entities' as const,
      ...common(fact, String(fact.properties['name'])),
      said: withoutSources(fact.properties),
      label: fact.label,
    })),
    ...facts.relationships.map((fact) => ({
      table: 'relationships' as const,
      ...common(fact, `${named(fact.from)} → ${named(fact.to)}`),
      type: fact.type,
      from: fact.from,
      to: fact.to,
    })),
    ...facts.claims.map((fact) => ({
      table: 'claims' as const,
      ...common(fact, `${fact.entities.map(named).join('、')} ${String(fact.properties['key'])}`),
      entities: fact.entities,
    })),
  ];
}

/** Without what is only the seed's, and without what is not stated. */
function plain(properties: Record<string, Value>): Values {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([key, value]) => value !== null && key !== 'seedHash' && key !== 'dataset',
    ),
  );
}

/** A thing that another row names too, from another source, is the same thing all the same. */
function withoutSources(properties: Record<string, Value>): string {
  const { sources: _, ...said } = plain(properties);
  return hexOf(JSON.stringify(said));
}

function common(fact: { id: string; hash: string; properties: Record<string, Value> }, name: string) {
  return {
    id: fact.id,
    name,
    foundBy: null,
    said: fact.hash,
    set: plain(fact.properties),
  };
}

/** A claim as the table of claims has it, without where in the row it stood. */
function claimCells(claim: ClaimDraft): Partial<ClaimDraft> {
  const cells: Partial<ClaimDraft> = { ...claim };
  delete cells.field;
  return cells;
}
