import { describe, expect, test } from '@jest/globals';
import type { SegmentGap } from '../../server/contract/gap-analysis.ts';
import {
  cutTo,
  insideLines,
  laneVerdicts,
  levelAt,
  shownVerdict,
  turnedCount,
  type Overlay,
} from '../../client/features/gap-analysis/panorama-level.ts';
import { revealing } from '../../client/features/gap-analysis/use-pan-zoom.ts';

const company = (name: string) => ({ id: `company:${name}`, label: 'Company' as const, name });
const project = (name: string) => ({ id: `project:${name}`, label: 'Project' as const, name });
const gap = (id: string, position: string, verdict: string) =>
  ({ segment: { id, position }, verdict }) as unknown as SegmentGap;

describe('how much is shown of a segment', () => {
  test('grows with its width on the screen: a block, then its name, then what is inside', () => {
    expect([20, 65, 66, 229, 230, 600].map(levelAt)).toEqual([
      'blocks',
      'blocks',
      'segments',
      'segments',
      'inside',
      'inside',
    ]);
  });

  const inside = {
    firms: [
      { company: company('甲'), leader: false },
      { company: company('链主'), leader: true },
    ],
    pipeline: [{ project: project('项目') }],
  } as unknown as SegmentGap;
  const names = (height: number) => {
    const { lines, more } = insideLines(inside, height);
    return [lines.map(({ entity }) => entity.name), more];
  };

  test('leaders come before other firms, firms before projects', () => {
    expect(names(100)).toEqual([['链主', '甲', '项目'], 0]);
  });

  test('what has no room is counted, never silently left out', () => {
    expect(names(24 + 4 + 2 * 17)).toEqual([['链主'], 2]);
    expect(names(30)).toEqual([[], 3]);
  });

  test('a name is cut to its room, Chinese signs taking two', () => {
    expect(cutTo('京东方', 36, 12)).toBe('京东方');
    expect(cutTo('京东方科技', 36, 12)).toBe('京东…');
    expect(cutTo('ABCDEF', 42, 12)).toBe('ABCDEF');
  });
});

describe('a second side laid over', () => {
  const overlay: Overlay = {
    imagined: true,
    names: { from: '现状', to: '假设之后' },
    segments: new Map([
      ['a', { from: 'missing', to: 'weak' }],
      ['b', { from: 'strong', to: 'strong' }],
    ]),
  };
  const segments = [
    gap('a', 'upstream', 'missing'),
    gap('b', 'upstream', 'strong'),
    gap('c', 'downstream', 'unknown'),
  ];

  test('colours the segments it knows, leaves the others as they are, and counts those that differ', () => {
    expect(segments.map((one) => shownVerdict(one, overlay))).toEqual(['weak', 'strong', 'unknown']);
    expect(segments.map((one) => shownVerdict(one, null))).toEqual(['missing', 'strong', 'unknown']);
    expect(turnedCount(overlay)).toBe(1);
  });

  test('the count of a lane is of the colours shown', () => {
    expect(laneVerdicts({ segments }, 'upstream', overlay)).toEqual({
      missing: 0,
      weak: 1,
      strong: 1,
      unknown: 0,
    });
  });
});

describe('bringing a box into sight', () => {
  const room = { width: 400, height: 200 };
  const view = { x: 0, y: 0, scale: 2 };

  test('what is in sight stays where it is', () => {
    expect(revealing(view, { x: 10, y: 10, width: 100, height: 40 }, room)).toEqual(view);
  });

  test('what is outside comes to the middle at the same scale', () => {
    expect(revealing(view, { x: 300, y: 100, width: 100, height: 40 }, room)).toEqual({
      scale: 2,
      x: -500,
      y: -140,
    });
  });
});
