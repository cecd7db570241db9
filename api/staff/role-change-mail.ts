import { textIn } from '../fields/local-text.ts';
import { publicTexts, speaker } from '../languages.ts';
import type { Template } from '../mail/mail.ts';

const say = speaker(
  publicTexts({
    subject: {
      nl: 'Rol "{role}" verandert over 24 uur',
      fr: 'Le rôle « {role} » change dans 24 heures',
      de: 'Die Rolle „{role}“ ändert sich in 24 Stunden',
      en: 'Role "{role}" changes in 24 hours',
    },
    why: {
      nl: 'Je krijgt deze mail omdat je rollen toekent of toezicht houdt.',
      fr: 'Vous recevez ce message parce que vous attribuez des rôles ou que vous exercez une surveillance.',
      de: 'Sie erhalten diese Nachricht, weil Sie Rollen vergeben oder Aufsicht führen.',
      en: 'You get this mail because you grant roles or oversee who looks.',
    },
    define: {
      nl: '{who} wil veranderen wat de rol "{role}" mag.',
      fr: '{who} veut changer ce que permet le rôle « {role} ».',
      de: '{who} möchte ändern, was die Rolle „{role}“ darf.',
      en: '{who} wants to change what the role "{role}" may do.',
    },
    grant: {
      nl: '{who} wil de rol "{role}" geven aan {to}.',
      fr: '{who} veut donner le rôle « {role} » à {to}.',
      de: '{who} möchte die Rolle „{role}“ an {to} vergeben.',
      en: '{who} wants to give the role "{role}" to {to}.',
    },
    alone: {
      nl: 'Dat vraagt een tweede persoon, en er is er geen. Daarom gebeurt het pas op {when}, tenzij iemand het voor die tijd tegenhoudt.',
      fr: 'Cela demande une deuxième personne, et il n’y en a pas. Le changement n’aura donc lieu que le {when}, sauf si quelqu’un l’arrête avant.',
      de: 'Das braucht eine zweite Person, und es gibt keine. Deshalb geschieht es erst am {when}, wenn es niemand vorher aufhält.',
      en: 'That takes a second person, and there is none. So it happens on {when} only, unless somebody stops it before.',
    },
    button: { nl: 'Bekijken of tegenhouden', fr: 'Voir ou arrêter', de: 'Ansehen oder aufhalten', en: 'Look at it or stop it' },
  }),
);

interface Row {
  readonly kind: 'DEFINE' | 'GRANT';
  readonly role: string;
  readonly labels: Record<string, string> | null;
  readonly who: string;
  readonly to: string | null;
  readonly dueAt: Date;
  readonly timeZone: string;
}

/** That a change of roles is carried out after a day (design.md section 3): parameter `change`. Null once it was decided. */
export const roleChangeMail: Template = async (ctx, { parameters }, language) => {
  const [change] = await ctx.query<Row>(
    `SELECT c.kind, c.role, coalesce(r.labels, c.definition->'labels') AS labels, p.name AS who, g.name AS to, c.due_at AS "dueAt",
       (SELECT time_zone FROM organisation ORDER BY version DESC LIMIT 1) AS "timeZone"
     FROM role_change c JOIN staff_member p ON p.id = c.proposed_by LEFT JOIN staff_member g ON g.id = c.staff_id LEFT JOIN role r ON r.code = c.role
     WHERE c.id = $1 AND c.state = 'OPEN' AND c.due_at IS NOT NULL`,
    [parameters['change']],
  );
  if (!change) return null;
  const t = say(language);
  const instant = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: change.timeZone,
  }).format(change.dueAt);
  const words = { role: textIn(change.labels ?? {}, language, change.role), who: change.who, to: change.to ?? '', when: instant };
  return {
    subject: t('subject', words),
    why: t('why'),
    paragraphs: [t(change.kind === 'DEFINE' ? 'define' : 'grant', words), t('alone', words)],
    button: { label: t('button'), url: `${ctx.config.publicUrl}/role-changes` },
  };
};
