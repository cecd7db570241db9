import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of roles that take a second person, or a day. */
export class SecondPerson1766300000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      CREATE TABLE role_change (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('DEFINE', 'GRANT')),
        role text NOT NULL,
        -- GRANT: who gains it.
        staff_id uuid REFERENCES staff_member,
        -- DEFINE: the role as it should be.
        definition jsonb,
        -- The version of the role that the change was made from; null: there was none.
        expected_version integer,
        -- Why it takes a second person.
        because text[] NOT NULL CHECK (cardinality(because) > 0),
        reason text NOT NULL,
        proposed_by uuid NOT NULL REFERENCES staff_member,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        -- Nobody else could agree: it is carried out then, unless somebody stops it.
        due_at timestamptz,
        state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'APPROVED', 'CARRIED_OUT', 'REJECTED', 'WITHDRAWN', 'LAPSED')),
        decided_by uuid REFERENCES staff_member,
        decided_at timestamptz,
        decision_reason text,
        CHECK ((kind = 'GRANT') = (staff_id IS NOT NULL)),
        CHECK ((kind = 'DEFINE') = (definition IS NOT NULL)),
        CHECK ((state = 'OPEN') = (decided_at IS NULL)),
        -- Invariant: nobody agrees to what they proposed, or to what they gain; nothing is carried out without somebody else or a day.
        CHECK (state <> 'APPROVED' OR (decided_by IS NOT NULL AND decided_by <> proposed_by AND decided_by IS DISTINCT FROM staff_id)),
        CHECK (state <> 'CARRIED_OUT' OR decided_at >= proposed_at + interval '24 hours')
      );
      CREATE INDEX role_change_open ON role_change (proposed_at) WHERE state = 'OPEN';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}
