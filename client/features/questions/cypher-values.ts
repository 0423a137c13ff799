import { z } from 'zod';
import { idSchema, moneySchema, type EntityRef } from '../../../server/contract/common.ts';
import {
  confidenceSchema,
  LABEL_NAMES,
  relationshipTypeSchema,
  type Label,
} from '../../../server/contract/graph-model.ts';
import { moneyWords } from '../../ui/money-words.ts';
import type { CanvasTie } from '../../graph-canvas/canvas-model.ts';

/** What the console may return in a cell; see the contract of `/cypher`. */
export const nodeSchema = z.object({
  id: z.string(),
  labels: z.array(z.string()),
  properties: z.record(z.string(), z.unknown()),
});
export const relationshipSchema = z.object({
  id: z.string(),
  type: z.string(),
  from: z.string(),
  to: z.string(),
  properties: z.record(z.string(), z.unknown()),
});
export const pathSchema = z.object({
  nodes: z.array(nodeSchema),
  relationships: z.array(relationshipSchema),
});
const refSchema = z.object({ id: idSchema, label: z.enum(LABEL_NAMES), name: z.string() });

type PlainNode = z.infer<typeof nodeSchema>;

/** A node as the rest of the product names entities; undefined for a node that is none, such as a claim. */
export function entityOfNode({ id, labels, properties }: PlainNode): EntityRef | undefined {
  const label = labels.find((one): one is Label => LABEL_NAMES.some((known) => known === one));
  const name = properties['name'];
  return label && typeof name === 'string' ? { id, label, name } : undefined;
}

/** An entity the statement put together itself: `{id, label, name}`. */
export const entityOfMap = (value: unknown): EntityRef | undefined => refSchema.safeParse(value).data;

export type Picture = { entities: EntityRef[]; ties: CanvasTie[] };

/** Everything in the rows that can be drawn: nodes, relationships between them, paths, also inside lists and maps. */
export function pictureOf(rows: readonly (readonly unknown[])[]): Picture {
  const entities = new Map<string, EntityRef>();
  const ties = new Map<string, CanvasTie>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) return value.forEach(visit);
    const node = nodeSchema.safeParse(value).data;
    const entity = node ? entityOfNode(node) : entityOfMap(value);
    if (entity) entities.set(entity.id, entity);
    if (node || entity) return;
    const tie = relationshipSchema.safeParse(value).data;
    if (tie) {
      const drawn = canvasTie(tie);
      if (drawn) ties.set(drawn.id, drawn);
      return;
    }
    Object.values(value).forEach(visit);
  };
  rows.forEach((row) => row.forEach(visit));
  const joins = (tie: CanvasTie) => entities.has(tie.from) && entities.has(tie.to);
  return { entities: [...entities.values()], ties: [...ties.values()].filter(joins) };
}

function canvasTie({ id, type, from, to, properties }: z.infer<typeof relationshipSchema>) {
  const known = relationshipTypeSchema.safeParse(type).data;
  const confidence = confidenceSchema.safeParse(properties['confidence']).data;
  return known && { id, type: known, from, to, confidence: confidence ?? 'stated' };
}

/** A value of the console as text: for a file, the clipboard, and cells that are neither node nor link. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const path = pathSchema.safeParse(value).data;
  if (path) return path.nodes.map(nodeText).join(' – ');
  const node = nodeSchema.safeParse(value).data;
  if (node) return nodeText(node);
  const tie = relationshipSchema.safeParse(value).data;
  if (tie) return `${tie.from} –${tie.type}→ ${tie.to}`;
  if (Array.isArray(value)) return value.map(valueText).join('、');
  return entityOfMap(value)?.name ?? amountWords(value) ?? JSON.stringify(value);
}

/** A map the statement put together as an amount: `{value, unit, currency, …}`. */
function amountWords(value: object): string | undefined {
  const known = Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
  const money = moneySchema.safeParse(known).data;
  return money && moneyWords(money, 'zh-CN');
}

function nodeText({ id, properties }: PlainNode): string {
  const name = properties['name'];
  return typeof name === 'string' ? name : id;
}
