import type { Declaration } from '../../contract/district-fit.ts';
import type { SourceLookup } from '../../graph/fact-rows.ts';
import type { DeclarationRow } from './district-fit.queries.ts';

/** A declaration as the contract has it, its sources named. */
export function declarationOf({ by, aim, fact }: DeclarationRow, sources: SourceLookup): Declaration {
  return {
    by,
    aim,
    confidence: fact.confidence,
    asOf: fact.asOf,
    evidence: fact.evidence,
    sources: sources(fact.sources),
  };
}
