import { findContactKeys } from '../../contacts/contact-keys.ts';
import type { Context } from '../../context.ts';
import { textIn } from '../../fields/local-text.ts';
import { type OfferedLanguage, publicTexts, speaker } from '../../languages.ts';
import type { AddressFinder, QueuedMail, Template } from '../../mail/mail.ts';
import { dateIn } from '../../notices/say-values.ts';
import { findOrganisation } from '../../organisation/find-organisation.ts';
import { findForm } from '../forms/find-forms.ts';
import { purposeLabels } from '../mails/purpose-label.ts';
import { receiptsOfAct } from '../proof/find-receipts.ts';
import { receiptLines, titleOf } from '../proof/receipt-lines.ts';
import { openGuardian } from './guardian.ts';

const say = speaker(
  publicTexts({
    'authorise.subject': {
      nl: 'Een kind vraagt je toestemming: {form}',
      fr: 'Un enfant demande votre accord : {form}',
      de: 'Ein Kind bittet um Ihre Zustimmung: {form}',
      en: 'A child asks for your permission: {form}',
    },
    'authorise.why': {
      nl: '{sender} schrijft je omdat een kind bij het formulier "{form}" jouw adres gaf, als dat van een ouder of voogd.',
      fr: '{sender} vous écrit parce qu’un enfant a donné votre adresse dans le formulaire « {form} », comme celle d’un parent ou tuteur.',
      de: '{sender} schreibt Ihnen, weil ein Kind im Formular „{form}“ Ihre Adresse als die eines Elternteils oder Vormunds angab.',
      en: '{sender} writes to you because a child gave your address in the form "{form}", as that of a parent or guardian.',
    },
    'authorise.what': {
      nl: 'Het kind zou graag ja zeggen tegen: {purposes}. Dat telt pas als jij het toestaat.',
      fr: 'L’enfant aimerait dire oui à : {purposes}. Cela ne compte que si vous l’autorisez.',
      de: 'Das Kind möchte ja sagen zu: {purposes}. Das gilt erst, wenn Sie es erlauben.',
      en: 'The child would like to say yes to: {purposes}. It counts only once you allow it.',
    },
    'authorise.how': {
      nl: 'Open de pagina, lees wat we zouden doen, en beslis daar. Zolang je niets doet, gebeurt er niets; van het kind weten we niet eens de naam.',
      fr: 'Ouvrez la page, lisez ce que nous ferions, et décidez-y. Tant que vous ne faites rien, rien ne se passe ; de l’enfant, nous ne connaissons même pas le nom.',
      de: 'Öffnen Sie die Seite, lesen Sie, was wir tun würden, und entscheiden Sie dort. Solange Sie nichts tun, geschieht nichts; vom Kind kennen wir nicht einmal den Namen.',
      en: 'Open the page, read what we would do, and decide there. As long as you do nothing, nothing happens; of the child we do not even know the name.',
    },
    open: { nl: 'Open de pagina', fr: 'Ouvrir la page', de: 'Seite öffnen', en: 'Open the page' },
    until: {
      nl: 'De link werkt tot {until}. Daarna wissen we alles.',
      fr: 'Le lien fonctionne jusqu’au {until}. Ensuite nous effaçons tout.',
      de: 'Der Link gilt bis zum {until}. Danach löschen wir alles.',
      en: 'The link works until {until}. After that we erase everything.',
    },
    'confirm.subject': {
      nl: 'Je mag meedoen: {form}',
      fr: 'Tu peux participer : {form}',
      de: 'Du darfst mitmachen: {form}',
      en: 'You may join: {form}',
    },
    'confirm.why': {
      nl: '{sender} schrijft je. Een ouder of voogd zei dat dit mag: {purposes}.',
      fr: '{sender} t’écrit. Un parent ou tuteur a dit que c’était d’accord : {purposes}.',
      de: '{sender} schreibt dir. Deine Mutter, dein Vater oder dein Vormund hat es erlaubt: {purposes}.',
      en: '{sender} writes to you. A parent or guardian said that this is fine: {purposes}.',
    },
    'confirm.how': {
      nl: 'Wil je het nog? Open de pagina en druk op de knop. Wil je het niet meer? Doe dan niets.',
      fr: 'Tu veux encore ? Ouvre la page et appuie sur le bouton. Tu ne veux plus ? Alors ne fais rien.',
      de: 'Möchtest du es noch? Öffne die Seite und drück auf den Knopf. Möchtest du nicht mehr? Dann tu nichts.',
      en: 'Do you still want it? Open the page and press the button. You do not want it any more? Then do nothing.',
    },
    'authorised.subject': {
      nl: 'Wat je voor je kind besliste',
      fr: 'Ce que vous avez décidé pour votre enfant',
      de: 'Was Sie für Ihr Kind entschieden haben',
      en: 'What you decided for your child',
    },
    'authorised.why': {
      nl: '{sender} bevestigt wat je als ouder of voogd toestond.',
      fr: '{sender} confirme ce que vous avez autorisé en tant que parent ou tuteur.',
      de: '{sender} bestätigt, was Sie als Elternteil oder Vormund erlaubt haben.',
      en: '{sender} confirms what you allowed as a parent or guardian.',
    },
    'authorised.stop': {
      nl: 'Je kunt het op elk moment intrekken, op de pagina hieronder. Zodra je kind oud genoeg is, vragen we het aan je kind zelf, en beslist alleen je kind nog.',
      fr: 'Vous pouvez le retirer à tout moment, sur la page ci-dessous. Dès que votre enfant aura l’âge, nous le lui demanderons, et il sera seul à décider.',
      de: 'Sie können es jederzeit widerrufen, auf der Seite unten. Sobald Ihr Kind alt genug ist, fragen wir es selbst, und nur noch Ihr Kind entscheidet.',
      en: 'You can withdraw it at any time, on the page below. As soon as your child is old enough we ask your child, and only your child decides.',
    },
    'authorised.receipt': { nl: 'Je bewijs: {url}', fr: 'Votre preuve : {url}', de: 'Ihr Nachweis: {url}', en: 'Your receipt: {url}' },
    'takeOver.subject': {
      nl: 'Nu beslis jij zelf',
      fr: 'Maintenant, c’est à toi de décider',
      de: 'Jetzt entscheidest du selbst',
      en: 'Now you decide for yourself',
    },
    'takeOver.why': {
      nl: '{sender} schrijft je omdat je nu oud genoeg bent om zelf te beslissen over wat een ouder of voogd voor jou toestond.',
      fr: '{sender} t’écrit parce que tu as maintenant l’âge de décider toi-même de ce qu’un parent ou tuteur avait autorisé pour toi.',
      de: '{sender} schreibt dir, weil du jetzt alt genug bist, selbst über das zu entscheiden, was deine Eltern oder dein Vormund für dich erlaubt haben.',
      en: '{sender} writes to you because you are now old enough to decide yourself about what a parent or guardian allowed for you.',
    },
    'takeOver.what': {
      nl: 'Het gaat om: {purposes}. Houd het, verander het of stop ermee: jij kiest. Niemand anders kan het nog veranderen.',
      fr: 'Il s’agit de : {purposes}. Garde, change ou arrête : c’est toi qui choisis. Personne d’autre ne peut plus le changer.',
      de: 'Es geht um: {purposes}. Behalte es, ändere es oder hör auf: Du wählst. Niemand sonst kann es noch ändern.',
      en: 'It is about: {purposes}. Keep it, change it or stop: you choose. Nobody else can change it any more.',
    },
    'told.subject': {
      nl: 'Je kind beslist nu zelf',
      fr: 'Votre enfant décide maintenant lui-même',
      de: 'Ihr Kind entscheidet jetzt selbst',
      en: 'Your child now decides alone',
    },
    'told.why': {
      nl: '{sender} schrijft je omdat je als ouder of voogd toestond: {purposes}.',
      fr: '{sender} vous écrit parce que vous avez autorisé, en tant que parent ou tuteur : {purposes}.',
      de: '{sender} schreibt Ihnen, weil Sie als Elternteil oder Vormund erlaubt haben: {purposes}.',
      en: '{sender} writes to you because you allowed, as a parent or guardian: {purposes}.',
    },
    'told.what': {
      nl: 'Je kind is nu oud genoeg om hier zelf over te beslissen. Jij kunt er niets meer aan veranderen. Voorlopig blijft het zoals het is.',
      fr: 'Votre enfant a maintenant l’âge d’en décider lui-même. Vous ne pouvez plus rien y changer. Tout reste provisoirement comme avant.',
      de: 'Ihr Kind ist jetzt alt genug, selbst darüber zu entscheiden. Sie können daran nichts mehr ändern. Vorerst bleibt es, wie es ist.',
      en: 'Your child is now old enough to decide about this alone. You cannot change anything about it any more. It stays as it is for now.',
    },
    'told.how': {
      nl: 'Vraag je kind om ons te schrijven, met een eigen adres. Dan sturen we de keuzes daarheen.',
      fr: 'Demandez à votre enfant de nous écrire, avec sa propre adresse. Nous lui enverrons les choix.',
      de: 'Bitten Sie Ihr Kind, uns mit eigener Adresse zu schreiben. Dann schicken wir die Fragen dorthin.',
      en: 'Ask your child to write to us, with an address of their own. Then we send the choices there.',
    },
    'takeOver.later': {
      nl: 'Kies je niets, dan blijft het voorlopig zoals het is.',
      fr: 'Si tu ne choisis rien, tout reste provisoirement comme avant.',
      de: 'Wählst du nichts, bleibt es vorerst, wie es ist.',
      en: 'If you choose nothing, it stays as it is for now.',
    },
  }),
);

const asking =
  (name: 'authorise' | 'confirm', link: 'a' | 'k', token: string): Template =>
  async (ctx, { parameters, tokens, to }, language) => {
    const form = await findForm(ctx.query, String(parameters['form']));
    const [submission] = await ctx.query<{ expires_at: Date }>('SELECT expires_at FROM submission WHERE id = $1 AND decided_at IS NULL', [
      to.id,
    ]);
    if (!form || !submission) return null;
    const { legalName, timeZone } = await ctx.transaction(findOrganisation);
    const words = {
      form: textIn(form.titleTexts, language, form.code),
      purposes: (await purposeLabels(ctx, parameters['purposes'] as string[], language)).join(', '),
      sender: legalName ?? '',
      until: dateIn(language, submission.expires_at, timeZone),
    };
    const t = say(language);
    return {
      subject: t(`${name}.subject`, words),
      why: t(`${name}.why`, words),
      paragraphs: name === 'authorise' ? [t('authorise.what', words), t('authorise.how')] : [t('confirm.how')],
      button: { label: t('open'), url: `${ctx.config.publicUrl}/${link}/${tokens[token]}` },
      after: [t('until', words)],
    };
  };

/** To the guardian after they decided: what, the receipt, and the way to their own page. Parameter `act`; tokens `receipts`, `page`. */
const authorised: Template = async (ctx, { parameters, tokens }, language) => {
  const receipts = await receiptsOfAct(ctx, String(parameters['act']));
  if (receipts.length === 0) return null;
  const { legalName, timeZone } = await ctx.transaction(findOrganisation);
  const t = say(language);
  const told = receipts.map(({ receipt }) => `${[titleOf(receipt), ...receiptLines(receipt, timeZone)].join('. ')}.`);
  return {
    subject: t('authorised.subject'),
    why: t('authorised.why', { sender: legalName ?? '' }),
    paragraphs: [t('authorised.stop'), ...told],
    button: { label: t('open'), url: `${ctx.config.publicUrl}/g/${tokens['page']}` },
    after: [t('authorised.receipt', { url: `${ctx.config.publicUrl}/r/${tokens['receipts']}` })],
  };
};

/** To the young person, at the age. Parameter `purposes`; token `takeOver`. */
const takeOver: Template = async (ctx, { parameters, tokens }, language) => {
  const { legalName } = await ctx.transaction(findOrganisation);
  const t = say(language);
  const words = { sender: legalName ?? '', purposes: (await purposeLabels(ctx, parameters['purposes'] as string[], language)).join(', ') };
  return {
    subject: t('takeOver.subject'),
    why: t('takeOver.why', words),
    paragraphs: [t('takeOver.what', words)],
    button: { label: t('open'), url: `${ctx.config.publicUrl}/t/${tokens['takeOver']}` },
    after: [t('takeOver.later')],
  };
};

/** To the guardian at the age, where the child's mails go to them: no link, for it would act as the child. Parameter `purposes`. */
const told: Template = async (ctx, { parameters }, language) => {
  const { legalName } = await ctx.transaction(findOrganisation);
  const t = say(language);
  const words = { sender: legalName ?? '', purposes: (await purposeLabels(ctx, parameters['purposes'] as string[], language)).join(', ') };
  return { subject: t('told.subject'), why: t('told.why', words), paragraphs: [t('told.what'), t('told.how')] };
};

export const childMails: Readonly<Record<string, Template>> = {
  'authorise-child': asking('authorise', 'a', 'authorise'),
  'confirm-child': asking('confirm', 'k', 'confirm'),
  'child-authorised': authorised,
  'take-over': takeOver,
  'take-over-told': told,
};

/** A guardian's address, kept sealed with the child; until the child has taken over. */
export const mailToGuardian: AddressFinder = async (ctx: Context, { to }: QueuedMail) =>
  ctx.transaction(async tx => {
    const row = await tx.one<{ contact_id: string; content: Buffer; language: OfferedLanguage }>(
      'SELECT contact_id, content, language FROM guardian WHERE id = $1 AND ended_at IS NULL',
      [to.id],
    );
    if (!row) return null;
    const { proof } = await findContactKeys(tx, row.contact_id);
    return { address: openGuardian(proof, row.contact_id, to.id, row.content).email, language: row.language };
  });
