import {
  siteWordsSchema,
  type SiteOffer,
  type SitesAnswer,
  type SiteWords,
} from '../../../server/contract/sites.ts';
import type { EntityRef } from '../../../server/contract/common.ts';

/** What stands in the form: entities by name, photos a line each. */
export type SiteFields = Omit<SiteWords, 'directions' | 'photos' | 'region' | 'park'> & {
  region: EntityRef | null;
  park: EntityRef | null;
  directions: EntityRef[];
  photos: string;
};

/** The fields of a site to change, of one the graph names, or of a new one. */
export function fieldsOf(
  from: { site: SiteOffer } | { named: SitesAnswer['named'][number] } | null,
  today: string,
): SiteFields {
  const empty: SiteFields = {
    name: '',
    kind: 'idle-factory',
    state: 'available',
    address: '',
    area: null,
    areaUnit: '平方米',
    structure: '',
    about: '',
    directions: [],
    photos: '',
    region: null,
    park: null,
    owner: '',
    contact: '',
    price: '',
    note: '',
    published: false,
    sourceTitle: '',
    sourceUrl: '',
    asOf: today,
  };
  if (from && 'site' in from) {
    const { site } = from;
    const own = Object.fromEntries(
      Object.keys(empty).map((key) => [key, site[key as keyof SiteFields]]),
    ) as unknown as SiteFields;
    return { ...own, photos: site.photos.join('\n') };
  }
  if (!from) return empty;
  const { site, kind, places, directions, sources } = from.named;
  const [first] = sources;
  return {
    ...empty,
    name: site.name,
    kind: kind === 'land' || kind === 'building' || kind === 'idle-factory' ? kind : 'other',
    region: places.find(({ label }) => label === 'Region') ?? null,
    park: places.find(({ label }) => label === 'Park') ?? null,
    directions,
    sourceTitle: first?.title ?? '',
    sourceUrl: first?.url ?? '',
  };
}

/** The site a form stands for, or the names of the fields that are not right yet. */
export function wordsOf(fields: SiteFields): { words: SiteWords } | { wrong: string[] } {
  const parsed = siteWordsSchema.safeParse({
    ...fields,
    region: fields.region?.id,
    park: fields.park?.id ?? null,
    directions: fields.directions.map(({ id }) => id),
    photos: fields.photos
      .split(/\s+/)
      .map((line) => line.trim())
      .filter(Boolean),
  });
  if (parsed.success) return { words: parsed.data };
  return { wrong: [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))] };
}

/** 1,200.5 平方米; null where nobody recorded it. */
export function areaWords({ area, areaUnit }: Pick<SiteOffer, 'area' | 'areaUnit'>): string | null {
  return area === null ? null : `${area.toLocaleString('en-US', { maximumFractionDigits: 2 })} ${areaUnit}`;
}
