import type { SiteMatches } from '../../contract/sites.ts';
import type { Graph } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { judgeChain } from '../gap-analysis/judge-chain.ts';
import { GAP_QUERIES, readGapFacts } from '../gap-analysis/read-gap-facts.use-case.ts';
import { DEFAULT_CARD_RULES } from '../projects/deal-card.rules.ts';
import { PROJECT_QUERIES, readProjects } from '../projects/projects.use-case.ts';
import { allTargets } from '../targets/read-targets.use-case.ts';
import { targetList } from '../targets/targets.queries.ts';
import { gapsFor, projectsFor, targetsFor, type JudgedDirection } from './match-site.rules.ts';
import { chainsOf, siteList } from './sites.queries.ts';
import { siteOf } from './sites.rules.ts';

/** Which gaps, projects and targets a site fits, each with its reasons. Throws 404. */
export function matchSite(graph: Graph, id: string, asOf: string): Promise<SiteMatches> {
  return graph.reading(async (tx) => {
    const [row] = await tx.all(siteList, { id });
    if (!row) throw notFound('载体', id);
    const site = siteOf(row);
    // The region it lies in and those around it: who looks for a place in the city may take one in a district.
    const around = row.within.length > 0 ? row.within : [site.region.id];
    const chains = await tx.all(chainsOf, { ids: site.directions.map((aim) => aim.id) });
    const byId = new Map(chains.map(({ chain }) => [chain.id, chain]));
    const judged: JudgedDirection[] = [];
    for (const chain of byId.values()) {
      const facts = await readGapFacts(tx, chain.id, site.region.id, asOf);
      judged.push({ chain, segments: judgeChain(facts).segments });
    }
    const { described, dates } = await readProjects(tx, { asOf }, DEFAULT_CARD_RULES);
    return {
      segments: gapsFor(site, judged),
      projects: projectsFor(site, around, described),
      targets: targetsFor(site, around, await allTargets(tx)),
      basis: basisOf([siteList, chainsOf, ...GAP_QUERIES, ...PROJECT_QUERIES, targetList], asOf, dates),
    };
  });
}
