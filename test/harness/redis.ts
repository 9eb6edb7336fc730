/** The real Redis of this run. Each worker gets a database number of its own. */
export function redisUrl(): string {
  const base = process.env.BYTORG_TEST_REDIS;
  if (!base) throw new Error('There is no Redis: run the tests with npm test, also a single file');
  return `${base}/${Number(process.env.JEST_WORKER_ID ?? 1) % 16}`;
}
