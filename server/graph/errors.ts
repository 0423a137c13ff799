/** The graph cannot be reached; it may come back. */
export class GraphUnavailable extends Error {
  override name = 'GraphUnavailable';
}

/** A query ran over its time limit and was stopped. */
export class GraphTimeout extends Error {
  override name = 'GraphTimeout';
}

/** The graph refused the statement itself (syntax, unknown function, forbidden operation). */
export class GraphRefused extends Error {
  override name = 'GraphRefused';
}

/** An answer that is too large, or a statement that needs more memory than the graph grants. */
export class GraphTooMuch extends Error {
  override name = 'GraphTooMuch';
}

/** As many statements of people's own run as may at once. */
export class GraphBusy extends Error {
  override name = 'GraphBusy';
}

const TOO_MUCH = /(OutOfMemory|StackOverFlow)Error$/;
const UNAVAILABLE =
  /ServiceUnavailable|SessionExpired|DatabaseUnavailable|DatabaseNotFound|TransientError\.General|Routing|NotALeader|Security\.(Unauthorized|AuthenticationRateLimit)/;
const TIMEOUT = /TransactionTimedOut|Transaction\.?Terminated|LockClientStopped/;

/** Turns what the driver throws into one of the errors above; anything else passes unchanged. */
export function fromDriverError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (TOO_MUCH.test(code)) return new GraphTooMuch(error.message, { cause: error });
  if (UNAVAILABLE.test(code) || /Pool is closed|acquisition timed out/i.test(error.message)) {
    return new GraphUnavailable(error.message, { cause: error });
  }
  if (TIMEOUT.test(code)) return new GraphTimeout(error.message, { cause: error });
  if (code.startsWith('Neo.ClientError.')) return new GraphRefused(error.message, { cause: error });
  return error;
}
