import type { Logger } from 'pino';
import type { ProjectionService } from './features/introductions/projection/projection-service.ts';
import type { Graph } from './graph/graph.ts';

/** What the app needs from outside: nothing in it opens a connection, listens, or reads the environment or the clock. */
export type Deps = {
  graph: Graph;
  log: Logger;
  /** The ties held in memory for path finding; without it they are read from the graph at each question. */
  projection?: ProjectionService;
  /** Today as `YYYY-MM-DD`, the date an analysis looks at unless told otherwise. */
  today: () => string;
  requestsPerMinute: number;
  /** Names this server may be reached by, besides numbers and localhost; `*` for any. */
  allowedHosts?: readonly string[];
  /** Parse every answer against the contract before it is sent. */
  checkReplies?: boolean;
  /** Folder for the files people import and the plans made of them; without it nothing can be imported. */
  importsFolder?: string;
  /** Folder of the built client; without it only the API is served. */
  clientFolder?: string;
};
