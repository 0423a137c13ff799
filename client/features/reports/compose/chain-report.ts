import type { Report } from '../report-model.ts';
import type { Ask } from './ask.ts';
import { candidatesOf, judgeChain, missingOfChain } from './judged-chain.ts';
import { missingOfProjects, projectList } from './project-list.ts';
import { targetList } from './target-list.ts';
import { waysToCandidates } from './ways-in.ts';

/** A chain in a region: its panorama, then firms, gaps, targets, candidates, ways in and projects. */
export async function chainReport(ask: Ask): Promise<Report> {
  const judged = await judgeChain(ask, ask.id, ask.region);
  const { answer, open } = judged;
  const [candidates, targets, ways, projects] = await Promise.all([
    candidatesOf(ask, judged),
    targetList(ask, ({ chain }) => chain?.id === ask.id),
    waysToCandidates(
      ask,
      open.map(({ segment }) => segment.id),
      answer.region.id,
    ),
    projectList(ask, { chain: ask.id, region: ask.region }),
  ]);
  return {
    kind: 'chain',
    subject: answer.chain,
    region: answer.region,
    title: ask.words('reports')('title.chain', { name: answer.chain.name, region: answer.region.name }),
    filters: judged.filters,
    figures: judged.figures,
    basis: answer.basis,
    pictures: [judged.picture],
    sections: [
      judged.firms,
      judged.gaps,
      targets,
      candidates,
      ways.section,
      projects.section,
      judged.priorities,
    ],
    missing: [...missingOfChain(ask, judged), ...ways.missing, ...missingOfProjects(ask, projects.rows)],
  };
}
