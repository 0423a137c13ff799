import type { Column, Parameter, Words } from '../../contract/questions.ts';
import type { Label, RelationshipType } from '../../contract/graph-model.ts';
import { STAGE_CODES, STAGES } from '../../contract/graph-model.ts';

/** Blanks and columns many questions of the library share; what each is called stands beside it. */
const QINGDAO = 'region:cn-3702';
const NEW_DISPLAY = 'chain:new-display';

type Entity = Extract<Parameter, { kind: 'entity' }>;

const entityBlank =
  (name: string, labels: Label[], zh: string, en: string) =>
  (value: string, given: Partial<Entity> = {}): Entity => ({
    name,
    kind: 'entity',
    labels,
    words: { zh, en },
    default: value,
    optional: false,
    ...given,
  });

export const chain = (value = NEW_DISPLAY) => entityBlank('chain', ['Chain'], '产业链', 'Chain')(value);
export const anyChain: Entity = { ...chain(), default: null, optional: true };
export const region = (value = QINGDAO) => entityBlank('region', ['Region'], '地区', 'Region')(value);
export const anyRegion = (value: string | null): Entity => ({
  ...region(),
  default: value,
  optional: true,
});
export const segment = entityBlank('segment', ['Segment'], '环节', 'Segment');
export const firm = entityBlank('firm', ['Company'], '企业', 'Company');
export const one = entityBlank('one', ['Company'], '企业甲', 'One company');
export const other = entityBlank('other', ['Company'], '企业乙', 'The other company');
export const fund = entityBlank('fund', ['Fund'], '基金', 'Fund');
export const taxonomy = entityBlank('taxonomy', ['Taxonomy'], '产业体系', 'Taxonomy');

export const number = (
  name: string,
  zh: string,
  en: string,
  value: number,
  [min, max]: [number, number],
): Parameter => ({
  name,
  kind: 'number',
  words: { zh, en },
  min,
  max,
  default: value,
});
export const day = (name: string, zh: string, en: string, value: string): Parameter => ({
  name,
  kind: 'date',
  words: { zh, en },
  default: value,
});
/** The day looked at: what was told later, or had ended, does not count. */
export const asOf: Parameter = {
  name: 'asOf',
  kind: 'date',
  words: { zh: '看哪一天', en: 'As of' },
  default: null,
};
export const ties = (among: RelationshipType[], chosen: RelationshipType[]): Parameter => ({
  name: 'ties',
  kind: 'ties',
  words: { zh: '关系', en: 'Relations' },
  among,
  default: chosen,
});
export const choice = (
  name: string,
  zh: string,
  en: string,
  options: Record<string, Words>,
  value: string,
): Parameter => ({
  name,
  kind: 'choice',
  words: { zh, en },
  options: optionsOf(options),
  default: value,
});

const STAGES_EN: Record<keyof typeof STAGES, string> = {
  reserve: 'reserve',
  'in-talks': 'in talks',
  signed: 'signed',
  started: 'started',
  registered: 'registered',
  completed: 'completed',
  'in-production': 'in production',
  'at-capacity': 'at capacity',
  ended: 'ended',
};
export const stageBlank = (value: keyof typeof STAGES): Parameter =>
  choice(
    'stage',
    '阶段',
    'Stage',
    Object.fromEntries(STAGE_CODES.map((code) => [code, { zh: STAGES[code], en: STAGES_EN[code] }])),
    value,
  );

const optionsOf = (options: Record<string, Words>) =>
  Object.entries(options).map(([value, words]) => ({ value, words }));

export const column = (kind: Column['kind'], name: string, zh: string, en: string): Column => ({
  name,
  kind,
  words: { zh, en },
});
export const choiceColumn = (
  name: string,
  zh: string,
  en: string,
  options: Record<string, Words>,
): Column => ({
  ...column('choice', name, zh, en),
  options: optionsOf(options),
});
export const percent = (name: string, zh: string, en: string): Column => ({
  ...column('number', name, zh, en),
  unit: { zh: '%', en: '%' },
});
export const places = column('entities', 'places', '所在地', 'Where');
export const tie = column('tie', 'tie', '关系', 'Relation');
export const evidence = column('text', 'evidence', '依据', 'Evidence');
export const confidence = column('confidence', 'confidence', '可信程度', 'Confidence');
export const asOfColumn = column('date', 'asOf', '截至', 'As of');
export const sources = column('sources', 'sources', '来源', 'Sources');
/** What vouches for a row that states one fact. */
export const vouched = [evidence, confidence, asOfColumn, sources];
/** What vouches for a row drawn from several facts: the newest of their days, all their sources. */
export const gathered = [{ ...asOfColumn, words: { zh: '最新截至', en: 'Newest as of' } }, sources];

export const tag = {
  gaps: { zh: '缺口', en: 'gaps' },
  candidates: { zh: '目标企业', en: 'candidates' },
  leaders: { zh: '链主', en: 'lead companies' },
  supply: { zh: '供应链', en: 'supply' },
  policy: { zh: '政策', en: 'policy' },
  group: { zh: '集团', en: 'groups' },
  outside: { zh: '外地', en: 'elsewhere' },
  capital: { zh: '资本', en: 'capital' },
  introducers: { zh: '引荐', en: 'introductions' },
  coverage: { zh: '覆盖', en: 'coverage' },
  stages: { zh: '阶段', en: 'stages' },
  amounts: { zh: '金额', en: 'amounts' },
  districts: { zh: '区市', en: 'districts' },
  parks: { zh: '园区', en: 'parks' },
  trust: { zh: '可信度', en: 'trust' },
  age: { zh: '时效', en: 'age' },
  conflicts: { zh: '冲突', en: 'conflicts' },
  crossing: { zh: '跨链', en: 'across chains' },
} as const satisfies Record<string, Words>;
