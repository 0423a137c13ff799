import { createServer } from 'node:http';
import { join } from 'node:path';
import { pino } from 'pino';
import { CLIENT_FOLDER, createApp } from './app.ts';
import { readSettings } from './config/settings.ts';
import { startProjection } from './features/introductions/projection/projection-service.ts';
import { openGraph, type GraphAddress } from './graph/graph.ts';
import { CONNECTION_LIMITS } from './http/connection-limits.ts';
import { stateFolder } from './neo4j/provide.ts';
import { warmUp } from './warm-up.ts';

const settings = readSettings(process.env);
const log = pino({ level: settings.LOG_LEVEL });
const address: GraphAddress = {
  uri: settings.NEO4J_URI,
  user: settings.NEO4J_USER,
  password: settings.NEO4J_PASSWORD,
  database: settings.NEO4J_DATABASE,
};
const graph = openGraph(address);
const projection = startProjection(address, { graph, log }, { budgetMb: settings.LIANTU_PATH_MEMORY_MB });
const app = createApp({
  graph,
  log,
  projection,
  today: () => new Date().toISOString().slice(0, 10),
  requestsPerMinute: settings.LIANTU_REQUESTS_PER_MINUTE,
  allowedHosts: [...settings.LIANTU_ALLOWED_HOSTS, settings.HOST],
  importsFolder: join(stateFolder(process.env), 'imports'),
  clientFolder: CLIENT_FOLDER,
});

const server = createServer(CONNECTION_LIMITS, app);
server.on('error', (error) => {
  if (server.listening) {
    log.error({ err: error }, 'the listening socket failed');
    return;
  }
  process.stderr.write(`Cannot listen on ${settings.HOST}:${settings.PORT}: ${error.message}\n`);
  process.exit(1);
});
server.listen(settings.PORT, settings.HOST, () => {
  // The launcher waits for this message; run by hand, the line below says the same.
  process.send?.('listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : settings.PORT;
  log.info(`listening on http://${settings.HOST}:${port}`);
  void warmUp(`http://127.0.0.1:${port}`, log);
});

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  server.close();
  server.closeAllConnections();
  await projection.close();
  await graph.close();
  process.exit(0);
}
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());
process.on('disconnect', () => void stop());
