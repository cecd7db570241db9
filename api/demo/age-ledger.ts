import type { Database } from '../database.ts';

/**
 * The ledger writes by the database's clock alone; the past that the demo tells of would all have happened at its loading. So the owner, before anything is served or
 * sealed, gives its entries the days that they tell of, in their order, and chains them anew. In no other installation.
 */
export const ageLedger = (db: Database): Promise<unknown> => db.owner(source => source.query(aging));

const aging = /* sql */ `
  DO $age$
  DECLARE
    entry ledger;
    before ledger;
  BEGIN
    IF EXISTS (SELECT FROM log_seal) THEN RAISE EXCEPTION 'what was sealed stays as it is'; END IF;
    ALTER TABLE ledger DISABLE TRIGGER chain;
    before.hash := sha256('inzage ledger');
    FOR entry IN SELECT * FROM ledger ORDER BY seq LOOP
      entry.at := greatest(least(coalesce(entry.claimed_at, entry.at), entry.at), before.at);
      entry.previous_hash := before.hash;
      entry.hash := ledger_hash(entry);
      UPDATE ledger SET at = entry.at, previous_hash = entry.previous_hash, hash = entry.hash WHERE seq = entry.seq;
      before := entry;
    END LOOP;
    UPDATE ledger_head SET hash = before.hash;
    ALTER TABLE ledger ENABLE TRIGGER chain;
    UPDATE legal_basis SET recorded_at = claimed_at WHERE claimed_at < recorded_at;
    UPDATE sensitive_condition SET recorded_at = starts_at WHERE starts_at < recorded_at;
  END $age$`;
