import type { TFunction } from 'i18next';
import type { Candidate } from '../../../server/contract/candidates.ts';
import type { GapAnswer, SegmentGap } from '../../../server/contract/gap-analysis.ts';
import { stageName } from '../../ui/model-names.ts';
import { moneyWords } from '../../ui/money-words.ts';
import { eachSourceOnce, type ExportTable } from '../../ui/table-export/export-model.ts';
import { sentenceIn, settingsIn } from './gap-analysis.view-model.ts';

export type Words = { t: TFunction<'gaps'>; language: string };
/** The candidates of one gap, best fit first. */
export type FirstCandidates = { gap: SegmentGap; candidates: readonly Candidate[]; total: number };

const LIST_COLUMNS = [
  'segment',
  'position',
  'key',
  'verdict',
  'action',
  'priority',
  'firms',
  'pipeline',
  'candidates',
  'evidence',
  'newest',
  'reason',
] as const;

/** Every segment with its verdict, what to do, its counts and why; the sources of each row beside it. */
export function listTable(rows: readonly SegmentGap[], { t, language }: Words): ExportTable {
  return {
    name: t('export.list'),
    header: LIST_COLUMNS.map((column) => t(`export.${column}`)),
    rows: rows.map((gap) => [
      gap.segment.name,
      t(`position.${gap.segment.position}`),
      gap.segment.key ? t('export.yes') : t('export.no'),
      t(`verdict.${gap.verdict}`, { ns: 'common' }),
      gap.action && t(`action.${gap.action}`, { ns: 'common' }),
      rounded(gap.priority.score),
      gap.firms.length,
      gap.pipeline.length,
      gap.candidates,
      gap.evidence.count,
      gap.evidence.newest,
      sentenceIn(gap, language),
    ]),
    rowSources: rows.map((gap) => gap.evidence.sources),
  };
}

const PRIORITY_COLUMNS = [
  'segment',
  'priority',
  'criticality',
  'shortage',
  'demand',
  'cutOff',
  'cutOffFirms',
  'sourcesHere',
  'sourcesOfCustomers',
] as const;

/** The priorities with their parts and what these are worked out from. */
export function priorityTable(rows: readonly SegmentGap[], answer: GapAnswer, { t }: Words): ExportTable {
  const settings = settingsIn(answer);
  const sum = settings.criticalityFloor + settings.criticalityKey + settings.criticalityDownstream;
  return {
    name: t('export.parts'),
    note: [
      t('priority.formula'),
      `${t('priority.criticality')}${t('priority.criticalityWhy', {
        floor: settings.criticalityFloor,
        key: settings.criticalityKey,
        isKey: '1 / 0',
        downstream: settings.criticalityDownstream,
        share: t('export.cutOffShare'),
        sum: rounded(sum),
      })}`,
      `${t('priority.shortage')}：${t('priority.shortageWhy', { ...settings })}`,
    ].join(' '),
    header: PRIORITY_COLUMNS.map((column) => t(`export.${column}`)),
    rows: rows.map(({ segment, priority, downstream, sourcing }) => [
      segment.name,
      rounded(priority.score),
      rounded(priority.criticality),
      rounded(priority.shortage),
      rounded(priority.demand),
      downstream.cutOff.length,
      downstream.firms,
      sourcing.local.groups,
      sourcing.customers.suppliers,
    ]),
  };
}

const CANDIDATE_COLUMNS = ['segment', 'company', 'legalName', 'listing', 'place', 'fit', 'of'] as const;

/** The companies elsewhere that come first for each open gap. */
export function candidateTable(first: readonly FirstCandidates[], { t }: Words): ExportTable {
  const entries = first.flatMap(({ gap, candidates, total }) =>
    candidates.map((candidate) => ({ gap, candidate, total })),
  );
  return {
    name: t('export.firstCandidates'),
    note: t('export.firstCandidatesNote'),
    header: CANDIDATE_COLUMNS.map((column) => t(`export.${column}`)),
    rows: entries.map(({ gap, candidate, total }) => [
      gap.segment.name,
      candidate.company.name,
      candidate.legalName ?? null,
      candidate.listingCode ?? null,
      candidate.places.map(({ name }) => name).join('、') || null,
      rounded(candidate.fit.score),
      total,
    ]),
    rowSources: entries.map(({ candidate }) =>
      eachSourceOnce(candidate.evidence.flatMap(({ sources }) => sources)),
    ),
  };
}

const FIRM_COLUMNS = ['segment', 'company', 'leader', 'group', 'place', 'confidence', 'asOf'] as const;

/** The local firms behind the verdicts. */
export function firmTable(rows: readonly SegmentGap[], { t }: Words): ExportTable {
  const entries = rows.flatMap((gap) => gap.firms.map((firm) => ({ gap, firm })));
  return {
    name: t('export.localFirms'),
    header: FIRM_COLUMNS.map((column) => t(`export.${column}`)),
    rows: entries.map(({ gap, firm }) => [
      gap.segment.name,
      firm.company.name,
      firm.leader ? t('export.yes') : null,
      firm.group.name,
      firm.places.map(({ name }) => name).join('、') || null,
      t(`confidence.${firm.confidence}`, { ns: 'common' }),
      firm.asOf,
    ]),
    rowSources: entries.map(({ firm }) => firm.sources),
  };
}

const PROJECT_COLUMNS = [
  'segment',
  'project',
  'stage',
  'since',
  'amount',
  'backers',
  'introducedBy',
] as const;

/** The projects that fill segments. */
export function projectTable(rows: readonly SegmentGap[], { t, language }: Words): ExportTable {
  const entries = rows.flatMap((gap) => gap.pipeline.map((entry) => ({ gap, entry })));
  return {
    name: t('export.projects'),
    header: PROJECT_COLUMNS.map((column) => t(`export.${column}`)),
    rows: entries.map(({ gap, entry }) => [
      gap.segment.name,
      entry.project.name,
      entry.stage && stageName(entry.stage, language),
      entry.stageSince,
      entry.investment
        ? `${moneyWords(entry.investment, language)}${entry.investmentShared ? t('export.shared') : ''}`
        : null,
      entry.backers.map(({ name }) => name).join('、') || null,
      entry.introducedBy.map(({ name }) => name).join('、') || null,
    ]),
    rowSources: entries.map(({ entry }) => entry.sources),
  };
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(4));
}
