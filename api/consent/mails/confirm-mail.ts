import { textIn } from '../../fields/local-text.ts';
import { publicTexts, speaker } from '../../languages.ts';
import type { AddressFinder, Template } from '../../mail/mail.ts';
import { dateIn } from '../../notices/say-values.ts';
import { findOrganisation } from '../../organisation/find-organisation.ts';
import { findForm } from '../forms/find-forms.ts';
import { openSubmission, type SubmittedContent } from '../asking/submission.ts';
import { purposeLabels } from './purpose-label.ts';

const say = speaker(
  publicTexts({
    subject: {
      nl: 'Bevestig je keuze: {form}',
      fr: 'Confirmez votre choix : {form}',
      de: 'Bestätigen Sie Ihre Wahl: {form}',
      en: 'Confirm your choice: {form}',
    },
    why: {
      nl: '{sender} schrijft je omdat iemand met dit adres het formulier "{form}" invulde.',
      fr: '{sender} vous écrit parce que quelqu’un a rempli le formulaire « {form} » avec cette adresse.',
      de: '{sender} schreibt Ihnen, weil jemand mit dieser Adresse das Formular „{form}“ ausgefüllt hat.',
      en: '{sender} writes to you because somebody filled in the form "{form}" with this address.',
    },
    what: { nl: 'Gevraagd: {purposes}.', fr: 'Demandé : {purposes}.', de: 'Gewünscht: {purposes}.', en: 'Asked for: {purposes}.' },
    how: {
      nl: 'Open de pagina, en druk daar op Bevestigen. Zolang je dat niet doet, gebeurt er niets, en gebruiken we dit adres nergens voor.',
      fr: 'Ouvrez la page, et appuyez-y sur Confirmer. Tant que vous ne le faites pas, rien ne se passe, et nous n’utilisons cette adresse pour rien.',
      de: 'Öffnen Sie die Seite und drücken Sie dort auf Bestätigen. Solange Sie das nicht tun, geschieht nichts, und wir verwenden diese Adresse für nichts.',
      en: 'Open the page, and press Confirm there. As long as you do not, nothing happens, and we use this address for nothing.',
    },
    button: { nl: 'Open de pagina', fr: 'Ouvrir la page', de: 'Seite öffnen', en: 'Open the page' },
    until: {
      nl: 'De link werkt tot {until}.',
      fr: 'Le lien fonctionne jusqu’au {until}.',
      de: 'Der Link gilt bis zum {until}.',
      en: 'The link works until {until}.',
    },
    notMe: {
      nl: 'Was jij dit niet? Doe dan niets, of zeg het op die pagina: alles wordt gewist.',
      fr: 'Ce n’était pas vous ? Ne faites rien, ou dites-le sur cette page : tout est effacé.',
      de: 'Waren Sie das nicht? Dann tun Sie nichts, oder sagen Sie es auf jener Seite: Alles wird gelöscht.',
      en: 'This was not you? Then do nothing, or say so on that page: everything is erased.',
    },
  }),
);

/** Asks the person to confirm what was sent in with their address. Nothing that somebody typed stands in it: it could be anybody's words. */
export const confirmMail: Template = async (ctx, { parameters, tokens, to }, language) => {
  const form = await findForm(ctx.query, String(parameters['form']));
  const [submission] = await ctx.query<{ expires_at: Date }>('SELECT expires_at FROM submission WHERE id = $1 AND decided_at IS NULL', [
    to.id,
  ]);
  if (!form || !submission) return null;
  const purposes = await purposeLabels(ctx, parameters['purposes'] as string[], language);
  const { legalName, timeZone } = await ctx.transaction(findOrganisation);
  const words = {
    form: textIn(form.titleTexts, language, form.code),
    purposes: purposes.join(', '),
    sender: legalName ?? '',
    until: dateIn(language, submission.expires_at, timeZone),
  };
  const t = say(language);
  return {
    subject: t('subject', words),
    why: t('why', words),
    paragraphs: [t('what', words), t('how')],
    button: { label: t('button'), url: `${ctx.config.publicUrl}/c/${tokens['confirm']}` },
    after: [t('until', words), t('notMe')],
  };
};

/** The address somebody gave, as long as it waits to be confirmed. */
export const mailToSubmission: AddressFinder = async (ctx, { to }) => {
  const [row] = await ctx.query<{ content: Buffer; language: string }>(
    'SELECT content, language FROM submission WHERE id = $1 AND decided_at IS NULL AND expires_at > now() AND contact_id IS NULL',
    [to.id],
  );
  if (!row) return null;
  return { address: openSubmission<SubmittedContent>(ctx.keys, to.id, row.content).email, language: row.language };
};
