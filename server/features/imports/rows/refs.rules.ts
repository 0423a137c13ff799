import { type Label, LABEL_NAMES, type RelationshipType } from '../../../contract/graph-model.ts';
import type { ThingRef, TieCells, TieDraft } from './draft.ts';

/** What a cell names: an id of ours where it is written as one, else a name. */
export function named(labels: readonly Label[], field: string, text: string, create?: Label): ThingRef {
  const id = labels.map((label) => refId(label, text)).find((one) => one !== undefined);
  if (id) return { labels, field, id };
  return { labels, field, name: text, ...(create && { create: labelOfName(text, labels, create) }) };
}

const SLUG = '[\\p{L}\\p{N}._~-]+';
const IDS = new Map(
  LABEL_NAMES.map((label) => [label, new RegExp(`^${label.toLowerCase()}:${SLUG}$`, 'u')] as const),
);

/** The text itself where it is written as an id of this label. */
export function refId(label: Label, text: string): string | undefined {
  return IDS.get(label)?.test(text) ? text : undefined;
}

const NAME_ENDS: readonly [RegExp, Label][] = [
  [/基金(?:合伙企业)?(?:（有限合伙）|\(有限合伙\))?$/u, 'Fund'],
  [/(?:局|委员会|政府|办公室|大学|学院|研究院|研究所|协会|商会|医院|银行)$/u, 'Institution'],
  [/(?:公司|集团|厂)$/u, 'Company'],
];

/** What a new name becomes where it may be several: by its last word, else the usual of the field. */
function labelOfName(name: string, labels: readonly Label[], usual: Label): Label {
  return NAME_ENDS.find(([end, label]) => labels.includes(label) && end.test(name))?.[1] ?? usual;
}

export function tie(
  type: RelationshipType,
  from: TieDraft['from'],
  to: TieDraft['to'],
  cells: TieCells = {},
): TieDraft {
  return { type, from, to, cells };
}
