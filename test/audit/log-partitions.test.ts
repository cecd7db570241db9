import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeLogPartitions } from '../../api/audit/make-log-partitions.ts';
import { Logbook } from './logbook.ts';

let book: Logbook;
beforeEach(async () => {
  book = await Logbook.open();
});
afterEach(() => book.close());

/** Months for which both logs have a partition, the first and the last, and how many. */
const months = async (): Promise<unknown[]> =>
  book.asOwner(
    `SELECT inhparent::regclass::text AS log, count(*)::integer AS months, max(substring(inhrelid::regclass::text FROM '\\d{4}_\\d\\d$')) AS last
     FROM pg_inherits WHERE inhparent IN ('access_log'::regclass, 'change_log'::regclass) AND inhrelid::regclass::text !~ 'default' GROUP BY 1 ORDER BY 1`,
  );
/** The partition of the last month that is made ahead. */
const name = (log: string) => {
  const now = new Date();
  return `${log}_${new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 24, 15)).toISOString().slice(0, 7).replace('-', '_')}`;
};

test('the runtime role makes the months ahead through the owner’s function, and none twice', async () => {
  const before = await months();
  expect(before).toMatchObject([{ months: 25 }, { months: 25 }]);
  await book.asOwner(`DROP TABLE ${name('access_log')}, ${name('change_log')}`);
  expect(await months()).not.toEqual(before);
  await makeLogPartitions(book.ctx);
  await makeLogPartitions(book.ctx);
  expect(await months()).toEqual(before);
  await expect(
    book.sql(`CREATE TABLE access_log_2099_01 PARTITION OF access_log FOR VALUES FROM ('2099-01-01') TO ('2099-02-01')`),
  ).rejects.toThrow(/permission denied|must be owner/);
});

test('who reads for long makes it wait for a second, not everybody who writes behind it', async () => {
  await book.asOwner(`DROP TABLE ${name('access_log')}`);
  await book.ctx.transaction(async tx => {
    await tx.query('SELECT count(*) FROM access_log');
    await expect(makeLogPartitions(book.ctx)).rejects.toThrow('lock timeout');
    await book.sql(
      `INSERT INTO access_log (viewer_kind, operation, action, request_id) VALUES ('staff', 'contacts', 'read', gen_random_uuid())`,
    );
  });
  await makeLogPartitions(book.ctx);
  expect(await months()).toMatchObject([{ months: 25 }, { months: 25 }]);
});
