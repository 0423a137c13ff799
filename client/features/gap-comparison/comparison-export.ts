import type { TFunction } from 'i18next';
import type { ComparedSegment, ComparisonAnswer } from '../../../server/contract/gap-comparison.ts';
import { stageName } from '../../ui/model-names.ts';
import {
  eachSourceOnce,
  sourcesOfRows,
  type Export,
  type ExportTable,
} from '../../ui/table-export/export-model.ts';
import { countsSince, figureText, introducerNames, sideName } from './comparison.view-model.ts';

type Words = { t: TFunction<['comparison', 'common', 'gaps']>; language: string };
type Filter = { turn: readonly ComparedSegment['turn'][]; all: boolean };

const COLUMNS = [
  'segment',
  'position',
  'from',
  'to',
  'turn',
  'arrivals',
  'departures',
  'projects',
  'introducers',
] as const;

/** The segments listed, who brought the change, and the figures of both sides. */
export function comparisonExport(
  answer: ComparisonAnswer,
  segments: readonly ComparedSegment[],
  filter: Filter,
  words: Words,
): Export {
  const { t } = words;
  const { kind } = answer;
  const sides = `${sideName(answer, 'from')} → ${sideName(answer, 'to')}`;
  const tables = [segmentTable(answer, segments, words), figureTable(answer, t)];
  return {
    title: `${t('title', { chain: answer.chain.name })} ${sides}`,
    filters: [
      [t('choose.by'), `${t(`choose.${kind}`)}：${sides}`],
      [t('choose.region'), answer.to.region.name],
      ...(filter.turn.length > 0
        ? [[t('turns.label'), filter.turn.map((turn) => t(`turn.${kind}.${turn}`)).join('、')] as const]
        : []),
      ...(filter.all && filter.turn.length === 0 ? [[t('filter.all'), t('export.yes')] as const] : []),
    ],
    basis: answer.basis,
    tables,
    sources: sourcesOfRows(tables),
  };
}

function segmentTable(
  { kind }: ComparisonAnswer,
  segments: readonly ComparedSegment[],
  { t, language }: Words,
): ExportTable {
  const stage = (known: boolean, at: ComparedSegment['projects'][number]['stage']['to']) =>
    known ? (at ? stageName(at, language) : t('by.unknownStage')) : t('by.notKnown');
  return {
    name: t('export.segments'),
    note: t(`caution.${kind}`),
    header: COLUMNS.map((column) => t(`export.${column}`)),
    rows: segments.map((entry) => [
      entry.segment.name,
      t(`position.${entry.position}`, { ns: 'gaps' }),
      t(`verdict.${entry.verdict.from}`, { ns: 'common' }),
      t(`verdict.${entry.verdict.to}`, { ns: 'common' }),
      t(`turn.${kind}.${entry.turn}`),
      joined(entry.arrivals.map((firm) => `${firm.company.name} ${countsSince(firm)}`)),
      joined(entry.departures.map((firm) => firm.company.name)),
      joined(
        entry.projects.map(
          (move) =>
            `${move.project.name} ${stage(move.known.from, move.stage.from)}→${stage(move.known.to, move.stage.to)}`,
        ),
      ),
      joined(introducerNames([...entry.arrivals, ...entry.projects].flatMap((one) => one.introductions))),
    ]),
    rowSources: segments.map((entry) =>
      eachSourceOnce([
        ...entry.sources,
        ...[...entry.arrivals, ...entry.projects].flatMap((one) => [
          ...one.sources,
          ...one.introductions.flatMap(({ sources }) => sources),
        ]),
        ...entry.departures.flatMap(({ sources }) => sources),
      ]),
    ),
  };
}

function figureTable(answer: ComparisonAnswer, t: Words['t']): ExportTable {
  return {
    name: t('export.figures'),
    header: [t('figure.name'), sideName(answer, 'from'), sideName(answer, 'to')],
    rows: answer.figures.map(({ figure, from, to }) => [
      t(`figure.${figure}`),
      figureText(figure, from),
      figureText(figure, to),
    ]),
  };
}

const joined = (names: readonly string[]) => names.join('；') || null;
