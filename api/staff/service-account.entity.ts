import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTime, PurposeCode } from '../scalars.ts';

/** A server-side application. Its token is kept as a digest only. */
@ObjectType({ description: 'A server-side application with a token. Never sees a sensitive field, whatever its roles say.' })
@Entity('service_account')
export class ServiceAccount {
  @Field(() => ID, { description: 'UUIDv7, made by the server.' })
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => String, { description: 'What it is, in words: "Website backend".' })
  @Column('text')
  name!: string;

  @Field(() => [String], { description: 'Codes of its roles.' })
  roles!: string[];

  @Field(() => [PurposeCode], { description: 'It is held to these purposes, whatever its roles say.' })
  @Column('text', { array: true })
  purposes!: string[];

  /** To whom it discloses: an entry of the register. */
  @Column('uuid', { name: 'recipient_id' }) recipientId!: string;

  @Field(() => DateTime, { description: 'Until when the token works.' })
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When the token was revoked.' })
  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the token was last used, to the minute.' })
  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;

  @Field(() => [String], { description: 'The networks it may ask from, in CIDR notation; empty: from anywhere.' })
  @Column('text', { array: true })
  networks!: string[];

  @Field(() => DateTime, { nullable: true, description: 'When it last got a new token; null: it has its first.' })
  @Column('timestamptz', { name: 'rotated_at', nullable: true })
  rotatedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when the token before this one still works; null: it does not.' })
  previousUntil!: Date | null;
}

/** The columns of a service account as the API tells them; over the alias `a`. */
export const serviceAccountSql = `a.id, a.name, a.purposes, a.recipient_id AS "recipientId", a.expires_at AS "expiresAt", a.revoked_at AS "revokedAt", a.last_used_at AS "lastUsedAt",
  a.networks, a.rotated_at AS "rotatedAt", CASE WHEN a.previous_until > now() AND a.revoked_at IS NULL THEN a.previous_until END AS "previousUntil",
  ARRAY(SELECT r.code FROM service_account_role ar JOIN role r ON r.id = ar.role_id WHERE ar.service_account_id = a.id ORDER BY r.code) AS roles`;
