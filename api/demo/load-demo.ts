import type { Keys } from '../context.ts';
import type { Database } from '../database.ts';
import { castPeople } from './cast.ts';
import { inventPeople } from './invent-people.ts';
import { load } from './loading.ts';
import type { DemoPerson } from './person.ts';
import { writeHouse } from './write-house.ts';
import { writePeople } from './write-people.ts';

export { demoServiceToken } from './staff.ts';

const SEED = 20_261_124;
const CONTACTS = 500;

/** The cast alone, and the house around it: what tests need most of the time. */
export const cast: readonly DemoPerson[] = Object.values(castPeople);

/** Fills an empty database with De Linde and 500 invented contacts, the cast among them. One transaction: a broken first start begins anew. */
export const loadDemo = (db: Database, keys: Keys, at: Date = new Date()): Promise<void> =>
  loadPeople(db, keys, [...cast, ...inventPeople(CONTACTS - cast.length, SEED)], at);

/** The same house with these people only. */
export const loadPeople = (db: Database, keys: Keys, people: readonly DemoPerson[], at: Date = new Date()): Promise<void> =>
  load(db, keys, at, SEED, async tx => {
    await writeHouse(tx);
    await writePeople(tx, people);
  });
