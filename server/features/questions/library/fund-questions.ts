import { defineQuery } from '../../../graph/query.ts';
import * as blank from '../blanks.ts';
import { column, tag } from '../blanks.ts';
import { libraryQuestion } from '../library-question.ts';

const amount = column('money', 'amount', '金额', 'Amount');

export const fundQuestions = [
  libraryQuestion({
    id: 'funds-in-gaps',
    theme: 'funds',
    name: { zh: '哪些基金投了某条链的缺口环节', en: 'Funds that invested in gaps of a chain' },
    about: {
      zh: '先按本地企业数找出缺口环节，再找投过这些环节的基金：它们的被投企业就是目标企业。',
      en: 'Finds the segments with few local firms, then the funds that invested in such firms anywhere: what they hold are candidates.',
    },
    tags: [tag.gaps, tag.capital, tag.candidates],
    sentence: {
      zh: '哪些基金投了{chain}链在{region}不超过{most}家企业的环节？截至{asOf}',
      en: 'Which funds invested in segments of {chain} that have at most {most} firms in {region}, as of {asOf}?',
    },
    parameters: [
      blank.chain(),
      blank.region(),
      blank.number('most', '最多几家', 'At most', 1, [0, 50]),
      blank.asOf,
    ],
    columns: [
      column('entity', 'segment', '环节', 'Segment'),
      column('number', 'locals', '本地企业数', 'Local firms'),
      column('entity', 'fund', '基金', 'Fund'),
      column('entity', 'held', '投了谁', 'Invested in'),
      blank.places,
      amount,
      column('date', 'asOf', '截至（取较早）', 'As of (older)'),
      blank.sources,
    ],
    query: (shapes) => defineQuery('questions/funds-in-gaps.cypher', shapes),
  }),
  libraryQuestion({
    id: 'funds-in-chain',
    theme: 'funds',
    name: { zh: '哪些基金投了某条链的企业', en: 'Funds that invested in a chain' },
    about: {
      zh: '基金、被投企业、所在环节、金额和持股比例，逐笔列出。',
      en: 'Fund, company, segments, amount and share, one line for each investment.',
    },
    tags: [tag.capital, tag.amounts],
    sentence: {
      zh: '哪些基金投了{chain}链在{region}的企业？截至{asOf}',
      en: 'Which funds invested in companies of {chain} in {region}, as of {asOf}?',
    },
    parameters: [blank.chain('chain:new-energy-vehicles'), blank.anyRegion('region:cn-3702'), blank.asOf],
    columns: [
      column('entity', 'fund', '基金', 'Fund'),
      column('entity', 'firm', '被投企业', 'Company'),
      column('entities', 'aims', '环节', 'Segments'),
      amount,
      blank.percent('share', '持股', 'Share'),
      ...blank.vouched,
    ],
    query: (shapes) => defineQuery('questions/funds-in-chain.cypher', shapes),
  }),
  libraryQuestion({
    id: 'focus-without-investment',
    theme: 'funds',
    name: { zh: '哪些基金关注某条链却还没投', en: 'Funds that look at a chain and have not invested' },
    about: {
      zh: '声明关注、尚未见到投资的基金（连同下投的子基金），可以带着项目去谈。',
      en: 'They, and funds they put money into, say they look at the chain and no investment is on record: worth taking projects to.',
    },
    tags: [tag.capital, tag.coverage],
    sentence: {
      zh: '哪些基金关注{chain}链，却还没有投过这条链？截至{asOf}',
      en: 'Which funds look at {chain} and have not yet invested in it, as of {asOf}?',
    },
    parameters: [blank.chain(), blank.asOf],
    columns: [
      column('entity', 'fund', '基金', 'Fund'),
      column('entity', 'aim', '关注', 'Looks at'),
      column('money', 'size', '基金规模', 'Size of the fund'),
      ...blank.vouched,
    ],
    query: (shapes) => defineQuery('questions/focus-without-investment.cypher', shapes),
  }),
  libraryQuestion({
    id: 'backers-of-fund',
    theme: 'funds',
    name: { zh: '某只基金谁出资、谁管理', en: 'Who backs and manages a fund' },
    about: {
      zh: '出资人、管理人，已知的金额和比例。',
      en: 'Its backers and its manager, with the amounts and shares that are known.',
    },
    tags: [tag.capital, tag.amounts],
    sentence: {
      zh: '谁给{fund}出资、谁来管理？截至{asOf}',
      en: 'Who backs and who manages {fund}, as of {asOf}?',
    },
    parameters: [blank.fund('fund:qd-ic-aic'), blank.asOf],
    columns: [
      column('entity', 'backer', '出资或管理方', 'Backer or manager'),
      blank.tie,
      amount,
      blank.percent('share', '出资比例', 'Share'),
      ...blank.vouched,
    ],
    query: (shapes) => defineQuery('questions/backers-of-fund.cypher', shapes),
  }),
  libraryQuestion({
    id: 'chains-without-fund',
    theme: 'funds',
    name: { zh: '哪些产业链还没有基金', en: 'Chains without a fund' },
    about: {
      zh: '“一个重点产业匹配一只产业基金”：体系里既无基金关注、也无基金投资的产业链。',
      en: 'Chains of a taxonomy that no fund looks at or has invested in.',
    },
    tags: [tag.coverage, tag.capital],
    sentence: {
      zh: '{taxonomy}中哪些产业链没有基金关注，也没有基金投资？截至{asOf}',
      en: 'Which chains of {taxonomy} have no fund looking at or invested in them, as of {asOf}?',
    },
    parameters: [blank.taxonomy('taxonomy:qingdao-24-chains'), blank.asOf],
    columns: [
      column('entity', 'chain', '产业链', 'Chain'),
      column('entities', 'leaders', '链主', 'Lead companies'),
      column('number', 'firms', '企业数', 'Companies'),
      blank.asOfColumn,
      blank.sources,
    ],
    query: (shapes) => defineQuery('questions/chains-without-fund.cypher', shapes),
  }),
];
