import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [reactRouter()],
  resolve: { tsconfigPaths: true },
  build: { target: 'es2022' },
  // One copy of React and the router for the site and whoever serves it.
  ssr: { noExternal: [/^@bytorg\//] },
});
