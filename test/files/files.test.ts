import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../api/context.ts';
import { attachment, fileNameIn } from '../../api/files/file-name.ts';
import { receiveFile } from '../../api/files/receive-file.ts';
import { sweepFiles } from '../../api/files/sweep-files.ts';
import { withPatience } from '../../api/files/with-patience.ts';
import { FileWriter, handOut } from '../../api/files/write-file.ts';
import { RequestContexts } from '../../api/request-context.ts';
import { signIn } from '../ask.ts';
import { eva, mira, website } from '../cast.ts';
import { Desk } from '../contacts/desk.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
let desk: Desk;
let contexts: RequestContexts;
let asMira: Record<string, string>;
let asEva: Record<string, string>;
const asWebsite = { authorization: `Bearer ${website.token}` };
beforeAll(async () => {
  world = await openWorld({ seed: 'cast' });
  desk = new Desk(world);
  contexts = new RequestContexts(world);
  asMira = { cookie: await signIn(world, mira) };
  asEva = { cookie: await signIn(world, eva) };
});
afterAll(() => world.close());

interface Told {
  readonly status: number;
  readonly body: any;
  readonly said: string;
}
const told = async (response: Response): Promise<Told> => {
  const body: any = await response.json();
  const said = (body.errors ?? [])
    .map(({ extensions: { code, problems = [] } }: any) => [code, ...problems.map((p: any) => `${p.path}:${p.rule}`)].join(' '))
    .join();
  return { status: response.status, body, said };
};
const send = async (body: BodyInit | null, headers: Record<string, string>, more: RequestInit = {}): Promise<Told> =>
  told(
    await fetch(`${world.url}/files`, {
      method: 'POST',
      headers: { 'x-file-name': 'people.csv', ...headers },
      body,
      ...more,
      duplex: 'half',
    } as RequestInit),
  );
const fetchFile = (handle: string, headers: Record<string, string>) => fetch(`${world.url}/files/${handle}`, { headers });
const left = async () => Number((await desk.sql('SELECT (SELECT count(*) FROM file) + (SELECT count(*) FROM file_chunk) AS n'))[0].n);
const csv = 'email,given name\nada@example.org,Ada\n';

/** The context of who carries these headers. */
const contextOf = (headers: Record<string, string>): Promise<Context> => contexts.make({ headers }, null, crypto.randomUUID());
/** A file that waits for Mira to fetch it. */
async function download(bytes: Buffer, name = 'contacts.csv', who = asMira): Promise<string> {
  const ctx = await contextOf(who);
  const writer = await FileWriter.begin(ctx, { direction: 'DOWNLOAD', name, mediaType: 'text/csv; charset=utf-8' });
  for (let at = 0; at < bytes.length; at += 100_000) await writer.append(bytes.subarray(at, at + 100_000));
  const { id } = await writer.finish();
  return handOut(ctx, id, ctx.viewer!);
}

describe('an upload', () => {
  test('is answered by handle, name, size and digest; the handle is stored hashed, the bytes sealed', async () => {
    for (const who of [asMira, asWebsite]) {
      const { status, body } = await send(csv, who);
      expect([status, body]).toEqual([
        201,
        {
          handle: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
          name: 'people.csv',
          size: csv.length,
          sha256: createHash('sha256').update(csv).digest('hex'),
        },
      ]);
      const [stored] = await desk.sql('SELECT f.*, c.data FROM file f JOIN file_chunk c ON c.file_id = f.id ORDER BY f.id DESC LIMIT 1');
      expect(stored.handle_digest.toString('hex')).toBe(createHash('sha256').update(body.handle).digest('hex'));
      expect(stored.data.includes('ada@example.org')).toBe(false);
      expect(Math.round((stored.expires_at - stored.created_at) / 60_000)).toBe(60);
    }
  });

  test('may be a vCard, and UTF-16 with its zeros', async () => {
    expect((await send('BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nEND:VCARD\r\n', asMira)).status).toBe(201);
    expect((await send(Buffer.from(`\ufeff${csv}`, 'utf16le'), asMira)).status).toBe(201);
  });

  test('comes in pieces of at most 256 kB, and no more of it is taken than was stored', async () => {
    const ctx = await contextOf(asMira);
    const piece = Buffer.alloc(60_000, 'a');
    const stored = async () =>
      (
        await desk.sql(
          'SELECT coalesce(sum(length(data) - 29), 0)::int AS bytes, coalesce(max(length(data)), 0) AS longest FROM file_chunk WHERE file_id = (SELECT max(id::text)::uuid FROM file)',
        )
      )[0];
    async function* pieces() {
      for (let i = 0; i < 50; i++) {
        if (i > 1) expect(i * piece.length - (await stored()).bytes).toBeLessThan(2 * 256 * 1024);
        yield piece;
      }
    }
    expect(await receiveFile(ctx, 'a.csv', pieces(), 10_000_000)).toMatchObject({ size: 3_000_000 });
    expect(await stored()).toEqual({ bytes: 3_000_000, longest: 256 * 1024 });
  });
});

describe('an upload that is refused leaves nothing', () => {
  const zip = Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), Buffer.alloc(5_000, 7)]);
  const cases: [string, () => Promise<Told>, number, string][] = [
    ['a zip named .csv', () => send(zip, asMira), 415, 'BAD_USER_INPUT file:fileType'],
    ['an image', () => send(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), asMira), 415, 'BAD_USER_INPUT file:fileType'],
    ['a PDF', () => send('%PDF-1.7\n', asMira), 415, 'BAD_USER_INPUT file:fileType'],
    ['a text with a NUL', () => send('a,b\n1,\0\n', asMira), 400, 'BAD_USER_INPUT file:nul'],
    ['a text with a NUL in its second megabyte', () => send(`${'a\n'.repeat(600_000)}\0`, asMira), 400, 'BAD_USER_INPUT file:nul'],
    ['UTF-16 with a NUL', () => send(Buffer.from('\ufeffa,\0b', 'utf16le'), asMira), 400, 'BAD_USER_INPUT file:nul'],
    ['nothing', () => send('', asMira), 400, 'BAD_USER_INPUT file:empty'],
    ['no name', () => send(csv, { ...asMira, 'x-file-name': '' }), 400, 'BAD_USER_INPUT X-File-Name:fileName'],
    ['a path', () => send(csv, { ...asMira, 'x-file-name': '..%2f..%2fetc%2fpasswd' }), 400, 'BAD_USER_INPUT X-File-Name:fileName'],
    [
      'a name that breaks lines',
      () => send(csv, { ...asMira, 'x-file-name': 'a%0d%0aX-Evil: 1' }),
      400,
      'BAD_USER_INPUT X-File-Name:fileName',
    ],
    ['a form', () => send(new FormData(), asMira), 415, 'BAD_USER_INPUT file:multipart'],
    ['a compressed body', () => send(csv, { ...asMira, 'content-encoding': 'gzip' }), 415, 'BAD_USER_INPUT file:encoding'],
    ['from a stranger', () => send(csv, {}), 401, 'UNAUTHENTICATED'],
    ['from another origin', () => send(csv, { ...asMira, origin: 'https://evil.example' }), 403, 'FORBIDDEN origin:origin'],
    [
      'with a token, from a page',
      () => send(csv, { ...asWebsite, origin: world.url }),
      401,
      'UNAUTHENTICATED Authorization:notFromABrowser',
    ],
  ];
  test.each(cases)('%s', async (_, ask, status, said) => {
    const before = await left();
    const answer = await ask();
    expect([answer.status, answer.said]).toEqual([status, said]);
    expect(await left()).toBe(before);
  });

  test('without a length, it is cut at the limit', async () => {
    const before = await left();
    const megabyte = Buffer.alloc(1_000_000, 'a');
    let sent = 0;
    async function* endless() {
      while (true) {
        sent++;
        yield megabyte;
      }
    }
    const { status, said } = await send(endless() as unknown as BodyInit, asMira).catch(() => ({ status: 413, said: 'cut' }));
    expect(status).toBe(413);
    expect(said).toMatch(/cut|BAD_USER_INPUT file:tooLarge/);
    expect(sent).toBeLessThan(120);
    expect(await left()).toBe(before);
  });

  test('of two gigabytes, it is refused before a byte is read', async () => {
    const before = await left();
    const answer = await raw([
      'POST /files HTTP/1.1',
      `Host: ${new URL(world.url).host}`,
      `Cookie: ${asMira['cookie']}`,
      'X-File-Name: a.csv',
      'Content-Length: 2000000000',
    ]);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"file","rule":"tooLarge"');
    expect(await left()).toBe(before);
  });

  test('asked for with "Expect", it is not invited', async () => {
    const head = [
      'POST /files HTTP/1.1',
      `Host: ${new URL(world.url).host}`,
      `Cookie: ${asMira['cookie']}`,
      'Expect: 100-continue',
      'Content-Length: 10',
    ];
    expect(await raw(head)).toMatch(/^HTTP\/1\.1 400 /);
    expect(await raw([...head, 'X-File-Name: a.csv'])).toMatch(/^HTTP\/1\.1 100 Continue/);
  });

  test('that breaks off in the middle is gone', async () => {
    const before = await left();
    const socket = connect(Number(new URL(world.url).port), '127.0.0.1');
    socket.write(
      `POST /files HTTP/1.1\r\nHost: ${new URL(world.url).host}\r\nCookie: ${asMira['cookie']}\r\nX-File-Name: a.csv\r\nContent-Length: 1000000\r\n\r\n`,
    );
    socket.write('a,b\n'.repeat(100_000));
    await until(async () => (await left()) > before);
    socket.destroy();
    await until(async () => (await left()) === before);
  });

  test('from who has twenty waiting, until some are gone', async () => {
    const before = (
      await desk.sql(`SELECT count(*)::int AS count FROM file WHERE owner_id = (SELECT id FROM staff_member WHERE name = 'Eva Vermeulen')`)
    )[0].count;
    for (let i = before; i < 20; i++) expect((await send(csv, asEva)).status).toBe(201);
    expect(await send(csv, asEva)).toMatchObject({ status: 429, said: 'RATE_LIMITED file:tooManyFiles' });
    await desk.sql(`DELETE FROM file WHERE owner_id = (SELECT id FROM staff_member WHERE name = 'Eva Vermeulen')`);
  });
});

/** What a line that says only a head hears; it waits for the first answer. */
const raw = (head: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(world.url).port), '127.0.0.1')
      .setEncoding('utf8')
      .on('error', reject);
    let heard = '';
    socket.on('data', text => {
      heard += String(text);
      if (heard.startsWith('HTTP/1.1 100') || heard.includes('"errors"')) {
        resolve(heard);
        socket.destroy();
      }
    });
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
  });

async function until(what: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 500; i++) {
    if (await what()) return;
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  throw new Error('it never became so');
}

describe('a download', () => {
  test('is an attachment, whole, once; then nothing of it is left', async () => {
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, i) => `contact ${i}\n`).join(''));
    const before = await left();
    const handle = await download(bytes, "Ladé's “list”.csv");
    const response = await fetchFile(handle, asMira);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="Lades list.csv"; filename*=UTF-8''Lad%C3%A9%27s%20%E2%80%9Clist%E2%80%9D.csv`,
      'content-length': String(bytes.length),
    });
    expect(await told(await fetchFile(handle, asMira))).toMatchObject({ status: 404, said: 'NOT_FOUND file:file' });
    await until(async () => (await left()) === before);
  });

  test('is answered to one of twenty who ask at the same moment', async () => {
    const handle = await download(Buffer.from(csv));
    const answers = await Promise.all(Array.from({ length: 20 }, async () => (await fetchFile(handle, asMira)).status));
    expect(answers.filter(status => status === 200)).toHaveLength(1);
    expect(answers.filter(status => status === 404)).toHaveLength(19);
  });

  test('is there for nobody else, and their try does not use it up', async () => {
    const handle = await download(Buffer.from(csv));
    const same = await Promise.all(
      [fetchFile(handle, asEva), fetchFile('x'.repeat(43), asEva), fetchFile('../../etc/passwd', asEva), fetchFile(handle, asWebsite)].map(
        async asked => [(await asked).status, await (await asked).text()],
      ),
    );
    expect(same[0]).toEqual(same[1]);
    expect(same[3]![0]).toBe(404);
    expect((await fetchFile(handle, {})).status).toBe(401);
    expect((await fetchFile(handle, asMira)).status).toBe(200);
  });

  test('of an upload there is none: what came in never leaves by this door', async () => {
    const { body } = await send(csv, asMira);
    expect((await fetchFile(body.handle, asMira)).status).toBe(404);
  });

  test('is over after an hour, and swept', async () => {
    const handle = await download(Buffer.from(csv));
    await desk.sql(`UPDATE file SET expires_at = now() - interval '1 second' WHERE handle_digest = $1`, [
      createHash('sha256').update(handle).digest(),
    ]);
    expect((await fetchFile(handle, asMira)).status).toBe(404);
    await sweepFiles(await contexts.system());
    expect(await desk.sql('SELECT FROM file WHERE expires_at < now()')).toEqual([]);
    expect(await desk.sql('SELECT FROM file_chunk WHERE file_id NOT IN (SELECT id FROM file)')).toEqual([]);
  });

  test('with another handle than the last one given out is refused', async () => {
    const ctx = await contextOf(asMira);
    const writer = await FileWriter.begin(ctx, { direction: 'DOWNLOAD', name: 'a.csv', mediaType: 'text/csv' });
    await expect(handOut(ctx, writer.id, ctx.viewer!)).rejects.toThrow();
    await writer.append(Buffer.from(csv));
    const { id } = await writer.finish();
    const [first, second] = [await handOut(ctx, id, ctx.viewer!), await handOut(ctx, id, ctx.viewer!)];
    expect((await fetchFile(first, asMira)).status).toBe(404);
    expect((await fetchFile(second, asMira)).status).toBe(200);
  });

  test('whose bytes were changed does not look like a whole file', async () => {
    const handle = await download(Buffer.alloc(600_000, 'a'));
    await world.db.owner(async source => {
      await source.query(
        `UPDATE file_chunk SET data = set_byte(data, 100, (get_byte(data, 100) + 1) % 256) WHERE number = 1 AND file_id = (SELECT id FROM file WHERE handle_digest = sha256('${handle}'))`,
      );
    });
    await expect(fetchFile(handle, asMira).then(response => response.arrayBuffer())).rejects.toThrow();
  });
});

describe('a name', () => {
  test.each<[Record<string, string>, string | null]>([
    [{ 'x-file-name': 'leden%202026.csv' }, 'leden 2026.csv'],
    [{ 'x-file-name': 'Ren%C3%A9e.vcf' }, 'Renée.vcf'],
    [{ 'content-disposition': `attachment; filename="a.csv"; filename*=UTF-8''na%C3%AFef.csv` }, 'naïef.csv'],
    [{ 'content-disposition': 'attachment; filename="a b.csv"' }, 'a b.csv'],
    [{ 'content-disposition': 'attachment; filename=a.csv' }, 'a.csv'],
    [{ 'x-file-name': '%E0%A4%A' }, null],
    [{ 'x-file-name': '..' }, null],
    [{ 'x-file-name': 'C:%5Cx.csv' }, null],
    [{ 'x-file-name': 'a%00.csv' }, null],
    [{ 'x-file-name': '%E2%80%AEvsc.exe' }, null],
    [{ 'x-file-name': 'a'.repeat(201) }, null],
    [{ 'content-disposition': 'attachment' }, null],
    [{}, null],
  ])('in %j is %j', (headers, name) => expect(fileNameIn(headers)).toBe(name));

  test('cannot end its header', () => {
    expect(attachment('a"; x="\r\nSet-Cookie: b')).not.toMatch(/[\r\n]|"; x=/);
  });
});

test('a line that says nothing any more is given up', async () => {
  async function* silent() {
    yield 'one';
    await new Promise(() => undefined);
  }
  const heard: string[] = [];
  const listening = (async () => {
    for await (const each of withPatience(silent(), 20)) heard.push(each);
  })();
  await expect(listening).rejects.toMatchObject({ problems: [{ path: 'file', rule: 'slow' }] });
  expect(heard).toEqual(['one']);
});
