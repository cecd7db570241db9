import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a role said in each of its versions, who wrote it, and why. */
export class RoleVersions1766200000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      CREATE TABLE role_version (
        code text NOT NULL,
        version integer NOT NULL,
        -- labels, purposes, rules and duties, as the role had them.
        definition jsonb NOT NULL,
        -- Null: it came with the installation.
        author uuid REFERENCES staff_member,
        -- The second person, where it took one.
        approved_by uuid REFERENCES staff_member,
        reason text,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (code, version)
      );
      INSERT INTO role_version (code, version, definition, at)
        SELECT code, version, jsonb_build_object('labels', labels, 'purposes', to_jsonb(purposes), 'rules', rules, 'duties', duties), created_at FROM role;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward only: restore a backup instead.');
  }
}
