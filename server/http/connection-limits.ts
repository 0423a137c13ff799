import type { ServerOptions } from 'node:http';

/** What one connection may take, so that slow or silent ones do not pile up. Times in ms, sizes in bytes. */
export const CONNECTION_LIMITS = {
  headersTimeout: 5_000,
  /** A sheet of 500 MB comes whole over a line of 1 MB a second. */
  requestTimeout: 600_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  /** A link to a picture of two thousand entities fits. */
  maxHeaderSize: 65_536,
} satisfies ServerOptions;
