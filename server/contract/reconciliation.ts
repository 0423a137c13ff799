import { z } from 'zod';
import {
  basisSchema,
  entityRefSchema,
  idSchema,
  nothing,
  sourceRefSchema,
  tieSchema,
  wholeNumber,
} from './common.ts';
import { confidenceSchema, type Label } from './graph-model.ts';
import { defineRoute } from './route.ts';

/**
 * Kinds of entity that may stand in the graph twice. The structure (regions, taxonomies, chains, segments) is kept by its
 * own tables and is not looked through.
 */
export const RECONCILED_LABELS = [
  'Company',
  'Fund',
  'Institution',
  'Person',
  'Park',
  'Site',
  'Project',
  'Policy',
  'Product',
] as const satisfies readonly Label[];
export const reconciledLabelSchema = z.enum(RECONCILED_LABELS);
export type ReconciledLabel = z.infer<typeof reconciledLabelSchema>;

/** What somebody says of two: they are one and the same, they are two, or nobody can tell yet. */
export const VERDICTS = ['yes', 'no', 'undecided'] as const;
export const sameAsVerdictSchema = z.enum(VERDICTS);
export type SameAsVerdict = z.infer<typeof sameAsVerdictSchema>;

/** Why two may be one, strongest first. What each weighs is `REASON_WEIGHTS`. */
export const REASONS = [
  'credit-code',
  'legal-name',
  'name',
  'alias',
  'short-name',
  'listing-code',
  'sound',
  'one-character',
  'shared-ties',
  'place',
] as const;
export type Reason = (typeof REASONS)[number];

/**
 * Weight of each reason in (0, 1) (own choice, tried on listed companies: `npm run bench -- --ckg FOLDER`). Reasons add up
 * as independent ones do, 1 − Π(1 − weight); of reasons that lie in the names only the strongest is given.
 */
export const REASON_WEIGHTS: Record<Reason, number> = {
  'credit-code': 0.9,
  'legal-name': 0.85,
  name: 0.75,
  alias: 0.7,
  'short-name': 0.6,
  'listing-code': 0.5,
  sound: 0.55,
  'one-character': 0.5,
  'shared-ties': 0.25,
  place: 0.1,
};

/** Why two that look alike may well be two all the same. */
export const TRAPS = [
  /** The code they share is carried by others of other names too, so it says nothing. */
  'code-on-many',
  'different-codes',
  /** A relation joins the two, which one thing cannot have with itself. */
  'related',
  /** 集团 and 股份 (or another form) of one name: as a rule two legal persons. */
  'group-and-company',
  'different-regions',
  /** Both legal names are known, and they are not spellings of one. */
  'different-legal-names',
  /** 一期 and 二期, 一号 and 二号. */
  'numbered',
  /** One name is the other and something more: as a rule a branch or a subsidiary. */
  'longer-name',
] as const;
/** A pair that scores less is not shown. */
export const WORTH_A_LOOK = 0.5;

const reasonSchema = z.object({
  code: z.enum(REASONS),
  weight: z.number().gt(0).lt(1),
  /** What the two have in common: the name, the code, the neighbours. */
  detail: z.string(),
});
export type PairReason = z.infer<typeof reasonSchema>;

const trapSchema = z.object({
  code: z.enum(TRAPS),
  /** What sets them apart, or how many carry the code. */
  detail: z.string(),
});
export type PairTrap = z.infer<typeof trapSchema>;

/** Two of one label that may be the same. `left` is the one with more known of it, which a yes keeps unless told otherwise. */
export const pairSchema = z.object({
  /** `<left id> <right id>`, the smaller id first: the same for the two however they are named. */
  id: z.string(),
  left: entityRefSchema,
  right: entityRefSchema,
  score: z.number().min(0).max(1),
  reasons: z.array(reasonSchema),
  traps: z.array(trapSchema),
  /** The sources themselves leave it open, so the tables say. */
  openInSources: z.boolean(),
});
export type Pair = z.infer<typeof pairSchema>;

const oneOf = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entity'), entity: entityRefSchema }),
  /** A name as it stands in somebody's sheet. */
  z.object({ kind: z.literal('name'), label: reconciledLabelSchema, name: z.string() }),
]);

export const decisionSchema = z.object({
  id: z.string(),
  /** Goes up with every change. */
  version: z.number().int(),
  verdict: sameAsVerdictSchema,
  /** Of a yes: the entity that stays. */
  entity: entityRefSchema,
  other: oneOf,
  note: z.string(),
  by: z.string(),
  /** When, as an instant. */
  at: z.string(),
  undone: z.object({ by: z.string(), at: z.string() }).nullable(),
  /** What a yes moved from the other entity to the one that stays. */
  moved: z.object({ ties: z.number().int(), claims: z.number().int() }),
});
export type Decision = z.infer<typeof decisionSchema>;

const count = z.number().int();

export const QUEUE_STATES = ['waiting', 'undecided', 'traps'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/**
 * `waiting`: nobody has said anything. `undecided`: a person looked and could not tell. `traps`: the two look alike but
 * something says they are two; they are shown and not counted as waiting.
 */
export const queueRoute = defineRoute({
  method: 'get',
  path: '/reconciliation/queue',
  summary: 'Pairs of entities that may be the same, best first, with score, reasons and traps',
  params: nothing,
  query: z.strictObject({
    state: z.enum(QUEUE_STATES).default('waiting'),
    label: reconciledLabelSchema.optional(),
    limit: wholeNumber(1, 500, 200),
  }),
  body: z.undefined(),
  response: z.object({
    pairs: z.array(pairSchema),
    /** Of the state and label asked for. */
    total: count,
    counts: z.object({
      waiting: count,
      undecided: count,
      traps: count,
      /** Standing decisions of people between two entities, undecided ones left out. */
      decided: count,
      /** Told apart by the sources in the tables. */
      apartBySources: count,
    }),
    byLabel: z.array(z.object({ label: reconciledLabelSchema, waiting: count })),
    basis: basisSchema,
  }),
});
export type QueueAnswer = z.infer<typeof queueRoute.response>;

const sideSchema = z.object({
  entity: entityRefSchema,
  aliases: z.array(z.string()),
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  sources: z.array(sourceRefSchema),
  ties: z.array(z.object({ tie: tieSchema, other: entityRefSchema })),
  tieCount: count,
  claims: z.array(
    z.object({
      key: z.string(),
      nameZh: z.string(),
      nameEn: z.string(),
      value: z.union([z.number(), z.string()]),
      valueTo: z.number().optional(),
      unit: z.string().optional(),
      qualifier: z.string().optional(),
      asOf: z.string(),
      confidence: confidenceSchema,
      sources: z.array(sourceRefSchema),
    }),
  ),
});
export type PairSide = z.infer<typeof sideSchema>;

/** Ties of each side shown; `tieCount` says how many there are. */
export const MAX_TIES_OF_SIDE = 60;

export const pairRoute = defineRoute({
  method: 'get',
  path: '/reconciliation/pair',
  summary:
    'Two entities side by side: names, properties, sources, ties and claims, with what speaks for and against',
  params: nothing,
  query: z.strictObject({ left: idSchema, right: idSchema }),
  body: z.undefined(),
  response: z.object({
    pair: pairSchema,
    left: sideSchema,
    right: sideSchema,
    /** The standing decision about the two, if there is one. */
    decision: decisionSchema.nullable(),
    basis: basisSchema,
  }),
});
export type PairAnswer = z.infer<typeof pairRoute.response>;

const rowName = z.string().trim().min(1, '必填').max(200, '最多 200 个字');

export const nameRoute = defineRoute({
  method: 'get',
  path: '/reconciliation/name',
  summary: 'Which entities a name of an imported row may be, best first, and what was decided about it',
  params: nothing,
  query: z.strictObject({ name: rowName, label: reconciledLabelSchema }),
  body: z.undefined(),
  response: z.object({
    name: z.string(),
    label: reconciledLabelSchema,
    candidates: z.array(
      pairSchema.pick({ score: true, reasons: true, traps: true }).extend({ entity: entityRefSchema }),
    ),
    /** Standing decisions about this name. */
    decisions: z.array(decisionSchema),
    basis: basisSchema,
  }),
});
export type NameAnswer = z.infer<typeof nameRoute.response>;

export const decisionsRoute = defineRoute({
  method: 'get',
  path: '/reconciliation/decisions',
  summary: 'What people decided about sameness, newest first, undone decisions included',
  params: nothing,
  query: z.strictObject({ limit: wholeNumber(1, 500, 200) }),
  body: z.undefined(),
  response: z.object({ decisions: z.array(decisionSchema), total: count, basis: basisSchema }),
});
export type DecisionsAnswer = z.infer<typeof decisionsRoute.response>;

const version = z.number().int().min(1);

/**
 * Errors: 400 `author_required`; 400 `note_required` for a yes about a pair with a trap and no note; 404 for an id the graph
 * does not hold; 409 `already_decided` with the standing decision in `details`, unless it is named in `instead`; 409
 * `related` for a yes about two that a relation joins; 409
 * `import_under_way` for a yes while an import is being written or taken back; 409 `changed_meanwhile` when `instead` is not of that version.
 */
export const decideRoute = defineRoute({
  method: 'post',
  path: '/reconciliation/decisions',
  summary:
    'Records whether two are the same; a yes moves ties and claims to the entity that stays, in one transaction',
  params: nothing,
  query: nothing,
  body: z
    .strictObject({
      verdict: sameAsVerdictSchema,
      /** Of a yes: the one that stays. */
      entity: idSchema,
      /** The other entity, or … */
      other: idSchema.optional(),
      /** … the name of an imported row, compared without width, case, blanks and punctuation. */
      name: rowName.optional(),
      note: z.string().trim().max(1000, '最多 1000 个字').default(''),
      /** The standing decision this one takes the place of; it is undone first. */
      instead: z.strictObject({ id: idSchema, version }).optional(),
    })
    .refine(({ other, name }) => (other === undefined) !== (name === undefined), {
      path: ['other'],
      error: 'other（实体 id）与 name（导入行的名称）二选一',
    }),
  response: decisionSchema,
});
export type NewDecision = z.infer<typeof decideRoute.body>;

/**
 * Errors: 404; 409 `changed_meanwhile` with the decision as it is now; 409 `built_upon` when a later decision rests on this
 * one, its details naming that.
 */
export const undoDecisionRoute = defineRoute({
  method: 'post',
  path: '/reconciliation/decisions/:id/undo',
  summary: 'Takes a decision back; what a yes moved goes back to where it was',
  params: z.object({ id: idSchema }),
  query: nothing,
  body: z.strictObject({ version }),
  response: decisionSchema,
});
