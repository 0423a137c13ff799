import type { SourceRef } from '../../../server/contract/common.ts';
import type { Target, TargetsAnswer } from '../../../server/contract/targets.ts';
import type { Export } from '../../ui/table-export/export-model.ts';
import type { TargetsUrl } from './targets-url.ts';
import { choicesIn, meetingLines } from './targets.view-model.ts';

type Words = (key: string, values?: Record<string, unknown>) => string;

/** The columns of the form first, so that what is taken away can be changed and taken in again. */
const COLUMNS = [
  'company',
  'chain',
  'segment',
  'region',
  'status',
  'owner',
  'nextStep',
  'due',
  'meetings',
  'note',
  'added',
] as const;

/** The list as it is shown, each target with how its gap stood when it was added. */
export function targetsExport(
  shown: readonly Target[],
  answer: TargetsAnswer,
  url: TargetsUrl,
  t: Words,
  language: string,
): Export {
  return {
    title: t('targets:title'),
    filters: filtersOf(answer.targets, url, t),
    basis: answer.basis,
    tables: [
      {
        name: t('targets:title'),
        header: [
          ...COLUMNS.map((column) => t(`column.${column}`)),
          t('targets:evidence.gap'),
          t('targets:filter.rivals'),
          t('targets:column.id'),
        ],
        rows: shown.map((target) => [
          target.company?.name ?? null,
          target.chain?.name ?? null,
          target.segment?.name ?? null,
          target.region.name,
          t(`status.${target.status}`),
          target.owner,
          target.nextStep,
          target.due,
          meetingLines(target.meetings).join('；'),
          target.note,
          target.addedOn,
          sentenceOf(target, language),
          target.rivals.map(({ region }) => region.name).join('、'),
          target.id,
        ]),
      },
    ],
    sources: sourcesOf(shown),
  };
}

function sentenceOf({ evidence }: Target, language: string): string {
  if (!evidence.gap) return '';
  return language === 'en' ? evidence.gap.sentence.en : evidence.gap.sentence.zh;
}

function sourcesOf(targets: readonly Target[]): SourceRef[] {
  const all = targets.flatMap(({ evidence }) => [
    ...(evidence.gap?.sources ?? []),
    ...evidence.works.flatMap(({ sources }) => sources),
  ]);
  return [...new Map(all.map((source) => [source.id, source])).values()];
}

const nameIn = (choices: readonly { value: string; label: string }[], id: string) =>
  choices.find(({ value }) => value === id)?.label ?? id;

function filtersOf(targets: readonly Target[], url: TargetsUrl, t: Words): [string, string][] {
  const { chains, regions } = choicesIn(targets);
  const all: [string, string][] = [
    ['words', url.words],
    ['status', url.status.map((status) => t(`status.${status}`)).join('、')],
    ['chain', url.chain ? nameIn(chains, url.chain) : ''],
    ['region', url.region ? nameIn(regions, url.region) : ''],
    ['owner', url.owner ?? ''],
    ['only', url.only ? t(`filter.${url.only}`) : ''],
  ];
  return all.filter(([, value]) => value !== '').map(([name, value]) => [t(`filter.${name}`), value]);
}
