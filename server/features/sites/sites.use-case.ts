import { randomUUID } from 'node:crypto';
import type { PublishedSite, SiteOffer, SitesAnswer, SiteWords } from '../../contract/sites.ts';
import type { Basis } from '../../contract/common.ts';
import { lookUpSources } from '../../graph/fact-rows.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { badRequest, HttpError, notFound } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { addSite, changeSite, knownPlaces, namedSites, siteList } from './sites.queries.ts';
import { isPublic, liesIn, publishedPart, siteOf } from './sites.rules.ts';

type Writer = { by: string; today: string };

/** All sites with all that is recorded of them, and those the sources of the graph only name. */
export function listSites(graph: Graph, region: string | undefined, today: string): Promise<SitesAnswer> {
  return graph.reading(async (tx) => {
    const all = (await tx.all(siteList, { id: null })).filter((row) => liesIn(row, region)).map(siteOf);
    const named = (await tx.all(namedSites, {})).filter((row) => liesIn(row, region));
    const sources = await lookUpSources(
      tx,
      named.flatMap((site) => site.sources),
    );
    return {
      sites: all.filter(({ removedOn }) => removedOn === null),
      removed: all.filter(({ removedOn }) => removedOn !== null),
      named: named.map(({ site, kind, places, directions, users, sources: ids }) => ({
        site,
        kind,
        places,
        directions,
        users,
        sources: sources(ids),
      })),
      basis: basisOf(
        [siteList, namedSites],
        today,
        all.map(({ asOf }) => asOf),
      ),
    };
  });
}

export async function listPublished(
  graph: Graph,
  region: string | undefined,
  today: string,
): Promise<{ sites: PublishedSite[]; basis: Basis }> {
  const rows = (await graph.all(siteList, { id: null })).filter((row) => liesIn(row, region));
  const sites = rows.map(siteOf).filter(isPublic).map(publishedPart);
  return {
    sites,
    basis: basisOf(
      [siteList],
      today,
      sites.map(({ asOf }) => asOf),
    ),
  };
}

/** Throws 404 for a region, 400 for a park, chain or segment the graph does not hold. */
export function putOnOffer(graph: Graph, words: SiteWords, { by, today }: Writer): Promise<SiteOffer> {
  const id = `siteoffer:${randomUUID()}`;
  return graph.writing(async (tx) => {
    const regionName = (await refuseUnknown(tx, words)) ?? words.region;
    const properties = {
      ...words,
      regionName,
      version: 1,
      addedBy: by,
      addedOn: today,
      changedBy: by,
      changedOn: today,
    };
    await tx.first(addSite, { id, properties });
    return siteById(tx, id);
  });
}

/** Throws 404, 400 as above, 409 `changed_meanwhile` with the site as it is now. */
export function editSite(
  graph: Graph,
  id: string,
  { version, removed, ...words }: Partial<SiteWords> & { version: number; removed?: boolean | undefined },
  { by, today }: Writer,
): Promise<SiteOffer> {
  return graph.writing(async (tx) => {
    await siteById(tx, id);
    const regionName = await refuseUnknown(tx, words);
    const changes: Record<string, unknown> = { changedBy: by, changedOn: today };
    for (const [name, value] of Object.entries(words)) if (value !== undefined) changes[name] = value;
    if (regionName !== undefined) changes['regionName'] = regionName;
    if (removed !== undefined) changes['removedOn'] = removed ? today : null;
    const written = await tx.first(changeSite, { id, version, changes });
    const now = await siteById(tx, id);
    if (!written)
      throw new HttpError(409, 'changed_meanwhile', '其他人刚改过这个载体，请看过最新内容再改', now);
    return now;
  });
}

export async function siteById(tx: Transaction, id: string): Promise<SiteOffer> {
  const [row] = await tx.all(siteList, { id });
  if (!row) throw notFound('载体', id);
  return siteOf(row);
}

/** What the region named is called; throws 404 or 400 for what is not there or of another kind. */
async function refuseUnknown(
  tx: Transaction,
  { region, park, directions = [] }: Partial<SiteWords>,
): Promise<string | undefined> {
  const ids = [region, park, ...directions].flatMap((id) => id ?? []);
  const known = new Map((await tx.all(knownPlaces, { ids })).map(({ entity }) => [entity.id, entity]));
  const isA = (id: string, ...labels: string[]) => labels.includes(known.get(id)?.label ?? '');
  if (region !== undefined && !isA(region, 'Region')) throw notFound('地区', region);
  if (park && !isA(park, 'Park')) throw badRequest('park', '图中已有园区的 id');
  const stray = directions.find((id) => !isA(id, 'Chain', 'Segment'));
  if (stray) throw badRequest('directions', `图中已有产业链或环节的 id，没有 ${stray}`);
  return region === undefined ? undefined : known.get(region)?.name;
}
