import type { z } from 'zod';
import type { Claim, directionSchema, EntityAnswer } from '../../../server/contract/entities.ts';
import {
  RELATIONSHIPS,
  stageSchema,
  type Label,
  type RelationshipType,
} from '../../../server/contract/graph-model.ts';
import { moneyWords } from '../../ui/money-words.ts';
import { relationshipName, stageName } from '../../ui/model-names.ts';

export type Direction = z.infer<typeof directionSchema>;

/** Shown in the panel's head, or of no use to a reader. */
const NOT_LISTED = new Set(['aliases', 'note']);
const ORDER = [
  'legalName',
  'listingCode',
  'creditCode',
  'kind',
  'level',
  'year',
  'adminCode',
  'role',
  'status',
  'position',
  'key',
  'keyReason',
  'origin',
  'sourceRegion',
  'manufacturing',
  'standing',
  'validFrom',
  'validTo',
  'evidence',
  'confidence',
  'asOf',
];
/** Says nothing a reader does not see elsewhere: the company exists, the place in an order of drawing. */
const UNREMARKABLE: Record<string, unknown> = { status: 'active', key: false, origin: 'unknown' };

export type Property = { key: string; value: string | number | boolean | string[] };

const rank = (key: string) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);

/** The properties worth a line, in a reader's order; unknown ones come last under their own key. */
export function propertiesToList(properties: EntityAnswer['properties']): Property[] {
  return Object.entries(properties)
    .filter(([key, value]) => !NOT_LISTED.has(key) && key !== 'order' && UNREMARKABLE[key] !== value)
    .map(([key, value]) => ({ key, value }))
    .sort((a, b) => rank(a.key) - rank(b.key));
}

/** Date of the newest figure or statement about the entity. */
export function newestOf({ claims }: Pick<EntityAnswer, 'claims'>): string | null {
  return claims.reduce<string | null>((max, { asOf }) => (max && max > asOf ? max : asOf), null);
}

export type ClaimGroup = {
  key: string;
  nameZh: string;
  nameEn: string;
  /** Statements about the same time; `conflict` when sources give different values for it. */
  moments: { when: string; conflict: boolean; claims: Claim[] }[];
};

/** Claims by what they are about, then by the time they hold for, newest first. */
export function groupClaims(claims: readonly Claim[]): ClaimGroup[] {
  const groups = new Map<string, ClaimGroup>();
  for (const claim of claims) {
    const { key, nameZh, nameEn } = claim;
    const group = groups.get(key) ?? { key, nameZh, nameEn, moments: [] };
    groups.set(key, group);
    const when = claim.period ?? claim.asOf;
    const moment = group.moments.find((one) => one.when === when);
    if (moment) moment.claims.push(claim);
    else group.moments.push({ when, conflict: false, claims: [claim] });
  }
  for (const { moments } of groups.values()) {
    for (const moment of moments) {
      const values = new Set(moment.claims.map((claim) => `${claim.value}${claim.unit ?? ''}`));
      moment.conflict = values.size > 1 && moment.claims.some((claim) => claim.confidence === 'contested');
    }
    moments.sort((a, b) => b.when.localeCompare(a.when));
  }
  return [...groups.values()];
}

/** A claim's value in words: 近300个, 约2亿元, 签约. */
export function claimWords(claim: Claim, language: string): string {
  const { value, valueTo, unit = '', currency = '', qualifier } = claim;
  if (typeof value === 'number') {
    return currency
      ? moneyWords({ value, valueTo, unit, currency, qualifier }, language)
      : moneyWords({ value, valueTo, unit, currency: '', qualifier }, 'zh-CN');
  }
  const stage = claim.key === 'stage' ? stageSchema.safeParse(value) : undefined;
  return stage?.success ? stageName(stage.data, language) : `${value}${unit}`;
}

/** What stands over the ties of one type and direction: 供货给, 供应商; in English with an arrow. */
export function tieHeading(
  type: RelationshipType,
  direction: Direction | undefined,
  language: string,
): string {
  if (language === 'en') {
    const arrow = { out: ' →', in: ' ←', both: '' }[direction ?? 'both'];
    return `${relationshipName(type, language)}${arrow}`;
  }
  const { readsZh, reverseZh } = RELATIONSHIPS[type];
  const words = direction === 'out' ? readsZh : reverseZh;
  const role = /^的(.+?)(是|有)$/.exec(words)?.[1];
  return role ?? words.replace(/[：:]$/, '');
}

export type TieGroup = {
  type: RelationshipType;
  /** None for a relation that reads the same from both ends. */
  direction: Direction | undefined;
  total: number;
  shown: number;
};

const MUTUAL: readonly RelationshipType[] = ['PARTNERS_WITH'];

/** Relations worth reading before those that only say where something belongs. */
const QUIET: readonly RelationshipType[] = [
  'WITHIN',
  'LOCATED_IN',
  'IN_TAXONOMY',
  'KIND_OF',
  'APPLIES_TO',
  'ISSUED',
];

/** The entity's ties by type and direction, with how many of each are drawn; business ties first, largest first. */
export function tieGroups(
  id: string,
  counts: EntityAnswer['ties'],
  drawn: readonly { type: RelationshipType; from: string; to: string }[],
): TieGroup[] {
  const groups = new Map<string, TieGroup>();
  for (const { type, direction, count } of counts) {
    const side = MUTUAL.includes(type) ? undefined : direction;
    const key = `${type} ${side}`;
    groups.set(key, {
      type,
      direction: side,
      total: (groups.get(key)?.total ?? 0) + count,
      shown: drawn.filter(
        (tie) =>
          tie.type === type && ((tie.from === id && side !== 'in') || (tie.to === id && side !== 'out')),
      ).length,
    });
  }
  return [...groups.values()].sort(
    (a, b) =>
      Number(QUIET.includes(a.type)) - Number(QUIET.includes(b.type)) ||
      b.total - a.total ||
      a.type.localeCompare(b.type),
  );
}

/** The page that takes this kind of entity further, if there is one. `chain` is the one a segment is part of. */
export function furtherPage(
  entity: { id: string; label: Label },
  chain: string | undefined,
): { key: string; to: string } | undefined {
  const id = encodeURIComponent(entity.id);
  if (entity.label === 'Segment' && chain) {
    return { key: 'go.gaps', to: `/gaps?chain=${encodeURIComponent(chain)}&segment=${id}` };
  }
  if (entity.label === 'Chain') return { key: 'go.gaps', to: `/gaps?chain=${id}` };
  if (entity.label === 'Company') return { key: 'go.introductions', to: `/introductions?tab=pair&to=${id}` };
  if (entity.label === 'Fund') return { key: 'go.funds', to: `/funds?fund=${id}` };
  return undefined;
}
