import nx from '@nx/eslint-plugin';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

// Who may use whom: calls go down, any distance; events come up. This is the whole list.
const pure = ['money', 'clock', 'errors', 'enums'];
const platform = [...pure, 'config', 'database', 'outbox', 'outside'];
const toStores = [...platform, 'identity', 'stores'];
const toInventory = [...toStores, 'catalog', 'inventory'];
const toOrdering = [...toInventory, 'search', 'intake', 'payments', 'ordering'];
const toCheckout = [...toOrdering, 'pickup', 'delivery', 'checkout'];
const everything = [...toCheckout, 'metrics', 'collaboration', 'notifications'];
const web = [...pure, 'ui', 'graphql-client'];

const mayUse = {
  'lib:money': [],
  'lib:clock': [],
  'lib:errors': [],
  'lib:enums': [],
  'lib:config': pure,
  'lib:database': [...pure, 'config'],
  'lib:outbox': [...pure, 'config', 'database'],
  'lib:outside': pure,
  'lib:identity': platform,
  'lib:stores': [...platform, 'identity'],
  'lib:catalog': toStores,
  'lib:payments': toStores,
  'lib:inventory': [...toStores, 'catalog'],
  'lib:search': toInventory,
  'lib:intake': toInventory,
  'lib:ordering': [...toInventory, 'search', 'intake', 'payments'],
  'lib:pickup': toOrdering,
  'lib:delivery': toOrdering,
  'lib:checkout': [...toOrdering, 'pickup', 'delivery'],
  'lib:metrics': toCheckout,
  'lib:collaboration': toCheckout,
  'lib:notifications': toCheckout,
  'lib:domain': everything,
  'lib:graphql-client': [],
  'lib:ui': pure,
  'app:api': [...everything, 'domain'],
  'app:worker': [...everything, 'domain'],
  'app:sandbox': [...pure, 'config'],
  'app:shop': web,
  'app:admin': web,
  'root:tests': [...everything, 'domain', ...web],
};

const depConstraints = Object.entries(mayUse).map(([sourceTag, libs]) => ({
  sourceTag,
  onlyDependOnLibsWithTags: libs.map((lib) => `lib:${lib}`),
}));

const environment = 'Settings are read and checked in libs/config';
const cycle = 'A cycle: move the call down or the event up';
const forwardRef = { name: '@nestjs/common', importNames: ['forwardRef'], message: cycle };
const fromProcess = { name: 'node:process', importNames: ['env'], message: environment };
const ownDoor = {
  regex: '^(\\.{1,2}/)*\\.{1,2}(/index(\\.js)?)?/?$',
  message: 'index.ts is the door for others: inside, import the file itself',
};

export default tseslint.config(
  {
    ignores: [
      ...['**/dist', '**/node_modules', '.data', '.nx', 'apps/*/build', '**/.react-router'],
      'libs/graphql-client/src/generated',
    ],
  },
  tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@nx': nx, 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.tsx', '.js'], extensionAlias: { '.js': ['.ts', '.tsx', '.js'] } }),
      ],
    },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { allow: [], depConstraints }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'no-restricted-imports': ['error', { paths: [forwardRef, fromProcess] }],
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: environment }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // GraphQL's and NestJS's module classes are empty on purpose.
      '@typescript-eslint/no-extraneous-class': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['libs/*/src/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.ts', '**/*.spec.tsx'],
    rules: { 'no-restricted-imports': ['error', { paths: [forwardRef, fromProcess], patterns: [ownDoor] }] },
  },
  {
    // The web process has a settings file of its own, because it is given no secret. Tests set the scene.
    files: [
      'libs/config/src/**',
      'apps/shop/server/settings.ts',
      'test/**',
      '**/*.spec.ts',
      '**/*.spec.tsx',
      'codegen.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  // Jest loads its resolver with require.
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    // Journeys write their queries by hand and assert what the answers hold.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
);
