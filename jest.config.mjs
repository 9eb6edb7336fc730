import { availableParallelism } from 'node:os';

// Seven tiers, one run. npm test prepares what they need (tools/test.mjs) and then runs this.
const prove = process.env.PROVE === '1';

const swc = {
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    keepClassNames: true,
    experimental: { keepImportAttributes: true },
  },
  module: { type: 'es6' },
  sourceMaps: true,
};

const tier = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': ['@swc/jest', swc] },
  moduleNameMapper: {
    '^@bytorg/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@bytorg/([^/]+)/(.+)$': '<rootDir>/libs/$1/src/$2',
  },
  resolver: '<rootDir>/test/harness/resolver.cjs',
  setupFiles: ['<rootDir>/test/harness/setup.ts'],
  ...more,
});

const beside = (kind) => ['libs/**', 'apps/**'].map((where) => `${where}/*${kind}`);
const under = (folder) => [`test/${folder}/**/*.spec.ts`, `test/${folder}/**/*.spec.tsx`];

export default {
  projects: [
    tier('unit', [...beside('.spec.{ts,tsx}'), 'test/{town,search}/**/*.spec.ts'], {
      testPathIgnorePatterns: ['/node_modules/', '\\.db\\.spec\\.ts$'],
    }),
    tier('architecture', under('architecture')),
    tier('db', [...beside('.db.spec.ts'), 'test/**/*.db.spec.ts']),
    tier('races', under('races')),
    tier('redis', under('redis')),
    tier('journeys', under('journeys')),
    tier('browser', under('browser'), { setupFilesAfterEnv: ['<rootDir>/test/harness/browser-time.mjs'] }),
  ],
  watchman: false,
  // Temporary folders go with a run (tools/test/scratch.mjs); what was compiled serves the next one.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  // A real shop at work needs longer than a function.
  testTimeout: prove ? 900_000 : 60_000,
  // Two cores are the least that is planned for; a worker waits for its processes and its browser a good part of the time.
  maxWorkers: Math.max(3, Math.floor(availableParallelism() / 2)),
  reporters: ['<rootDir>/test/harness/tier-times.mjs', 'default'],
};
