import type { GapReason } from '../../contract/gap-reason.ts';
import { STAGES, type AbsenceBasis } from '../../contract/graph-model.ts';

/** What a verdict was reached on, as a sentence tells it. */
export type Seen = Omit<GapReason, 'sentence'> & {
  /** Whether any source states one of the firms outright. */
  stated: boolean;
  coverage: {
    lookedInto: boolean;
    finding: 'present' | 'absent' | null;
    basis?: AbsenceBasis | undefined;
    asOf: string;
  } | null;
  minGroups: number;
};

/** One sentence in each language: what was seen, then what follows from it. */
export function verdictSentence(seen: Seen): { zh: string; en: string } {
  const zh = [firmsZh(seen), pipelineZh(seen), lookZh(seen)].filter(Boolean).join('，');
  const en = [firmsEn(seen), pipelineEn(seen), lookEn(seen)].filter(Boolean).join(', ');
  const seenEn = en.charAt(0).toUpperCase() + en.slice(1);
  return {
    zh: `${zh}：${CONCLUSION[seen.rule].zh(seen)}。`,
    en: `${seenEn}: ${CONCLUSION[seen.rule].en(seen)}.`,
  };
}

type Words = { zh: (seen: Seen) => string; en: (seen: Seen) => string };
const words = (zh: string, en: string): Words => ({ zh: () => zh, en: () => en });

const CONCLUSION: Record<GapReason['rule'], Words> = {
  'absence-declared-later': words(
    '说没有的比说有的晚，两说并存，暂判为弱',
    'the denial is later than the reports of firms; both stand, so it is taken as weak',
  ),
  'only-inferred': words('没有来源明说，暂判为弱', 'no source states them, so it is taken as weak'),
  'leader-present': words(
    '链主自己在本地从事，判为强',
    'the chain leader itself works here, so it is strong',
  ),
  'several-groups': {
    zh: ({ minGroups }) => `达到 ${minGroups} 家独立企业，判为强`,
    en: ({ minGroups }) => `the ${count(minGroups, 'independent firm')} needed are there, so it is strong`,
  },
  'one-group': {
    zh: ({ minGroups }) => `不到 ${minGroups} 家独立企业，判为弱`,
    en: ({ minGroups }) => `fewer than the ${count(minGroups, 'independent firm')} needed, so it is weak`,
  },
  'project-producing': words(
    '项目已投产但没有登记企业，判为弱',
    'a project produces but no firm is recorded, so it is weak',
  ),
  'present-but-unnamed': words('有而不知是谁，判为弱', 'there is one but nobody says who, so it is weak'),
  'declared-absent': words('判为缺', 'so it is missing'),
  'not-looked-into': words(
    '不下结论，数据不足不等于缺',
    'nothing is concluded, for insufficient data is not “missing”',
  ),
};

function firmsZh({ firms, groups, leaders, stated }: Seen): string {
  if (firms === 0) return '没有查到本地企业';
  const standing =
    firms === 1
      ? ''
      : groups === 1
        ? '，同属一个集团'
        : groups === firms
          ? '，各自独立'
          : `，分属 ${groups} 个集团`;
  const led = leaders === 0 ? '' : firms === 1 ? '，就是链主' : `，其中链主 ${leaders} 家`;
  return `本地 ${firms} 家企业${standing}${led}${stated ? '' : '，都只是推断'}`;
}

function firmsEn({ firms, groups, leaders, stated }: Seen): string {
  if (firms === 0) return 'no local firm known';
  const standing =
    firms === 1
      ? ''
      : groups === 1
        ? `, ${firms === 2 ? 'both' : 'all'} in one group`
        : groups === firms
          ? ', each independent'
          : `, in ${groups} groups`;
  const led = leaders === 0 ? '' : firms === 1 ? ', the chain leader' : `, ${leaders} of the chain leader’s`;
  return `${count(firms, 'local firm')}${standing}${led}${stated ? '' : ', all inferred'}`;
}

function pipelineZh({ pipeline, furthest }: Seen): string {
  if (pipeline === 0) return '没有补链项目';
  return `补链项目 ${pipeline} 个${furthest ? `（最快的已到${STAGES[furthest]}）` : ''}`;
}

function pipelineEn({ pipeline, furthest }: Seen): string {
  if (pipeline === 0) return 'no pipeline';
  return `${count(pipeline, 'project')} in the pipeline${furthest ? ` (furthest: ${furthest.replace('-', ' ')})` : ''}`;
}

/** How the look into the segment bears on the verdict; silent where firms are known and nobody denies them. */
function lookZh({ firms, coverage }: Seen): string {
  if (coverage?.finding === 'absent') return `${ABSENCE[coverage.basis ?? 'untold'].zh}（${coverage.asOf}）`;
  if (firms > 0) return '';
  if (!coverage) return '没有人查过';
  if (!coverage.lookedInto) return `查过但来源说不清有无（${coverage.asOf}）`;
  return `来源称本地有，但没点名（${coverage.asOf}）`;
}

function lookEn({ firms, coverage }: Seen): string {
  if (coverage?.finding === 'absent') return `${ABSENCE[coverage.basis ?? 'untold'].en} (${coverage.asOf})`;
  if (firms > 0) return '';
  if (!coverage) return 'nobody is known to have looked';
  if (!coverage.lookedInto) return `somebody looked but the sources cannot tell (${coverage.asOf})`;
  return `a source says there is one without naming it (${coverage.asOf})`;
}

const ABSENCE: Record<AbsenceBasis | 'untold', { zh: string; en: string }> = {
  said: { zh: '来源直说本地没有', en: 'a source says outright that there is none' },
  roll: { zh: '列全各家的名录里本地一家也没有', en: 'a roll of every holder names none here' },
  untold: { zh: '查过，有来源表明本地没有', en: 'sources looked into show none' },
};

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
