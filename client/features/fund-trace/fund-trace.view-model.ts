import type { EntityRef, Money, Tie } from '../../../server/contract/common.ts';
import type {
  FundSummary,
  FundTraceAnswer,
  TraceNode,
  TraceRoute,
} from '../../../server/contract/fund-trace.ts';
import type { Label, RelationshipType } from '../../../server/contract/graph-model.ts';
import type { CanvasNode, CanvasTie } from '../../graph-canvas/canvas-model.ts';
import { relationshipName } from '../../ui/model-names.ts';
import { moneyWords } from '../../ui/money-words.ts';

/** The kinds of things a trace reaches, in the order money passes them; `introduced` cuts across the others. */
export const REACH = ['funds', 'companies', 'projects', 'parks', 'segments', 'chains', 'introduced'] as const;
export type Reach = (typeof REACH)[number];

const LABELS_OF: Record<Exclude<Reach, 'introduced'>, readonly Label[]> = {
  funds: ['Fund'],
  companies: ['Company'],
  projects: ['Project'],
  parks: ['Park'],
  segments: ['Segment'],
  chains: ['Chain'],
};

/** Routes are told apart by their ties. */
export function routeKey(route: Pick<TraceRoute, 'ties'>): string {
  return route.ties.join('~');
}

/** One line of the route table. */
export type RouteRow = {
  key: string;
  to: TraceNode;
  /** The stops between the fund and `to`, in order. */
  between: EntityRef[];
  /** The tie that reaches `to`. */
  last: Tie;
  /** All ties from the fund to `to`, in order, each with its ends. */
  ties: { tie: Tie; from: EntityRef; to: EntityRef }[];
  /** Somewhere on the way stands an introduction. */
  introduced: boolean;
  /** One sum for several things: not to be read as this one's alone. */
  route: TraceRoute;
};

/** The route table in the order of the answer, shortest routes first. Routes whose parts are missing are left out. */
export function routeRows(trace: FundTraceAnswer): RouteRow[] {
  const nodes = new Map(trace.nodes.map((node) => [node.id, node]));
  const ties = new Map(trace.ties.map((tie) => [tie.id, tie]));
  return trace.routes.flatMap((route): RouteRow[] => {
    const to = nodes.get(route.to);
    const chain = route.ties.flatMap((id) => {
      const tie = ties.get(id);
      const ends = tie && { from: nodes.get(tie.from), to: nodes.get(tie.to) };
      return tie && ends?.from && ends.to ? [{ tie, from: ends.from, to: ends.to }] : [];
    });
    const last = chain.at(-1)?.tie;
    if (!to || !last) return [];
    return [
      {
        key: routeKey(route),
        to,
        between: route.via.slice(1, -1).flatMap((id) => nodes.get(id) ?? []),
        last,
        ties: chain,
        introduced: chain.some(({ tie }) => tie.type === 'INTRODUCED'),
        route,
      },
    ];
  });
}

/** The rows that answer one figure of the summary; all of them without one. */
export function rowsOfReach(rows: readonly RouteRow[], reach: Reach | null): readonly RouteRow[] {
  if (reach === null) return rows;
  if (reach === 'introduced') return rows.filter((row) => row.last.type === 'INTRODUCED');
  return rows.filter((row) => LABELS_OF[reach].includes(row.to.label));
}

/** The columns things stand in from left to right, before empty ones are closed up. Money passes funds and firms by depth. */
function columnDown(node: TraceNode): number {
  switch (node.label) {
    case 'Fund':
      return node.depth;
    case 'Company':
    case 'Institution':
      return 100 + node.depth;
    case 'Project':
      return 200;
    case 'Site':
    case 'Park':
    case 'Segment':
      return 300;
    default:
      return 400;
  }
}

/** What the drawing says beside names and figures, in the language of the page. */
export type DrawingWords = {
  language: string;
  status: Record<NonNullable<Money['status']>, string>;
  /** Follows one sum that stands for several things. */
  shared: string;
};

/** Ties that carry no money say on their line what they are. */
const NAMED_TIES: ReadonlySet<RelationshipType> = new Set(['INTRODUCED', 'MANAGES', 'SUBSIDIARY_OF']);

/**
 * What the canvas draws, left to right in the direction money flows: downwards the fund stands at the left, upwards at
 * the right. Amounts and shares stand on the ties; under an entity its first figure and the regions it stands in, which
 * are not drawn by themselves, since nearly everything stands in the same few.
 */
export function drawingOf(
  trace: FundTraceAnswer,
  words: DrawingWords,
): { nodes: CanvasNode[]; ties: CanvasTie[] } {
  const column = (node: TraceNode) => (trace.direction === 'down' ? columnDown(node) : -node.depth);
  const drawn = trace.nodes.filter((node) => node.label !== 'Region');
  const columns = [...new Set(drawn.map(column))].sort((a, b) => a - b);
  const nameOf = new Map(trace.nodes.map((node) => [node.id, node.name]));
  const regionsOf = (id: string) =>
    trace.ties.filter((tie) => tie.type === 'LOCATED_IN' && tie.from === id).map((tie) => nameOf.get(tie.to));
  return {
    nodes: drawn.map((node) => {
      const caption = [figureWords(node, words), ...new Set(regionsOf(node.id))].filter(Boolean).join(' ');
      return {
        id: node.id,
        label: node.label,
        name: node.name,
        layer: columns.indexOf(column(node)),
        ...(caption && { caption }),
        ...(node.id === trace.fund.id && { focus: true }),
      };
    }),
    ties: trace.ties
      .filter((tie) => tie.type !== 'LOCATED_IN')
      .map(({ id, type, from, to, confidence, ...tie }) => {
        const caption =
          tieWords(tie, words) || (NAMED_TIES.has(type) && relationshipName(type, words.language));
        return { id, type, from, to, confidence, ...(caption && { caption }) };
      }),
  };
}

/** The first figure of an entity; one sum for several things is marked as such. */
function figureWords(node: TraceNode, words: DrawingWords): string | undefined {
  const figure =
    node.figures.find(({ key }) => key === 'fundSize' || key === 'plannedInvestment') ?? node.figures[0];
  if (!figure) return undefined;
  return `${amountWords(figure.amount, words)}${figure.shared ? words.shared : ''}`;
}

/** What stands on a tie: the amount and below it the share, as far as known. */
function tieWords(tie: Pick<Tie, 'amount' | 'share' | 'shareTo'>, words: DrawingWords): string {
  const parts = [
    tie.amount && amountWords(tie.amount, words),
    tie.share !== undefined && percentWords(tie.share, tie.shareTo),
  ];
  return parts.filter(Boolean).join('\n');
}

/** 计划1.17亿元: planned, actual and paid in are never left to be guessed. */
function amountWords(amount: Money, { language, status }: DrawingWords): string {
  const words = moneyWords(amount, language);
  if (!amount.status) return words;
  return language === 'en' ? `${status[amount.status]} ${words}` : `${status[amount.status]}${words}`;
}

const percent = (share: number) => `${Number((share * 100).toFixed(4))}%`;

/** `0.1348` is 13.48%, `0.3` to `0.5` is 30%–50%. At most four digits after the point. */
function percentWords(low: number, high?: number): string {
  return high === undefined ? percent(low) : `${percent(low)}–${percent(high)}`;
}

/** Ids to light: a chosen route, or every route that ends at the chosen entity or runs over the chosen tie. */
export function litIds(
  rows: readonly RouteRow[],
  chosen: { at: string | null; route: string | null },
): string[] {
  const { at, route } = chosen;
  if (at === null && route === null) return [];
  const meant = rows.filter((row) =>
    route === null ? row.to.id === at || row.last.id === at : row.key === route,
  );
  return [...new Set(meant.flatMap((row) => [...row.route.via, ...row.route.ties]))];
}

/** The ties of an entity within the trace, those towards the fund first. */
export function tiesAt(trace: FundTraceAnswer, id: string): { tie: Tie; from: TraceNode; to: TraceNode }[] {
  const nodes = new Map(trace.nodes.map((node) => [node.id, node]));
  return trace.ties
    .filter((tie) => tie.from === id || tie.to === id)
    .flatMap((tie) => {
      const [from, to] = [nodes.get(tie.from), nodes.get(tie.to)];
      return from && to ? [{ tie, from, to }] : [];
    })
    .sort((a, b) => a.from.depth + a.to.depth - (b.from.depth + b.to.depth));
}

/** Whether what was typed is in any of a fund's names, in how they sound, or in its managers' names. */
export function fundMatches(fund: Pick<FundSummary, 'findBy' | 'managers'>, typed: string): boolean {
  const words = typed.trim().toLowerCase().replace(/\s+/g, '');
  const text = [fund.findBy, ...fund.managers.map((manager) => manager.name)].join(' ').toLowerCase();
  return text.includes(words);
}

const weight = (fund: FundSummary) => fund.invested + fund.introduced;

/** Funds that have something to show first: most ties, then by name. */
export function orderFunds(funds: readonly FundSummary[]): FundSummary[] {
  return [...funds].sort(
    (a, b) => weight(b) - weight(a) || a.fund.name.localeCompare(b.fund.name, 'zh-Hans-CN'),
  );
}
