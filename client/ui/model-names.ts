import {
  LABELS,
  RELATIONSHIPS,
  STAGES,
  type Label,
  type RelationshipType,
  type Stage,
} from '../../server/contract/graph-model.ts';

const STAGES_EN: Record<Stage, string> = {
  reserve: 'Reserve',
  'in-talks': 'In talks',
  signed: 'Signed',
  started: 'Started',
  registered: 'Registered',
  completed: 'Completed',
  'in-production': 'In production',
  'at-capacity': 'At capacity',
  ended: 'Ended',
};

/** The graph's own words in the language of the page (`i18n.language`). */
export function labelName(label: Label, language: string): string {
  return language === 'en' ? LABELS[label].nameEn : LABELS[label].nameZh;
}

export function relationshipName(type: RelationshipType, language: string): string {
  return language === 'en' ? RELATIONSHIPS[type].nameEn : RELATIONSHIPS[type].nameZh;
}

export function stageName(stage: Stage, language: string): string {
  return language === 'en' ? STAGES_EN[stage] : STAGES[stage];
}
