const transform = {
  '^.+\\.(ts|tsx)$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'es6' },
    },
  ],
};
/** @param {string} name @param {string} testEnvironment */
const project = (name, testEnvironment, extra = {}) => ({
  displayName: name,
  rootDir: '.',
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  testEnvironment,
  transform,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '\\.(css|svg|png)$': '<rootDir>/tests/support/empty-asset.ts' },
  ...extra,
});

export default {
  rootDir: '..',
  // The first question of each kind waits for Neo4j to plan it, and a small machine does several things at once.
  testTimeout: 30_000,
  // Graph, API and browser tests share one Neo4j, so files run one after another there; see tests/run.mjs.
  projects: [
    project('unit', 'node'),
    project('graph', 'node'),
    project('api', 'node'),
    project('client', 'jsdom'),
    project('browser', 'node'),
  ],
};
