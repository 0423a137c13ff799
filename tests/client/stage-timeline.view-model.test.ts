import { expect, test } from '@jest/globals';
import { monthsOf } from '../../client/features/projects/stage-timeline.view-model.ts';
import type { ProjectRow } from '../../server/contract/projects.ts';

/** Of a project nothing else matters here. */
const row = (name: string, stages: ProjectRow['stages']) =>
  ({ project: { id: `project:${name}`, label: 'Project', name }, stages }) as ProjectRow;

test('steps stand by month, the newest first; a year alone comes after its months', () => {
  const first = row('甲', [
    { stage: 'signed', asOf: '2023' },
    { stage: 'started', asOf: '2024-05-20' },
  ]);
  const second = row('乙', [{ stage: 'started', asOf: '2024-05' }]);
  const third = row('丙', [
    { stage: 'in-talks', asOf: '2023-02-01' },
    { stage: 'signed', asOf: '2023-02-11' },
  ]);
  expect(monthsOf([first, second, third, row('丁', [])])).toEqual([
    {
      month: '2024-05',
      steps: [
        { row: first, stage: 'started', before: 'signed', asOf: '2024-05-20', present: true },
        { row: second, stage: 'started', before: null, asOf: '2024-05', present: true },
      ],
    },
    {
      month: '2023-02',
      steps: [
        { row: third, stage: 'signed', before: 'in-talks', asOf: '2023-02-11', present: true },
        { row: third, stage: 'in-talks', before: null, asOf: '2023-02-01', present: false },
      ],
    },
    { month: '2023', steps: [{ row: first, stage: 'signed', before: null, asOf: '2023', present: false }] },
  ]);
});
