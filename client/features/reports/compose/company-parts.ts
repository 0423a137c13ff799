import type { TFunction } from 'i18next';
import type { Dossier } from '../../../../server/contract/dossier.ts';
import { dossierRoute } from '../../../../server/contract/dossier.ts';
import type { RelationshipType } from '../../../../server/contract/graph-model.ts';
import type { ExportFigure } from '../../../ui/table-export/export-model.ts';
import { tieTable } from '../../../ui/table-export/tie-table.ts';
import { claimTable } from '../../dossier/dossier-export.ts';
import { blockName, tieBlocks } from '../../dossier/ties.view-model.ts';
import type { Section } from '../report-model.ts';
import { dayOf, type Ask } from './ask.ts';
import { MOST_IDS, projectList, type ProjectList } from './project-list.ts';

/** All that is known of the one a report is about. */
export function dossierOf(ask: Ask): Promise<Dossier> {
  return ask.get(dossierRoute, { params: { id: ask.id }, query: { region: ask.region, ...dayOf(ask) } });
}

/** What is stated of it, newest or not, side by side. */
export function claimSection(ask: Ask, dossier: Dossier): Section {
  return {
    part: 'figures',
    table: claimTable(dossier, { t: ask.words('dossier'), language: ask.language }),
    about: dossier.claims.map(({ key, period, asOf, sources }) => ({
      key: [key, period ?? asOf, ...sources.map(({ id }) => id)].join('|'),
    })),
    basis: dossier.basis,
    none: ask.words('reports')('none.claims'),
  };
}

/** The firms tied to it by one kind of relation, a table for each direction. */
export function tiedFirms(ask: Ask, dossier: Dossier, type: RelationshipType): Section[] {
  const { entity } = dossier;
  const t: TFunction<'reports'> = ask.words('reports');
  return tieBlocks(dossier)
    .filter((block) => block.type === type)
    .map((block): Section => {
      const lines = [...block.current, ...block.ended];
      const ends = lines.map(({ tie, other }) =>
        tie.from === entity.id ? { tie, from: entity, to: other } : { tie, from: other, to: entity },
      );
      const table = tieTable(blockName(block, ask.language), ends, { t, language: ask.language });
      return {
        part: 'firms',
        table:
          lines.length < block.total
            ? { ...table, note: t('cut', { listed: lines.length, total: block.total }) }
            : table,
        about: lines.map(({ tie, other }) => ({
          key: tie.id,
          entity: other,
          column: tie.from === entity.id ? 3 : 0,
        })),
        basis: dossier.basis,
        none: t('none.firms'),
      };
    });
}

/** Its own projects and those of what it owns; null where none is recorded. */
export async function projectsOf(ask: Ask, ids: readonly string[]): Promise<ProjectList | null> {
  const known = [...new Set(ids)].slice(0, MOST_IDS);
  return known.length > 0 ? projectList(ask, { ids: known }) : null;
}

/** The list of projects where there is none to list. */
export function noProjects(ask: Ask, basis: Dossier['basis']): Section {
  const t: TFunction<'reports'> = ask.words('reports');
  return {
    part: 'projects',
    table: { name: t('list.projects'), header: [t('project.project')], rows: [] },
    about: [],
    basis,
    none: t('none.projects'),
  };
}

/** Counts of what a report lists, each naming its list. */
export function countFigures(ask: Ask, sections: readonly Section[]): ExportFigure[] {
  const t: TFunction<'reports'> = ask.words('reports');
  return sections.map(({ table }) => ({
    name: table.name,
    value: String(table.rows.length),
    how: t('figure.rows', { name: table.name }),
  }));
}
