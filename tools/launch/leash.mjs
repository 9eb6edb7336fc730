import { flushCompileCache } from 'node:module';

// Loaded into every process before its own code. The channel to the launcher closes when the launcher dies,
// kill -9 included; a process that outlived it would hold its port and serve a stopped database.
if (process.channel) {
  process.on('disconnect', () => process.exit(1));
  process.channel.unref();
}

// What was compiled is kept once all is up, and not only by those that end in order.
setTimeout(flushCompileCache, 4_000).unref();
