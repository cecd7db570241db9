import { createHash } from 'node:crypto';
import type { RecipientCode } from './organisation.ts';

export interface StaffOfDemo {
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly role: string;
  /** For the list of persons with access to sensitive data (L23); nobody has written Eva's down yet. */
  readonly capacity?: string;
  readonly confidentialSince?: string;
}

/** One per role. All have the same password, told on the sign-in page with their current codes. */
export const staff: readonly StaffOfDemo[] = [
  { name: 'Eva Vermeulen', email: 'eva@delinde.example.org', language: 'nl', role: 'dpo' },
  { name: 'Mira Dubois', email: 'mira@delinde.example.org', language: 'fr', role: 'marketing' },
  { name: 'Amir Haddad', email: 'amir@delinde.example.org', language: 'en', role: 'analyst' },
  { name: 'Karim Benali', email: 'karim@delinde.example.org', language: 'nl', role: 'admin' },
  { name: 'Jan Mertens', email: 'jan@delinde.example.org', language: 'nl', role: 'contact-manager' },
  {
    name: 'Noor Claes',
    email: 'noor@delinde.example.org',
    language: 'en',
    role: 'care-worker',
    capacity: 'Zorgverlener',
    confidentialSince: '2023-09-01',
  },
];

/** The demo's second factors are as well known as its password: anybody may add them to an authenticator. */
export const demoSecretOf = (email: string): Buffer => createHash('sha1').update(`inzage demo second factor of ${email}`).digest();

export interface ServiceAccountOfDemo {
  readonly name: string;
  readonly role: string;
  readonly purpose: string;
  readonly recipient: RecipientCode;
  readonly token: string;
}

/** Printed at each start of the demo, and written into no other installation. */
export const demoServiceToken = 'inz_demo_website_reads_the_newsletter';

export const serviceAccounts: readonly ServiceAccountOfDemo[] = [
  { name: 'Website', role: 'marketing', purpose: 'newsletter', recipient: 'mailing-tool', token: demoServiceToken },
  { name: 'Events app', role: 'contact-manager', purpose: 'events', recipient: 'ticketing', token: 'inz_demo_events_app_reads_its_guests' },
];
