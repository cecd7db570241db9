import { publicTexts, speaker } from '../languages.ts';
import type { Template } from '../mail/mail.ts';
import { findOrganisation } from '../organisation/find-organisation.ts';

const say = speaker(
  publicTexts({
    subject: {
      nl: 'Je kan aan de slag bij {sender}',
      fr: 'Vous pouvez commencer chez {sender}',
      de: 'Sie können bei {sender} anfangen',
      en: 'You can start at {sender}',
    },
    why: {
      nl: '{sender} nodigt je uit om met de contacten te werken.',
      fr: '{sender} vous invite à travailler avec ses contacts.',
      de: '{sender} lädt Sie ein, mit den Kontakten zu arbeiten.',
      en: '{sender} invites you to work with its contacts.',
    },
    what: {
      nl: 'Open de pagina en kies een wachtwoord. Daarna koppel je een app die codes toont: zonder code komt niemand binnen, ook jij niet.',
      fr: 'Ouvrez la page et choisissez un mot de passe. Ensuite vous associez une application qui affiche des codes : sans code, personne n’entre, vous non plus.',
      de: 'Öffnen Sie die Seite und wählen Sie ein Passwort. Danach verbinden Sie eine App, die Codes anzeigt: Ohne Code kommt niemand hinein, auch Sie nicht.',
      en: 'Open the page and choose a password. Then you connect an app that shows codes: nobody gets in without a code, not even you.',
    },
    logged: {
      nl: 'Wat je bekijkt, wordt bijgehouden met je naam, je rol en het doel. De mensen van wie de gegevens zijn, kunnen dat zien.',
      fr: 'Ce que vous consultez est enregistré avec votre nom, votre rôle et la finalité. Les personnes concernées peuvent le voir.',
      de: 'Was Sie ansehen, wird mit Ihrem Namen, Ihrer Rolle und dem Zweck festgehalten. Die Menschen, um deren Daten es geht, können das sehen.',
      en: 'What you look at is written down with your name, your role and the purpose. The people whose data they are can see that.',
    },
    button: { nl: 'Kies een wachtwoord', fr: 'Choisir un mot de passe', de: 'Passwort wählen', en: 'Choose a password' },
    until: {
      nl: 'De link werkt één keer, {hours} uur lang. Verwachtte je dit niet? Doe dan niets.',
      fr: 'Le lien fonctionne une seule fois, pendant {hours} heures. Vous ne l’attendiez pas ? Ne faites rien.',
      de: 'Der Link gilt einmal, {hours} Stunden lang. Haben Sie das nicht erwartet? Dann tun Sie nichts.',
      en: 'The link works once, for {hours} hours. You did not expect this? Then do nothing.',
    },
  }),
);

/** The link by which somebody who is invited chooses a password: parameter `hours`, token `invitation`. */
export const invitationMail: Template = async (ctx, { parameters, tokens }, language) => {
  const t = say(language);
  const sender = (await ctx.transaction(findOrganisation)).legalName ?? 'Inzage';
  return {
    subject: t('subject', { sender }),
    why: t('why', { sender }),
    paragraphs: [t('what'), t('logged')],
    // Behind the number sign: browsers do not send it, so no log on the way can hold it.
    button: { label: t('button'), url: `${ctx.config.publicUrl}/invitation#${tokens['invitation']}` },
    after: [t('until', { hours: Number(parameters['hours']) })],
  };
};
