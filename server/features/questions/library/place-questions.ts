import { defineQuery } from '../../../graph/query.ts';
import * as blank from '../blanks.ts';
import { column, tag } from '../blanks.ts';
import { libraryQuestion } from '../library-question.ts';

export const placeQuestions = [
  libraryQuestion({
    id: 'parks-and-chains',
    theme: 'places',
    name: { zh: '哪些园区承载哪些产业链', en: 'Parks and the chains they are for' },
    about: {
      zh: '园区的主导产业和招商方向，已登记的企业和项目数。',
      en: 'What each park is for, and how many companies and projects of it are on record.',
    },
    tags: [tag.parks, tag.coverage],
    sentence: {
      zh: '{region}有哪些园区，各承载哪些产业链？截至{asOf}',
      en: 'Which parks in {region} are for which chains, as of {asOf}?',
    },
    parameters: [blank.region(), blank.asOf],
    columns: [
      column('entity', 'park', '园区', 'Park'),
      column('entities', 'chains', '产业链', 'Chains'),
      column('number', 'firms', '企业数', 'Companies'),
      column('number', 'projects', '项目数', 'Projects'),
      ...blank.gathered,
    ],
    query: (shapes) => defineQuery('questions/parks-and-chains.cypher', shapes),
  }),
  libraryQuestion({
    id: 'districts-of-chain',
    theme: 'places',
    name: { zh: '哪些区市主攻某条链', en: 'Districts that name a chain as their own' },
    about: {
      zh: '把这条链列为主导产业的区市，和当地已登记的企业、项目数，看说的和做的是否一致。',
      en: 'Districts that declare the chain a main industry, beside the companies and projects on record there.',
    },
    tags: [tag.districts, tag.coverage],
    sentence: {
      zh: '{region}哪些区市把{chain}列为主导产业？截至{asOf}',
      en: 'Which districts of {region} name {chain} a main industry, as of {asOf}?',
    },
    parameters: [blank.region(), blank.chain('chain:integrated-circuits'), blank.asOf],
    columns: [
      column('entity', 'district', '区市', 'District'),
      column('number', 'firms', '企业数', 'Companies'),
      column('number', 'projects', '项目数', 'Projects'),
      blank.evidence,
      ...blank.gathered,
    ],
    query: (shapes) => defineQuery('questions/districts-of-chain.cypher', shapes),
  }),
];
