import type { Parameter } from '../../../server/contract/questions.ts';

/** What the blanks are filled with, by parameter; one left out takes its default. */
export type Filled = Record<string, string | number | string[] | null>;

/** Which way an answer is shown. Starts with a sign no parameter can have. */
export const VIEW_KEY = '-view';

/** The blanks an address fills; what does not fit the parameter is left out, and so takes its default. */
export function readFilled(parameters: readonly Parameter[], search: URLSearchParams): Filled {
  const filled: Filled = {};
  for (const parameter of parameters) {
    const text = search.get(parameter.name);
    const value = text === null ? undefined : valueOf(parameter, text);
    if (value !== undefined) filled[parameter.name] = value;
  }
  return filled;
}

/** The address that fills the blanks so: only what differs from the defaults. */
export function writeFilled(parameters: readonly Parameter[], filled: Filled): URLSearchParams {
  const search = new URLSearchParams();
  for (const { name, default: usual } of parameters) {
    const value = filled[name];
    if (value === undefined || String(value) === String(usual)) continue;
    search.set(name, value === null ? '' : String(value));
  }
  return search;
}

/** What a blank holds: what it is filled with, else its default. */
export function valueIn(
  filled: Filled,
  { name, default: usual }: Parameter,
): string | number | string[] | null {
  const value = filled[name];
  return value === undefined ? usual : value;
}

/** Every blank with its value, for a statement to run with: a date left open is `today`. */
export function allFilled(parameters: readonly Parameter[], filled: Filled, today: string): Filled {
  return Object.fromEntries(
    parameters.map((parameter) => {
      const value = valueIn(filled, parameter);
      return [parameter.name, value === null && parameter.kind === 'date' ? today : value];
    }),
  );
}

function valueOf(parameter: Parameter, text: string): Filled[string] | undefined {
  switch (parameter.kind) {
    case 'entity':
      return text === '' ? (parameter.optional ? null : undefined) : text;
    case 'choice':
      return parameter.options.find(({ value }) => value === text)?.value;
    case 'ties': {
      const types = text.split(',').filter((one) => parameter.among.some((known) => known === one));
      return types.length > 0 ? types : undefined;
    }
    case 'number': {
      const number = Number(text);
      const fits = text.trim() !== '' && number >= parameter.min && number <= parameter.max;
      return fits ? number : undefined;
    }
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined;
    case 'text':
      return text;
  }
}
