import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export default defineConfig({
  root: fromRoot('apps/admin'),
  base: '/admin/',
  plugins: [react()],
  resolve: {
    alias: {
      '@bytorg/ui/theme': fromRoot('libs/ui/src/theme'),
      '@bytorg/ui': fromRoot('libs/ui/src/index.ts'),
      '@bytorg/graphql-client': fromRoot('libs/graphql-client/src/index.ts'),
    },
  },
  build: {
    outDir: fromRoot('dist/admin'),
    emptyOutDir: true,
    // A data: address would need an exception in the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: {
    port: 4510,
    proxy: { '/graphql': 'http://localhost:4000', '/api': 'http://localhost:4000' },
  },
});
