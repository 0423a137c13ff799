import {
  changeSchema,
  imaginedNameSchema,
  isVirtual,
  MAX_CHANGES,
  virtualId,
  type Change,
} from '../../../server/contract/what-if.ts';

/** A named list of imagined changes, as it lives in the address of the page. */
export type ScenarioText = { name: string; changes: Change[] };

/** What is wrong with a text that should be a scenario; `step` counts from 1. */
export type ScenarioProblem =
  { kind: 'version' | 'length' | 'name' | 'steps' } | { kind: 'step'; step: number; detail: string };

export type ReadScenario = { ok: true; scenario: ScenarioText } | { ok: false; problems: ScenarioProblem[] };

/** The text's first field; a later form gets another one, so that an old link is never misread. */
const VERSION = 'v1';
/** Longer addresses are cut by mail programs and chat windows. */
export const MAX_TEXT = 3000;

/** The fields of each kind of change in the order they are written, with the sign the kind is written as. */
const FORMS = {
  f: { do: 'add-firm', fields: ['segment', 'company', 'group', 'place', 'name'] },
  p: { do: 'add-project', fields: ['segment', 'stage', 'name'] },
  s: { do: 'add-supply', fields: ['from', 'to'] },
  r: { do: 'remove', fields: ['id'] },
  m: { do: 'mute', fields: ['id', 'segment'] },
} as const satisfies Record<string, { do: Change['do']; fields: readonly string[] }>;
const SIGNS = Object.keys(FORMS) as (keyof typeof FORMS)[];

/** `v1;name;f,segment:x,,,,name;r,company:y`: no mark that an address would have to escape, and none may stand in a name. */
export function writeScenario({ name, changes }: ScenarioText): string {
  return [VERSION, name, ...changes.map(writeChange)].join(';');
}

function writeChange(change: Change): string {
  const sign = SIGNS.find((known) => FORMS[known].do === change.do) ?? '';
  const values = new Map(Object.entries(change));
  const fields: readonly string[] = sign === '' ? [] : FORMS[sign].fields;
  return [sign, ...fields.map((field) => values.get(field) ?? '')].join(',').replace(/,+$/, '');
}

/** Reads a scenario's text; everything that is wrong with it is told, and then none of it is used. */
export function readScenario(text: string): ReadScenario {
  if (text.length > MAX_TEXT) return { ok: false, problems: [{ kind: 'length' }] };
  const [version, name = '', ...steps] = text.split(';');
  if (version !== VERSION) return { ok: false, problems: [{ kind: 'version' }] };
  const problems: ScenarioProblem[] = [];
  if (name !== '' && !imaginedNameSchema.safeParse(name).success) problems.push({ kind: 'name' });
  if (steps.length > MAX_CHANGES) problems.push({ kind: 'steps' });
  const changes = steps.flatMap((step, index) => {
    const read = readChange(step);
    if (read.ok) return [read.change];
    problems.push({ kind: 'step', step: index + 1, detail: read.detail });
    return [];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, scenario: { name, changes } };
}

function readChange(step: string): { ok: true; change: Change } | { ok: false; detail: string } {
  const [first, ...values] = step.split(',');
  const sign = SIGNS.find((known) => known === first);
  if (!sign) return { ok: false, detail: step };
  const { do: kind, fields } = FORMS[sign];
  if (values.length > fields.length) return { ok: false, detail: step };
  const written = fields.flatMap((field, index) => (values[index] ? [[field, values[index]]] : []));
  const parsed = changeSchema.safeParse({ do: kind, ...Object.fromEntries(written) });
  if (parsed.success) return { ok: true, change: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
}

/**
 * The changes without one of them, by index. What a later step supplies from the firm it adds goes with it, and what
 * later steps call `virtual:n` is counted anew.
 */
export function withoutStep(changes: readonly Change[], index: number): Change[] {
  const dropped = new Set([index]);
  changes.forEach((change, at) => {
    if (change.do === 'add-supply' && change.from === virtualId(index + 1)) dropped.add(at);
  });
  const renumbered = (id: string) => {
    if (!isVirtual(id)) return id;
    const step = Number(id.slice(id.indexOf(':') + 1));
    return virtualId(step - [...dropped].filter((at) => at + 1 < step).length);
  };
  return changes.flatMap((change, at) => {
    if (dropped.has(at)) return [];
    return [change.do === 'add-supply' ? { ...change, from: renumbered(change.from) } : change];
  });
}

/** A name as it may be typed: the marks the text is cut at become their Chinese likes. */
export function typedName(name: string): string {
  return name.replaceAll(',', '，').replaceAll(';', '；');
}
