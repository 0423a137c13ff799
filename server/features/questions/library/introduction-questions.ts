import { defineQuery } from '../../../graph/query.ts';
import * as blank from '../blanks.ts';
import { column, tag } from '../blanks.ts';
import { libraryQuestion } from '../library-question.ts';

/** How somebody was brought, as the graph spells it. */
const MODES = {
  'industry-chain': { zh: '产业链招商', en: 'through the chain' },
  business: { zh: '以商招商', en: 'by a company' },
  capital: { zh: '资本招商', en: 'by capital' },
  platform: { zh: '平台招商', en: 'by a platform' },
  park: { zh: '园区招商', en: 'by a park' },
  technology: { zh: '科技招商', en: 'by technology' },
  scenario: { zh: '场景招商', en: 'by a use case' },
  liaison: { zh: '驻外招商', en: 'by an office elsewhere' },
  commissioned: { zh: '委托招商', en: 'by an agent' },
  acquisition: { zh: '并购招商', en: 'by an acquisition' },
};

export const introductionQuestions = [
  libraryQuestion({
    id: 'who-introduced',
    theme: 'introductions',
    name: { zh: '谁引进了什么', en: 'Who introduced what' },
    about: {
      zh: '企业、基金、园区引来的企业和项目，各用哪种方式；几方共同引进、来源没有分清的标明。',
      en: 'Companies and projects brought by firms, funds and parks, and in which way; where several did so jointly, it says so.',
    },
    tags: [tag.introducers],
    sentence: {
      zh: '{since}以来，谁为{region}引进了什么？截至{asOf}',
      en: 'Who introduced what to {region} since {since}, as of {asOf}?',
    },
    parameters: [
      blank.day('since', '起始日', 'Since', '2019-01-01'),
      blank.anyRegion('region:cn-3702'),
      blank.asOf,
    ],
    columns: [
      column('entity', 'introducer', '引荐方', 'Introducer'),
      column('entity', 'brought', '引进了', 'Brought'),
      blank.choiceColumn('mode', '方式', 'Way', MODES),
      column('yesNo', 'joint', '几方共同', 'Jointly'),
      ...blank.vouched,
    ],
    query: (shapes) => defineQuery('questions/who-introduced.cypher', shapes),
  }),
  libraryQuestion({
    id: 'top-introducers',
    theme: 'introductions',
    name: { zh: '谁引进得最多', en: 'Who introduced the most' },
    about: {
      zh: '“引进一个、带动一批”：按引进的企业和项目数排列。几方共同引进的对每一方都计一次。',
      en: 'Ordered by how many companies and projects each has brought. What several brought together counts once for each of them.',
    },
    tags: [tag.introducers],
    sentence: {
      zh: '谁引进了{least}个以上企业或项目？截至{asOf}',
      en: 'Who introduced {least} companies or projects or more, as of {asOf}?',
    },
    parameters: [blank.number('least', '至少几个', 'At least', 2, [1, 100]), blank.asOf],
    columns: [
      column('entity', 'introducer', '引荐方', 'Introducer'),
      column('number', 'number', '引进数', 'Brought'),
      column('number', 'together', '其中几方共同', 'Of them jointly'),
      column('entities', 'brought', '引进了', 'Whom'),
      ...blank.gathered,
    ],
    query: (shapes) => defineQuery('questions/top-introducers.cypher', shapes),
  }),
];
