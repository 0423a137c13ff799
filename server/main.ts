import { pino } from 'pino';
import { CLIENT_FOLDER, createApp } from './app.ts';
import { readSettings } from './config/settings.ts';
import { openGraph } from './graph/graph.ts';

const settings = readSettings(process.env);
const log = pino({ level: settings.LOG_LEVEL });
const graph = openGraph({
  uri: settings.NEO4J_URI,
  user: settings.NEO4J_USER,
  password: settings.NEO4J_PASSWORD,
  database: settings.NEO4J_DATABASE,
});
const app = createApp({
  graph,
  log,
  today: () => new Date().toISOString().slice(0, 10),
  requestsPerMinute: settings.LIANTU_REQUESTS_PER_MINUTE,
  clientFolder: CLIENT_FOLDER,
});

const server = app.listen(settings.PORT, settings.HOST, (error?: Error) => {
  if (error) {
    process.stderr.write(`Cannot listen on ${settings.HOST}:${settings.PORT}: ${error.message}\n`);
    process.exit(1);
  }
  // The launcher waits for this message; run by hand, the line below says the same.
  process.send?.('listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : settings.PORT;
  log.info(`listening on http://${settings.HOST}:${port}`);
});

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  server.close();
  server.closeAllConnections();
  await graph.close();
  process.exit(0);
}
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());
process.on('disconnect', () => void stop());
