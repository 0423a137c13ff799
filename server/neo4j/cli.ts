/**
 * `npm run neo4j`: starts this project's local Neo4j and leaves it running, for working on the code.
 * `npm run neo4j -- stop` stops it, `npm run neo4j -- status` says how it is.
 */
import { renderFailure } from '../launch/failure.mjs';
import { createSteps, runStep } from '../launch/steps.mjs';
import { leaveLocal, runningLocal } from './local-server.ts';
import { projectHome, provideNeo4j } from './provide.ts';

const [command = 'start'] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const verbose = process.argv.includes('--verbose');
const steps = createSteps();

try {
  const home = projectHome();
  if (command === 'stop') {
    await runStep(steps, 'Neo4j', 'stopping', async (step) => {
      if (await leaveLocal(home, { evenIfKept: true })) step.done('stopped');
      else step.skip('was not running');
    });
  } else if (command === 'status') {
    const running = await runningLocal(home);
    console.log(
      running ? `running at ${running.connection.uri}, version ${running.facts.version}` : 'not running',
    );
    process.exitCode = running ? 0 : 1;
  } else {
    const { connection, facts } = await runStep(steps, 'Neo4j', 'looking for one', async (step) => {
      const provided = await provideNeo4j({ env: process.env, step, keep: true });
      step.done(
        `${provided.facts.version} ${provided.reused ? 'was already running' : 'started'}; it stays up`,
      );
      return provided;
    });
    console.log(`\n  NEO4J_URI=${connection.uri}\n  NEO4J_USER=${connection.user}`);
    console.log(`  NEO4J_PASSWORD=$(cat ${home.passwordFile})`);
    console.log(`\n  ${facts.edition} edition. Stop it with: npm run neo4j -- stop`);
  }
} catch (error) {
  process.stderr.write(renderFailure(error, { verbose }));
  process.exitCode = 1;
}
