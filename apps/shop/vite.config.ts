import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { compileTexts } from './compile-texts';

export default defineConfig({
  plugins: [compileTexts(), reactRouter()],
  resolve: {
    tsconfigPaths: true,
    alias: [
      { find: /^@formatjs\/icu-messageformat-parser$/, replacement: '@formatjs/icu-messageformat-parser/no-parser.js' },
    ],
  },
  build: {
    target: 'es2022',
    // Nothing in ui happens by being imported, so each page takes only the pieces it shows.
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /\/libs\/ui\/src\/.*\.tsx?$/, sideEffects: false }] } },
  },
  // The icons' package is a file for each of 1,700: a server that takes in only those it shows is up sooner.
  ssr: { noExternal: [/^@bytorg\//, 'lucide-react'] },
});
