import type { TFunction } from 'i18next';
import type { EntityRef } from '../../../../server/contract/common.ts';
import {
  introductionsRoute,
  pathsRoute,
  wayTier,
  type IntroductionsAnswer,
  type Path,
} from '../../../../server/contract/introductions.ts';
import { relationshipName } from '../../../ui/model-names.ts';
import { eachSourceOnce } from '../../../ui/table-export/export-model.ts';
import { weakestTie } from '../../introductions/introductions.view-model.ts';
import type { Section } from '../report-model.ts';
import { dayOf, type Ask } from './ask.ts';

/** So many ways in are listed. */
const WAYS = 12;
/** So many chain leaders are asked for a way to one company. */
const STARTS = 8;

export type WaysIn = { section: Section; missing: string[] };
type Way = { key: string; company: EntityRef; meant: string | null; path: Path };

/**
 * 引荐路径 as sentences: to the candidates of some segments outside a region, from one party or from whoever the region's
 * department can call.
 */
export async function waysToCandidates(
  ask: Ask,
  segments: readonly string[],
  outside: string,
  leader?: string,
): Promise<WaysIn> {
  if (segments.length === 0) return { section: wayTable(ask, [], null), missing: [] };
  const answer = await ask.get(introductionsRoute, {
    body: {
      ...(leader ? { leader } : { from: 'region' as const }),
      segments: [...segments],
      outside,
      limit: WAYS,
      ...dayOf(ask),
    },
  });
  const ways = answer.candidates.flatMap(({ company, candidate, path }): Way[] =>
    path
      ? [
          {
            key: company.id,
            company,
            meant: [...new Set(candidate.evidence.map(({ segment }) => segment.name))].join('、') || null,
            path,
          },
        ]
      : [],
  );
  return { section: wayTable(ask, ways, answer), missing: missingOf(ask, answer) };
}

/** 引荐路径 to one company from the chain leaders named, the best first. */
export async function waysToCompany(
  ask: Ask,
  company: EntityRef,
  starts: readonly EntityRef[],
): Promise<WaysIn> {
  const asked = starts.filter(({ id }) => id !== company.id).slice(0, STARTS);
  const answers = await Promise.all(
    asked.map((start) =>
      ask.get(pathsRoute, { query: { from: start.id, to: company.id, k: 1, ...dayOf(ask) } }),
    ),
  );
  const ways = answers
    .flatMap(({ paths, from }) =>
      paths.map((path): Way => ({ key: from.id, company: from, meant: company.name, path })),
    )
    .sort((a, b) => b.path.worth - a.path.worth);
  const t: TFunction<'reports'> = ask.words('reports');
  return {
    section: wayTable(ask, ways, answers[0] ?? null),
    missing: [
      asked.length === 0 && t('missing.starts'),
      asked.length > 0 && ways.length === 0 && t('missing.ways', { count: asked.length }),
    ].filter((sentence) => sentence !== false),
  };
}

function wayTable(
  ask: Ask,
  ways: readonly Way[],
  answer: Pick<IntroductionsAnswer, 'basis' | 'searched'> | null,
): Section {
  const t: TFunction<'reports'> = ask.words('reports');
  const introductions = ask.words('introductions');
  return {
    part: 'paths',
    table: {
      name: t('list.paths'),
      ...(answer && {
        note: t('ways.searched', { hops: answer.searched.hops, kinds: answer.searched.tieTypes.length }),
      }),
      header: ['company', 'meant', 'sentence', 'tier', 'hops', 'worth', 'weakest'].map((column) =>
        t(`way.${column}`),
      ),
      rows: ways.map(({ company, meant, path }) => {
        const weakest = weakestTie(path);
        return [
          company.name,
          meant,
          path.sentence,
          introductions(`tier.${wayTier(path.worth)}`),
          path.ties.length,
          Number(path.worth.toFixed(3)),
          weakest ? relationshipName(weakest.type, ask.language) : null,
        ];
      }),
      rowSources: ways.map(({ path }) => eachSourceOnce(path.ties.flatMap(({ sources }) => sources))),
    },
    about: ways.map(({ key, company }) => ({ key, entity: company })),
    basis: answer?.basis ?? { queries: [], asOf: ask.asOf ?? '', newest: null },
    none: t('none.paths'),
  };
}

function missingOf(ask: Ask, { total, reached, reachedAll }: IntroductionsAnswer): string[] {
  const t: TFunction<'reports'> = ask.words('reports');
  if (total === 0) return [t('missing.noCandidates')];
  return reachedAll && reached < total ? [t('missing.unreached', { count: total - reached, total })] : [];
}
