import type { ServerOptions } from 'node:http';

/** What one connection may take, so that slow or silent ones do not pile up. Times in ms, sizes in bytes. */
export const CONNECTION_LIMITS = {
  headersTimeout: 5_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  /** A link to a picture of two thousand entities fits. */
  maxHeaderSize: 65_536,
} satisfies ServerOptions;
