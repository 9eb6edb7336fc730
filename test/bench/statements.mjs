// Sent by the clock or by the news of others, whatever is asked: stores (once a second), categories, the live relay.
const byTheClock = /FROM town t ORDER BY|FROM category c LEFT JOIN|relay_\w+\(/;

/** How many statements one role sends for an operation, asked of PostgreSQL itself. */
export async function countStatements(db, role, times, act) {
  // The second time, every memory is warm.
  await act(0);
  await settled(db, role);
  await db.query('SELECT pg_stat_statements_reset()');
  for (let n = 0; n < times; n++) await act(n + 1);
  const rows = await settled(db, role);
  const each = rows.map((r) => ({ ...r, perAct: r.calls / times }));
  // One question may be written in several ways: a broad word's is another statement than a narrow one's.
  const counted = each.filter((r) => !byTheClock.test(r.query));
  return {
    count: Math.round(counted.reduce((sum, r) => sum + r.perAct, 0)),
    milliseconds: counted.reduce((sum, r) => sum + r.ms, 0) / times,
    statements: each.toSorted((a, b) => b.ms - a.ms),
  };
}

/** The counts, once nothing has been added for a while: webhooks arrive after the answer. */
async function settled(db, role) {
  for (let last = -1; ;) {
    const { rows } = await db.query(
      `SELECT s.query, s.calls::int, s.total_exec_time AS ms, s.total_plan_time AS planning FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
       WHERE r.rolname = $1`,
      [role],
    );
    const calls = rows.filter((r) => !byTheClock.test(r.query));
    const sum = calls.reduce((n, r) => n + r.calls, 0);
    if (sum === last) return rows;
    last = sum;
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
}
