import { z } from 'zod';
import type { FactTrace, Origin } from '../contract/fact-trace.ts';
import { storedValueSchema } from '../contract/fact-trace.ts';

const text = z.string().nullish();

/** What a fact that people wrote or changed by hand carries, as stored; see the decision on changes by hand. */
export const traceRow = {
  version: z.number().int().nullish(),
  given: text,
  editedBy: text,
  editedAt: text,
  enteredBy: text,
  enteredAt: text,
  seedHash: text,
  batch: text,
};
export const traceRowSchema = z.object(traceRow);
type TraceRow = z.output<typeof traceRowSchema>;

const givenSchema = z.record(z.string(), storedValueSchema);

/** Who brought a fact in, by the marks it carries; what left the tables but stayed is people's own. */
export function originOf({ seedHash, batch }: TraceRow): Origin {
  if (typeof seedHash === 'string') return 'seed';
  return typeof batch === 'string' ? 'import' : 'person';
}

/** What people did to a fact by hand; undefined when nobody touched it. */
function traceOf(row: TraceRow): FactTrace | undefined {
  const by = row.editedBy ?? row.enteredBy;
  const at = row.editedAt ?? row.enteredAt;
  if (!by || !at) return undefined;
  return {
    version: row.version ?? 0,
    origin: originOf(row),
    by,
    at,
    given: row.given ? givenSchema.parse(JSON.parse(row.given)) : {},
  };
}

/** A row with what people did to the fact in one, and the marks it was told by left out. */
export function tracedApart<Row extends TraceRow>(row: Row) {
  const { version: _v, given: _g, editedBy: _e, editedAt: _a, enteredBy: _b, enteredAt: _t, ...more } = row;
  const { seedHash: _s, batch: _i, ...rest } = more;
  const trace = traceOf(row);
  return { ...rest, ...(trace && { trace }) };
}

/** What people did to an entity itself by hand, as a field an answer may have. */
export function traced(stored: Record<string, unknown>): { trace?: FactTrace } {
  const trace = traceOf(traceRowSchema.parse(stored));
  return trace ? { trace } : {};
}
