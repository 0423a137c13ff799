import { z } from 'zod';

type Setting = {
  /** Which part of the answer it bears on. */
  part: 'verdict' | 'completeness' | 'criticality' | 'shortage' | 'demand';
  value: number;
  min: number;
  max: number;
  whole?: true;
  why: string;
};

const fraction = (part: Setting['part'], value: number, why: string): Setting => ({
  part,
  value,
  min: 0,
  max: 1,
  why,
});

/** Every number a gap analysis turns on: what it is unless asked otherwise, how far it may be moved, and why it is so. */
export const GAP_SETTINGS = {
  minGroups: {
    part: 'verdict',
    value: 2,
    min: 1,
    max: 20,
    whole: true,
    why: '至少两家相互独立的本地企业（同一集团算一家）才算不依赖单一来源',
  },
  weakScore: fraction('completeness', 0.5, '弱环节在完整度中按一半计'),
  keyWeight: {
    part: 'completeness',
    value: 2,
    min: 1,
    max: 10,
    why: '关键环节在完整度中的权重是一般环节的两倍',
  },
  criticalityFloor: {
    ...fraction('criticality', 0.2, '不关键、也没有下游依赖的环节仍有一点分量，使优先级不为零'),
    min: 0.05,
  },
  criticalityKey: fraction('criticality', 0.4, '来源称其关键（国产化低、成本占比高、卡脖子等）的分量'),
  criticalityDownstream: fraction(
    'criticality',
    0.4,
    '缺了它会断供的下游环节占全链的比例，与是否关键同等看重',
  ),
  shortageMissing: fraction('shortage', 1, '本地没有，全缺'),
  shortageWeak: fraction('shortage', 0.5, '本地有但不稳，缺一半'),
  shortageStrong: fraction('shortage', 0.1, '本地已强，仍留少许余地'),
  stageTalks: fraction('shortage', 1, '储备或在谈的项目还不能指望'),
  stageSigned: fraction('shortage', 0.75, '签约的项目多半会来：紧缺度降四分之一'),
  stageBuilding: fraction('shortage', 0.5, '已开工、纳统或竣工的项目：紧缺度减半'),
  stageProducing: fraction('shortage', 0.5, '已投产或达效的项目：紧缺度减半'),
  demandSaturation: {
    part: 'demand',
    value: 4,
    min: 1,
    max: 100,
    why: '需求 =（本地下游企业数 + 1）÷（本地下游企业数 + 此数）：越大，要越多企业才算需求旺',
  },
} as const satisfies Record<string, Setting>;

export type SettingId = keyof typeof GAP_SETTINGS;
export const SETTING_IDS = Object.keys(GAP_SETTINGS) as [SettingId, ...SettingId[]];
export type GapSettings = Readonly<Record<SettingId, number>>;

const forEach = <T>(of: (setting: Setting, id: SettingId) => T) =>
  Object.fromEntries(SETTING_IDS.map((id) => [id, of(GAP_SETTINGS[id], id)])) as Record<SettingId, T>;

export const DEFAULT_SETTINGS: GapSettings = forEach(({ value }) => value);

/** The setting's own range in words, which is also what a refused value is told. */
export function settingRange({ min, max, whole }: Pick<Setting, 'min' | 'max' | 'whole'>): string {
  return `${min} 到 ${max} 之间的${whole ? '整数' : '数'}`;
}

/** Reads a query's text as a number; what is empty or no text is none, least of all zero. */
function asNumber(raw: unknown): unknown {
  if (typeof raw !== 'string') return raw;
  return raw.trim() === '' ? Number.NaN : Number(raw);
}

function settingSchema(setting: Setting) {
  const error = settingRange(setting);
  const number = z.number({ error }).min(setting.min, { error }).max(setting.max, { error });
  return z.preprocess(asNumber, (setting.whole ? number.int({ error }) : number).default(setting.value));
}

/** The settings as query parameters of their own names, each optional; to be spread into a route's query. */
export const settingsQuery = forEach(settingSchema);

/** The settings among the parsed parameters of a request. */
export function settingsOf(query: GapSettings): GapSettings {
  return forEach((_, id) => query[id]);
}

/** A setting as an answer used it, beside what it would have been. */
export const usedSettingSchema = z.object({
  id: z.enum(SETTING_IDS),
  value: z.number(),
  default: z.number(),
  min: z.number(),
  max: z.number(),
  whole: z.boolean(),
  part: z.enum(['verdict', 'completeness', 'criticality', 'shortage', 'demand']),
  why: z.string(),
});
export type UsedSetting = z.infer<typeof usedSettingSchema>;

/** Every setting with the value used: what an answer echoes. */
export function usedSettings(settings: GapSettings): UsedSetting[] {
  return SETTING_IDS.map((id) => {
    const { value, whole, ...rest }: Setting = GAP_SETTINGS[id];
    return { id, value: settings[id], default: value, whole: whole ?? false, ...rest };
  });
}
