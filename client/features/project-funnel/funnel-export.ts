import type { TFunction } from 'i18next';
import type { DistrictLife, ProjectFunnelAnswer } from '../../../server/contract/project-funnel.ts';
import { stageName } from '../../ui/model-names.ts';
import type { Export } from '../../ui/table-export/export-model.ts';

type Words = TFunction<'projectFunnel'>;

/** How many projects a district has, and how many of them another has too. */
export const projectsOf = ({ projects, shared }: DistrictLife, t: Words): string =>
  shared === 0 ? String(projects) : t('withShared', { projects, shared });

/** The place looked at, and the chain where there is one. */
export const placeOf = ({ region, chain }: ProjectFunnelAnswer): string =>
  [region.name, chain?.name].filter(Boolean).join(' · ');

const DISTRICT = [
  'district',
  'projects',
  'shared',
  'signed',
  'started',
  'startedShare',
  'signedToStarted',
  'registered',
  'completed',
  'producing',
  'atCapacity',
  'ended',
  'plannedLow',
  'actual',
  'paidIn',
  'red',
  'yellow',
  'silent',
  'openIssues',
] as const;

/** The funnel and the evaluation by district, to take away. */
export function funnelExport(answer: ProjectFunnelAnswer, t: Words, language: string): Export {
  const { chain, steps, districts, nowhere, basis } = answer;
  return {
    title: t('title', { region: placeOf(answer) }),
    filters: chain ? [[t('chain'), chain.name]] : [],
    basis,
    tables: [
      {
        name: t('funnel'),
        header: ['stage', 'reached', 'recorded', 'here', 'passed', 'staying'].map((key) => t(`col.${key}`)),
        rows: steps.map(({ stage, reached, recorded, here, passed, staying }) => [
          stageName(stage, language),
          reached,
          recorded,
          here,
          passed.days,
          staying.days,
        ]),
        note: t('funnelHint'),
      },
      {
        name: t('evaluation'),
        header: DISTRICT.map((key) => t(`district.${key}`)),
        rows: districts.map((row) => [
          row.district.name,
          row.projects,
          row.shared,
          row.signed,
          row.started,
          row.startedShare,
          row.signedToStarted.days,
          row.registered,
          row.completed,
          row.producing,
          row.atCapacity,
          row.ended,
          row.planned.yi.low,
          row.actual,
          row.paidIn,
          row.red,
          row.yellow,
          row.silent,
          row.openIssues,
        ]),
        note: t('evaluationHint', { nowhere }),
      },
    ],
    sources: [],
  };
}
