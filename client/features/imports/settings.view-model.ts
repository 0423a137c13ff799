import {
  importSettingsSchema,
  type Batch,
  type ImportSettings,
} from '../../../server/contract/imports-batch.ts';

/** What is asked once for a file; nothing is certain before it is sent. */
export type SettingsDraft = {
  title: string;
  department: string;
  date: string;
  asOf: string;
  confidence: ImportSettings['confidence'];
  createMissing: boolean;
  undecided: ImportSettings['undecided'];
};

const DATES = [
  /(?<year>20\d\d)\s*年\s*(?<month>\d{1,2})\s*月(?:\s*(?<day>\d{1,2})\s*日)?/u,
  /(?<year>20\d\d)[-_.](?<month>\d{1,2})(?:[-_.](?<day>\d{1,2}))?(?!\d)/u,
  /(?<!\d)(?<year>20\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])?(?!\d)/u,
  /(?<!\d)(?<year>20\d\d)(?!\d)/u,
];

/** A date that a file carries in its name, as exact as it is there: 项目台账2024年5月.xlsx → 2024-05. */
export function dateInName(name: string): string {
  for (const written of DATES) {
    const { year, month, day } = written.exec(name)?.groups ?? {};
    if (!year) continue;
    if (month === undefined) return year;
    if (Number(month) < 1 || Number(month) > 12) continue;
    const padded = [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])];
    return padded.join('-');
  }
  return '';
}

/** The answers of an earlier dry run, else what the name of the file says and the department of last time. */
export function settingsOf({ settings, fileName }: Batch, department: string): SettingsDraft {
  if (settings) {
    const { source, ...rest } = settings;
    return { ...source, ...rest };
  }
  const date = dateInName(fileName);
  return {
    title: fileName.replace(/\.[^.]+$/u, '').slice(0, 200),
    department,
    date,
    asOf: date,
    confidence: 'stated',
    createMissing: false,
    undecided: 'wait',
  };
}

type SettingsField = 'title' | 'department' | 'date' | 'asOf';

/** The settings as they are sent, or the fields that are not right yet. */
export function settingsFrom({
  title,
  department,
  date,
  ...rest
}: SettingsDraft): { settings: ImportSettings } | { wrong: SettingsField[] } {
  const parsed = importSettingsSchema.safeParse({ source: { title, department, date }, ...rest });
  if (parsed.success) return { settings: parsed.data };
  const wrong = parsed.error.issues.map(({ path }) => path.at(-1)).filter(isField);
  return { wrong: [...new Set(wrong)] };
}

const isField = (name: unknown): name is SettingsField =>
  name === 'title' || name === 'department' || name === 'date' || name === 'asOf';
