import { guessParameter, parametersIn } from '../../../server/contract/cypher-parameters.ts';
import type { Parameter } from '../../../server/contract/questions.ts';

const USUAL: Record<string, string> = {
  Chain: 'chain:new-display',
  Region: 'region:cn-3702',
  Company: 'company:boe',
};

/** The parameters a text asks for: as `known` describes them, else as their place suggests. */
export function describeParameters(cypher: string, known: readonly Parameter[]): Parameter[] {
  return parametersIn(cypher).map(
    (name) => known.find((one) => one.name === name) ?? described(name, cypher),
  );
}

function described(name: string, cypher: string): Parameter {
  const guess = guessParameter(name, cypher);
  if (guess.kind === 'entity') return ofKind(name, 'entity', guess.labels);
  return ofKind(name, guess.kind);
}

/** The kinds a person may choose for a parameter of their own. */
export const OWN_KINDS = ['text', 'number', 'date', 'entity'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

/** A parameter of a kind, named after itself, with a default that runs. */
export function ofKind(
  name: string,
  kind: OwnKind,
  labels: Extract<Parameter, { kind: 'entity' }>['labels'] = ['Company'],
): Parameter {
  const words = { zh: name, en: name };
  switch (kind) {
    case 'text':
      return { name, words, kind, default: '' };
    case 'number':
      return { name, words, kind, min: -1_000_000_000, max: 1_000_000_000, default: 10 };
    case 'date':
      return { name, words, kind, default: null };
    case 'entity': {
      const usual = labels.length === 1 ? USUAL[labels[0] ?? ''] : undefined;
      return { name, words, kind, labels, optional: false, default: usual ?? null };
    }
  }
}
