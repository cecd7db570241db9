import { expect, test } from 'vitest';
import { parseConfig } from '../../api/config.ts';
import { greeting } from '../../api/greeting.ts';

const access = { account: 'website', token: 'a-token', purpose: 'newsletter' };

test('the demo says what to open, how to sign in, and one question that a shell can run', () => {
  const said = greeting(parseConfig({ PORT: '4123' }), access);
  expect(said).toContain('http://localhost:4123');
  expect(said).toContain('sign-in page');
  expect(said).toContain('http://localhost:4123/mailbox');
  const body = /-d '(.*)'$/m.exec(said)![1]!;
  expect(body).not.toContain("'");
  expect((JSON.parse(body) as { query: string }).query).toContain('contacts(purpose: "newsletter"');
});

test('production tells no token and no way to sign in', () => {
  const config = parseConfig({
    MODE: 'production',
    PUBLIC_URL: 'https://x.example',
    KEY_FILE: 'k',
    SMTP_URL: 'smtp://m',
    MAIL_FROM: 'a@x.example',
  });
  expect(greeting(config, access)).not.toMatch(/token|sign-in|mailbox/i);
});
