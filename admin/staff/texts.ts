import { words } from '../i18n/words.ts';

export const staffTexts = words({
  'staff.title': { en: 'Staff', nl: 'Medewerkers' },
  'staff.none': { en: 'Nobody works here yet', nl: 'Nog niemand werkt hier' },
  'staff.state': { en: 'State', nl: 'Toestand' },
  'staff.state.ACTIVE': { en: 'active', nl: 'actief' },
  'staff.state.SUSPENDED': { en: 'suspended', nl: 'geschorst' },
  'staff.lastSignIn': { en: 'Last signed in', nl: 'Laatst aangemeld' },
  'staff.never': { en: 'never', nl: 'nooit' },
  'staff.role': { en: 'Role', nl: 'Rol' },
  'staff.grant': { en: 'Grant a role', nl: 'Rol toekennen' },
  'staff.grantShort': { en: 'Grant', nl: 'Toekennen' },
  'staff.revokeShort': { en: 'Revoke', nl: 'Intrekken' },
  'staff.grantWhy': {
    en: 'It works at once. A role with sensitive fields also needs a second person.',
    nl: 'Dit werkt meteen. Een rol met gevoelige velden vraagt ook een tweede persoon.',
  },
  'staff.revoke': { en: 'Revoke a role', nl: 'Rol intrekken' },
  'staff.revokeWhy': { en: 'It works at once, also in open sessions.', nl: 'Dit werkt meteen, ook in open sessies.' },
});
