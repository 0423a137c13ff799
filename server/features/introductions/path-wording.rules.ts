import type { EntityRef, Tie } from '../../contract/common.ts';
import { RELATIONSHIPS } from '../../contract/graph-model.ts';

/** The whole path in one Chinese sentence, each hop with its relation, role, date and first source. `nodes` has one more than `ties`. */
export function pathSentence(nodes: readonly EntityRef[], ties: readonly Tie[]): string {
  const hops = ties.map((tie, index) => {
    const here = nodes[index];
    const next = nodes[index + 1];
    if (!here || !next) return '';
    const { readsZh, reverseZh } = RELATIONSHIPS[tie.type];
    const relation = tie.from === here.id ? readsZh : reverseZh;
    const source = tie.sources[0];
    const notes = [tie.role, tie.asOf, source && `据${quoted(source.title)}`].filter(Boolean);
    return `${here.name}${relation}${next.name}（${notes.join('，')}）`;
  });
  const first = nodes[0];
  const last = nodes.at(-1);
  return `从${first?.name ?? ''}到${last?.name ?? ''}，共${ties.length}步：${hops.join('；')}。`;
}

function quoted(title: string): string {
  return title.startsWith('《') ? title : `《${title}》`;
}

/** The id of the weakest tie; of equals the first on the way. */
export function weakestTie(ties: readonly Tie[]): string {
  return (
    ties.reduce<Tie | null>(
      (weakest, tie) => (weakest && (weakest.strength ?? 1) <= (tie.strength ?? 1) ? weakest : tie),
      null,
    )?.id ?? ''
  );
}
