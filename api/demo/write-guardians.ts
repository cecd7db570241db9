import { keepGuardian } from '../consent/children/guardian.ts';
import { keepVerification } from '../consent/children/verify-guardian.ts';
import type { ContactKeys } from '../contacts/contact-keys.ts';
import { languageFor, offeredLanguages } from '../languages.ts';
import { birthDate } from './birth-date.ts';
import type { Loading } from './loading.ts';
import type { DemoPerson } from './person.ts';

/** A Belgian consents alone from this age on. */
const CONSENT_AGE = 13;

/** Who speaks for a child, as the forms and the desk would have left it: the day of the age beside them. */
export async function writeGuardians(tx: Loading, person: DemoPerson, keys: ContactKeys): Promise<void> {
  const { guardians = [], age, values } = person;
  if (guardians.length === 0 || !age) return;
  const [year, rest] = [Number(birthDate(tx.at, age).slice(0, 4)), birthDate(tx.at, age).slice(4)];
  // Born on 29 February, one is a year older on 1 March.
  const reachedOn = `${year + CONSENT_AGE}${rest === '-02-29' ? '-03-01' : rest}`;
  await tx.query('INSERT INTO minor (contact_id, consent_age_reached_on) VALUES ($1, $2)', [person.id, reachedOn]);
  const language = languageFor([String(values['language'] ?? 'nl')], offeredLanguages);
  for (const { id, name, email, sharesAddress, days, verified } of guardians) {
    await keepGuardian(tx, person.id, { id, name, email, sharesAddress, language, since: tx.daysAgo(days), proofKey: keys.proof });
    if (!verified) continue;
    const at = tx.daysAgo(verified.days);
    await keepVerification(tx, person.id, id, { how: verified.how, by: null, at, proofKey: keys.proof });
  }
}
