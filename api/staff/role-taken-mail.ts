import { textIn } from '../fields/local-text.ts';
import { publicTexts, speaker } from '../languages.ts';
import type { Template } from '../mail/mail.ts';

const say = speaker(
  publicTexts({
    subject: {
      nl: 'Noodtoegang: {who} nam de rol "{role}"',
      fr: 'Accès d’urgence : {who} a pris le rôle « {role} »',
      de: 'Notzugang: {who} hat die Rolle „{role}“ genommen',
      en: 'Emergency access: {who} took the role "{role}"',
    },
    why: {
      nl: 'Je krijgt deze mail omdat je toeziet op wie kijkt, of omdat je het zelf deed.',
      fr: 'Vous recevez ce message parce que vous surveillez qui consulte, ou parce que c’était vous.',
      de: 'Sie erhalten diese Nachricht, weil Sie darüber wachen, wer hinsieht, oder weil Sie es selbst waren.',
      en: 'You get this mail because you oversee who looks, or because it was you.',
    },
    what: {
      nl: 'De rol geldt tot {when}. Alles wat ermee gelezen wordt, staat in het toegangslogboek.',
      fr: 'Le rôle vaut jusqu’au {when}. Tout ce qui est lu avec lui figure au journal des accès.',
      de: 'Die Rolle gilt bis {when}. Alles, was damit gelesen wird, steht im Zugriffsprotokoll.',
      en: 'The role lasts until {when}. All that is read with it stands in the access log.',
    },
    reason: { nl: 'De reden: {reason}', fr: 'La raison : {reason}', de: 'Der Grund: {reason}', en: 'The reason: {reason}' },
    button: { nl: 'Bekijken', fr: 'Voir', de: 'Ansehen', en: 'Look at it' },
  }),
);

interface Row {
  readonly who: string;
  readonly code: string;
  readonly labels: Record<string, string>;
  readonly reason: string;
  readonly until: Date;
  readonly timeZone: string;
}

/** That somebody took a role in an emergency (L83): parameter `taken`. */
export const roleTakenMail: Template = async (ctx, { parameters }, language) => {
  const [taken] = await ctx.query<Row>(
    `SELECT m.name AS who, r.code, r.labels, t.reason, t.expires_at AS until, (SELECT time_zone FROM organisation ORDER BY version DESC LIMIT 1) AS "timeZone"
     FROM role_taken t JOIN staff_member m ON m.id = t.staff_id JOIN role r ON r.id = t.role_id WHERE t.id = $1`,
    [parameters['taken']],
  );
  if (!taken) return null;
  const t = say(language);
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: taken.timeZone } as const;
  const when = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, format).format(taken.until);
  const words = { who: taken.who, role: textIn(taken.labels, language, taken.code), when, reason: taken.reason };
  return {
    subject: t('subject', words),
    why: t('why'),
    paragraphs: [t('what', words), t('reason', words)],
    button: { label: t('button'), url: `${ctx.config.publicUrl}/break-glass` },
  };
};
