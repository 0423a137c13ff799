import { describe, expect, test } from '@jest/globals';
import { createServer } from 'node:net';
import { renderFailure } from '../../server/launch/failure.mjs';
import {
  downloadFailure,
  localServerEnded,
  noRoom,
  noWayToNeo4j,
  unsupportedVersion,
} from '../../server/neo4j/failures.ts';
import { downloadedMegabytes, jarsFolder } from '../../server/neo4j/jars.ts';
import { javaFeature } from '../../server/neo4j/java.ts';
import { neo4jConf } from '../../server/neo4j/local-home.ts';
import { planMemory, SMALL_MEMORY } from '../../server/neo4j/memory.ts';
import { answers, comesFree, freePort, isPortFree } from '../../server/neo4j/ports.ts';
import { connectionFailure, probe } from '../../server/neo4j/probe.ts';
import { isAtLeast, OLDEST_NEO4J, parseVersion } from '../../server/neo4j/release.ts';

const driverError = (code: string, message = '') => Object.assign(new Error(message), { code });

describe('versions', () => {
  test.each([
    ['5.26.30', [5, 26]],
    ['2025.01.0', [2025, 1]],
    ['Neo4j/4.4.12', [4, 4]],
    ['unknown', undefined],
  ])('%s is read as %j', (text, version) => expect(parseVersion(text)).toEqual(version));

  test.each([
    ['5.26.30', true],
    ['2025.06.0', true],
    ['5.25.1', false],
    ['4.4.40', false],
  ])('Neo4j %s will do: %s', (text, will) => {
    expect(isAtLeast(parseVersion(text) ?? [0, 0], OLDEST_NEO4J)).toBe(will);
  });

  test.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_292"', 8],
    ['openjdk version "25-ea" 2025-09-16', 25],
    ['Error: could not find java', undefined],
  ])('%j is Java %s', (output, feature) => expect(javaFeature(output)).toBe(feature));
});

describe('memory for a local server', () => {
  test.each([
    [1_024, { heapStart: 512, heapMax: 512, pageCache: 128, serialGc: true }],
    [8_192, { heapStart: 512, heapMax: 1_024, pageCache: 512, serialGc: false }],
    [24_000, { heapStart: 512, heapMax: 3_000, pageCache: 1_500, serialGc: false }],
    [256_000, { heapStart: 512, heapMax: 4_096, pageCache: 2_048, serialGc: false }],
  ])('on a machine with %d MB', (total, plan) => expect(planMemory(total)).toEqual(plan));
});

describe('ports', () => {
  test('the wanted port is taken when free, another one when not', async () => {
    const free = await freePort();
    expect(await freePort([free])).toBe(free);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(free, '127.0.0.1', resolve));
    expect(await isPortFree(free)).toBe(false);
    expect(await answers(free)).toBe(true);
    expect(await freePort([free])).not.toBe(free);
    await new Promise((resolve) => server.close(resolve));
    expect(await answers(free)).toBe(false);
  });

  test('a port that is being let go of is waited for, one that is not only so long', async () => {
    const port = await freePort();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    expect(await comesFree(port, 250)).toBe(false);
    setTimeout(() => server.close(), 300);
    expect(await comesFree(port, 10_000)).toBe(true);
  });
});

test('a local server listens on loopback only, names the same port to others, and lets no query read files', () => {
  const lines = neo4jConf(7701, SMALL_MEMORY).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'server.default_listen_address=127.0.0.1',
      'server.bolt.listen_address=127.0.0.1:7701',
      'server.bolt.advertised_address=127.0.0.1:7701',
      'server.http.enabled=false',
      'server.https.enabled=false',
      'server.memory.pagecache.size=128m',
      'dbms.usage_report.enabled=false',
      'dbms.security.allow_csv_import_from_file_urls=false',
    ]),
  );
});

describe('the download', () => {
  test.each([
    ['[INFO] Downloaded from central: https://host/neo4j-kernel-5.26.30.jar (6.9 MB at 12 MB/s)', 6.9],
    ['[INFO] Downloaded from central: https://host/annotations-5.26.30.jar (12 kB at 34 kB/s)', 0.012],
    ['[INFO] Downloaded from central: https://host/neo4j-5.26.30.pom (7.3 kB at 42 kB/s)', 0],
    ['[INFO] Downloading from central: https://host/neo4j-kernel-5.26.30.jar', 0],
  ])('%j adds %d MB', (line, megabytes) => expect(downloadedMegabytes(line)).toBeCloseTo(megabytes));

  test('is kept in the user’s cache, so that several clones share it', () => {
    expect(jarsFolder({ XDG_CACHE_HOME: '/cache' })).toBe('/cache/liantu/neo4j-5.26.30');
  });

  test.each([
    ['Could not transfer artifact: repo.example: Unknown host repo.example', 'offline'],
    ['Connect to repo.example:443 failed: Connection refused', 'offline'],
    ['Cannot access central in offline mode', 'offline'],
    ['Checksum validation failed, expected abc but is def', 'damaged-download'],
    ['java.io.IOException: No space left on device', 'disk-full'],
    ['[ERROR] Something else', 'download-broken'],
  ])('that ends with %j is shown as %s', (output, code) => {
    expect(downloadFailure(output, 'maven.log').code).toBe(code);
  });

  test('that would not fit says how much is free', () => {
    expect(noRoom('/cache', 120, 600, 'XDG_CACHE_HOME').message).toBe(
      'The disk is nearly full: 120 MB free where 600 MB are needed.',
    );
  });
});

describe('no Neo4j and nothing to run one', () => {
  const nothing = { tooOld: [], maven: false, docker: 'Docker is not installed' };

  test('lists every choice with its command', () => {
    const shown = renderFailure(noWayToNeo4j(nothing));
    expect(shown).toMatch(
      /Java is not installed\.\n\s+Maven is not installed\.\n\s+Docker is not installed\./,
    );
    for (const command of [
      'NEO4J_URI=',
      'get.docker.com',
      'apt-get install -y default-jdk-headless maven &&',
      'brew install',
    ]) {
      expect(shown).toContain(command);
    }
  });

  test('names only what is missing: Maven beside a Java, a daemon beside Docker', () => {
    const java = { path: '/usr/bin/java', feature: 21, line: '' };
    const docker = 'Docker is installed but its daemon does not answer';
    const shown = renderFailure(noWayToNeo4j({ tooOld: [], java, maven: false, docker }));
    expect(shown).toContain('apt-get install -y maven &&');
    expect(shown).toContain('systemctl start docker');
  });

  test('a Java that is too old is named with its place', () => {
    const old = { path: '/usr/bin/java', feature: 11, line: 'openjdk version "11.0.2"' };
    const failure = noWayToNeo4j({ ...nothing, tooOld: [old] });
    expect(failure.code).toBe('java-too-old');
    expect(renderFailure(failure)).toContain('Java is too old: 11 at /usr/bin/java; 17 or newer is needed');
  });
});

describe('a connection that fails', () => {
  const connection = { uri: 'bolt://db.example:7687', user: 'neo4j', password: 'secret' };

  test.each([
    ['Neo.ClientError.Security.Unauthorized', '', 'wrong-password'],
    ['Neo.ClientError.Security.AuthenticationRateLimit', '', 'too-many-logins'],
    ['Neo.ClientError.Security.CredentialsExpired', '', 'password-expired'],
    ['Neo.ClientError.Database.DatabaseNotFound', '', 'no-such-database'],
    ['ServiceUnavailable', 'Failed to connect: connect ECONNREFUSED', 'unreachable'],
    ['', 'This client is unsupported by this server version', 'unsupported-version'],
  ])('with %s %s is shown as %s', (code, message, shown) => {
    expect(connectionFailure(driverError(code, message), connection).code).toBe(shown);
  });

  test.each([
    ['getaddrinfo ENOTFOUND db.example', 'The name "db.example:7687" is not known'],
    ['connect ECONNREFUSED 10.0.0.1:7687', 'Nothing listens at db.example:7687'],
    ['self-signed certificate', 'The encrypted connection was not accepted'],
    ['connect ETIMEDOUT', 'db.example:7687 does not answer'],
    ['Could not perform discovery. No routing servers available.', 'gave no route to the database'],
  ])('because of %j says why', (message, sentence) => {
    const failure = connectionFailure(driverError('ServiceUnavailable', message), connection);
    expect(failure.explanation[0]).toContain(sentence);
  });

  test('never shows the password', () => {
    const failure = connectionFailure(driverError('Neo.ClientError.Security.Unauthorized'), connection);
    expect(renderFailure(failure, { verbose: true })).not.toContain('secret');
  });

  test('with no password set says so', () => {
    const failure = connectionFailure(driverError('Neo.ClientError.Security.Unauthorized'), {
      ...connection,
      password: '',
    });
    expect(failure.message).toBe(
      'The Neo4j at bolt://db.example:7687 wants a password, and NEO4J_PASSWORD is not set.',
    );
  });

  test.each(['http://127.0.0.1:7474', 'localhost:7687', 'bolt://', 'redis://x'])(
    'an address of %s is refused before anything is sent',
    async (uri) => {
      await expect(probe({ ...connection, uri })).rejects.toMatchObject({ code: 'bad-uri' });
    },
  );

  test('a server that is too old is named with what is needed', () => {
    expect(unsupportedVersion('4.4.40', 'bolt://db.example').message).toBe(
      'The Neo4j at bolt://db.example is version 4.4.40; 5.26 or newer is needed.',
    );
  });
});

test.each([
  ['java.io.IOException: No space left on device', 'disk-full'],
  ['org.neo4j.kernel.StoreLockException: Lock file has been locked by another process', 'store-in-use'],
  ['os::commit_memory failed; error=Cannot allocate memory', 'no-memory'],
  ['ERROR Failed to start Neo4j', 'local-neo4j-ended'],
])('a local server that ended with %j is shown as %s', (output, code) => {
  expect(localServerEnded(output, 'neo4j.log').code).toBe(code);
});
