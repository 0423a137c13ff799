import { defineQuery } from '../../../graph/query.ts';
import * as blank from '../blanks.ts';
import { column, tag } from '../blanks.ts';
import { libraryQuestion } from '../library-question.ts';

const LEVELS = {
  any: { zh: '任何可信程度', en: 'any confidence' },
  stated: { zh: '原文明示', en: 'stated' },
  inferred: { zh: '推断', en: 'inferred' },
  contested: { zh: '有争议', en: 'contested' },
};
/** A relation with its two ends. */
const relation = [
  column('entity', 'from', '谁', 'Who'),
  blank.tie,
  column('entity', 'to', '对谁', 'To what'),
];

export const evidenceQuestions = [
  libraryQuestion({
    id: 'single-source-facts',
    theme: 'evidence',
    name: { zh: '哪些事实只有一个来源', en: 'Facts that rest on one source' },
    about: {
      zh: '引用前值得再查一个来源的链上事实：企业、项目、基金与这条链的关系。',
      en: 'Relations of firms, projects and funds to a chain that deserve a second source before they are quoted.',
    },
    tags: [tag.trust],
    sentence: {
      zh: '{chain}链哪些{confidence}的事实只有一个来源？截至{asOf}',
      en: 'Which facts of {chain} ({confidence}) rest on one source, as of {asOf}?',
    },
    parameters: [
      blank.chain(),
      blank.choice('confidence', '可信程度', 'Confidence', LEVELS, 'inferred'),
      blank.asOf,
    ],
    columns: [...relation, ...blank.vouched],
    query: (shapes) => defineQuery('questions/single-source-facts.cypher', shapes),
  }),
  libraryQuestion({
    id: 'stale-facts',
    theme: 'evidence',
    name: { zh: '哪些事实该更新了', en: 'Facts that have grown old' },
    about: {
      zh: '链上最后一次被证实早于某天的事实，最旧的排在前面；已登记结束的不算。',
      en: 'Relations of a chain last confirmed before a day, the oldest first; those recorded as ended are left out.',
    },
    tags: [tag.age, tag.trust],
    sentence: {
      zh: '{chain}链哪些事实在{before}之后再没有更新？',
      en: 'Which facts of {chain} have not been confirmed since {before}?',
    },
    parameters: [blank.chain(), blank.day('before', '哪天之后', 'Since', '2020-01-01')],
    columns: [...relation, ...blank.vouched],
    query: (shapes) => defineQuery('questions/stale-facts.cypher', shapes),
  }),
  libraryQuestion({
    id: 'contested-facts',
    theme: 'evidence',
    name: { zh: '哪些事实有争议', en: 'Contested facts' },
    about: {
      zh: '来源之间说法不一、用前须核实的关系和数字。',
      en: 'Relations and figures over which sources disagree, to be checked before use.',
    },
    tags: [tag.conflicts, tag.trust],
    sentence: { zh: '截至{asOf}，哪些事实有争议？', en: 'Which facts are contested, as of {asOf}?' },
    parameters: [blank.asOf],
    columns: [
      column('entity', 'about', '关于谁', 'About'),
      blank.tie,
      column('entity', 'to', '对谁', 'To what'),
      column('text', 'evidence', '说法', 'What is said'),
      blank.asOfColumn,
      blank.sources,
    ],
    query: (shapes) => defineQuery('questions/contested-facts.cypher', shapes),
  }),
  libraryQuestion({
    id: 'figures-that-differ',
    theme: 'evidence',
    name: { zh: '哪些数字说法不一', en: 'Figures that differ' },
    about: {
      zh: '同一对象、同一指标、同一时期，来源给出了不同的数。都保留，由使用者判断。',
      en: 'One thing, one figure, one period, and different values. All are kept; which to use is for you to judge.',
    },
    tags: [tag.conflicts],
    sentence: {
      zh: '截至{asOf}，哪些数字同一时期说法不一？',
      en: 'Of which figures do sources differ for the same time, as of {asOf}?',
    },
    parameters: [blank.asOf],
    columns: [
      column('entity', 'about', '关于谁', 'About'),
      column('text', 'figure', '指标', 'Figure'),
      column('text', 'time', '时期', 'Period'),
      column('text', 'values', '各种说法', 'Values'),
      ...blank.gathered,
    ],
    query: (shapes) => defineQuery('questions/figures-that-differ.cypher', shapes),
  }),
];
