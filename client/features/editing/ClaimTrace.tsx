import { useTranslation } from 'react-i18next';
import type { Claim } from '../../../server/contract/entities.ts';
import { claimWords } from '../entity/entity.view-model.ts';
import { TraceNote } from './TraceNote.tsx';

const FIGURE = ['value', 'valueTo', 'unit', 'currency', 'qualifier'];

/** Whose hand a claim shows; its figure is said as a whole, with its unit. */
export function ClaimTrace({ claim }: { claim: Claim }) {
  const { i18n } = useTranslation();
  const { trace } = claim;
  if (!trace) return null;
  const figure = Object.fromEntries(
    Object.entries(trace.given)
      .filter(([property]) => FIGURE.includes(property))
      .map(([property, value]) => [property, value ?? undefined]),
  );
  const before = { ...claim, ...figure } as Claim;
  return (
    <TraceNote
      trace={trace}
      now={claim}
      together={{
        properties: FIGURE,
        given: claimWords(before, i18n.language),
        now: claimWords(claim, i18n.language),
      }}
    />
  );
}
