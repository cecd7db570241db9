import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from './config.ts';
import { openDatabase } from './database.ts';
import { castPeople } from './demo/cast.ts';
import { freePort } from './demo/free-port.ts';
import { loadPeople } from './demo/load-demo.ts';
import { type Claim, claims, differences, saidByTheRow } from './demo/tour-claims.ts';
import { told, title } from './demo/tour-print.ts';
import { signInAt, visit } from './demo/visit.ts';
import { deriveKeys, loadMasterKey } from './keys.ts';
import { startServer } from './server.ts';

/** The one query that everybody asks; only the purpose differs. */
const question = `query Tour($purpose: PurposeCode!, $id: ID!) {
  contact(purpose: $purpose, id: $id) {
    givenName familyName email language city postalArea birthDate ageBand healthNote
    withheld { field reason remedy { kind purposes roles } }
  }
}`;
const whoLooked = `query ($id: ID!) { accessLog(contactId: $id) { nodes { at viewerName roles purpose operation fields } } }`;

const colour = process.stdout.isTTY === true;
const say = (lines: readonly string[]) => console.log(lines.join('\n'));

/** The product over a database of its own, which is gone afterwards: one person asked by three colleagues, and the log of it. */
async function tour(): Promise<readonly string[]> {
  const home = mkdtempSync(join(tmpdir(), 'inzage-tour-'));
  const leaveNothing = () => rmSync(home, { recursive: true, force: true });
  process.once('exit', leaveNothing).once('SIGINT', () => process.exit(130));
  const stops: (() => unknown)[] = [leaveNothing];
  try {
    console.log('Starting the product over a database of its own …');
    const config = parseConfig({ INZAGE_HOME: home, PORT: String(await freePort()) });
    const db = await openDatabase(config);
    stops.unshift(() => db.close());
    const keys = deriveKeys(loadMasterKey(config));
    await loadPeople(db, keys, Object.values(castPeople));
    const server = await startServer({ config, db, keys });
    stops.unshift(() => server.close());
    return await walk(`http://127.0.0.1:${config.port}`);
  } finally {
    for (const stop of stops) await stop();
  }
}

async function walk(url: string): Promise<readonly string[]> {
  const { id } = castPeople.zoe;
  say(title('One person, one query, three purposes', colour));
  say([question, '']);
  const wrong: string[] = [];
  let officer = '';
  for (const claim of claims) {
    const cookie = await signInAt(url, claim.email);
    officer = cookie;
    const { data, errors } = await visit(url, question, { purpose: claim.purpose, id }, { cookie });
    say(told.answer(claim, data?.['contact'] ?? {}, colour));
    wrong.push(...errors.map(error => `${claim.who} was refused: ${error.extensions.code}`), ...differences(claim, data?.['contact']));
  }
  // The last who asked is the data protection officer, who may also see who looked.
  const { data } = await visit(url, whoLooked, { id }, { cookie: officer });
  const entries = [...(data?.['accessLog']?.nodes ?? [])].reverse();
  say(title('Who looked: what those three questions left in the access log', colour));
  say(told.log(entries, colour));
  return [...wrong, ...unlogged(entries)];
}

/** Every answer has its row, naming what was shown and what was asked of the row, which said no. */
function unlogged(entries: readonly { viewerName: string; purpose: string; fields: readonly string[] }[]): string[] {
  const asked = ({ shows, withholds }: Claim) =>
    [...Object.keys(shows), ...Object.keys(withholds).filter(field => saidByTheRow.has(withholds[field]![0]))].sort().join(' ');
  const wrong = claims.filter(
    (claim, i) =>
      entries[i]?.viewerName !== claim.who ||
      entries[i]?.purpose !== claim.purpose ||
      [...(entries[i]?.fields ?? [])].sort().join(' ') !== asked(claim),
  );
  return [
    ...wrong.map(claim => `the log of what ${claim.who} saw is not what was shown`),
    ...(entries.length === claims.length ? [] : [`the log has ${entries.length} rows instead of ${claims.length}`]),
  ];
}

tour().then(
  wrong => {
    say(
      wrong.length === 0
        ? ['All of this is what the tour claims it to be.']
        : ['This differs from what the tour claims:', ...wrong.map(line => `  - ${line}`)],
    );
    process.exitCode = wrong.length === 0 ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
