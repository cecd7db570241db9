import { publicTexts, speaker } from '../../languages.ts';
import type { Letter } from '../../mail/letter.ts';
import type { Template } from '../../mail/mail.ts';
import { dateIn } from '../../notices/say-values.ts';
import { findOrganisation } from '../../organisation/find-organisation.ts';
import { purposeLabels } from './purpose-label.ts';

const say = speaker(
  publicTexts({
    'withdrawn.subject': {
      nl: '{purpose}: je toestemming is ingetrokken',
      fr: '{purpose} : votre consentement est retiré',
      de: '{purpose}: Ihre Einwilligung ist widerrufen',
      en: '{purpose}: your consent is withdrawn',
    },
    'objected.subject': {
      nl: '{purpose}: je bezwaar is genoteerd',
      fr: '{purpose} : votre opposition est enregistrée',
      de: '{purpose}: Ihr Widerspruch ist festgehalten',
      en: '{purpose}: your objection is on record',
    },
    'refused.subject': {
      nl: '{purpose}: je nee is genoteerd',
      fr: '{purpose} : votre refus est enregistré',
      de: '{purpose}: Ihr Nein ist festgehalten',
      en: '{purpose}: your no is on record',
    },
    'explicit-withdrawn.subject': {
      nl: '{purpose}: je verklaring over gevoelige gegevens is ingetrokken',
      fr: '{purpose} : votre déclaration sur des données sensibles est retirée',
      de: '{purpose}: Ihre Erklärung zu besonderen Daten ist widerrufen',
      en: '{purpose}: your declaration about sensitive data is withdrawn',
    },
    why: {
      nl: '{sender} schrijft je dit omdat je ons iets liet weten over "{purpose}".',
      fr: '{sender} vous écrit parce que vous nous avez fait savoir quelque chose à propos de « {purpose} ».',
      de: '{sender} schreibt Ihnen, weil Sie uns etwas zu „{purpose}“ mitgeteilt haben.',
      en: '{sender} writes to you because you told us something about "{purpose}".',
    },
    'withdrawn.what': {
      nl: 'Op {date} is je toestemming ingetrokken. Vanaf dat ogenblik gebruiken we je gegevens hier niet meer voor.',
      fr: 'Votre consentement a été retiré le {date}. Depuis ce moment, nous n’utilisons plus vos données à cette fin.',
      de: 'Am {date} wurde Ihre Einwilligung widerrufen. Seitdem verwenden wir Ihre Daten hierfür nicht mehr.',
      en: 'On {date} your consent was withdrawn. From that moment we no longer use your data for this.',
    },
    'objected.what': {
      nl: 'Op {date} noteerden we je bezwaar. Vanaf dat ogenblik gebruiken we je gegevens hier niet voor.',
      fr: 'Nous avons enregistré votre opposition le {date}. Depuis ce moment, nous n’utilisons pas vos données à cette fin.',
      de: 'Am {date} haben wir Ihren Widerspruch festgehalten. Seitdem verwenden wir Ihre Daten hierfür nicht.',
      en: 'On {date} we noted your objection. From that moment we do not use your data for this.',
    },
    'refused.what': {
      nl: 'Op {date} noteerden we dat je dit niet wilt. We gebruiken je gegevens hier niet voor.',
      fr: 'Nous avons enregistré le {date} que vous ne le voulez pas. Nous n’utilisons pas vos données à cette fin.',
      de: 'Am {date} haben wir festgehalten, dass Sie das nicht möchten. Wir verwenden Ihre Daten hierfür nicht.',
      en: 'On {date} we noted that you do not want this. We do not use your data for it.',
    },
    'explicit-withdrawn.what': {
      nl: 'Op {date} is je uitdrukkelijke toestemming ingetrokken. Vanaf dat ogenblik gebruiken we die gevoelige gegevens hier niet meer voor. Verder verandert er niets.',
      fr: 'Votre consentement explicite a été retiré le {date}. Depuis ce moment, nous n’utilisons plus ces données sensibles à cette fin. Rien d’autre ne change.',
      de: 'Am {date} wurde Ihre ausdrückliche Einwilligung widerrufen. Seitdem verwenden wir diese besonderen Daten hierfür nicht mehr. Sonst ändert sich nichts.',
      en: 'On {date} your explicit consent was withdrawn. From that moment we no longer use those sensitive data for this. Nothing else changes.',
    },
    mistake: {
      nl: 'Klopt dit niet? Antwoord dan op deze mail.',
      fr: 'Ce n’est pas exact ? Répondez à ce message.',
      de: 'Stimmt das nicht? Dann antworten Sie auf diese Nachricht.',
      en: 'Is this not right? Then answer this mail.',
    },
  }),
);

/** The receipt of a no, said by the person or written down by staff for them (L8): parameters `purpose`, a code, and `at`, an instant. Goes out once. */
const ended =
  (event: 'withdrawn' | 'objected' | 'refused' | 'explicit-withdrawn'): Template =>
  async (ctx, { parameters }, language): Promise<Letter> => {
    const [purpose = ''] = await purposeLabels(ctx, [String(parameters['purpose'])], language);
    const { legalName, timeZone } = await ctx.transaction(findOrganisation);
    const words = { purpose, sender: legalName ?? '', date: dateIn(language, new Date(String(parameters['at'])), timeZone) };
    const t = say(language);
    return { subject: t(`${event}.subject`, words), why: t('why', words), paragraphs: [t(`${event}.what`, words)], after: [t('mistake')] };
  };

export const endedMails: Readonly<Record<string, Template>> = {
  withdrawn: ended('withdrawn'),
  objected: ended('objected'),
  refused: ended('refused'),
  'explicit-withdrawn': ended('explicit-withdrawn'),
};
