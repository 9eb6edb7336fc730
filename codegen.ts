import { readFile, writeFile } from 'node:fs/promises';
import type { CodegenConfig } from '@graphql-codegen/cli';

// Marked pure, so that each site's bundle carries only the documents it uses.
async function markPure(file: string) {
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replaceAll('= new TypedDocumentString(', '= /*#__PURE__*/ new TypedDocumentString('));
}

/** Typed documents for both sites, written from the committed schema; the result is committed too. */
const config: CodegenConfig = {
  schema: 'apps/api/schema.graphql',
  documents: ['apps/shop/src/**/*.graphql', 'apps/admin/src/**/*.graphql'],
  ignoreNoDocuments: true,
  hooks: {
    afterAllFileWrite: async (...files: string[]) => {
      for (const file of files.filter((name) => name.endsWith('graphql.ts'))) await markPure(file);
    },
  },
  generates: {
    // npm run check generates beside, to compare.
    [process.env.CODEGEN_OUTPUT ?? 'libs/graphql-client/src/generated/']: {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: { DateTime: 'string' },
        avoidOptionals: { field: true },
      },
    },
  },
};

export default config;
