import type { Context } from '../../context.ts';
import { type OfferedLanguage, publicTexts, speaker } from '../../languages.ts';
import type { AddressFinder, Template } from '../../mail/mail.ts';
import { dateIn } from '../../notices/say-values.ts';
import { findOrganisation } from '../../organisation/find-organisation.ts';
import { purposeLabels } from './purpose-label.ts';

const say = speaker(
  publicTexts({
    'confirm-recorded.subject': {
      nl: 'Bevestig je keuze: {purpose}',
      fr: 'Confirmez votre choix : {purpose}',
      de: 'Bestätigen Sie Ihre Wahl: {purpose}',
      en: 'Confirm your choice: {purpose}',
    },
    'confirm-recorded.why': {
      nl: '{sender} schrijft je omdat je op {at} ja zou hebben gezegd tegen "{purpose}" ({how}).',
      fr: '{sender} vous écrit car vous auriez dit oui à « {purpose} » le {at} ({how}).',
      de: '{sender} schreibt Ihnen, weil Sie am {at} ja zu „{purpose}“ gesagt haben sollen ({how}).',
      en: '{sender} writes to you because you are said to have agreed to "{purpose}" on {at} ({how}).',
    },
    'renew-consent.subject': {
      nl: 'Wil je dit blijven krijgen? {purpose}',
      fr: 'Voulez-vous continuer ? {purpose}',
      de: 'Möchten Sie das weiterhin? {purpose}',
      en: 'Do you want to keep this? {purpose}',
    },
    'renew-consent.why': {
      nl: '{sender} schrijft je omdat je toestemming voor "{purpose}" eindigt op {at}. We vragen het één keer.',
      fr: '{sender} vous écrit car votre consentement pour « {purpose} » prend fin le {at}. Nous ne le demandons qu’une fois.',
      de: '{sender} schreibt Ihnen, weil Ihre Einwilligung zu „{purpose}“ am {at} endet. Wir fragen nur einmal.',
      en: '{sender} writes to you because your consent to "{purpose}" ends on {at}. We ask once.',
    },
    'ask-explicit.subject': {
      nl: 'Een vraag over gevoelige gegevens: {purpose}',
      fr: 'Une question sur des données sensibles : {purpose}',
      de: 'Eine Frage zu besonderen Daten: {purpose}',
      en: 'A question about sensitive data: {purpose}',
    },
    'ask-explicit.why': {
      nl: '{sender} vraagt je of gevoelige gegevens van jou gebruikt mogen worden voor "{purpose}". Welke, staat op de pagina.',
      fr: '{sender} vous demande si des données sensibles vous concernant peuvent servir à « {purpose} ». La page dit lesquelles.',
      de: '{sender} fragt Sie, ob besondere Daten von Ihnen für „{purpose}“ verwendet werden dürfen. Welche, steht auf der Seite.',
      en: '{sender} asks you whether sensitive data about you may be used for "{purpose}". The page says which.',
    },
    'how.explicit': {
      nl: 'Open de pagina, lees de verklaring, en kies. Doe je niets, dan worden ze niet gebruikt.',
      fr: 'Ouvrez la page, lisez la déclaration, et choisissez. Si vous ne faites rien, elles ne sont pas utilisées.',
      de: 'Öffnen Sie die Seite, lesen Sie die Erklärung und wählen Sie. Tun Sie nichts, werden sie nicht verwendet.',
      en: 'Open the page, read the statement, and choose. If you do nothing, they are not used.',
    },
    how: {
      nl: 'Open de pagina, en druk daar op Bevestigen als je dit wilt. Doe je niets, dan geldt er niets.',
      fr: 'Ouvrez la page, et appuyez-y sur Confirmer si vous le voulez. Si vous ne faites rien, rien ne vaut.',
      de: 'Öffnen Sie die Seite und drücken Sie dort auf Bestätigen, wenn Sie das möchten. Tun Sie nichts, gilt nichts.',
      en: 'Open the page, and press Confirm there if you want this. If you do nothing, nothing holds.',
    },
    'how.renew': {
      nl: 'Wil je dit blijven krijgen, open dan de pagina en druk daar op Bevestigen. Doe je niets, dan houdt het op die dag op.',
      fr: 'Si vous voulez continuer, ouvrez la page et appuyez-y sur Confirmer. Si vous ne faites rien, cela s’arrête ce jour-là.',
      de: 'Möchten Sie das weiterhin, öffnen Sie die Seite und drücken Sie dort auf Bestätigen. Tun Sie nichts, endet es an jenem Tag.',
      en: 'If you want to keep this, open the page and press Confirm there. If you do nothing, it ends on that day.',
    },
    'explicit-receipt.subject': {
      nl: 'Je verklaring is genoteerd: {purpose}',
      fr: 'Votre déclaration est enregistrée : {purpose}',
      de: 'Ihre Erklärung ist festgehalten: {purpose}',
      en: 'Your declaration is on record: {purpose}',
    },
    'explicit-receipt.why': {
      nl: '{sender} bevestigt wat je op {at} zelf verklaarde:',
      fr: '{sender} confirme ce que vous avez déclaré vous-même le {at} :',
      de: '{sender} bestätigt, was Sie am {at} selbst erklärt haben:',
      en: '{sender} confirms what you declared yourself on {at}:',
    },
    'explicit-receipt.stop': {
      nl: 'Je kunt dit op elk moment intrekken, gratis en zonder reden, ook los van al de rest, bij je keuzes: {my}',
      fr: 'Vous pouvez la retirer à tout moment, gratuitement et sans raison, sans toucher au reste, parmi vos choix : {my}',
      de: 'Sie können das jederzeit widerrufen, kostenlos und ohne Grund, auch allein, bei Ihrer Auswahl: {my}',
      en: 'You can take this back at any time, free of charge and without a reason, and alone, among your choices: {my}',
    },
    'explicit-receipt.button': { nl: 'Je bewijs', fr: 'Votre preuve', de: 'Ihr Nachweis', en: 'Your receipt' },
    button: { nl: 'Open de pagina', fr: 'Ouvrir la page', de: 'Seite öffnen', en: 'Open the page' },
    until: {
      nl: 'De link werkt tot {until}.',
      fr: 'Le lien fonctionne jusqu’au {until}.',
      de: 'Der Link gilt bis zum {until}.',
      en: 'The link works until {until}.',
    },
    'way.TELEPHONE': { nl: 'aan de telefoon', fr: 'par téléphone', de: 'am Telefon', en: 'by telephone' },
    'way.IN_PERSON': { nl: 'mondeling', fr: 'de vive voix', de: 'mündlich', en: 'in person' },
    'way.PAPER': { nl: 'op papier', fr: 'sur papier', de: 'auf Papier', en: 'on paper' },
    'way.LETTER': { nl: 'per brief', fr: 'par courrier', de: 'per Brief', en: 'by letter' },
    'way.EMAIL': { nl: 'per mail', fr: 'par e-mail', de: 'per E-Mail', en: 'by mail' },
  }),
);

const expiryOf = async ({ query }: Pick<Context, 'query'>, id: string) =>
  (await query<{ expires_at: Date }>('SELECT expires_at FROM submission WHERE id = $1 AND decided_at IS NULL', [id]))[0]?.expires_at;

const hows = { 'confirm-recorded': 'how', 'renew-consent': 'how.renew', 'ask-explicit': 'how.explicit' } as const;

/** Asks a contact for a yes of their own. Parameters: `purpose`, a code; `at`, when they are said to have agreed or when their consent ends; `how`. */
const asking =
  (template: 'confirm-recorded' | 'renew-consent' | 'ask-explicit'): Template =>
  async (ctx, { parameters, tokens, to }, language: OfferedLanguage) => {
    const expiresAt = await expiryOf(ctx, to.id);
    if (!expiresAt) return null;
    const [purpose = ''] = await purposeLabels(ctx, [String(parameters['purpose'])], language);
    const { legalName, timeZone } = await ctx.transaction(findOrganisation);
    const t = say(language);
    const way = parameters['how'] ? t(`way.${String(parameters['how'])}` as 'way.PAPER') : '';
    const words = {
      purpose,
      sender: legalName ?? '',
      at: dateIn(language, new Date(String(parameters['at'])), timeZone),
      how: way,
      until: dateIn(language, expiresAt, timeZone),
    };
    return {
      subject: t(`${template}.subject`, words),
      why: t(`${template}.why`, words),
      paragraphs: [t(hows[template])],
      button: { label: t('button'), url: `${ctx.config.publicUrl}/c/${tokens['confirm']}` },
      after: [t('until', words)],
    };
  };

/**
 * The receipt of an explicit consent: the very statement. Parameters: `purpose`, a code; `at`, an instant; `served`, the digest of the statement as shown;
 * token `receipts` opens its page.
 */
const explicitReceipt: Template = async (ctx, { parameters, tokens }, language) => {
  const [text] = await ctx.query<{ content: string }>(`SELECT content FROM served_text WHERE digest = decode($1, 'hex')`, [
    parameters['served'],
  ]);
  if (!text) return null;
  const [purpose = ''] = await purposeLabels(ctx, [String(parameters['purpose'])], language);
  const { legalName, timeZone } = await ctx.transaction(findOrganisation);
  const t = say(language);
  const words = {
    purpose,
    sender: legalName ?? '',
    at: dateIn(language, new Date(String(parameters['at'])), timeZone),
    my: `${ctx.config.publicUrl}/my?lang=${language}`,
  };
  return {
    subject: t('explicit-receipt.subject', words),
    why: t('explicit-receipt.why', words),
    paragraphs: [`“${text.content}”`, t('explicit-receipt.stop', words)],
    button: { label: t('explicit-receipt.button'), url: `${ctx.config.publicUrl}/r/${tokens['receipts']}` },
  };
};

export const askedMails: Readonly<Record<string, Template>> = {
  'explicit-receipt': explicitReceipt,
  'confirm-recorded': asking('confirm-recorded'),
  'renew-consent': asking('renew-consent'),
  'ask-explicit': asking('ask-explicit'),
};

/** Where a contact is asked: their stored address, as the decision gives it. Null for what a form sent in, which knows no contact. */
export const mailToAsked =
  (toContact: AddressFinder): AddressFinder =>
  async (ctx, mail) => {
    const [row] = await ctx.query<{ contact_id: string }>(
      `SELECT contact_id FROM submission WHERE id = $1 AND kind = 'STAFF' AND decided_at IS NULL AND expires_at > now()`,
      [mail.to.id],
    );
    return row ? toContact(ctx, { ...mail, to: { kind: 'CONTACT', id: row.contact_id } }) : null;
  };
