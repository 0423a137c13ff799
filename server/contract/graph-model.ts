import { z } from 'zod';

/**
 * The graph's words: every label, every relationship type with the ends it may join and, for the types an
 * introduction can run along, its strength. Labels and types are spelled here and in cypher/, nowhere else.
 */
export const LABELS = {
  Region: { nameZh: '地区', nameEn: 'Region' },
  Park: { nameZh: '园区', nameEn: 'Park' },
  Site: { nameZh: '载体', nameEn: 'Site' },
  Taxonomy: { nameZh: '产业体系', nameEn: 'Taxonomy' },
  Chain: { nameZh: '产业链', nameEn: 'Chain' },
  Segment: { nameZh: '环节', nameEn: 'Segment' },
  Product: { nameZh: '产品', nameEn: 'Product' },
  Company: { nameZh: '企业', nameEn: 'Company' },
  Fund: { nameZh: '基金', nameEn: 'Fund' },
  Institution: { nameZh: '机构', nameEn: 'Institution' },
  Person: { nameZh: '人物', nameEn: 'Person' },
  Project: { nameZh: '项目', nameEn: 'Project' },
  Policy: { nameZh: '政策', nameEn: 'Policy' },
} as const;
export type Label = keyof typeof LABELS;
export const LABEL_NAMES = Object.keys(LABELS) as [Label, ...Label[]];
export const labelSchema = z.enum(LABEL_NAMES);

/** How far a fact can be relied on: the source says it, we conclude it, or sources disagree. */
export const confidenceSchema = z.enum(['stated', 'inferred', 'contested']);
export type Confidence = z.infer<typeof confidenceSchema>;

/** `tie` marks a relation an introduction can run along: base strength in (0, 1] and why it is set there. */
type TieKind = { strength: number; why: string };
type RelationshipKind = {
  from: readonly Label[];
  to: readonly Label[];
  nameZh: string;
  nameEn: string;
  /** Reads between the two names in a Chinese sentence, against the arrow in `reverseZh`. */
  readsZh: string;
  reverseZh: string;
  /** Joins only two of one label, where its ends may have several. */
  alike?: true;
  tie?: TieKind;
};

const kind = (
  from: readonly Label[],
  to: readonly Label[],
  [nameZh, nameEn]: [string, string],
  [readsZh, reverseZh]: [string, string],
  tie?: TieKind,
): RelationshipKind => ({ from, to, nameZh, nameEn, readsZh, reverseZh, ...(tie && { tie }) });

const alike = (one: RelationshipKind): RelationshipKind => ({ ...one, alike: true });

const actors = ['Company', 'Institution', 'Fund'] as const;

export const RELATIONSHIPS = {
  WITHIN: kind(['Region'], ['Region'], ['位于', 'Within'], ['属于', '下辖']),
  PART_OF: kind(['Segment'], ['Chain'], ['所属产业链', 'Part of'], ['属于', '包含环节']),
  FEEDS: alike(kind(['Segment', 'Product'], ['Segment', 'Product'], ['供给', 'Feeds'], ['供给', '的上游是'])),
  KIND_OF: kind(['Product'], ['Product'], ['品类', 'Kind of'], ['是一种', '的细类有']),
  SUBSTITUTES: kind(['Segment'], ['Segment'], ['可替代', 'Substitutes'], ['可以替代', '可以替代']),
  IN_TAXONOMY: kind(['Chain'], ['Taxonomy'], ['列入体系', 'In taxonomy'], ['列入', '列有']),
  LEADS: kind(['Company'], ['Chain'], ['链主', 'Leads'], ['领衔', '的链主是']),
  OPERATES_IN: kind(
    ['Company', 'Institution'],
    ['Segment', 'Chain'],
    ['从事', 'Operates in'],
    ['从事', '的从业者有'],
  ),
  MAKES: kind(['Company', 'Institution'], ['Product'], ['生产', 'Makes'], ['生产', '的生产者是']),
  SUPPLIES: kind(['Company'], ['Company'], ['供货', 'Supplies'], ['供货给', '的供应商是'], {
    strength: 0.8,
    why: '现有供销关系：双方有合同和日常往来',
  }),
  SUBSIDIARY_OF: kind(['Company'], ['Company'], ['隶属', 'Subsidiary of'], ['隶属于', '的子公司是'], {
    strength: 0.95,
    why: '同一集团内部：可由上级直接安排',
  }),
  INVESTS_IN: kind(actors, ['Fund', 'Company', 'Project'], ['投资', 'Invests in'], ['投资', '的投资方是'], {
    strength: 0.85,
    why: '股权或出资关系：股东对被投方有话语权',
  }),
  MANAGES: kind(['Institution', 'Company'], ['Fund', 'Park'], ['管理', 'Manages'], ['管理', '的管理人是'], {
    strength: 0.85,
    why: '管理关系：管理人掌握日常决策',
  }),
  FOCUSES_ON: kind(
    ['Fund', 'Park', 'Site', 'Institution'],
    ['Chain', 'Segment'],
    ['聚焦', 'Focuses on'],
    ['聚焦', '的关注者有'],
  ),
  INTRODUCED: kind(
    ['Company', 'Fund', 'Institution', 'Park', 'Person'],
    ['Company', 'Project', 'Institution', 'Fund'],
    ['引荐', 'Introduced'],
    ['引进了', '的引荐人是'],
    { strength: 0.75, why: '曾经引荐成功：彼此有过合作' },
  ),
  PARTNERS_WITH: kind(
    [...actors, 'Park'],
    [...actors, 'Park'],
    ['合作', 'Partners with'],
    ['的合作方有', '的合作方有'],
    {
      strength: 0.6,
      why: '合作关系：有协议或共同项目，约束力不一',
    },
  ),
  WORKS_AT: kind(['Person'], [...actors, 'Park'], ['任职', 'Works at'], ['任职于', '的任职者有'], {
    strength: 0.7,
    why: '任职关系：可代表所在单位出面',
  }),
  MEMBER_OF: kind(actors, ['Institution'], ['成员', 'Member of'], ['加入', '的成员有'], {
    strength: 0.3,
    why: '同一协会或联盟：可搭话，但彼此未必相识',
  }),
  BACKS: kind(actors, ['Project'], ['投建', 'Backs'], ['投建', '的投建方是'], {
    strength: 0.8,
    why: '项目的投建方：对项目有决定权',
  }),
  FILLS: kind(['Project'], ['Segment', 'Chain'], ['补链', 'Fills'], ['补上', '的补链项目有']),
  SITED_IN: kind(
    [...actors, 'Project', 'Site'],
    ['Park', 'Site'],
    ['落在园区', 'Sited in'],
    ['落在', '内有'],
  ),
  LOCATED_IN: kind(
    [...actors, 'Project', 'Site', 'Park'],
    ['Region'],
    ['所在地', 'Located in'],
    ['位于', '内有'],
  ),
  OVERSEES: kind(
    ['Institution'],
    ['Chain', 'Park', 'Project', 'Fund', 'Institution'],
    ['主管', 'Oversees'],
    ['主管', '的主管单位是'],
  ),
  PRIORITISES: kind(
    ['Region', 'Park'],
    ['Chain'],
    ['主导产业', 'Prioritises'],
    ['的主导产业包括', '是其主导产业：'],
  ),
  ISSUED: kind(['Institution', 'Region'], ['Policy'], ['出台', 'Issued'], ['出台', '的出台方是']),
  APPLIES_TO: kind(
    ['Policy'],
    ['Region', 'Chain', 'Park'],
    ['适用于', 'Applies to'],
    ['适用于', '适用的政策有'],
  ),
} as const satisfies Record<string, RelationshipKind>;
export type RelationshipType = keyof typeof RELATIONSHIPS;
export const RELATIONSHIP_TYPES = Object.keys(RELATIONSHIPS) as [RelationshipType, ...RelationshipType[]];
export const relationshipTypeSchema = z.enum(RELATIONSHIP_TYPES);

/** Whether a relationship of this type may lead from one label to another. */
export function mayJoin(type: RelationshipType, from: Label, to: Label): boolean {
  const entry: RelationshipKind = RELATIONSHIPS[type];
  return entry.from.includes(from) && entry.to.includes(to) && (!entry.alike || from === to);
}

/** Whether it joins only two of one label, whichever of its labels that is. */
export function joinsAlike(type: RelationshipType): boolean {
  const entry: RelationshipKind = RELATIONSHIPS[type];
  return entry.alike === true;
}

/** The relationship types an introduction can run along, strongest first. */
export const TIE_TYPES = RELATIONSHIP_TYPES.filter((type) => tieKind(type) !== undefined).sort(
  (a, b) => (tieKind(b)?.strength ?? 0) - (tieKind(a)?.strength ?? 0),
) as [RelationshipType, ...RelationshipType[]];

export function tieKind(type: RelationshipType): TieKind | undefined {
  const entry: RelationshipKind = RELATIONSHIPS[type];
  return entry.tie;
}

/** An inferred tie may not exist and a contested one may be wrong, so both count for less. */
export const CONFIDENCE_FACTOR: Record<Confidence, number> = { stated: 1, inferred: 0.7, contested: 0.5 };

/** A tie last reported longer ago than this begins to count for less (own choice). */
export const FRESH_YEARS = 3;

/** What its age leaves of a tie, in [0.5, 1] (own formula): all of it for FRESH_YEARS, then a twentieth less each year. */
export function ageFactor(years: number): number {
  return Math.max(0.5, 0.95 ** Math.max(0, years - FRESH_YEARS));
}

/** `2024` → 20240000, `2024-05` → 20240500: numbers that order as the partial dates do. */
export function dateNumber(date: string): number {
  return Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10));
}

/** Whole years from one partial date to a later one; 0 when it is not later. */
export function yearsBetween(earlier: string, later: string): number {
  return Math.max(0, Math.floor((dateNumber(later) - dateNumber(earlier)) / 10_000));
}

/** Strength in (0, 1] of one tie: its kind's, lowered by how far its source can be relied on and, seen from `day`, by its age. */
export function tieStrength(
  tie: { type: RelationshipType; confidence: Confidence; asOf: string },
  day: string,
): number {
  const base = tieKind(tie.type)?.strength ?? 0;
  return base * CONFIDENCE_FACTOR[tie.confidence] * ageFactor(yearsBetween(tie.asOf, day));
}

/** A project's stages in the order it passes them; `ended`, failed or given up, may follow any of them. */
export const STAGES = {
  reserve: '储备',
  'in-talks': '在谈',
  signed: '签约',
  started: '开工',
  registered: '纳统',
  completed: '竣工',
  'in-production': '投产',
  'at-capacity': '达效',
  ended: '终止',
} as const;
export type Stage = keyof typeof STAGES;
export const STAGE_CODES = Object.keys(STAGES) as [Stage, ...Stage[]];
export const stageSchema = z.enum(STAGE_CODES);
/** The stages of a project that is still on its way: what a pipeline counts. */
export type LiveStage = Exclude<Stage, 'ended'>;
export const LIVE_STAGES = STAGE_CODES.filter((code) => code !== 'ended') as [LiveStage, ...LiveStage[]];

/** How a look into a segment knows of an absence: a source says so outright, or a roll that names every holder names none here. */
export const ABSENCE_BASES = ['said', 'roll'] as const;
export const absenceBasisSchema = z.enum(ABSENCE_BASES);
export type AbsenceBasis = z.infer<typeof absenceBasisSchema>;
