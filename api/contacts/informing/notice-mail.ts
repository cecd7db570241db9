import { textIn } from '../../fields/local-text.ts';
import { type OfferedLanguage, publicTexts, speaker } from '../../languages.ts';
import type { Letter } from '../../mail/letter.ts';
import type { Template } from '../../mail/mail.ts';
import { findTextsOf, textFor } from '../../notices/notice-text.ts';
import { readable, titleOf } from '../../notices/written-text.ts';
import { findOrganisation } from '../../organisation/find-organisation.ts';
import { findPurpose } from '../../purposes/find-purposes.ts';

const say = speaker(
  publicTexts({
    subject: {
      nl: 'Wat we met je gegevens doen: {purpose}',
      fr: 'Ce que nous faisons de vos données : {purpose}',
      de: 'Was wir mit Ihren Daten tun: {purpose}',
      en: 'What we do with your data: {purpose}',
    },
    'why.ART_13': {
      nl: '{sender} schrijft je omdat we je gegevens noteerden voor "{purpose}".',
      fr: '{sender} vous écrit parce que nous avons noté vos données pour « {purpose} ».',
      de: '{sender} schreibt Ihnen, weil wir Ihre Daten für „{purpose}“ festgehalten haben.',
      en: '{sender} writes to you because we noted your data for "{purpose}".',
    },
    'why.ART_14': {
      nl: '{sender} schrijft je omdat we je gegevens van iemand anders kregen, en ze gebruiken voor "{purpose}".',
      fr: '{sender} vous écrit parce que nous avons reçu vos données de quelqu’un d’autre, et les utilisons pour « {purpose} ».',
      de: '{sender} schreibt Ihnen, weil wir Ihre Daten von jemand anderem erhalten haben und für „{purpose}“ verwenden.',
      en: '{sender} writes to you because we got your data from somebody else, and use them for "{purpose}".',
    },
    button: {
      nl: 'Lees dit op onze website',
      fr: 'Lire ceci sur notre site',
      de: 'Auf unserer Website lesen',
      en: 'Read this on our website',
    },
    mistake: {
      nl: 'Klopt dit niet, of wil je dit niet? Antwoord dan op deze mail.',
      fr: 'Ce n’est pas exact, ou vous ne le souhaitez pas ? Répondez à ce message.',
      de: 'Stimmt das nicht, oder möchten Sie das nicht? Dann antworten Sie auf diese Nachricht.',
      en: 'Is this not right, or do you not want it? Then answer this mail.',
    },
  }),
);

/** The published notice of a purpose, all of it, to one person (Art. 13, 14). Parameters: `purpose`, a code; `kind`, the article. */
export const noticeMail: Template = async (ctx, { parameters }, language) => {
  const purpose = await findPurpose(ctx.query, String(parameters['purpose']));
  const texts = purpose ? await findTextsOf(ctx.query, purpose.id) : [];
  const newest = texts.filter(({ version }) => version === texts.at(-1)!.version);
  const text = textFor(newest, language, 'ADULT') ?? newest.find(({ audience }) => audience === 'ADULT');
  if (!purpose || !text) return null;
  const { legalName } = await ctx.transaction(findOrganisation);
  // One language from the first line to the last, also where the reader's own is not among those of the notice.
  const url = `${ctx.config.publicUrl}/privacy/${purpose.code}/${text.version}?lang=${text.language}`;
  const kind = parameters['kind'] === 'ART_14' ? 'ART_14' : 'ART_13';
  return noticeAsMail({ kind, purpose: textIn(purpose.texts, text.language, purpose.code), sender: legalName ?? '', url, ...text });
};

/** What the mail of a notice says; the same for who previews it and for who gets it. Pure. */
export function noticeAsMail({ kind, content, language, url, ...words }: MailedNotice): Letter {
  const t = say(language);
  const [, ...paragraphs] = readable(content).split(/\n\n+/);
  return {
    subject: t('subject', words),
    why: t(`why.${kind}`, words),
    paragraphs: [titleOf(content), ...paragraphs].map(each => each.trim()).filter(each => each !== ''),
    button: { label: t('button'), url },
    after: [t('mistake')],
  };
}

/** A notice on its way to somebody, all in one language. */
export interface MailedNotice {
  readonly kind: 'ART_13' | 'ART_14';
  readonly content: string;
  readonly language: OfferedLanguage;
  /** What people call the purpose, and who writes. */
  readonly purpose: string;
  readonly sender: string;
  /** Where it stands on the website. */
  readonly url: string;
}
