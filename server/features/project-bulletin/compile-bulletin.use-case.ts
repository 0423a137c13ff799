import { createHash } from 'node:crypto';
import type { EntityRef } from '../../contract/common.ts';
import type { BulletinAnswer, BulletinContent } from '../../contract/project-bulletin.ts';
import { lookUpSources } from '../../graph/fact-rows.ts';
import type { Transaction } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { namedEntity } from '../project-life/project-life.queries.ts';
import type { DescribedProject } from '../projects/describe-project.ts';
import { DEFAULT_CARD_RULES } from '../projects/deal-card.rules.ts';
import { regionsAround } from '../projects/projects.queries.ts';
import { PROJECT_QUERIES, readProjects } from '../projects/projects.use-case.ts';
import { periodOf, yearBefore } from './bulletin-period.rules.ts';
import { countSigned, signedIn, tally } from './count-bulletin.rules.ts';
import { holdAgainst, PUBLISHED_KEYS } from './held-against.rules.ts';
import { manufacturingOf, publishedFigures } from './project-bulletin.queries.ts';

export type BulletinQuestion = { region: string; period: string; asOf: string; min: number | null };

/**
 * The bulletin of a period: what was signed, by size and origin, against the year before, and beside what sources
 * published. The same question over the same facts gives the same content and hash. Throws 404 for an unknown region.
 */
export async function compileBulletin(tx: Transaction, asked: BulletinQuestion): Promise<BulletinAnswer> {
  const region = (await tx.first(namedEntity, { id: asked.region }))?.entity;
  if (!region) throw notFound('地区', asked.region);
  // Cards are no part of a bulletin, so it does not hang on the rules they are dealt by.
  const known = await readProjects(tx, asked, DEFAULT_CARD_RULES);
  const manufacturing = new Map(
    (await tx.all(manufacturingOf, { ids: known.described.map(({ shown }) => shown.project.id) })).map(
      (row) => [row.id, row.manufacturing],
    ),
  );
  const [period, before] = [periodOf(asked.period), yearBefore(asked.period)];
  const signed = signedIn(known.described, period, asked.min, known.sums);
  const earlier = signedIn(known.described, before, asked.min, known.sums);
  const now = countSigned(signed, known.sums, manufacturing);
  const year = countSigned(earlier, known.sums, manufacturing);

  const figures = await tx.all(publishedFigures, { ...asked, keys: PUBLISHED_KEYS });
  const sources = await lookUpSources(tx, [
    ...figures.flatMap((figure) => figure.sources),
    ...signed.projects.flatMap(({ sourceIds }) => sourceIds),
  ]);
  const content: BulletinContent = {
    region,
    period,
    before,
    asOf: asked.asOf,
    min: asked.min,
    now,
    year,
    sourceRegions: tally(
      signed.projects.map(({ shown }) => shown.sourceRegion ?? []).map((one) => [one].flat()),
    ).map(({ entity, projects }) => ({ region: entity, projects })),
    districts: tally(await districtsOf(tx, signed.projects)).map(({ entity, projects }) => ({
      district: entity,
      projects,
    })),
    chains: tally(signed.projects.map(({ shown }) => shown.chains)).map(({ entity, projects }) => ({
      chain: entity,
      projects,
    })),
    projects: signed.projects
      .map((one) => lineOf(one, sources(one.sourceIds)))
      .sort((a, b) => a.signed.localeCompare(b.signed) || a.project.id.localeCompare(b.project.id)),
    heldAgainst: inOrderOfKeys(figures).map(
      ({ about, aboutName, key, nameZh, nameEn, value, unit, evidence, chains, ...figure }) => {
        const ofRegion = about === region.id;
        return holdAgainst(
          {
            key,
            nameZh: ofRegion ? nameZh : `${aboutName}：${nameZh}`,
            nameEn: ofRegion ? nameEn : `${aboutName}: ${nameEn}`,
            published: value,
            unit,
            ...(evidence !== undefined && { evidence }),
            sources: sources(figure.sources),
          },
          {
            now,
            year,
            ofGroup: chains.length === 0 ? null : inGroup(signed.projects, chains),
          },
        );
      },
    ),
  };
  return {
    content,
    hash: hashOf(content),
    basis: basisOf([...PROJECT_QUERIES, manufacturingOf, publishedFigures], asked.asOf, known.dates),
  };
}

/** By the order figures are usually given in; then by whom they are about. */
const inOrderOfKeys = <T extends { key: string; about: string }>(figures: readonly T[]): T[] =>
  figures.toSorted(
    (a, b) => PUBLISHED_KEYS.indexOf(a.key) - PUBLISHED_KEYS.indexOf(b.key) || a.about.localeCompare(b.about),
  );

const inGroup = (projects: readonly DescribedProject[], group: readonly string[]) =>
  projects.filter(({ shown }) => shown.chains.some(({ id }) => group.includes(id))).length;

/** The districts of each project; one registered in one and built in another counts for both. */
async function districtsOf(tx: Transaction, projects: readonly DescribedProject[]): Promise<EntityRef[][]> {
  const ids = [...new Set(projects.flatMap(({ districts }) => districts))];
  const named = new Map((await tx.all(regionsAround, { ids })).map(({ place }) => [place.id, place]));
  return projects.map(({ districts }) => districts.flatMap((id) => named.get(id) ?? []));
}

function lineOf(
  { shown }: DescribedProject,
  sources: BulletinContent['projects'][number]['sources'],
): BulletinContent['projects'][number] {
  return {
    project: shown.project,
    signed: shown.signed?.asOf ?? '',
    stage: shown.stage,
    investment: shown.investment ?? null,
    amount: shown.amount.kind,
    origin: shown.origin,
    scope: shown.scope.value,
    sourceRegion: shown.sourceRegion?.name ?? null,
    places: shown.places.map(({ name }) => name),
    chains: shown.chains.map(({ name }) => name),
    sources,
  };
}

/** SHA-256 of the JSON of a bulletin: the keys of its objects in order, so that the same figures give the same hash. */
export function hashOf(content: BulletinContent): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(content)))
    .digest('hex');
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}
