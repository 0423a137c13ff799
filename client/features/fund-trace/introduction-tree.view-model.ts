import type { Introduction } from '../../../server/contract/fund-trace-introductions.ts';

export type Branch = { key: string; introduction: Introduction; children: Branch[] };

/** The flat list of an answer as branches; what hangs on nothing listed hangs on the fund. */
export function hangUp(tree: readonly Introduction[]): Branch[] {
  const branches = new Map(
    tree.map((introduction): [string, Branch] => [
      introduction.key,
      { key: introduction.key, introduction, children: [] },
    ]),
  );
  const top: Branch[] = [];
  for (const branch of branches.values()) {
    const parent = branches.get(branch.introduction.parent ?? '');
    (parent?.children ?? top).push(branch);
  }
  return top;
}
