import type { Keys } from '../api/context.ts';
import type { Database } from '../api/database.ts';
import { castPeople } from '../api/demo/cast.ts';
import { loadPeople } from '../api/demo/load-demo.ts';
import { demoServiceToken, serviceAccounts } from '../api/demo/staff.ts';

/**
 * The people in every test. The house is De Linde, as in `api/demo/`: its purposes, roles and staff.
 *
 * Staff: who asks.
 * | name  | role            | may act for                                           | what makes them interesting                                            |
 * | ----- | --------------- | ----------------------------------------------------- | ---------------------------------------------------------------------- |
 * | eva   | dpo             | consent-administration, subject-requests, legal-claims | may read sensitive fields, with a fresh second factor; records and ends bases; sees who looked |
 * | mira  | marketing       | newsletter, fundraising                               | names and addresses, never a birth date or a telephone                 |
 * | amir  | analyst         | statistics                                            | reads language, postal area, age band; only counts birth year, gender  |
 * | karim | admin           | nothing                                               | grants roles, and sees nobody                                          |
 * | jan   | contact-manager | membership, events, bookkeeping                       | creates and corrects                                                   |
 * | noor  | care-worker     | emergency, neighbourhood-support                      | birth date and health note only of people in Belgium (ROLE_CONDITION)  |
 *
 * Applications: `website` (as marketing, held to newsletter), `eventsApp` (as contact manager, held to events).
 *
 * Contacts: who is asked about. Bases stand unless said otherwise.
 * | name         | age | bases                                             | the one thing                                                             |
 * | ------------ | --- | ------------------------------------------------- | ------------------------------------------------------------------------- |
 * | nora         | 34  | newsletter v2, events, membership, bookkeeping, statistics, fundraising | an ordinary member: everything stands; her mobile came from staff |
 * | zoe          | 41  | newsletter v1, statistics                         | agreed before the notice named her city: NOT_COVERED_BY_CONSENT           |
 * | lukasz       | 29  | newsletter withdrawn, membership                  | a withdrawal: absent under newsletter, still a member                     |
 * | ase          | 71  | emergency with condition, membership              | lives in Sweden: Noor may not see her health note (ROLE_CONDITION)        |
 * | jurgen       | 52  | membership, newsletter v1, statistics; restricted | a restriction hides him from all three                                    |
 * | robin        | 38  | membership, newsletter v2; restricted             | consented after the restriction: present under newsletter alone           |
 * | fatima       | 78  | emergency with condition, neighbourhood-support, membership | a special field that may be read; told by her daughter          |
 * | pieter       | 66  | emergency, condition ended, membership            | a special field without its condition: SENSITIVE_CONDITION_MISSING        |
 * | lotte        | 11  | membership, events, both by her guardian; statistics | a child: the acts are her mother's                                     |
 * | emma         | 16  | newsletter v2, events                             | a minor who may consent herself                                           |
 * | mehmet       | 45  | newsletter expired, events                        | an expiry                                                                 |
 * | greta        | 60  | membership, statistics suspended                  | an objection that is being weighed                                        |
 * | jeanBaptiste | 69  | fundraising objected, membership                  | an objection to direct marketing                                          |
 * | sofie        | 26  | membership that begins in 30 days                 | not yet: absent everywhere                                                |
 * | tom          | –   | none                                              | nothing allows using his data: absent everywhere                          |
 * | ada          | –   | membership, statistics                            | no family name, no address, no birth date: nulls that are not withheld    |
 * | marie, luc   | –   | newsletter v2                                     | share one e-mail address                                                  |
 * | hanna        | 31  | membership; refused the newsletter                | a refusal that only the ledger knows                                      |
 * | wim          | 48  | membership ended, bookkeeping                     | a former member whose invoices must be kept                               |
 */
export const cast = castPeople;

/** A staff member, by the address they sign in with. */
export interface StaffPerson {
  readonly is: 'staff';
  readonly name: string;
  readonly email: string;
}
/** An application, by its token. */
export interface Application {
  readonly is: 'application';
  readonly token: string;
}

const person = (name: string, first: string): StaffPerson => ({ is: 'staff', name, email: `${first}@delinde.example.org` });
export const eva = person('Eva Vermeulen', 'eva');
export const mira = person('Mira Dubois', 'mira');
export const amir = person('Amir Haddad', 'amir');
export const karim = person('Karim Benali', 'karim');
export const jan = person('Jan Mertens', 'jan');
export const noor = person('Noor Claes', 'noor');

export const website: Application = { is: 'application', token: demoServiceToken };
export const eventsApp: Application = { is: 'application', token: serviceAccounts[1]!.token };

/** The house with the cast and nobody else. */
export const loadCast = (db: Database, keys: Keys): Promise<void> => loadPeople(db, keys, Object.values(castPeople));
