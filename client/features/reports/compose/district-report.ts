import type { TFunction } from 'i18next';
import { regionsRoute } from '../../../../server/contract/chains.ts';
import { matrixRoute, type MatrixAnswer } from '../../../../server/contract/district-fit.ts';
import { eachSourceOnce } from '../../../ui/table-export/export-model.ts';
import type { Report, Section } from '../report-model.ts';
import { dayOf, type Ask } from './ask.ts';
import { candidatesOf, judgeChain, missingOfChain, type JudgedChain } from './judged-chain.ts';
import { missingOfProjects, projectList } from './project-list.ts';
import { targetList } from './target-list.ts';
import { waysToCandidates } from './ways-in.ts';

/** So many of a district's chains are judged and drawn: those it declares first, then those with most firms. */
const CHAINS = 3;

/** A district: what it declares and has in each chain, the gaps of its own chains, targets, ways in, projects and which of them fit. */
export async function districtReport(ask: Ask): Promise<Report> {
  const t: TFunction<'reports'> = ask.words('reports');
  const { regions } = await ask.get(regionsRoute, {});
  const own = regions.find(({ id }) => id === ask.id);
  const matrix = await ask.get(matrixRoute, {
    query: { region: own?.within ?? ask.id, ...dayOf(ask), ...ask.settings },
  });
  const cells = matrix.cells.filter(({ district }) => district === ask.id);
  const meant = cells
    .filter(({ verdicts }) => verdicts !== null)
    .sort((a, b) => b.declared.length - a.declared.length || b.firms - a.firms)
    .slice(0, CHAINS);
  const judged: JudgedChain[] = [];
  for (const { chain } of meant) judged.push(await judgeChain(ask, chain, ask.id));
  const open = judged.flatMap((one) => one.open.map(({ segment }) => segment.id));
  const within = new Set([
    ask.id,
    ...regions.filter((region) => region.within === ask.id).map(({ id }) => id),
  ]);
  const [targets, candidates, ways, projects] = await Promise.all([
    targetList(ask, ({ region }) => within.has(region.id)),
    Promise.all(judged.map((one) => candidatesOf(ask, one))),
    waysToCandidates(ask, open, ask.id),
    projectList(ask, { region: ask.id }),
  ]);
  const subject = { id: ask.id, label: 'Region' as const, name: own?.name ?? ask.id };
  const total = matrix.districts.find(({ district }) => district.id === ask.id);
  const misfits = misfitSection(ask, matrix);
  return {
    kind: 'district',
    subject,
    region: subject,
    title: t('title.district', { name: subject.name }),
    filters: [
      [t('filter.district'), subject.name],
      [t('filter.chains'), judged.map(({ answer }) => answer.chain.name).join('、') || t('filter.none')],
    ],
    figures: [
      { name: t('figure.declares'), value: String(total?.declares ?? 0), how: t('figure.declaresHow') },
      { name: t('figure.firms'), value: String(total?.total.firms ?? 0), how: t('figure.firmsHow') },
      { name: t('figure.projects'), value: String(projects.total), how: t('figure.projectsHow') },
      { name: t('list.misfits'), value: String(misfits.table.rows.length), how: t('figure.misfitsHow') },
      ...judged.flatMap(({ figures, answer }) =>
        figures.slice(0, 1).map((figure) => ({ ...figure, name: `${answer.chain.name} · ${figure.name}` })),
      ),
    ],
    basis: matrix.basis,
    pictures: judged.map(({ picture }) => picture),
    sections: [
      chainSection(ask, matrix),
      ...judged.map(({ firms }) => firms),
      ...judged.map(({ gaps }) => gaps),
      targets,
      ...candidates,
      ways.section,
      projects.section,
      misfits,
    ],
    missing: [
      ...(total?.declares ? [] : [t('missing.declares', { name: subject.name })]),
      ...(judged.length === 0 ? [t('missing.districtChains', { name: subject.name })] : []),
      ...judged.flatMap((one) => missingOfChain(ask, one)),
      ...ways.missing,
      ...missingOfProjects(ask, projects.rows),
    ],
  };
}

/** What the district declares and has, a row for each chain it has to do with. */
function chainSection(ask: Ask, { cells, chains, basis }: MatrixAnswer): Section {
  const t: TFunction<'reports'> = ask.words('reports');
  const districts = ask.words('districts');
  const named = new Map(chains.map(({ chain }) => [chain.id, chain]));
  const own = cells.flatMap((cell) => {
    const chain = named.get(cell.chain);
    return cell.district === ask.id && chain ? [{ cell, chain }] : [];
  });
  return {
    part: 'districts',
    table: {
      name: t('list.chains'),
      header: ['chain', 'declared', 'parks', 'firms', 'projects', 'missing', 'weak', 'strong', 'unknown'].map(
        (column) => districts(`export.${column}`),
      ),
      rows: own.map(({ cell, chain }) => [
        chain.name,
        districts(cell.declared.length > 0 ? 'export.yes' : 'export.notRecorded'),
        cell.declaredByParks.map(({ by }) => by.name).join('；') || null,
        cell.firms,
        cell.projects,
        ...(['missing', 'weak', 'strong', 'unknown'] as const).map(
          (verdict) => cell.verdicts?.[verdict] ?? null,
        ),
      ]),
      rowSources: own.map(({ cell }) =>
        eachSourceOnce([...cell.declared, ...cell.declaredByParks].flatMap(({ sources }) => sources)),
      ),
    },
    about: own.map(({ chain }) => ({ key: chain.id, entity: chain })),
    basis,
    none: t('none.chains'),
  };
}

/** The projects that fill none of the chains the district declares. */
function misfitSection(ask: Ask, { projects, basis }: MatrixAnswer): Section {
  const t: TFunction<'reports'> = ask.words('reports');
  const districts = ask.words('districts');
  const own = projects.misfits.filter((misfit) => misfit.districts.some(({ id }) => id === ask.id));
  return {
    part: 'projects',
    table: {
      name: t('list.misfits'),
      header: ['project', 'fills', 'park'].map((column) => districts(`misfits.${column}`)),
      rows: own.map(({ project, fills, parkFits }) => [
        project.name,
        fills.map(({ name }) => name).join('、'),
        districts(parkFits ? 'misfits.parkFits' : 'misfits.parkNot'),
      ]),
      rowSources: own.map(({ sources }) => sources),
    },
    about: own.map(({ project }) => ({ key: project.id, entity: project })),
    basis,
    none: t('none.misfits'),
  };
}
