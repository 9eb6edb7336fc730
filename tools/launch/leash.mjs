// Loaded into every process before its own code. The channel to the launcher closes when the launcher dies,
// kill -9 included; a process that outlived it would hold its port and serve a stopped database.
if (process.channel) {
  process.on('disconnect', () => process.exit(1));
  process.channel.unref();
}
