import { publicTexts, speaker } from '../../languages.ts';
import type { Template } from '../../mail/mail.ts';
import { findOrganisation } from '../../organisation/find-organisation.ts';

const say = speaker(
  publicTexts({
    'link.subject': {
      nl: 'Je keuzes en gegevens',
      fr: 'Vos choix et vos données',
      de: 'Ihre Wahl und Ihre Daten',
      en: 'Your choices and data',
    },
    'link.why': {
      nl: '{sender} schrijft je omdat iemand met dit adres een link vroeg naar zijn keuzes en gegevens.',
      fr: '{sender} vous écrit parce que quelqu’un a demandé avec cette adresse un lien vers ses choix et ses données.',
      de: '{sender} schreibt Ihnen, weil jemand mit dieser Adresse einen Link zu seinen Daten und seiner Wahl verlangt hat.',
      en: '{sender} writes to you because somebody asked with this address for a link to their choices and data.',
    },
    'link.what': {
      nl: 'Open de pagina, en druk daar op de knop.',
      fr: 'Ouvrez la page, et appuyez-y sur le bouton.',
      de: 'Öffnen Sie die Seite und drücken Sie dort auf den Knopf.',
      en: 'Open the page, and press the button there.',
    },
    'link.button': { nl: 'Open mijn keuzes', fr: 'Ouvrir mes choix', de: 'Meine Wahl öffnen', en: 'Open my choices' },
    'child.subject': {
      nl: 'De keuzes voor je kind',
      fr: 'Les choix pour votre enfant',
      de: 'Die Wahl für Ihr Kind',
      en: 'The choices for your child',
    },
    'child.why': {
      nl: '{sender} schrijft je omdat iemand met dit adres een link vroeg, en jij als ouder of voogd voor een kind beslist.',
      fr: '{sender} vous écrit parce que quelqu’un a demandé un lien avec cette adresse, et que vous décidez pour un enfant comme parent ou tuteur.',
      de: '{sender} schreibt Ihnen, weil jemand mit dieser Adresse einen Link verlangt hat und Sie als Elternteil oder Vormund für ein Kind entscheiden.',
      en: '{sender} writes to you because somebody asked for a link with this address, and you decide for a child as a parent or guardian.',
    },
    'child.button': {
      nl: 'Open de keuzes voor mijn kind',
      fr: 'Ouvrir les choix pour mon enfant',
      de: 'Wahl für mein Kind öffnen',
      en: 'Open the choices for my child',
    },
    'link.until': {
      nl: 'De link werkt één keer, {minutes} minuten lang.',
      fr: 'Le lien fonctionne une seule fois, pendant {minutes} minutes.',
      de: 'Der Link gilt einmal, {minutes} Minuten lang.',
      en: 'The link works once, for {minutes} minutes.',
    },
    'link.notMe': {
      nl: 'Vroeg je dit niet? Doe dan niets. Stuur deze mail aan niemand door: wie de link heeft, ziet je gegevens.',
      fr: 'Vous ne l’avez pas demandé ? Ne faites rien. Ne transférez ce message à personne : qui a le lien voit vos données.',
      de: 'Haben Sie das nicht verlangt? Dann tun Sie nichts. Leiten Sie diese Nachricht niemandem weiter: Wer den Link hat, sieht Ihre Daten.',
      en: 'You did not ask for this? Then do nothing. Forward this mail to nobody: whoever has the link sees your data.',
    },
    'code.subject': { nl: 'Je code', fr: 'Votre code', de: 'Ihr Code', en: 'Your code' },
    'code.why': {
      nl: '{sender} schrijft je omdat je gevoelige gegevens wilt zien.',
      fr: '{sender} vous écrit parce que vous voulez voir des données sensibles.',
      de: '{sender} schreibt Ihnen, weil Sie sensible Daten sehen möchten.',
      en: '{sender} writes to you because you want to see sensitive data.',
    },
    'code.what': {
      nl: 'Vul deze code in op de pagina: {code}. Ze werkt {minutes} minuten.',
      fr: 'Indiquez ce code sur la page : {code}. Il fonctionne pendant {minutes} minutes.',
      de: 'Geben Sie diesen Code auf der Seite ein: {code}. Er gilt {minutes} Minuten.',
      en: 'Enter this code on the page: {code}. It works for {minutes} minutes.',
    },
    'code.notMe': {
      nl: 'Ben jij dit niet? Geef de code dan aan niemand, en antwoord op deze mail.',
      fr: 'Ce n’est pas vous ? Ne donnez le code à personne, et répondez à ce message.',
      de: 'Sind Sie das nicht? Dann geben Sie den Code niemandem und antworten Sie auf diese Nachricht.',
      en: 'This is not you? Then give the code to nobody, and answer this mail.',
    },
  }),
);

const link: Template = async (ctx, { parameters, tokens }, language) => {
  const { legalName } = await ctx.transaction(findOrganisation);
  const words = { sender: legalName ?? '', minutes: Number(parameters['minutes']) };
  const t = say(language);
  return {
    subject: t('link.subject'),
    why: t('link.why', words),
    paragraphs: [t('link.what')],
    button: { label: t('link.button'), url: `${ctx.config.publicUrl}/p/${tokens['open']}?lang=${language}` },
    after: [t('link.until', words), t('link.notMe')],
  };
};

/** To a guardian who asked by their own address: the choices for their child. Parameter `minutes`; token `open`. */
const guardianLink: Template = async (ctx, { parameters, tokens }, language) => {
  const { legalName } = await ctx.transaction(findOrganisation);
  const words = { sender: legalName ?? '', minutes: Number(parameters['minutes']) };
  const t = say(language);
  return {
    subject: t('child.subject'),
    why: t('child.why', words),
    paragraphs: [t('link.what')],
    button: { label: t('child.button'), url: `${ctx.config.publicUrl}/p/${tokens['open']}?lang=${language}` },
    after: [t('link.until', words), t('link.notMe')],
  };
};

const code: Template = async (ctx, { parameters, tokens }, language) => {
  const { legalName } = await ctx.transaction(findOrganisation);
  const words = { sender: legalName ?? '', minutes: Number(parameters['minutes']), code: tokens['code']! };
  const t = say(language);
  return { subject: t('code.subject'), why: t('code.why', words), paragraphs: [t('code.what', words)], after: [t('code.notMe')] };
};

/** The link to one's own choices and data, and the code that opens what is sensitive. */
export const portalMails: Readonly<Record<string, Template>> = {
  'portal-link': link,
  'portal-code': code,
  'guardian-link': guardianLink,
};
