import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseConfig, variableNames } from '../../api/config.ts';
import { openDatabase } from '../../api/database.ts';
import { startEmbeddedPostgres } from '../../api/database/embedded-postgres.ts';

interface Service {
  image?: string;
  build?: string;
  environment: Record<string, string>;
  volumes: string[];
  profiles?: string[];
  ports?: string[];
  depends_on?: Record<string, unknown>;
}
const { services, volumes } = parse(readFileSync('docker-compose.yml', 'utf8')) as {
  services: Record<'database' | 'app', Service> & { mailpit: Pick<Service, 'image' | 'profiles' | 'ports'> };
  volumes: Record<string, null>;
};
const dockerfile = readFileSync('Dockerfile', 'utf8');
const instructions = (word: string) => [...dockerfile.matchAll(new RegExp(`^${word} (.*)$`, 'gm'))].map(match => match[1]!);

/** What a person writes into `.env`; every variable that the compose file insists on. */
const env: Record<string, string> = {
  SUPERUSER_PASSWORD: 'one',
  OWNER_PASSWORD: 'two',
  RUNTIME_PASSWORD: "thr'ee",
  PUBLIC_URL: 'https://contacts.example.org',
  SMTP_URL: 'smtp://mail.example.org',
  MAIL_FROM: 'privacy@example.org',
};
const filled = (text: string) => text.replaceAll(/\$\{(\w+)(?::[?-][^}]*)?\}/g, (_, name: string) => env[name] ?? '');

const folder = mkdtempSync(join(tmpdir(), 'inzage-compose-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('compose insists on exactly what a person must choose', () => {
  const insisted = [...readFileSync('docker-compose.yml', 'utf8').matchAll(/\$\{(\w+):\?/g)].map(match => match[1]);
  expect([...new Set(insisted)].sort()).toEqual(Object.keys(env).sort());
});

test('the server understands every variable it is given, and accepts them as production', () => {
  expect(Object.keys(services.app.environment).filter(name => !variableNames.includes(name))).toEqual([]);
  const environment = Object.fromEntries(Object.entries(services.app.environment).map(([name, text]) => [name, filled(text)]));
  expect(parseConfig(environment)).toMatchObject({ mode: 'production', host: '0.0.0.0', port: 4000 });
});

test('every volume, file and service that compose names exists', () => {
  for (const service of Object.values(services) as Service[]) {
    for (const [source = ''] of (service.volumes ?? []).map(volume => volume.split(':')))
      expect(source.startsWith('.') ? existsSync(source) : source in volumes, source).toBe(true);
    for (const other of Object.keys(service.depends_on ?? {})) expect(Object.keys(services)).toContain(other);
    expect(service.image ?? existsSync(join(service.build!, 'Dockerfile'))).toBeTruthy();
  }
});

test('the key lies apart from the data, where the image lets the server write', () => {
  const [volume, path] = services.app.volumes[0]!.split(':');
  expect(services.app.environment.KEY_FILE).toMatch(new RegExp(`^${path}/`));
  expect(services.database.volumes.map(each => each.split(':')[0])).not.toContain(volume);
  expect(instructions('RUN').join('\n')).toContain(`install -d -o node -g node -m 0700 /var/lib/inzage ${path}`);
});

test('only the proxy on the same machine reaches the server, and nobody the database', () => {
  expect(services.app.ports).toEqual([`127.0.0.1:4000:${instructions('EXPOSE')[0]}`]);
  expect(services.database.ports).toBeUndefined();
});

test('what catches mail starts only when it is asked for, and shows it to this machine alone', () => {
  expect(services.mailpit).toMatchObject({ profiles: ['mailpit'], ports: ['127.0.0.1:8025:8025'] });
});

test('the image runs the built server as an ordinary user, and asks it whether it lives', () => {
  expect(instructions('FROM').every(from => from.startsWith('node:20-slim'))).toBe(true);
  expect(instructions('USER')).toEqual(['node']);
  expect(dockerfile.indexOf('USER node')).toBeGreaterThan(dockerfile.lastIndexOf('\nRUN '));
  expect(dockerfile).toMatch(/HEALTHCHECK[^]*\/livez/);
  expect(instructions('CMD')).toEqual(['["node", "dist/api/main.js"]']);
  for (const source of instructions('COPY')
    .filter(copy => !copy.startsWith('--from'))
    .flatMap(copy => copy.split(' ').slice(0, -1)))
    expect(existsSync(source), source).toBe(true);
});

test('what docker/set-up-roles.sh makes is what the server insists on', async () => {
  symlinkSync(resolve('test/start/psql.mjs'), join(folder, 'psql'));
  const server = await startEmbeddedPostgres(join(folder, 'data'));
  try {
    const path = `${folder}:${process.env.PATH}`;
    const made = spawnSync('bash', ['docker/set-up-roles.sh'], {
      env: { ...env, PATH: path, PGHOST: server.socketFolder },
      encoding: 'utf8',
    });
    expect(made.stderr).toBe('');
    const url = (role: string) => `postgresql://${role}@x/inzage?host=${encodeURIComponent(server.socketFolder)}`;
    const config = parseConfig({ INZAGE_HOME: folder, DATABASE_URL: url('inzage_app'), DATABASE_OWNER_URL: url('inzage_owner') });
    await (await openDatabase(config)).close();
  } finally {
    await server.stop();
  }
});

const compose = ['docker-compose', 'docker compose']
  .map(command => command.split(' '))
  .find(([program, ...args]) => spawnSync(program!, [...args, 'version']).status === 0);

test.skipIf(!compose)('docker-compose itself accepts the file, and refuses it without its variables', () => {
  const [program, ...args] = compose!;
  const check = (environment: Record<string, string>) =>
    spawnSync(program!, [...args, '-f', 'docker-compose.yml', 'config', '--quiet'], {
      env: { PATH: process.env.PATH, ...environment },
      encoding: 'utf8',
    });
  expect(check(env)).toMatchObject({ status: 0 });
  expect(check({ ...env, PUBLIC_URL: '' }).status).not.toBe(0);
});
