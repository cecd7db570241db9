import type { Keys } from '../context.ts';
import type { Database } from '../database.ts';
import { ageLedger } from './age-ledger.ts';
import { castPeople } from './cast.ts';
import { inventPeople } from './invent-people.ts';
import { load } from './loading.ts';
import type { DemoPerson } from './person.ts';
import { demoServiceToken } from './staff.ts';
import { writeHouse } from './write-house.ts';
import { writePeople } from './write-people.ts';
import { writeWaiting } from './write-waiting.ts';

/** What a start of the demo prints, so that a stranger can ask a first question. */
export const demoAccess = { account: 'Website', token: demoServiceToken, purpose: 'newsletter' };

const SEED = 20_261_124;
const CONTACTS = 500;

/** The people whom tests and tour know by name. */
export const cast: readonly DemoPerson[] = Object.values(castPeople);

/** Fills an empty database with De Linde and 500 invented contacts, the cast among them. One transaction: a broken first start begins anew; then the past gets its days. */
export async function loadDemo(db: Database, keys: Keys, at: Date = new Date()): Promise<void> {
  const invented = inventPeople(CONTACTS - cast.length, SEED);
  await load(db, keys, at, SEED, async tx => {
    await writeHouse(tx);
    await writePeople(tx, [...cast, ...invented]);
    await writeWaiting(tx, invented);
  });
  await ageLedger(db);
}

/** The same house with these people only. */
export const loadPeople = (db: Database, keys: Keys, people: readonly DemoPerson[], at: Date = new Date()): Promise<void> =>
  load(db, keys, at, SEED, async tx => {
    await writeHouse(tx);
    await writePeople(tx, people);
  });
