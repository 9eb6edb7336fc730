import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'src',
  buildDirectory: '../../dist/shop',
  ssr: true,
  // A dozen routes: handing the map over at once saves the calls that would fetch it piece by piece.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
