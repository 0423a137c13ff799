import { defineQuery } from '../../../graph/query.ts';
import * as blank from '../blanks.ts';
import { column, tag } from '../blanks.ts';
import { libraryQuestion } from '../library-question.ts';

const SCOPES = {
  own: { zh: '本企业', en: 'the company itself' },
  group: { zh: '本企业及下属企业', en: 'the company and its subsidiaries' },
};
const DIRECTIONS = {
  out: { zh: '由该企业指向对方', en: 'from the company' },
  in: { zh: '由对方指向该企业', en: 'to the company' },
};

export const firmQuestions = [
  libraryQuestion({
    id: 'suppliers-of-firm',
    theme: 'firms',
    name: { zh: '某家企业的供应商在哪里', en: 'Where the suppliers of a firm are' },
    about: {
      zh: '外地供应商就是可以请链主牵线的对象；下属企业的供应商一并列出。',
      en: 'Suppliers elsewhere are whom a lead company can bring; those of its subsidiaries are listed too.',
    },
    tags: [tag.supply, tag.candidates],
    sentence: {
      zh: '谁给{firm}供货，各在哪里？范围：{scope}，截至{asOf}',
      en: 'Who supplies {firm} ({scope}), and where are they, as of {asOf}?',
    },
    parameters: [
      blank.firm('company:boe'),
      blank.choice('scope', '范围', 'Scope', SCOPES, 'group'),
      blank.asOf,
    ],
    columns: [
      column('entity', 'supplier', '供应商', 'Supplier'),
      column('entity', 'customer', '供给谁', 'Supplies'),
      blank.places,
      ...blank.vouched,
    ],
    query: (shapes) => defineQuery('questions/suppliers-of-firm.cypher', shapes),
  }),
  libraryQuestion({
    id: 'outside-suppliers',
    theme: 'firms',
    name: { zh: '哪些外地企业给本地企业供货', en: 'Suppliers of local firms from elsewhere' },
    about: {
      zh: '本地客户最多的外地供应商排在前面，是就近配套的首选目标。没有登记所在地的也算外地。',
      en: 'Those with most local customers first: the likeliest to set up nearby. Firms with no place on record count as elsewhere.',
    },
    tags: [tag.supply, tag.outside, tag.candidates],
    sentence: {
      zh: '哪些外地企业给{region}的企业供货？截至{asOf}',
      en: 'Which companies elsewhere supply companies in {region}, as of {asOf}?',
    },
    parameters: [blank.region(), blank.asOf],
    columns: [
      column('entity', 'supplier', '供应商', 'Supplier'),
      column('number', 'number', '本地客户数', 'Local customers'),
      column('entities', 'customers', '本地客户', 'Which customers'),
      blank.places,
      ...blank.gathered,
    ],
    query: (shapes) => defineQuery('questions/outside-suppliers.cypher', shapes),
  }),
  libraryQuestion({
    id: 'shared-suppliers',
    theme: 'firms',
    name: { zh: '两家企业共同的供应商', en: 'Suppliers two firms share' },
    about: {
      zh: '两家链主都在用的供应商，引来一家可以同时服务两家。',
      en: 'A supplier both of them use serves both once it is brought here.',
    },
    tags: [tag.supply, tag.candidates],
    sentence: {
      zh: '谁同时给{one}和{other}供货？截至{asOf}',
      en: 'Who supplies both {one} and {other}, as of {asOf}?',
    },
    parameters: [blank.one('company:boe'), blank.other('company:tcl-csot'), blank.asOf],
    columns: [
      column('entity', 'supplier', '供应商', 'Supplier'),
      blank.places,
      column('text', 'evidence', '给甲供货的依据', 'Evidence for the one'),
      column('text', 'otherEvidence', '给乙供货的依据', 'Evidence for the other'),
      column('date', 'asOf', '截至（取较早）', 'As of (older)'),
      blank.sources,
    ],
    query: (shapes) => defineQuery('questions/shared-suppliers.cypher', shapes),
  }),
  libraryQuestion({
    id: 'shared-investors',
    theme: 'firms',
    name: { zh: '两家企业共同的投资方', en: 'Investors two firms share' },
    about: {
      zh: '共同股东是最硬的一层关系；中间最多各隔两家。',
      en: 'A shared owner is the firmest tie of all; up to two others may stand between on either side.',
    },
    tags: [tag.capital, tag.group],
    sentence: {
      zh: '谁既投了{one}又投了{other}？截至{asOf}',
      en: 'Who has invested in both {one} and {other}, as of {asOf}?',
    },
    parameters: [blank.one('company:horizon-robotics'), blank.other('company:hunan-yuneng'), blank.asOf],
    columns: [
      column('entity', 'investor', '投资方', 'Investor'),
      column('number', 'hops', '关系步数', 'Ties in all'),
      column('entities', 'through', '经由', 'Through'),
      column('money', 'amounts', '已知金额', 'Known amounts'),
      ...blank.gathered,
    ],
    query: (shapes) => defineQuery('questions/shared-investors.cypher', shapes),
  }),
  libraryQuestion({
    id: 'ties-beyond-region',
    theme: 'introductions',
    name: { zh: '某家企业在外地认识谁', en: 'Whom a firm knows elsewhere' },
    about: {
      zh: '按关系种类列出链主在外地的供货、投资、合作对象，没有登记所在地的也列出。',
      en: 'Suppliers, holdings and partners of a lead company elsewhere, by kind of relation; those with no place on record are listed too.',
    },
    tags: [tag.introducers, tag.outside],
    sentence: {
      zh: '{firm}通过{ties}与{region}以外的谁相连？截至{asOf}',
      en: 'With whom outside {region} is {firm} tied by {ties}, as of {asOf}?',
    },
    parameters: [
      blank.firm('company:boe'),
      blank.ties(
        ['SUPPLIES', 'INVESTS_IN', 'SUBSIDIARY_OF', 'PARTNERS_WITH', 'INTRODUCED', 'MEMBER_OF'],
        ['SUPPLIES', 'INVESTS_IN', 'PARTNERS_WITH'],
      ),
      blank.region(),
      blank.asOf,
    ],
    columns: [
      column('entity', 'other', '对方', 'The other side'),
      blank.tie,
      blank.choiceColumn('direction', '方向', 'Direction', DIRECTIONS),
      blank.places,
      ...blank.vouched,
    ],
    query: (shapes) => defineQuery('questions/ties-beyond-region.cypher', shapes),
  }),
];
