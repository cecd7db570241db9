import { findContactKeys } from '../../contacts/contact-keys.ts';
import { publicTexts, speaker } from '../../languages.ts';
import { openInObjection } from '../../legal-bases/objection.ts';
import type { Template } from '../../mail/mail.ts';
import { dateIn } from '../../notices/say-values.ts';
import { findOrganisation } from '../../organisation/find-organisation.ts';
import { purposeLabels } from './purpose-label.ts';

const say = speaker(
  publicTexts({
    'upheld.subject': {
      nl: '{purpose}: je bezwaar is gegrond',
      fr: '{purpose} : votre opposition est fondée',
      de: '{purpose}: Ihr Widerspruch ist begründet',
      en: '{purpose}: your objection is upheld',
    },
    'rejected.subject': {
      nl: '{purpose}: je bezwaar is afgewezen',
      fr: '{purpose} : votre opposition est rejetée',
      de: '{purpose}: Ihr Widerspruch ist abgelehnt',
      en: '{purpose}: your objection is rejected',
    },
    why: {
      nl: '{sender} antwoordt op je bezwaar tegen "{purpose}".',
      fr: '{sender} répond à votre opposition à « {purpose} ».',
      de: '{sender} antwortet auf Ihren Widerspruch gegen „{purpose}“.',
      en: '{sender} answers your objection to "{purpose}".',
    },
    'upheld.what': {
      nl: 'Je hebt gelijk. We gebruiken je gegevens hier niet meer voor.',
      fr: 'Vous avez raison. Nous n’utilisons plus vos données à cette fin.',
      de: 'Sie haben recht. Wir verwenden Ihre Daten hierfür nicht mehr.',
      en: 'You are right. We no longer use your data for this.',
    },
    'rejected.what': {
      nl: 'Een medewerker woog op {date} je belangen af tegen de onze. We gebruiken je gegevens hier weer voor, om deze reden:',
      fr: 'Une personne de chez nous a mis en balance vos intérêts et les nôtres le {date}. Nous utilisons de nouveau vos données à cette fin, pour cette raison :',
      de: 'Am {date} hat jemand bei uns Ihre Interessen gegen unsere abgewogen. Wir verwenden Ihre Daten hierfür wieder, aus diesem Grund:',
      en: 'On {date} one of us weighed your interests against ours. We use your data for this again, for this reason:',
    },
    'rejected.rights': {
      nl: 'Ben je het er niet mee eens, dan kun je klacht indienen bij de toezichthouder of naar de rechter gaan.',
      fr: 'Si vous n’êtes pas d’accord, vous pouvez introduire une réclamation auprès de l’autorité de contrôle ou saisir la justice.',
      de: 'Wenn Sie nicht einverstanden sind, können Sie sich bei der Aufsichtsbehörde beschweren oder vor Gericht gehen.',
      en: 'If you do not agree, you can complain to the supervisory authority or go to court.',
    },
    'aside.subject': {
      nl: '{purpose}: we willen je gegevens op een andere grond gebruiken',
      fr: '{purpose} : nous voulons utiliser vos données sur une autre base',
      de: '{purpose}: Wir möchten Ihre Daten auf einer anderen Grundlage verwenden',
      en: '{purpose}: we want to use your data on another ground',
    },
    'aside.why': {
      nl: '{sender} schrijft je omdat je vroeger nee zei.',
      fr: '{sender} vous écrit parce que vous aviez dit non.',
      de: '{sender} schreibt Ihnen, weil Sie früher nein gesagt haben.',
      en: '{sender} writes to you because you said no before.',
    },
    'aside.what': {
      nl: 'We besloten dat we je gegevens toch mogen gebruiken voor "{purpose}", op een andere rechtsgrond. Wat die is en welke gegevens dat zijn, staat in onze privacyverklaring.',
      fr: 'Nous avons décidé que nous pouvons tout de même utiliser vos données pour « {purpose} », sur une autre base juridique. Laquelle, et quelles données : cela figure dans notre déclaration de confidentialité.',
      de: 'Wir haben entschieden, dass wir Ihre Daten doch für „{purpose}“ verwenden dürfen, auf einer anderen Rechtsgrundlage. Welche das ist und um welche Daten es geht, steht in unserer Datenschutzerklärung.',
      en: 'We decided that we may use your data for "{purpose}" after all, on another legal ground. Which one, and which data: our privacy statement says.',
    },
    'aside.object': {
      nl: 'Wil je dat niet? Antwoord dan op deze mail: je kunt bezwaar maken.',
      fr: 'Vous ne le voulez pas ? Répondez à ce message : vous pouvez vous y opposer.',
      de: 'Möchten Sie das nicht? Dann antworten Sie auf diese Nachricht: Sie können widersprechen.',
      en: 'You do not want that? Then answer this mail: you can object.',
    },
    'aside.button': {
      nl: 'Lees de privacyverklaring',
      fr: 'Lire la déclaration de confidentialité',
      de: 'Datenschutzerklärung lesen',
      en: 'Read the privacy statement',
    },
  }),
);

/** The answer to an objection that was weighed (Art. 12(4), 21(1)): parameters `purpose`, `objection`, `at`. The grounds are opened for the letter and kept nowhere else. */
const weighed =
  (outcome: 'upheld' | 'rejected'): Template =>
  async (ctx, { parameters, to }, language) => {
    const [purpose = ''] = await purposeLabels(ctx, [String(parameters['purpose'])], language);
    const { organisation, reasons } = await ctx.transaction(async tx => {
      const row = await tx.one<{ reasons: Buffer | null }>('SELECT reasons FROM objection WHERE contact_id = $1 AND id = $2', [
        to.id,
        parameters['objection'],
      ]);
      const { proof } = await findContactKeys(tx, to.id);
      const opened = row?.reasons ? openInObjection(proof, String(parameters['objection']), 'reasons', row.reasons) : null;
      return { organisation: await findOrganisation(tx), reasons: opened };
    });
    const words = {
      purpose,
      sender: organisation.legalName ?? '',
      date: dateIn(language, new Date(String(parameters['at'])), organisation.timeZone),
    };
    const t = say(language);
    return {
      subject: t(`${outcome}.subject`, words),
      why: t('why', words),
      paragraphs: [t(`${outcome}.what`, words), ...(reasons === null ? [] : [reasons])],
      after: outcome === 'rejected' ? [t('rejected.rights')] : [],
    };
  };

/** The notice that an earlier no is set aside (L10): parameter `purpose`. */
const aside: Template = async (ctx, { parameters }, language) => {
  const code = String(parameters['purpose']);
  const [purpose = ''] = await purposeLabels(ctx, [code], language);
  const { legalName } = await ctx.transaction(findOrganisation);
  const words = { purpose, sender: legalName ?? '' };
  const t = say(language);
  return {
    subject: t('aside.subject', words),
    why: t('aside.why', words),
    paragraphs: [t('aside.what', words)],
    button: { label: t('aside.button'), url: `${ctx.config.publicUrl}/privacy?lang=${language}#${code}` },
    after: [t('aside.object')],
  };
};

export const weighedMails: Readonly<Record<string, Template>> = {
  'objection-upheld': weighed('upheld'),
  'objection-rejected': weighed('rejected'),
  'refusal-set-aside': aside,
};
