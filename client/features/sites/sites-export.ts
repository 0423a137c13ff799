import type { TFunction } from 'i18next';
import type { Basis } from '../../../server/contract/common.ts';
import type { SiteOffer } from '../../../server/contract/sites.ts';
import type { Export } from '../../ui/table-export/export-model.ts';

const COLUMNS = [
  'name',
  'kind',
  'state',
  'area',
  'areaUnit',
  'region',
  'park',
  'address',
  'directions',
  'structure',
  'about',
  'photos',
  'owner',
  'contact',
  'price',
  'note',
  'published',
  'sourceTitle',
  'asOf',
] as const;

/** The sites as the department has them, internal fields among them. */
export function sitesExport(sites: readonly SiteOffer[], basis: Basis, t: TFunction<'sites'>): Export {
  return {
    title: t('title'),
    filters: [],
    basis,
    tables: [
      {
        name: t('title'),
        header: COLUMNS.map((column) => t(`field.${column}`)),
        rows: sites.map((site) => [
          site.name,
          t(`kind.${site.kind}`),
          t(`state.${site.state}`),
          site.area,
          site.areaUnit,
          site.region.name,
          site.park?.name ?? null,
          site.address || null,
          site.directions.map(({ name }) => name).join('；') || null,
          site.structure || null,
          site.about || null,
          site.photos.join(' ') || null,
          site.owner || null,
          site.contact || null,
          site.price || null,
          site.note || null,
          t(site.published ? 'published' : 'internal'),
          site.sourceTitle,
          site.asOf,
        ]),
        note: t('exportNote'),
      },
    ],
    sources: [],
  };
}
