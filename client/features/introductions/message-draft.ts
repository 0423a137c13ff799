import type { SourceRef } from '../../../server/contract/common.ts';
import type { Confidence } from '../../../server/contract/graph-model.ts';
import type { Path } from '../../../server/contract/introductions.ts';
import { hopsOf, relationWords } from './introductions.view-model.ts';

const DOUBT: Record<Confidence, string> = {
  stated: '',
  inferred: '，此项为推断，待核实',
  contested: '，此项来源说法不一，待核实',
};

/**
 * A first message to whoever the way starts at, in Chinese, said to be a draft: asks to be introduced along the path and
 * names, hop by hop, what the graph records and who says so. Nothing in it comes from elsewhere.
 */
export function messageDraft(path: Path): string {
  const hops = hopsOf(path);
  const [start, next] = path.nodes;
  const end = path.nodes.at(-1);
  if (!start || !next || !end) return '';
  const sources: SourceRef[] = [];
  const lines = hops.map((hop, index) => {
    const { tie, from, to } = hop;
    const source = tie.sources[0];
    if (source && !sources.some(({ id }) => id === source.id)) sources.push(source);
    const note = source ? `，见来源 ${sources.findIndex(({ id }) => id === source.id) + 1}` : '';
    const role = tie.role ? `（${tie.role}）` : '';
    return `${index + 1}. ${from.name}${relationWords(hop)}${to.name}${role}（截至 ${tie.asOf}${note}${DOUBT[tie.confidence]}）`;
  });
  const wish =
    hops.length === 1
      ? `想请贵方出面，帮助我们与${end.name}取得联系。`
      : `想请贵方先引荐${next.name}，再由此与${end.name}取得联系。`;
  return [
    '【草稿：只根据图中记录的关系写成，发送前请核实并补充来意】',
    '',
    `${start.name}：`,
    `您好。我们希望认识${end.name}。据公开资料：`,
    ...lines,
    wish,
    '是否方便，盼复。谢谢。',
    '',
    ...(sources.length > 0 ? ['来源', ...sources.map(sourceLine)] : []),
  ].join('\n');
}

function sourceLine({ title, publisher, date, url }: SourceRef, index: number): string {
  return `${index + 1}. ${[title, publisher, date, url].filter(Boolean).join('，')}`;
}
