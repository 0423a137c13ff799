import type { Logger } from 'pino';
import type { Graph } from './graph/graph.ts';

/** What the app needs from outside: nothing in it opens a connection, listens, or reads the environment or the clock. */
export type Deps = {
  graph: Graph;
  log: Logger;
  /** Today as `YYYY-MM-DD`, the date an analysis looks at unless told otherwise. */
  today: () => string;
  requestsPerMinute: number;
  /** Parse every answer against the contract before it is sent. */
  checkReplies?: boolean;
  /** Folder of the built client; without it only the API is served. */
  clientFolder?: string;
};
