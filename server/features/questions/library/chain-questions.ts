import { defineQuery } from '../../../graph/query.ts';
import * as blank from '../blanks.ts';
import { column, tag } from '../blanks.ts';
import { libraryQuestion } from '../library-question.ts';

const CHAIN_TAXONOMY = 'taxonomy:qingdao-24-chains';
const POSITIONS = {
  upstream: { zh: '上游', en: 'upstream' },
  midstream: { zh: '中游', en: 'midstream' },
  downstream: { zh: '下游', en: 'downstream' },
};
const STANDINGS = {
  'in-force': { zh: '有效', en: 'in force' },
  draft: { zh: '征求意见', en: 'draft' },
  historical: { zh: '历史', en: 'historical' },
  unknown: { zh: '不详', en: 'not known' },
};

export const chainQuestions = [
  libraryQuestion({
    id: 'segments-with-few-firms',
    theme: 'chains',
    name: { zh: '哪些环节在本地企业太少', en: 'Segments with too few local firms' },
    about: {
      zh: '逐个环节数本地已登记的企业。0 家只说明没有登记，是不是缺口请看补链强链页的判定。',
      en: 'Counts the local firms on record segment by segment. None on record does not prove a gap; the Gaps page gives the verdict.',
    },
    tags: [tag.gaps, tag.districts],
    sentence: {
      zh: '{chain}链有哪些环节在{region}不超过{most}家企业？截至{asOf}',
      en: 'Which segments of {chain} have at most {most} firms in {region}, as of {asOf}?',
    },
    parameters: [
      blank.chain(),
      blank.region(),
      blank.number('most', '最多几家', 'At most', 1, [0, 50]),
      blank.asOf,
    ],
    columns: [
      column('entity', 'segment', '环节', 'Segment'),
      blank.choiceColumn('position', '位置', 'Position', POSITIONS),
      column('number', 'number', '本地企业数', 'Local firms'),
      column('entities', 'firms', '企业', 'Companies'),
      ...blank.gathered,
    ],
    query: (shapes) => defineQuery('questions/segments-with-few-firms.cypher', shapes),
  }),
  libraryQuestion({
    id: 'firms-in-segment',
    theme: 'chains',
    name: { zh: '外地哪些企业从事某个环节', en: 'Firms of a segment elsewhere' },
    about: {
      zh: '缺口环节的候选名单：已向本链企业供货的排在前面。没有登记所在地的也列出。',
      en: 'A first list of candidates for a gap: those known to supply the chain come first. Firms with no place on record are listed too.',
    },
    tags: [tag.candidates, tag.outside],
    sentence: {
      zh: '哪些企业从事{segment}，而不在{region}？截至{asOf}',
      en: 'Which companies work in {segment} and are not in {region}, as of {asOf}?',
    },
    parameters: [blank.segment('segment:new-display-glass-substrate'), blank.region(), blank.asOf],
    columns: [
      column('entity', 'firm', '企业', 'Company'),
      blank.places,
      column('yesNo', 'sells', '已向本链供货', 'Supplies the chain'),
      ...blank.vouched,
    ],
    query: (shapes) => defineQuery('questions/firms-in-segment.cypher', shapes),
  }),
  libraryQuestion({
    id: 'firms-in-many-chains',
    theme: 'chains',
    name: { zh: '哪些企业横跨多条产业链', en: 'Firms that work in several chains' },
    about: {
      zh: '一家企业连着几条链，往往是牵线搭桥的好人选。',
      en: 'A firm that stands in several chains is often a good one to ask for an introduction.',
    },
    tags: [tag.crossing, tag.leaders],
    sentence: {
      zh: '{region}有哪些企业出现在{least}条以上产业链？截至{asOf}',
      en: 'Which companies in {region} work in {least} chains or more, as of {asOf}?',
    },
    parameters: [
      blank.anyRegion(null),
      blank.number('least', '至少几条', 'At least', 2, [2, 20]),
      blank.asOf,
    ],
    columns: [
      column('entity', 'firm', '企业', 'Company'),
      column('number', 'number', '产业链数', 'Chains'),
      column('entities', 'chains', '产业链', 'Which chains'),
      ...blank.gathered,
    ],
    query: (shapes) => defineQuery('questions/firms-in-many-chains.cypher', shapes),
  }),
  libraryQuestion({
    id: 'leaders-of-chains',
    theme: 'chains',
    name: { zh: '链主是谁、在哪里', en: 'Who leads a chain, and where' },
    about: {
      zh: '每家链主的依据、可信程度和所在地。',
      en: 'Each lead company with its evidence, how far it can be relied on, and where it is.',
    },
    tags: [tag.leaders],
    sentence: {
      zh: '{chain}链的链主是谁、在哪里？截至{asOf}',
      en: 'Who leads {chain}, and where are they, as of {asOf}?',
    },
    parameters: [blank.anyChain, blank.asOf],
    columns: [
      column('entity', 'chain', '产业链', 'Chain'),
      column('entity', 'firm', '链主', 'Lead company'),
      blank.places,
      ...blank.vouched,
    ],
    query: (shapes) => defineQuery('questions/leaders-of-chains.cypher', shapes),
  }),
  libraryQuestion({
    id: 'chains-without-leader',
    theme: 'chains',
    name: { zh: '哪些产业链还没有链主', en: 'Chains without a lead company' },
    about: {
      zh: '体系里列了、却没有登记链主的产业链，企业多的排在前面。',
      en: 'Chains of a taxonomy for which no lead company is on record, those with most firms first.',
    },
    tags: [tag.leaders, tag.coverage],
    sentence: {
      zh: '{taxonomy}中哪些产业链没有链主？截至{asOf}',
      en: 'Which chains of {taxonomy} have no lead company, as of {asOf}?',
    },
    parameters: [blank.taxonomy(CHAIN_TAXONOMY), blank.asOf],
    columns: [
      column('entity', 'chain', '产业链', 'Chain'),
      column('number', 'segments', '环节数', 'Segments'),
      column('number', 'firms', '企业数', 'Companies'),
      blank.asOfColumn,
      blank.sources,
    ],
    query: (shapes) => defineQuery('questions/chains-without-leader.cypher', shapes),
  }),
  libraryQuestion({
    id: 'policies-for-chain',
    theme: 'chains',
    name: { zh: '某条链有哪些政策', en: 'Policies for a chain' },
    about: {
      zh: '谁出台、适用哪里、是否仍然有效；标为历史的只作记录。',
      en: 'Who issued them, where they apply and whether they still stand; historical ones are a record only.',
    },
    tags: [tag.policy],
    sentence: {
      zh: '哪些政策适用于{chain}链？截至{asOf}',
      en: 'Which policies apply to {chain}, as of {asOf}?',
    },
    parameters: [blank.chain(), blank.asOf],
    columns: [
      column('entity', 'policy', '政策', 'Policy'),
      blank.choiceColumn('standing', '效力', 'Standing', STANDINGS),
      column('entities', 'issuers', '出台方', 'Issued by'),
      column('entities', 'regions', '适用地区', 'Applies in'),
      blank.evidence,
      blank.asOfColumn,
      blank.sources,
    ],
    query: (shapes) => defineQuery('questions/policies-for-chain.cypher', shapes),
  }),
];
