import { words } from '../i18n/words.ts';

/** A sentence of at most five words per reason, the whole explanation, and the article behind it. */
export const lockTexts = words({
  'lock.title': { en: 'Not shown: %{field}', nl: 'Staat hier niet: %{field}' },
  'lock.ROLE': { en: 'not for your role', nl: 'niet voor jouw rol' },
  'lock.ROLE.why': {
    en: 'None of your roles may read this for %{purpose}: %{field}.',
    nl: 'Geen van je rollen mag dit lezen voor %{purpose}: %{field}.',
  },
  'lock.ROLE.article': {
    en: 'Art. 25(2) GDPR: by default, only those who need it.',
    nl: 'Art. 25(2) AVG: standaard alleen wie het nodig heeft.',
  },
  'lock.ROLE_CONDITION': { en: 'not for this contact', nl: 'niet voor dit contact' },
  'lock.ROLE_CONDITION.why': {
    en: 'Your role may read this only for some contacts, and this is not one of them: %{field}.',
    nl: 'Je rol mag dit alleen voor sommige contacten lezen, en dit is er geen van: %{field}.',
  },
  'lock.ROLE_CONDITION.article': {
    en: 'Art. 25(2) GDPR: by default, only those who need it.',
    nl: 'Art. 25(2) AVG: standaard alleen wie het nodig heeft.',
  },
  'lock.PURPOSE': { en: 'not part of %{purpose}', nl: 'geen deel van %{purpose}' },
  'lock.PURPOSE.why': {
    en: '%{purpose} does not cover this: %{field}. Data is used only for what it was collected for, and no more than that needs.',
    nl: '%{purpose} omvat dit niet: %{field}. Gegevens dienen alleen waarvoor ze verzameld zijn, en niet meer dan daarvoor nodig is.',
  },
  'lock.PURPOSE.article': {
    en: 'Art. 5(1)(b) and (c) GDPR: purpose limitation, data minimisation.',
    nl: 'Art. 5(1)(b) en (c) AVG: doelbinding, minimale gegevensverwerking.',
  },
  'lock.NOT_COVERED_BY_CONSENT': { en: 'not in their consent', nl: 'niet in hun toestemming' },
  'lock.NOT_COVERED_BY_CONSENT.why': {
    en: 'The text this person agreed to did not name it: %{field}. Widening a purpose never widens a consent given before.',
    nl: 'De tekst waarmee deze persoon instemde noemde dit niet: %{field}. Een doel verruimen verruimt nooit een eerdere toestemming.',
  },
  'lock.NOT_COVERED_BY_CONSENT.article': {
    en: 'Art. 4(11) and 7 GDPR: consent is specific and informed.',
    nl: 'Art. 4(11) en 7 AVG: toestemming is specifiek en geïnformeerd.',
  },
  'lock.SENSITIVE_CONDITION_MISSING': { en: 'sensitive, no condition recorded', nl: 'gevoelig, geen voorwaarde vastgelegd' },
  'lock.SENSITIVE_CONDITION_MISSING.why': {
    en: 'This is sensitive data: %{field}. Beside the legal basis it needs a condition of its own, and none is recorded.',
    nl: 'Dit is een gevoelig gegeven: %{field}. Naast de rechtsgrond is een eigen voorwaarde nodig, en die is niet vastgelegd.',
  },
  'lock.SENSITIVE_CONDITION_MISSING.article': { en: 'Art. 9(2) and 10 GDPR.', nl: 'Art. 9(2) en 10 AVG.' },
  'lock.STEP_UP_REQUIRED': { en: 'needs a fresh code', nl: 'vraagt een nieuwe code' },
  'lock.STEP_UP_REQUIRED.why': {
    en: 'This is sensitive data: %{field}. It opens only shortly after a code from your authenticator.',
    nl: 'Dit is een gevoelig gegeven: %{field}. Het gaat alleen open kort na een code van je authenticator.',
  },
  'lock.STEP_UP_REQUIRED.article': {
    en: 'Art. 32 GDPR: security that fits the risk.',
    nl: 'Art. 32 AVG: beveiliging die bij het risico past.',
  },
  'remedy.CHANGE_PURPOSE': { en: 'Change purpose', nl: 'Ander doel' },
  'remedy.CHANGE_PURPOSE.to': { en: 'Go to %{purpose}', nl: 'Naar %{purpose}' },
  'remedy.CHANGE_PURPOSE.which': { en: 'You may read %{field} under:', nl: 'Je mag dit lezen (%{field}) onder:' },
  'remedy.STEP_UP': { en: 'Enter a code', nl: 'Code invoeren' },
  'remedy.ASK_ROLE': { en: 'Ask', nl: 'Vragen' },
  'remedy.ASK_ROLE.who': {
    en: 'Whoever holds one of these roles may give access to %{field}:',
    nl: 'Wie een van deze rollen heeft mag toegang geven (%{field}):',
  },
  'remedy.ASK_CONSENT': { en: 'Ask consent', nl: 'Toestemming vragen' },
  'remedy.ASK_CONSENT.how': {
    en: 'The person may be asked to agree to the text of today, which names %{field}.',
    nl: 'De persoon mag gevraagd worden in te stemmen met de tekst van vandaag, die dit noemt: %{field}.',
  },
});
