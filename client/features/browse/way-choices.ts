import type { ExpansionAnswer } from '../../../server/contract/entities.ts';
import { tieHeading } from '../entity/entity.view-model.ts';

type Kind = ExpansionAnswer['kinds'][number];
/** One choice: what it is called, the ways it stands for, and its neighbours not drawn and in all. */
export type WayChoice = {
  name: string;
  ways: Pick<Kind, 'type' | 'direction'>[];
  fresh: number;
  total: number;
};

/** The ways to expand along as they are read; what reads the same from both ends is one choice. Fullest first. */
export function wayChoices(kinds: readonly Kind[], language: string): WayChoice[] {
  const choices = new Map<string, WayChoice>();
  for (const { type, direction, fresh, total } of kinds) {
    const name = tieHeading(type, direction, language);
    const choice = choices.get(name) ?? { name, ways: [], fresh: 0, total: 0 };
    choices.set(name, {
      name,
      ways: [...choice.ways, { type, direction }],
      fresh: choice.fresh + fresh,
      total: choice.total + total,
    });
  }
  return [...choices.values()].sort((a, b) => b.fresh - a.fresh || b.total - a.total);
}
