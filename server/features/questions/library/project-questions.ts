import { defineQuery } from '../../../graph/query.ts';
import * as blank from '../blanks.ts';
import { column, tag } from '../blanks.ts';
import { libraryQuestion } from '../library-question.ts';

export const projectQuestions = [
  libraryQuestion({
    id: 'stalled-projects',
    theme: 'projects',
    name: { zh: '哪些项目停在某个阶段', en: 'Projects that stopped at a stage' },
    about: {
      zh: '“签而不落”：最后一次消息停在这个阶段、此后再无进展的项目，最久的排在前面。',
      en: 'Signed and never started: projects last heard of at a stage and not since, the longest silence first.',
    },
    tags: [tag.stages, tag.age],
    sentence: {
      zh: '{chain}链哪些项目停在{stage}阶段，{since}以来没有进展？截至{asOf}',
      en: 'Which projects of {chain} stopped at the stage {stage} with no news since {since}, as of {asOf}?',
    },
    parameters: [
      blank.chain(),
      blank.stageBlank('signed'),
      blank.day('since', '哪天以来', 'Since', '2024-01-01'),
      blank.asOf,
    ],
    columns: [
      column('entity', 'project', '项目', 'Project'),
      column('stage', 'stage', '阶段', 'Stage'),
      blank.places,
      column('entities', 'backers', '投建方', 'Backers'),
      column('money', 'planned', '计划投资', 'Planned investment'),
      blank.confidence,
      column('date', 'asOf', '最后消息', 'Last heard of'),
      blank.sources,
    ],
    query: (shapes) => defineQuery('questions/stalled-projects.cypher', shapes),
  }),
  libraryQuestion({
    id: 'large-projects',
    theme: 'projects',
    name: { zh: '某地计划投资最大的项目', en: 'The largest projects of a region' },
    about: {
      zh: '只比较人民币金额；一笔金额包含几个项目的只列一次；同一项目有几种说法的都列出。',
      en: 'Sums in yuan only. One sum for several projects is listed once; where sources differ, each figure is listed.',
    },
    tags: [tag.amounts],
    sentence: {
      zh: '{region}有哪些计划投资{least}亿元以上的项目？截至{asOf}',
      en: 'Which projects in {region} plan to invest {least} × 100 million yuan or more, as of {asOf}?',
    },
    parameters: [
      blank.region(),
      blank.number('least', '至少多少亿元', 'At least (100 million yuan)', 30, [0, 10_000]),
      blank.asOf,
    ],
    columns: [
      column('entities', 'projects', '项目', 'Projects'),
      column('money', 'amount', '计划投资', 'Planned investment'),
      column('stage', 'stage', '最新阶段', 'Newest stage'),
      ...blank.vouched,
    ],
    query: (shapes) => defineQuery('questions/large-projects.cypher', shapes),
  }),
];
