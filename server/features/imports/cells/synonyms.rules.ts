import type { Verdict } from '../../../contract/gap-analysis.ts';
import { STAGES, type Stage } from '../../../contract/graph-model.ts';
import { comparisonKey } from './clean-text.rules.ts';
import { read, refuse, type Reading } from './reading.ts';

/** Other words departments use for a stage; those of several meanings (落地, 推进) are left out and so refused. */
const STAGE_WORDS: Record<Stage, readonly string[]> = {
  reserve: ['储备', '储备项目', '谋划', '谋划项目', '策划'],
  'in-talks': ['在谈', '洽谈', '洽谈中', '在谈项目', '对接', '跟进', '意向'],
  signed: ['签约', '已签约', '签约项目', '签约未开工', '签约待开工', '合同签订'],
  started: ['开工', '已开工', '在建', '建设中', '落地开工', '开工建设', '施工'],
  registered: ['纳统', '已纳统', '入统', '入库纳统'],
  completed: ['竣工', '已竣工', '建成', '已建成', '完工'],
  'in-production': ['投产', '已投产', '运营', '已运营', '开业', '投用', '投产运营', '投入运营'],
  'at-capacity': ['达效', '达产', '满产', '达产达效'],
  ended: ['终止', '已终止', '取消', '已取消', '退出', '流产', '注销'],
};

const VERDICT_WORDS: Record<Verdict, readonly string[]> = {
  missing: ['缺', '缺失', '空白', '缺链', '断链', '无'],
  weak: ['弱', '薄弱', '短板', '弱链', '不足'],
  strong: ['强', '优势', '强链', '较强', '完备'],
  unknown: ['数据不足', '不详', '未知', '不清楚', '待查', '待核实'],
};

const YES_WORDS = ['是', '有', '对', 'y', 'yes', 'true', '1', '√', '✓', '✔'];
const NO_WORDS = ['否', '无', '没有', '不是', 'n', 'no', 'false', '0', '×', '✗', '✘'];

const keyOf = (text: string) => comparisonKey(text) || text.trim();

function lookUp<W extends string>(words: Record<W, readonly string[]>): Map<string, W> {
  const found = new Map<string, W>();
  for (const [code, synonyms] of Object.entries(words) as [W, readonly string[]][]) {
    for (const word of [code, ...synonyms]) found.set(keyOf(word), code);
  }
  return found;
}

const STAGE_BY_WORD = lookUp(STAGE_WORDS);
const VERDICT_BY_WORD = lookUp(VERDICT_WORDS);
const YES_OR_NO = lookUp({ yes: YES_WORDS, no: NO_WORDS });

export function readStage(raw: string): Reading<Stage> {
  const stage = STAGE_BY_WORD.get(keyOf(raw));
  if (!stage) return refuse(`项目阶段：${Object.values(STAGES).join('、')}`);
  return read(stage, ...(raw.trim() === STAGES[stage] ? [] : [`“${raw.trim()}”按“${STAGES[stage]}”读`]));
}

export function readVerdict(raw: string): Reading<Verdict> {
  const verdict = VERDICT_BY_WORD.get(keyOf(raw));
  return verdict ? read(verdict) : refuse('环节判定：缺、弱、强或数据不足');
}

export function readYesNo(raw: string): Reading<boolean> {
  const answer = YES_OR_NO.get(keyOf(raw));
  return answer ? read(answer === 'yes') : refuse('是或否');
}
