import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Authenticators1765900000000 } from '../../api/migrations/0019-authenticators.ts';
import { Passkeys1766700000000 } from '../../api/migrations/0027-passkeys.ts';
import { offeredLanguages } from '../../api/languages.ts';
import { writeLetter } from '../../api/mail/letter.ts';
import { sealSecret } from '../../api/sign-in/second-factor.ts';
import { signInMails } from '../../api/sign-in/sign-in-mails.ts';
import { House } from './caller.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
  await house.employ('ada', 'admin');
  await house.employ('ben', 'admin');
});
afterAll(() => house.close());

test.each(Object.keys(signInMails))('%s is written in every language, and says it to whom it concerns', async template => {
  const { ctx } = await house.context(undefined);
  const [id, reset] = [house.ids.get('ada')!, randomBytes(32).toString('base64url')];
  const subjects = new Set<string>();
  for (const language of offeredLanguages) {
    const mail = {
      id,
      to: { kind: 'STAFF', id },
      purpose: 'sign-in',
      template,
      language: null,
      parameters: { left: 9, minutes: 30, who: id },
      tokens: { reset },
    } as const;
    const letter = (await signInMails[template]!(ctx, mail, language))!;
    const { subject, text } = writeLetter(letter, { name: 'Buurthuis De Linde', lines: [], replyTo: null }, language);
    subjects.add(subject);
    expect(text).not.toMatch(/undefined|\{\w+\}/);
    expect(text.includes(reset)).toBe(template === 'sign-in-reset-link');
    if (template === 'sign-in-oversight') expect(text).toContain('ada');
  }
  expect(subjects.size).toBe(offeredLanguages.length);
});

test('what was enrolled before there were several authenticators goes on to work', async () => {
  const id = house.ids.get('ben')!;
  await house.db.db.owner(async source => {
    const db = source.createQueryRunner();
    // As it was before: one secret in the person's own row.
    await db.query('ALTER TABLE recovery_code DROP COLUMN waits_for');
    await db.query('ALTER TABLE session DROP COLUMN enrols');
    await db.query('DROP TABLE authenticator, passkey_challenge');
    await db.query('ALTER TABLE staff_member ADD COLUMN totp_secret bytea, ADD COLUMN totp_last_step bigint NOT NULL DEFAULT 0');
    await db.query('UPDATE staff_member SET totp_secret = $2 WHERE id = $1', [id, sealSecret(house.keys, id, house.secrets.get('ben')!)]);
    await new Authenticators1765900000000().up(db);
    await new Passkeys1766700000000().up(db);
    await db.query('GRANT SELECT, INSERT, UPDATE ON authenticator TO inzage_app');
    await db.release();
  });
  const ben = house.stranger();
  expect((await ben.signIn('ben')).data).toEqual({ signIn: { next: 'VERIFY_SECOND_FACTOR' } });
  expect((await ben.verify(house.code('ben'))).refused).toEqual([]);
  expect((await house.stranger().signIn('ada')).data).toEqual({ signIn: { next: 'ENROL_SECOND_FACTOR' } });
});
