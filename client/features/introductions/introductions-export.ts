import type { TFunction } from 'i18next';
import {
  wayTier,
  type IntroductionsAnswer,
  type Path,
  type PathsAnswer,
} from '../../../server/contract/introductions.ts';
import { labelName, relationshipName } from '../../ui/model-names.ts';
import {
  eachSourceOnce,
  sourcesOfRows,
  type Export,
  type ExportTable,
} from '../../ui/table-export/export-model.ts';
import type { IntroductionsUrl } from './introductions-url.ts';
import { hopsOf, relationWords, weakestTie } from './introductions.view-model.ts';
import { wayParts } from './path-score.view-model.ts';
import { changedWeights, weightsText } from './score.view-model.ts';

type Words = {
  t: TFunction<'introductions'>;
  language: string;
  /** What a muted tie or entity is, by its id. */
  muted: (id: string) => string;
};

/** What a search was narrowed by, in words. */
function limitWords(url: IntroductionsUrl, { t, language, muted }: Words): [string, string][] {
  const yes = t('export.yes');
  const all: [string, string][] = [
    [t('export.maxHops'), String(url.maxHops)],
    [t('export.ties'), url.ties?.map((type) => relationshipName(type, language)).join('、') ?? ''],
    [t('export.minStrength'), url.minStrength > 0 ? String(url.minStrength) : ''],
    [
      t('export.minConfidence'),
      url.minConfidence === 'contested' ? '' : t(`confidence.${url.minConfidence}`, { ns: 'common' }),
    ],
    [t('export.ended'), url.ended ? yes : ''],
    [t('limits.hubs'), url.hubs ? yes : t('export.no')],
    [t('muted.title'), url.mute.map(muted).join('；')],
  ];
  return all.filter(([, value]) => value !== '');
}

const CANDIDATE_COLUMNS = [
  'rank',
  'company',
  'segments',
  'place',
  'listing',
  'score',
  'fit',
  'reach',
  'readiness',
  'tier',
  'hops',
  'start',
  'weakest',
  'sentence',
] as const;

/** The ranked candidates, each with the parts of its score and the sentence of its best path; and who was left out. */
export function candidatesExport(
  answer: IntroductionsAnswer,
  /** The segments asked about, by name. */
  segments: readonly string[],
  url: IntroductionsUrl,
  words: Words,
): Export {
  const { t, language } = words;
  const { candidates, excluded } = answer;
  const weights = changedWeights(answer.weights);
  const tables: ExportTable[] = [
    {
      name: t('list.label'),
      note: [
        t('score.formula'),
        t(answer.reachedAll ? 'list.reached' : 'list.certain', {
          reached: answer.reached,
          total: answer.total,
          shown: candidates.length,
        }),
      ].join(' '),
      header: CANDIDATE_COLUMNS.map((column) => t(`export.${column}`)),
      rows: candidates.map(({ company, score, parts, path, tier, start, candidate }, index) => {
        const weakest = path && weakestTie(path);
        return [
          index + 1,
          company.name,
          [...new Set(candidate.evidence.map(({ segment }) => segment.name))].join('、'),
          candidate.places.map(({ name }) => name).join('、') || null,
          candidate.listingCode ?? null,
          rounded(score),
          rounded(parts.fit),
          rounded(parts.reach),
          rounded(parts.readiness),
          tier && t(`tier.${tier}`),
          path?.ties.length ?? null,
          start?.entity.name ?? null,
          weakest ? relationshipName(weakest.type, language) : null,
          path?.sentence ?? null,
        ];
      }),
      rowSources: candidates.map(({ candidate, path }) =>
        eachSourceOnce([
          ...candidate.evidence.flatMap(({ sources }) => sources),
          ...candidate.readiness.facts.flatMap(({ sources }) => sources),
          ...(path?.ties.flatMap(({ sources }) => sources) ?? []),
        ]),
      ),
    },
    {
      name: t('excluded.title', { count: answer.excludedTotal }),
      note: t('excluded.why'),
      header: [t('export.company'), t('export.reason'), t('export.segments')],
      rows: excluded.map(({ company, reason, segments: of }) => [
        company.name,
        t(`export.excluded.${reason}`),
        of.map(({ name }) => name).join('、') || null,
      ]),
      rowSources: excluded.map(({ sources }) => sources),
    },
  ];
  const from = answer.leader?.name ?? answer.starts.map(({ kind }) => t(`start.kind.${kind}`)).join('、');
  return {
    title: t('export.candidatesTitle', { region: answer.outside.name, from }),
    filters: [
      [t('start.label'), from],
      [t('outside.label'), answer.outside.name],
      [t('export.segments'), segments.join('、')],
      ...limitWords(url, words),
      ...(Object.keys(weights).length > 0 ? [[t('weights.button'), weightsText(weights)] as const] : []),
    ],
    basis: answer.basis,
    tables,
    sources: sourcesOfRows(tables),
  };
}

/** The paths between two entities: each with its sentence and worth, and every hop with what it rests on. */
export function pathsExport(answer: PathsAnswer, url: IntroductionsUrl, words: Words): Export {
  const { t, language } = words;
  const { from, to, via, paths, basis } = answer;
  const hops = paths.flatMap((path, index) =>
    hopsOf(path).map((hop, step) => ({
      path: index + 1,
      step: step + 1,
      hop,
      parts: wayParts(path, basis.asOf).hops[step],
    })),
  );
  const tables: ExportTable[] = [
    {
      name: t('export.paths'),
      header: ['path', 'tier', 'worth', 'strength', 'hops', 'stops', 'sentence'].map((column) =>
        t(`export.${column}`),
      ),
      rows: paths.map((path: Path, index) => [
        index + 1,
        t(`tier.${wayTier(path.worth)}`),
        rounded(path.worth),
        rounded(path.strength),
        path.ties.length,
        path.nodes.map(({ name }) => name).join(' → '),
        path.sentence,
      ]),
      rowSources: paths.map((path) => eachSourceOnce(path.ties.flatMap(({ sources }) => sources))),
    },
    {
      name: t('export.hopList'),
      note: t('export.hopNote'),
      header: [
        'path',
        'step',
        'from',
        'relation',
        'to',
        'base',
        'confidenceFactor',
        'ageFactor',
        'strength',
        'confidence',
        'asOf',
        'evidence',
      ].map((column) => t(`export.${column}`)),
      rows: hops.map(({ path, step, hop, parts }) => [
        path,
        step,
        `${hop.from.name}（${labelName(hop.from.label, language)}）`,
        language === 'en' ? relationshipName(hop.tie.type, language) : relationWords(hop),
        `${hop.to.name}（${labelName(hop.to.label, language)}）`,
        parts ? rounded(parts.base) : null,
        parts ? rounded(parts.confidence) : null,
        parts ? rounded(parts.age) : null,
        hop.tie.strength === undefined ? null : rounded(hop.tie.strength),
        t(`confidence.${hop.tie.confidence}`, { ns: 'common' }),
        hop.tie.asOf,
        hop.tie.evidence ?? null,
      ]),
      rowSources: hops.map(({ hop }) => hop.tie.sources),
    },
  ];
  return {
    title: t('ways.title', { from: from.name, to: to.name }),
    filters: [
      [t('export.from'), from.name],
      ...(via.length > 0 ? [[t('export.via'), via.map(({ name }) => name).join(' → ')] as const] : []),
      [t('export.to'), to.name],
      ...limitWords(url, words),
      [t('limits.diverse'), url.diverse ? t('export.yes') : t('export.no')],
    ],
    basis,
    tables,
    sources: sourcesOfRows(tables),
  };
}

const rounded = (value: number) => Number(value.toFixed(4));
