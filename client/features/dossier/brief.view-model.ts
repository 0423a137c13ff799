import type { EntityRef, SourceRef } from '../../../server/contract/common.ts';
import type { Dossier, DossierProject } from '../../../server/contract/dossier.ts';
import type { Label } from '../../../server/contract/graph-model.ts';
import { wayTier, type Path, type WayTier } from '../../../server/contract/introductions.ts';
import type { Export, ExportTable } from '../../ui/table-export/export-model.ts';
import { claimWords } from '../entity/entity.view-model.ts';
import { claimBoards, disagreeing, type ClaimBoard } from './claims.view-model.ts';
import { questionsFor, type Question } from './questions.view-model.ts';
import { blockName, tieBlocks } from './ties.view-model.ts';

/** How much of each part is printed; the first that fits on one page is taken. */
export type Limits = {
  figures: number;
  segments: number;
  ties: number;
  ways: number;
  projects: number;
  open: number;
  questions: number;
};
const LIMITS: readonly [Limits, ...Limits[]] = [
  { figures: 10, segments: 10, ties: 10, ways: 3, projects: 7, open: 6, questions: 8 },
  { figures: 8, segments: 8, ties: 8, ways: 3, projects: 5, open: 5, questions: 7 },
  { figures: 6, segments: 6, ties: 6, ways: 3, projects: 4, open: 4, questions: 6 },
  { figures: 5, segments: 5, ties: 4, ways: 2, projects: 3, open: 3, questions: 5 },
  { figures: 3, segments: 3, ties: 3, ways: 1, projects: 2, open: 2, questions: 4 },
  { figures: 2, segments: 2, ties: 2, ways: 1, projects: 1, open: 1, questions: 3 },
];

export const LEVELS = LIMITS.length;
export const limitsAt = (level: number): Limits => LIMITS[level] ?? LIMITS[0];

/** Whom an introduction can lead to. */
export const REACHABLE: readonly Label[] = ['Company', 'Fund', 'Institution', 'Park', 'Person', 'Project'];
/** Starts asked for a way in. */
export const STARTS_ASKED = 8;
/** Sources cited for one fact. */
const CITED = 2;

export type Brief = {
  figures: { name: string; board: ClaimBoard; values: { words: string; date: string; notes: number[] }[] }[];
  segments: { chain: EntityRef; segment: string; verdict: string; action: string | null }[];
  ties: { relation: string; other: EntityRef; date: string; notes: number[] }[];
  ways: { sentence: string; worth: number; tier: WayTier; hops: number; notes: number[] }[];
  projects: { project: DossierProject; notes: number[] }[];
  /** Contradictions first, then what is old, then what rests on an inference. */
  open: { kind: 'conflict' | 'stale' | 'contested' | 'inferred'; what: string; date: string }[];
  questions: Question[];
  notes: SourceRef[];
  /** How many of each part did not fit. */
  left: Record<keyof Limits, number>;
};

/** Whether a project is still on its way: neither producing nor ended. */
const underWay = ({ stage }: DossierProject) => stage !== 'in-production' && stage !== 'at-capacity';

/** What of a dossier goes on the page: the newest figures, local ties, the best ways in, what is open. Sources are numbered as they come. */
export function briefOf(dossier: Dossier, paths: readonly Path[], limits: Limits, language: string): Brief {
  const notes: SourceRef[] = [];
  const cite = (sources: readonly SourceRef[]) =>
    sources.slice(0, CITED).map((source) => {
      const known = notes.findIndex(({ id }) => id === source.id);
      return known === -1 ? notes.push(source) : known + 1;
    });
  const left = { figures: 0, segments: 0, ties: 0, ways: 0, projects: 0, open: 0, questions: 0 };
  const first = <T>(all: readonly T[], part: keyof Limits) => {
    left[part] = Math.max(0, all.length - limits[part]);
    return all.slice(0, limits[part]);
  };

  const boards = claimBoards(dossier.claims, dossier.basis.asOf);
  const newestFirst = [...boards].sort((a, b) =>
    (b.claims[0]?.claim.asOf ?? '').localeCompare(a.claims[0]?.claim.asOf ?? ''),
  );
  const figures = first(newestFirst, 'figures').map((board) => {
    const shown = board.standing === 'conflict' ? disagreeing(board) : board.claims.slice(0, 1);
    return {
      name: language === 'en' ? board.nameEn : board.nameZh,
      board,
      values: shown.map(({ claim }) => ({
        words: claimWords(claim, language),
        date: claim.period ?? claim.asOf,
        notes: cite(claim.sources),
      })),
    };
  });
  const segments = dossier.chains.flatMap(({ chain, judged }) =>
    (judged?.segments ?? []).map(({ segment, verdict, action }) => ({
      chain,
      segment: segment.name,
      verdict,
      action,
    })),
  );
  const blocks = tieBlocks(dossier);
  const business = blocks.filter(({ current }) => current.some(({ tie }) => tie.strength !== undefined));
  const localTies = business.flatMap((block) =>
    block.current
      .filter(({ local }) => local)
      .map((line) => ({ relation: blockName(block, language), ...line })),
  );
  const ties = first(
    localTies.sort((a, b) => (b.tie.strength ?? 0) - (a.tie.strength ?? 0)),
    'ties',
  ).map(({ relation, other, tie }) => ({ relation, other, date: tie.asOf, notes: cite(tie.sources) }));
  const ways = first(
    [...paths].sort((a, b) => b.worth - a.worth),
    'ways',
  ).map((path) => ({
    sentence: path.sentence,
    worth: path.worth,
    tier: wayTier(path.worth),
    hops: path.ties.length,
    notes: cite(path.ties.flatMap((tie) => tie.sources.slice(0, 1))),
  }));
  const projects = first(dossier.projects.listed.filter(underWay), 'projects').map((project) => ({
    project,
    notes: cite(project.sources),
  }));
  return {
    figures,
    segments: first(segments, 'segments'),
    ties,
    ways,
    projects,
    open: first(openPoints(boards, blocks, language), 'open'),
    questions: first(questionsFor(dossier, language), 'questions'),
    notes,
    left,
  };
}

const newest = (board: ClaimBoard) => board.claims[0]?.claim.asOf ?? '';

function openPoints(
  boards: readonly ClaimBoard[],
  blocks: ReturnType<typeof tieBlocks>,
  language: string,
): Brief['open'] {
  const name = (board: ClaimBoard) => (language === 'en' ? board.nameEn : board.nameZh);
  const lines = blocks.flatMap((block) => block.current.map((line) => ({ ...line, block })));
  const ties = (confidence: 'contested' | 'inferred') =>
    lines
      .filter(({ tie }) => tie.confidence === confidence && tie.strength !== undefined)
      .map(({ tie, other, block }) => ({
        kind: confidence,
        what: `${blockName(block, language)} ${other.name}`,
        date: tie.asOf,
      }));
  return [
    ...boards
      .filter(({ standing }) => standing === 'conflict')
      .map((board) => ({ kind: 'conflict' as const, what: name(board), date: newest(board) })),
    ...ties('contested'),
    ...boards
      .filter(({ standing, claims }) => standing !== 'conflict' && claims[0]?.stale)
      .map((board) => ({ kind: 'stale' as const, what: name(board), date: newest(board) })),
    ...ties('inferred'),
  ];
}

const table = (name: string, header: string[], rows: ExportTable['rows']): ExportTable => ({
  name,
  header,
  rows,
});

/** The printed figures as tables, which is what the content hash is made of. */
export function briefTables(title: string, dossier: Dossier, brief: Brief): Export {
  const { region, basis } = dossier;
  return {
    title,
    filters: [['region', region.id]],
    basis,
    tables: [
      table(
        'figures',
        ['name', 'value', 'date'],
        brief.figures.flatMap(({ name, values }) => values.map(({ words, date }) => [name, words, date])),
      ),
      table(
        'segments',
        ['chain', 'segment', 'verdict', 'action'],
        brief.segments.map((one) => [one.chain.id, one.segment, one.verdict, one.action]),
      ),
      table(
        'ties',
        ['relation', 'other', 'date'],
        brief.ties.map((one) => [one.relation, one.other.id, one.date]),
      ),
      table(
        'ways',
        ['sentence', 'worth'],
        brief.ways.map(({ sentence, worth }) => [sentence, worth]),
      ),
      table(
        'projects',
        ['project', 'stage', 'since'],
        brief.projects.map(({ project }) => [project.project.id, project.stage, project.stageSince]),
      ),
      table(
        'open',
        ['kind', 'what', 'date'],
        brief.open.map(({ kind, what, date }) => [kind, what, date]),
      ),
      table(
        'questions',
        ['key', 'values'],
        brief.questions.map(({ key, values }) => [key, JSON.stringify(values)]),
      ),
    ],
    sources: brief.notes,
  };
}
