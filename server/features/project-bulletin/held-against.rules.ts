import type { BulletinCounts, HeldAgainst } from '../../contract/project-bulletin.ts';
import { SOURCE_AREA_CODES } from '../../contract/projects.ts';
import { yearOnYear } from './bulletin-period.rules.ts';

type Counted = {
  now: BulletinCounts;
  year: BulletinCounts;
  /** Signed projects of the chains of a group; null where the graph names none of its chains. */
  ofGroup: number | null;
};
type Rule = (counted: Counted) => number | null;

const percent = (part: number, whole: number) =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
const reaching = ({ thresholds }: BulletinCounts, min: number) =>
  thresholds.find((one) => one.min === min)?.projects ?? 0;
const making = ({ manufacturing }: BulletinCounts, min: number) =>
  manufacturing.find((one) => one.min === min)?.projects ?? 0;

/** The figures sources publish of a period that the graph can count as well, by the key of the claim. */
const RULES: Record<string, Rule> = {
  newProjectsSigned: ({ now }) => now.projects,
  signedInvestment: ({ now }) => now.amounts.yi.low,
  domesticProjects: ({ now }) => now.origins.domestic,
  domesticShare: ({ now }) => percent(now.origins.domestic, now.projects),
  outOfProvinceProjects: ({ now }) => now.scopes['out-of-province'],
  outOfProvinceShare: ({ now }) => percent(now.scopes['out-of-province'], now.projects),
  threeRegionsShare: ({ now }) =>
    percent(
      SOURCE_AREA_CODES.reduce((sum, code) => sum + now.areas[code], 0),
      now.projects,
    ),
  projectsOver3Billion: ({ now }) => reaching(now, 30),
  projectsOver5Billion: ({ now }) => reaching(now, 50),
  projectsOver5BillionGrowth: ({ now, year }) => yearOnYear(reaching(now, 50), reaching(year, 50)),
  manufacturingProjectsOver3Billion: ({ now }) => making(now, 30),
  manufacturingProjectsOver3BillionGrowth: ({ now, year }) => yearOnYear(making(now, 30), making(year, 30)),
  groupProjects: ({ ofGroup }) => ofGroup,
  groupProjectShare: ({ ofGroup, now }) => (ofGroup === null ? null : percent(ofGroup, now.projects)),
};
export const PUBLISHED_KEYS = Object.keys(RULES);

type Published = Omit<HeldAgainst, 'counted' | 'verdict' | 'why'>;

/**
 * A published figure beside what the graph counts, and why the two differ: the graph holds only projects a source
 * names, so a smaller count tells what is missing and not that the source is wrong.
 */
export function holdAgainst(figure: Published, counted: Counted): HeldAgainst {
  const own = RULES[figure.key]?.(counted) ?? null;
  const share = figure.unit.startsWith('%');
  if (own === null) {
    return {
      ...figure,
      counted: null,
      verdict: 'not-countable',
      why: figure.key.endsWith('Growth')
        ? {
            zh: '图中没有上年同期同口径的签约项目，算不出同比',
            en: 'The graph holds no such project signed in the same period of the year before',
          }
        : {
            zh: '图中没有可数的对象：没有这一组的产业链，或没有签约项目',
            en: 'Nothing to count: no chain of this group, or no signed project, is in the graph',
          },
    };
  }
  const gap = Math.round((figure.published - own) * 1e6) / 1e6;
  const verdict = gap === 0 ? 'equal' : gap > 0 ? 'graph-holds-fewer' : 'graph-holds-more';
  const why = whyOf(verdict, Math.abs(gap), figure.unit, share);
  const unknown = verdict === 'graph-holds-fewer' ? unknownFor(figure.key, counted.now) : 0;
  return {
    ...figure,
    counted: own,
    verdict,
    why: unknown
      ? {
          zh: `${why.zh}；另有 ${unknown} 个图中的项目没有这项记录`,
          en: `${why.en}; ${unknown} projects in the graph have no record of this`,
        }
      : why,
  };
}

/** Projects counted of which it is not recorded whether they belong to a figure. */
function unknownFor(key: string, now: BulletinCounts): number {
  if (key === 'signedInvestment') return now.amounts.unknown;
  if (key.startsWith('manufacturing')) return now.manufacturingUnknown;
  if (key.startsWith('domestic')) return now.origins.unknown;
  return key.startsWith('outOfProvince') || key === 'threeRegionsShare' ? now.scopes.unknown : 0;
}

function whyOf(
  verdict: Exclude<HeldAgainst['verdict'], 'not-countable'>,
  gap: number,
  unit: string,
  share: boolean,
) {
  if (verdict === 'equal') return { zh: '与图中所数一致', en: 'The graph counts the same' };
  if (share) {
    return {
      zh: '图中只有来源点了名的项目，比重不可与全量相比',
      en: 'The graph holds only projects a source names, so shares cannot be compared',
    };
  }
  return verdict === 'graph-holds-fewer'
    ? {
        zh: `还差 ${gap} ${unit}：来源没有点名这些项目，或图中记录的签约日期、金额不够确定`,
        en: `${gap} ${unit} short: the source does not name those projects, or their signing date or amount is not certain in the graph`,
      }
    : {
        zh: `图中多 ${gap} ${unit}：另有来源记载了同期签约的项目`,
        en: `${gap} ${unit} more: other sources record projects signed in the period`,
      };
}
