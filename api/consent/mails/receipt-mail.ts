import { publicTexts, speaker } from '../../languages.ts';
import type { Template } from '../../mail/mail.ts';
import { dateIn } from '../../notices/say-values.ts';
import { findOrganisation } from '../../organisation/find-organisation.ts';
import { purposeLabels } from './purpose-label.ts';

const say = speaker(
  publicTexts({
    subject: {
      nl: 'Je keuze is genoteerd',
      fr: 'Votre choix est enregistré',
      de: 'Ihre Wahl ist festgehalten',
      en: 'Your choice is on record',
    },
    why: {
      nl: '{sender} bevestigt wat je koos.',
      fr: '{sender} confirme ce que vous avez choisi.',
      de: '{sender} bestätigt, was Sie gewählt haben.',
      en: '{sender} confirms what you chose.',
    },
    what: {
      nl: 'Op {date} zei je ja tegen: {purposes}.',
      fr: 'Le {date}, vous avez dit oui à : {purposes}.',
      de: 'Am {date} haben Sie ja gesagt zu: {purposes}.',
      en: 'On {date} you said yes to: {purposes}.',
    },
    stop: {
      nl: 'Je kunt dit op elk moment intrekken, gratis en zonder reden: antwoord op deze mail.',
      fr: 'Vous pouvez le retirer à tout moment, gratuitement et sans raison : répondez à ce message.',
      de: 'Sie können das jederzeit widerrufen, kostenlos und ohne Grund: Antworten Sie auf diese Nachricht.',
      en: 'You can withdraw this at any time, free of charge and without a reason: answer this mail.',
    },
    button: {
      nl: 'Wat we gebruiken, en hoe lang',
      fr: 'Ce que nous utilisons, et combien de temps',
      de: 'Was wir verwenden, und wie lange',
      en: 'What we use, and for how long',
    },
  }),
);

/** The person's receipt: what they said yes to, and when. Parameters: `purposes`, codes; `at`, an instant. */
export const receiptMail: Template = async (ctx, { parameters }, language) => {
  const purposes = await purposeLabels(ctx, parameters['purposes'] as string[], language);
  const { legalName, timeZone } = await ctx.transaction(findOrganisation);
  const words = {
    sender: legalName ?? '',
    purposes: purposes.join(', '),
    date: dateIn(language, new Date(String(parameters['at'])), timeZone),
  };
  const t = say(language);
  return {
    subject: t('subject'),
    why: t('why', words),
    paragraphs: [t('what', words), t('stop')],
    button: { label: t('button'), url: `${ctx.config.publicUrl}/privacy?lang=${language}` },
  };
};
