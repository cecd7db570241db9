import type { Context } from '../../context.ts';
import { publicTexts, speaker } from '../../languages.ts';
import { type WithdrawalLink, withdrawalLink } from '../../legal-bases/withdrawal-link.ts';
import type { Template } from '../../mail/mail.ts';
import { findOrganisation } from '../../organisation/find-organisation.ts';
import { receiptsOfAct } from '../proof/find-receipts.ts';
import { isExplicit, receiptLines, titleOf } from '../proof/receipt-lines.ts';

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
      nl: 'Je zei ja tegen: {purposes}.',
      fr: 'Vous avez dit oui à : {purposes}.',
      de: 'Sie haben ja gesagt zu: {purposes}.',
      en: 'You said yes to: {purposes}.',
    },
    stop: {
      nl: 'Je kunt dit op elk moment intrekken, gratis en zonder reden, met één druk op de knop:',
      fr: 'Vous pouvez le retirer à tout moment, gratuitement et sans raison, en appuyant sur un bouton :',
      de: 'Sie können das jederzeit widerrufen, kostenlos und ohne Grund, mit einem Knopfdruck:',
      en: 'You can withdraw this at any time, free of charge and without a reason, by one press of a button:',
    },
    button: { nl: 'Je bewijs', fr: 'Votre preuve', de: 'Ihr Nachweis', en: 'Your receipt' },
  }),
);

/** The person's receipt: what they said yes to, when, and on what terms. Parameter `act`: the receipts that were given together; token `receipts` opens their page. */
export const receiptMail: Template = async (ctx, { parameters, tokens }, language) => {
  const receipts = await receiptsOfAct(ctx, String(parameters['act']));
  if (receipts.length === 0) return null;
  const { legalName, timeZone } = await ctx.transaction(findOrganisation);
  const words = { sender: legalName ?? '', purposes: receipts.map(({ receipt }) => titleOf(receipt)).join(', ') };
  const t = say(language);
  const links = await linksOf(ctx, String(parameters['act']));
  const told = receipts.map(({ receipt }) => [titleOf(receipt), ...receiptLines(receipt, timeZone)].join('\n'));
  return {
    subject: t('subject'),
    why: t('why', words),
    paragraphs: [
      t('what', words),
      t('stop'),
      // An explicit consent is taken back alone, among one's own choices; the link of a purpose would end the purpose.
      ...receipts.map(
        ({ receipt }, i) => `${titleOf(receipt)}: ${isExplicit(receipt) ? `${ctx.config.publicUrl}/my` : links[i]!.url}?lang=${language}`,
      ),
      ...told,
    ],
    button: { label: t('button'), url: `${ctx.config.publicUrl}/r/${tokens['receipts']}` },
    // One purpose is one list, and mail programs can leave it by themselves (RFC 8058).
    ...(links.length === 1 && !isExplicit(receipts[0]!.receipt) && { headers: headersOf(links[0]!) }),
  };
};

/** The withdrawal links of an act, in the order of its receipts. */
async function linksOf({ query, keys, config }: Context, actId: string): Promise<WithdrawalLink[]> {
  const rows = await query<{ contactId: string; purposeId: number }>(
    'SELECT contact_id AS "contactId", purpose_id AS "purposeId" FROM consent_receipt WHERE act_id = $1 ORDER BY purpose_id, id',
    [actId],
  );
  return rows.map(row => withdrawalLink(keys, config.publicUrl, row));
}

const headersOf = ({ listUnsubscribe, listUnsubscribePost }: WithdrawalLink) => ({
  'List-Unsubscribe': listUnsubscribe,
  'List-Unsubscribe-Post': listUnsubscribePost,
});
