import type { FlawedFact } from '../../../server/contract/data-quality.ts';
import type { MatrixAnswer } from '../../../server/contract/district-fit.ts';
import { relationshipName } from '../../ui/model-names.ts';

type Figure = NonNullable<FlawedFact['value']>;

/** `约 1.5–2 亿片`, as the source writes it. */
export function figureWords({ value, valueTo, unit = '', qualifier = '' }: Figure): string {
  return `${qualifier}${value}${valueTo === undefined ? '' : `–${valueTo}`}${unit}`;
}

/** What a fact states, beside whom it is about: the relation and its other end, or what the figure is of. */
export function statementOf(fact: FlawedFact, language: string): string {
  if (fact.type) return relationshipName(fact.type, language);
  if (fact.key) return language === 'en' ? fact.key.nameEn : fact.key.nameZh;
  return '';
}

export type Coverage = {
  /** Judged segments ÷ all segments, over chains with segments and the districts; null where there is none. */
  share: number | null;
  rows: { chain: { id: string; name: string }; cells: { district: string; share: number | null }[] }[];
};

/** How much of each chain is known in each district: the share of its segments that can be judged there. */
export function coverageOf({
  chains,
  districts,
  cells,
}: Pick<MatrixAnswer, 'chains' | 'districts' | 'cells'>): Coverage {
  const shareOf = new Map(
    cells.map(({ chain, district, judgedShare }) => [`${chain} ${district}`, judgedShare]),
  );
  const rows = chains
    .filter(({ segments }) => segments > 0)
    .map(({ chain }) => ({
      chain,
      cells: districts.map(({ district }) => ({
        district: district.id,
        share: shareOf.get(`${chain.id} ${district.id}`) ?? 0,
      })),
    }));
  const segments = new Map(chains.map((each) => [each.chain.id, each.segments]));
  let judged = 0;
  let all = 0;
  for (const { chain, cells: own } of rows) {
    for (const { share } of own) {
      const count = segments.get(chain.id) ?? 0;
      judged += (share ?? 0) * count;
      all += count;
    }
  }
  return { share: all === 0 ? null : judged / all, rows };
}
