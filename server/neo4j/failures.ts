import { Failure } from '../launch/failure.mjs';
import type { Java } from './java.ts';
import { NEO4J_RELEASE, OLDEST_JAVA, OLDEST_NEO4J } from './release.ts';

const AGAIN = 'npm start';

/** Nothing here can run a Neo4j: the ways to get one, with the command for each. */
export function noWayToNeo4j(found: {
  tooOld: Java[];
  java?: Java | undefined;
  maven: boolean;
  docker: string;
}): Failure {
  const seen = [
    found.java
      ? `Java ${found.java.feature} is there (${found.java.path})`
      : found.tooOld.length > 0
        ? `Java is too old: ${found.tooOld.map((java) => `${java.feature} at ${java.path}`).join(', ')}; ${OLDEST_JAVA} or newer is needed`
        : 'Java is not installed',
    found.maven ? 'Maven is there' : 'Maven is not installed',
    found.docker,
  ];
  const tooOldOnly = found.java === undefined && found.tooOld.length > 0;
  const packages = [
    ...(found.java === undefined ? ['default-jdk-headless'] : []),
    ...(found.maven ? [] : ['maven']),
  ];
  const install = /not installed/.test(found.docker)
    ? {
        why: '2. Docker; this is its own installer:',
        run: `curl -fsSL https://get.docker.com | sudo sh && ${AGAIN}`,
      }
    : { why: '2. Docker, with its daemon running:', run: `sudo systemctl start docker && ${AGAIN}` };
  return new Failure({
    code: tooOldOnly ? 'java-too-old' : 'no-neo4j',
    title: tooOldOnly
      ? `There is no Neo4j, and the Java here is too old to run one (${OLDEST_JAVA} or newer is needed).`
      : 'There is no Neo4j, and nothing here that could run one.',
    explanation: [
      'Looked for: NEO4J_URI (not set).',
      ...seen.map((each) => `${each}.`),
      '',
      'Any one of these is enough:',
    ],
    remedies: [
      {
        why: '1. A Neo4j you already have (your own, a cluster, or Aura):',
        run: `NEO4J_URI=neo4j+s://<host> NEO4J_USER=neo4j NEO4J_PASSWORD=<password> ${AGAIN}`,
      },
      install,
      {
        why: `3. Java ${OLDEST_JAVA}+ and Maven; Neo4j ${NEO4J_RELEASE} is then fetched and kept for you (Debian 12+, Ubuntu 24.04+):`,
        run: `sudo apt-get install -y ${packages.join(' ')} && ${AGAIN}`,
      },
      { why: '   … on macOS:', run: `brew install openjdk maven && ${AGAIN}` },
    ],
  });
}

/** Maven could not fetch the jars; its output tells why. */
export function downloadFailure(output: string, log: string): Failure {
  const resume = { why: 'What was fetched is kept; go on with:', run: AGAIN };
  if (/No space left on device|ENOSPC/i.test(output)) {
    return new Failure({
      code: 'disk-full',
      title: 'The disk is full: Neo4j could not be stored.',
      remedies: [{ why: 'Free about 600 MB, see where space went:', run: 'df -h . ~' }, resume],
      detail: output,
      log,
    });
  }
  if (/checksum/i.test(output)) {
    return new Failure({
      code: 'damaged-download',
      title: 'A downloaded part of Neo4j does not match its published checksum and was refused.',
      explanation: ['A proxy between here and Maven Central may have changed it, or the download broke off.'],
      remedies: [{ why: 'Fetch it again:', run: AGAIN }],
      detail: output,
      log,
    });
  }
  if (
    /Unknown host|UnknownHost|Connection refused|Connect to|timed? out|Network is unreachable|Temporary failure|No route to host|failed to transfer|Could not transfer|in offline mode|PKIX/i.test(
      output,
    )
  ) {
    return new Failure({
      code: 'offline',
      title: `Maven Central cannot be reached, so Neo4j ${NEO4J_RELEASE} cannot be fetched.`,
      explanation: [
        'Only the first start needs the network. Behind a proxy, Maven wants it in ~/.m2/settings.xml.',
      ],
      remedies: [
        { why: 'Look at the connection:', run: 'mvn -B -U -f server/neo4j/pom.xml dependency:resolve' },
        resume,
        {
          why: 'Or use a Neo4j that is within reach:',
          run: `NEO4J_URI=bolt://<host>:7687 NEO4J_USER=neo4j NEO4J_PASSWORD=<password> ${AGAIN}`,
        },
      ],
      detail: output,
      log,
    });
  }
  return new Failure({
    code: 'download-broken',
    title: `The download of Neo4j ${NEO4J_RELEASE} broke off.`,
    explanation: [firstError(output)].filter((line) => line !== ''),
    remedies: [resume],
    detail: output,
    log,
  });
}

/** Too little room before anything is written. */
export function noRoom(folder: string, freeMb: number, neededMb: number, movedBy: string): Failure {
  return new Failure({
    code: 'disk-full',
    title: `The disk is nearly full: ${freeMb} MB free where ${neededMb} MB are needed.`,
    explanation: [`Neo4j is kept in ${folder}.`],
    remedies: [
      { why: 'See where space went:', run: 'df -h . ~' },
      { why: 'Or keep it on another disk:', run: `${movedBy}=/path/with/room ${AGAIN}` },
    ],
  });
}

/** The local server ended before it answered. */
export function localServerEnded(output: string, log: string): Failure {
  if (/No space left on device/i.test(output)) {
    return new Failure({
      code: 'disk-full',
      title: 'The disk is full: the local Neo4j could not write its data.',
      explanation: ['What was stored before is safe.'],
      remedies: [
        { why: 'Free some space, see where it went:', run: 'df -h .' },
        { why: 'Then:', run: AGAIN },
      ],
      detail: output,
      log,
    });
  }
  if (/Lock file has been locked|StoreLockException|FileLockException/i.test(output)) {
    return new Failure({
      code: 'store-in-use',
      title: 'The local Neo4j store is in use by another process.',
      explanation: ['A Neo4j started from this folder still runs, though its process file is gone.'],
      remedies: [
        { why: 'Find it:', run: 'pgrep -af CommunityEntryPoint' },
        { why: 'End it and start again:', run: `kill <pid> && ${AGAIN}` },
      ],
      detail: output,
      log,
    });
  }
  if (/insufficient memory|Could not reserve enough space|Cannot allocate memory/i.test(output)) {
    return new Failure({
      code: 'no-memory',
      title: 'There is not enough free memory to start the local Neo4j.',
      remedies: [
        { why: 'See what is free (about 700 MB are needed):', run: 'free -m' },
        { why: 'Then:', run: AGAIN },
      ],
      detail: output,
      log,
    });
  }
  return new Failure({
    code: 'local-neo4j-ended',
    title: 'The local Neo4j ended before it was ready.',
    explanation: [firstError(output)].filter((line) => line !== ''),
    remedies: [
      { why: 'Read what it said:', run: `tail -50 ${log}` },
      { why: 'Try again:', run: AGAIN },
    ],
    detail: output,
    log,
  });
}

/** The process is there but does not answer. */
export function localServerSilent(pid: number, seconds: number, log: string): Failure {
  return new Failure({
    code: 'local-neo4j-silent',
    title: `The local Neo4j (process ${pid}) has not answered for ${seconds} s.`,
    remedies: [
      { why: 'Read what it does:', run: `tail -50 ${log}` },
      { why: 'End it and start again:', run: `kill ${pid} && ${AGAIN}` },
    ],
    log,
  });
}

/** The port by which a server of ours is known has gone to another program while it was down. */
export function portTaken(port: number): Failure {
  return new Failure({
    code: 'port-taken',
    title: `The local Neo4j cannot come up again: another program has its port ${port}.`,
    remedies: [{ why: 'Stop with Ctrl-C and start again; another port is found:', run: AGAIN }],
  });
}

/** A graph is there but the password that opens it is not. */
export function passwordLost(passwordFile: string, root: string): Failure {
  return new Failure({
    code: 'password-lost',
    title: 'The password of the local Neo4j is missing.',
    explanation: [`It is kept in ${passwordFile}; the graph beside it cannot be opened without it.`],
    remedies: [
      {
        why: 'Restore that file from a backup, or set the graph aside and begin with the seed graph:',
        run: `mv ${root} ${root}.old && ${AGAIN}`,
      },
    ],
  });
}

/** The server is older than the queries need. */
export function unsupportedVersion(version: string, uri: string): Failure {
  const oldest = OLDEST_NEO4J.join('.');
  return new Failure({
    code: 'unsupported-version',
    title: `The Neo4j at ${uri} is version ${version}; ${oldest} or newer is needed.`,
    explanation: [
      'Queries use what came with 5.26, the long-term-support release; the 2025 releases know it too.',
    ],
    remedies: [
      {
        why: 'Use another server:',
        run: `NEO4J_URI=<address> NEO4J_USER=neo4j NEO4J_PASSWORD=<password> ${AGAIN}`,
      },
      { why: 'Or let one be provided here:', run: `env -u NEO4J_URI ${AGAIN}` },
    ],
  });
}

function firstError(output: string): string {
  const line = output.split('\n').find((each) => /ERROR|error|Exception/.test(each)) ?? '';
  return line
    .replace(/^\[ERROR\]\s*/, '')
    .trim()
    .slice(0, 240);
}
