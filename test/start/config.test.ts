import { expect, test } from 'vitest';
import { parseConfig } from '../../api/config.ts';

const production = {
  MODE: 'production',
  PUBLIC_URL: 'https://contacts.example.org',
  KEY_FILE: '/etc/inzage/master.key',
  SMTP_URL: 'smtp://mail.example.org',
  MAIL_FROM: 'privacy@example.org',
};

const without = (name: keyof typeof production) => ({ ...production, [name]: undefined });

const refusal = (environment: Record<string, string | undefined>): string => {
  try {
    parseConfig(environment);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
};

test('a fresh clone is a demo on loopback at port 4000, with embedded data', () => {
  expect(parseConfig({})).toMatchObject({
    mode: 'demo',
    publicUrl: 'http://localhost:4000',
    host: '127.0.0.1',
    port: 4000,
    databaseUrl: undefined,
    keyFileNamed: false,
  });
});

test('a port alone moves the public address with it', () => {
  expect(parseConfig({ PORT: '4123' }).publicUrl).toBe('http://localhost:4123');
  expect(parseConfig({ PUBLIC_URL: 'http://localhost:4124' }).port).toBe(4124);
});

test('an empty variable is an absent one', () =>
  expect(parseConfig({ PORT: '', DATABASE_URL: '', CORS_ORIGINS: '' })).toMatchObject({ port: 4000, corsOrigins: [] }));

test('nobody can change the configuration afterwards', () => {
  const config = parseConfig({}) as { mode: string };
  expect(() => (config.mode = 'production')).toThrow(TypeError);
  expect(() => (parseConfig({}).corsOrigins as string[]).push('https://elsewhere.example')).toThrow(TypeError);
});

test('production with everything it needs is accepted', () => {
  expect(parseConfig(production)).toMatchObject({
    mode: 'production',
    port: 4000,
    keyFileNamed: true,
    mail: { from: 'privacy@example.org' },
  });
});

test.each(['PUBLIC_URL', 'KEY_FILE', 'SMTP_URL', 'MAIL_FROM'] as const)('production without %s is refused by name', name => {
  expect(refusal(without(name))).toContain(name);
});

test('production over plain http is refused', () =>
  expect(refusal({ ...production, PUBLIC_URL: 'http://contacts.example.org' })).toContain('https://'));

test.each([
  ['listens to the network', { HOST: '0.0.0.0' }, 'HOST'],
  ['has a public name', { PUBLIC_URL: 'https://contacts.example.org' }, 'PUBLIC_URL'],
  ['is reached at an IP address, where passkeys do not work', { PUBLIC_URL: 'http://127.0.0.1:4000' }, 'PUBLIC_URL'],
  ['believes forwarding headers', { TRUST_PROXY: '10.0.0.1' }, 'TRUST_PROXY'],
])('a demo that %s is refused', (_, environment, name) => expect(refusal(environment)).toContain(name));

test.each([
  ['MODE', { MODE: 'prod' }],
  ['PORT', { PORT: '70000' }],
  ['PORT', { PORT: '0' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'http://localhost:4000/console' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'javascript:alert(1)' }],
  ['CORS_ORIGINS', { CORS_ORIGINS: 'https://a.example,*' }],
  ['STEP_UP_MINUTES', { STEP_UP_MINUTES: '-1' }],
  ['SESSION_HOURS', { SESSION_HOURS: '1e9' }],
  ['UPLOAD_MB', { UPLOAD_MB: '0' }],
  ['MOST_AT_ONCE', { MOST_AT_ONCE: 'many' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://x', DATABASE_OWNER_URL: 'postgres://o@h/d' }],
  ['DATABASE_OWNER_URL', { DATABASE_URL: 'postgres://a@h/d' }],
  ['DATABASE_URL', { DATABASE_OWNER_URL: 'postgres://o@h/d' }],
  ['DATABASE_URL', { DATABASE_URL: 'postgres://o@h/d', DATABASE_OWNER_URL: 'postgres://o@h/d' }],
])('a wrong %s is named: %o', (name, environment) => expect(refusal(environment)).toContain(name));

test('a wrong port does not hide what production is missing, and each is named once', () => {
  const lines = refusal({ MODE: 'production', PORT: '99999', PUBLIC_URL: 'nonsense' }).split('\n').slice(1);
  expect(lines.map(line => line.replace(/ *- (\w+) .*/, '$1')).sort()).toEqual(['KEY_FILE', 'MAIL_FROM', 'PORT', 'PUBLIC_URL', 'SMTP_URL']);
});

test('every wrong variable is named at once, and no value is repeated', () => {
  const said = refusal({ MODE: 'prod', PORT: 'x', STEP_UP_MINUTES: 'y', DATABASE_URL: 'secret-password' });
  for (const name of ['MODE', 'PORT', 'STEP_UP_MINUTES', 'DATABASE_URL']) expect(said).toContain(name);
  expect(said).not.toContain('secret-password');
});

const provider = {
  OIDC_ISSUER: 'https://sign-in.example.org/tenant',
  OIDC_CLIENT_ID: 'inzage',
  OIDC_CLIENT_SECRET: 'a secret of theirs',
  OIDC_ROLES: '{"groups":{"counting":["analyst"],"it":["admin","analyst"]}}',
  OIDC_ACR: 'two-factors, hardware',
};

test('a provider to sign in at is read whole, and its button has the name of its host where none is given', () => {
  expect(parseConfig({}).provider).toBeUndefined();
  expect(parseConfig({ ...production, ...provider }).provider).toEqual({
    issuer: provider.OIDC_ISSUER,
    clientId: 'inzage',
    clientSecret: 'a secret of theirs',
    name: 'sign-in.example.org',
    scope: 'openid email',
    roles: [
      { claim: 'groups', value: 'counting', roles: ['analyst'] },
      { claim: 'groups', value: 'it', roles: ['admin', 'analyst'] },
    ],
    acr: ['two-factors', 'hardware'],
  });
  expect(parseConfig({ ...provider, OIDC_ISSUER: 'http://127.0.0.1:8080' }).provider?.issuer).toBe('http://127.0.0.1:8080');
});

test.each([
  ['OIDC_ISSUER', { OIDC_ISSUER: 'http://sign-in.example.org' }],
  ['OIDC_ISSUER', { OIDC_ISSUER: 'https://sign-in.example.org/?tenant=1' }],
  ['OIDC_ISSUER', { OIDC_ISSUER: undefined }],
  ['OIDC_CLIENT_ID', { OIDC_CLIENT_ID: undefined }],
  ['OIDC_CLIENT_SECRET', { OIDC_CLIENT_SECRET: undefined }],
  ['OIDC_CLIENT_SECRET_FILE', { OIDC_CLIENT_SECRET_FILE: '/somewhere' }],
  ['OIDC_CLIENT_SECRET_FILE', { OIDC_CLIENT_SECRET: undefined, OIDC_CLIENT_SECRET_FILE: '/nowhere/at/all' }],
  ['OIDC_SCOPE', { OIDC_SCOPE: 'openid profile' }],
  ['OIDC_ROLES', { OIDC_ROLES: 'counting=analyst' }],
  ['OIDC_ROLES', { OIDC_ROLES: '{"groups":["analyst"]}' }],
  ['OIDC_ROLES', { OIDC_ROLES: '{"groups":{"counting":[]}}' }],
])('a provider with a wrong %s is refused by name alone: %o', (name, wrong) => {
  const said = refusal({ ...provider, ...wrong });
  expect(said.split('\n').slice(1)).toEqual([expect.stringMatching(new RegExp(`^ *- ${name} `))]);
  expect(said).not.toContain('a secret of theirs');
});
