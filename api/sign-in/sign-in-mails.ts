import type { Context } from '../context.ts';
import { publicTexts, speaker } from '../languages.ts';
import type { Template } from '../mail/mail.ts';
import { findOrganisation } from '../organisation/find-organisation.ts';
import { type Told, whatIsTold } from './tell-person.ts';

const texts = publicTexts({
  why: {
    nl: '{sender} schrijft je omdat er iets veranderde aan hoe jij je aanmeldt.',
    fr: '{sender} vous écrit parce que votre façon de vous connecter a changé.',
    de: '{sender} schreibt Ihnen, weil sich an Ihrer Anmeldung etwas geändert hat.',
    en: '{sender} writes to you because something changed in the way you sign in.',
  },
  notMe: {
    nl: 'Was jij dit niet? Zeg het meteen aan je beheerder of functionaris gegevensbescherming: iemand anders kan zich dan als jou aanmelden.',
    fr: 'Ce n’était pas vous ? Dites-le tout de suite à votre administrateur ou délégué à la protection des données : quelqu’un d’autre peut alors se connecter à votre place.',
    de: 'Waren Sie das nicht? Sagen Sie es sofort Ihrer Verwaltung oder Ihren Datenschutzbeauftragten: Dann kann sich jemand anderes als Sie anmelden.',
    en: 'Was this not you? Tell your administrator or data protection officer at once: somebody else may then sign in as you.',
  },
  'authenticator-added.subject': {
    nl: 'Nieuwe authenticator',
    fr: 'Nouvel authentificateur',
    de: 'Neuer Authenticator',
    en: 'New authenticator',
  },
  'authenticator-added.what': {
    nl: 'Vanaf nu werken de codes van een nieuwe authenticator voor jouw account.',
    fr: 'Les codes d’un nouvel authentificateur fonctionnent désormais pour votre compte.',
    de: 'Ab jetzt gelten die Codes eines neuen Authenticators für Ihr Konto.',
    en: 'From now on the codes of a new authenticator work for your account.',
  },
  'authenticator-removed.subject': {
    nl: 'Authenticator verwijderd',
    fr: 'Authentificateur supprimé',
    de: 'Authenticator entfernt',
    en: 'Authenticator removed',
  },
  'authenticator-removed.what': {
    nl: 'De codes van een van je authenticators werken niet meer. Elders ben je afgemeld.',
    fr: 'Les codes d’un de vos authentificateurs ne fonctionnent plus. Ailleurs, vous êtes déconnecté.',
    de: 'Die Codes eines Ihrer Authenticatoren gelten nicht mehr. Anderswo sind Sie abgemeldet.',
    en: 'The codes of one of your authenticators no longer work. Elsewhere you are signed out.',
  },
  'passkey-added.subject': {
    nl: 'Nieuwe passkey',
    fr: 'Nouvelle clé d’accès',
    de: 'Neuer Passkey',
    en: 'New passkey',
  },
  'passkey-added.what': {
    nl: 'Vanaf nu kan iemand zich als jou aanmelden met een nieuwe passkey, zonder wachtwoord en zonder code.',
    fr: 'On peut désormais se connecter en votre nom avec une nouvelle clé d’accès, sans mot de passe et sans code.',
    de: 'Ab jetzt kann man sich mit einem neuen Passkey als Sie anmelden, ohne Passwort und ohne Code.',
    en: 'From now on one can sign in as you with a new passkey, without password and without code.',
  },
  'recovery-code-used.subject': {
    nl: 'Aangemeld met een herstelcode',
    fr: 'Connexion par code de récupération',
    de: 'Anmeldung mit einem Wiederherstellungscode',
    en: 'Signed in with a recovery code',
  },
  'recovery-code-used.what': {
    nl: 'Iemand meldde zich als jou aan met een herstelcode. Er blijven er {left} over.',
    fr: 'Quelqu’un s’est connecté en votre nom avec un code de récupération. Il en reste {left}.',
    de: 'Jemand hat sich mit einem Ihrer Wiederherstellungscodes als Sie angemeldet. Es bleiben {left}.',
    en: 'Somebody signed in as you with a recovery code. {left} are left.',
  },
  'provider-bound.subject': {
    nl: 'Aangemeld via je organisatie',
    fr: 'Connexion par votre organisation',
    de: 'Anmeldung über Ihre Organisation',
    en: 'Signed in through your organisation',
  },
  'provider-bound.what': {
    nl: 'Iemand meldde zich voor het eerst als jou aan via de aanmelddienst van je organisatie. Vanaf nu werkt die voor jouw account.',
    fr: 'Quelqu’un s’est connecté en votre nom pour la première fois par le service de connexion de votre organisation. Il fonctionne désormais pour votre compte.',
    de: 'Jemand hat sich zum ersten Mal über den Anmeldedienst Ihrer Organisation als Sie angemeldet. Er gilt ab jetzt für Ihr Konto.',
    en: 'Somebody signed in as you through the sign-in service of your organisation for the first time. From now on it works for your account.',
  },
  'recovery-codes-renewed.subject': {
    nl: 'Nieuwe herstelcodes',
    fr: 'Nouveaux codes de récupération',
    de: 'Neue Wiederherstellungscodes',
    en: 'New recovery codes',
  },
  'password-changed.subject': {
    nl: 'Je wachtwoord is veranderd',
    fr: 'Votre mot de passe a changé',
    de: 'Ihr Passwort wurde geändert',
    en: 'Your password was changed',
  },
  'password-changed.what': {
    nl: 'Je account heeft een nieuw wachtwoord. Elders ben je afgemeld.',
    fr: 'Votre compte a un nouveau mot de passe. Ailleurs, vous êtes déconnecté.',
    de: 'Ihr Konto hat ein neues Passwort. Anderswo sind Sie abgemeldet.',
    en: 'Your account has a new password. Elsewhere you are signed out.',
  },
  'password-reset.subject': {
    nl: 'Je hebt een nieuw wachtwoord',
    fr: 'Vous avez un nouveau mot de passe',
    de: 'Sie haben ein neues Passwort',
    en: 'You have a new password',
  },
  'password-reset.what': {
    nl: 'Met de link uit een mail kreeg je account een nieuw wachtwoord. Je bent overal afgemeld; aanmelden vraagt zoals altijd ook een code.',
    fr: 'Par le lien d’un e-mail, votre compte a reçu un nouveau mot de passe. Vous êtes déconnecté partout ; la connexion demande toujours un code.',
    de: 'Über den Link einer E-Mail hat Ihr Konto ein neues Passwort. Sie sind überall abgemeldet; die Anmeldung verlangt wie immer auch einen Code.',
    en: 'By the link of a mail your account has a new password. You are signed out everywhere; signing in asks for a code as ever.',
  },
  'reset.subject': { nl: 'Een nieuw wachtwoord', fr: 'Un nouveau mot de passe', de: 'Ein neues Passwort', en: 'A new password' },
  'reset.why': {
    nl: '{sender} schrijft je omdat iemand met dit adres een nieuw wachtwoord vroeg.',
    fr: '{sender} vous écrit parce que quelqu’un a demandé un nouveau mot de passe avec cette adresse.',
    de: '{sender} schreibt Ihnen, weil jemand mit dieser Adresse ein neues Passwort verlangt hat.',
    en: '{sender} writes to you because somebody asked for a new password with this address.',
  },
  'reset.what': {
    nl: 'Open de pagina en kies daar een nieuw wachtwoord. Je code blijf je nodig hebben.',
    fr: 'Ouvrez la page et choisissez-y un nouveau mot de passe. Votre code reste nécessaire.',
    de: 'Öffnen Sie die Seite und wählen Sie dort ein neues Passwort. Ihren Code brauchen Sie weiterhin.',
    en: 'Open the page and choose a new password there. You still need your code.',
  },
  'reset.button': { nl: 'Kies een wachtwoord', fr: 'Choisir un mot de passe', de: 'Passwort wählen', en: 'Choose a password' },
  'reset.until': {
    nl: 'De link werkt één keer, {minutes} minuten lang.',
    fr: 'Le lien fonctionne une seule fois, pendant {minutes} minutes.',
    de: 'Der Link gilt einmal, {minutes} Minuten lang.',
    en: 'The link works once, for {minutes} minutes.',
  },
  'reset.notMe': {
    nl: 'Vroeg je dit niet? Doe dan niets, en stuur deze mail aan niemand door.',
    fr: 'Vous ne l’avez pas demandé ? Ne faites rien, et ne transférez ce message à personne.',
    de: 'Haben Sie das nicht verlangt? Dann tun Sie nichts und leiten Sie diese Nachricht niemandem weiter.',
    en: 'You did not ask for this? Then do nothing, and forward this mail to nobody.',
  },
  'device-recovery-begun.subject': {
    nl: 'Iemand zegt dat jij je toestellen kwijt bent',
    fr: 'Quelqu’un dit que vous avez perdu vos appareils',
    de: 'Jemand sagt, Sie hätten Ihre Geräte verloren',
    en: 'Somebody says that you lost your devices',
  },
  'device-recovery-begun.what': {
    nl: 'Een beheerder vroeg om je aanmelding te vernieuwen. Er verandert niets voor een tweede beheerder instemt.',
    fr: 'Un administrateur a demandé de renouveler votre connexion. Rien ne change avant qu’un deuxième soit d’accord.',
    de: 'Jemand aus der Verwaltung möchte Ihre Anmeldung erneuern. Nichts ändert sich, bevor eine zweite Person zustimmt.',
    en: 'An administrator asked to renew your sign-in. Nothing changes before a second one agrees.',
  },
  'device-recovery-approved.subject': {
    nl: 'Je codes werken niet meer',
    fr: 'Vos codes ne fonctionnent plus',
    de: 'Ihre Codes gelten nicht mehr',
    en: 'Your codes no longer work',
  },
  'device-recovery-approved.what': {
    nl: 'Twee beheerders vernieuwen je aanmelding: je authenticators en herstelcodes werken niet meer, en je bent overal afgemeld. Een beheerder geeft je een code, {minutes} minuten geldig; deze mail bevat ze niet.',
    fr: 'Deux administrateurs renouvellent votre connexion : vos authentificateurs et codes de récupération ne fonctionnent plus, et vous êtes déconnecté partout. Un administrateur vous donne un code valable {minutes} minutes ; ce message ne le contient pas.',
    de: 'Zwei Personen der Verwaltung erneuern Ihre Anmeldung: Ihre Authenticatoren und Wiederherstellungscodes gelten nicht mehr, und Sie sind überall abgemeldet. Sie erhalten von ihnen einen Code, {minutes} Minuten gültig; in dieser E-Mail steht er nicht.',
    en: 'Two administrators renew your sign-in: your authenticators and recovery codes no longer work, and you are signed out everywhere. An administrator gives you a code, valid for {minutes} minutes; it is not in this mail.',
  },
  'admin-recovered.subject': {
    nl: 'Je aanmelding is vernieuwd op de server',
    fr: 'Votre connexion a été renouvelée sur le serveur',
    de: 'Ihre Anmeldung wurde auf dem Server erneuert',
    en: 'Your sign-in was renewed on the server',
  },
  'admin-recovered.what': {
    nl: 'Iemand met toegang tot de server nam je authenticators en herstelcodes weg en kreeg een code waarmee je er nieuwe koppelt.',
    fr: 'Quelqu’un ayant accès au serveur a retiré vos authentificateurs et codes de récupération et a reçu un code pour en ajouter de nouveaux.',
    de: 'Jemand mit Zugang zum Server hat Ihre Authenticatoren und Wiederherstellungscodes entfernt und einen Code erhalten, mit dem Sie neue verbinden.',
    en: 'Somebody with access to the server took your authenticators and recovery codes away, and got a code with which you add new ones.',
  },
  'oversight.subject': {
    nl: 'Een beheerder werd hersteld op de server',
    fr: 'Un administrateur a été rétabli sur le serveur',
    de: 'Ein Verwaltungskonto wurde auf dem Server wiederhergestellt',
    en: 'An administrator was recovered on the server',
  },
  'oversight.why': {
    nl: '{sender} schrijft je omdat je toezicht houdt op wie kijkt.',
    fr: '{sender} vous écrit parce que vous surveillez qui consulte.',
    de: '{sender} schreibt Ihnen, weil Sie beaufsichtigen, wer nachsieht.',
    en: '{sender} writes to you because you oversee who looks.',
  },
  'oversight.what': {
    nl: 'Iemand met toegang tot de server vernieuwde de aanmelding van {who}, zonder tweede beheerder. Vraag na of dat klopt.',
    fr: 'Quelqu’un ayant accès au serveur a renouvelé la connexion de {who}, sans deuxième administrateur. Vérifiez que c’est en ordre.',
    de: 'Jemand mit Zugang zum Server hat die Anmeldung von {who} erneuert, ohne zweite Person. Fragen Sie nach, ob das stimmt.',
    en: 'Somebody with access to the server renewed the sign-in of {who}, without a second administrator. Ask whether that is right.',
  },
  'recovery-codes-renewed.what': {
    nl: 'Er zijn tien nieuwe herstelcodes voor je account. De oude werken niet meer.',
    fr: 'Votre compte a dix nouveaux codes de récupération. Les anciens ne fonctionnent plus.',
    de: 'Ihr Konto hat zehn neue Wiederherstellungscodes. Die alten gelten nicht mehr.',
    en: 'Your account has ten new recovery codes. The old ones no longer work.',
  },
});

export const senderName = async (ctx: Context): Promise<string> => (await ctx.transaction(findOrganisation)).legalName ?? 'Inzage';

const told =
  (what: Told): Template =>
  async (ctx, { parameters }, language) => {
    const t = speaker(texts)(language);
    return {
      subject: t(`${what}.subject`),
      why: t('why', { sender: await senderName(ctx) }),
      paragraphs: [t(`${what}.what`, parameters as Record<string, string | number>)],
      after: [t('notMe')],
    };
  };

const resetLink: Template = async (ctx, { parameters, tokens }, language) => {
  const t = speaker(texts)(language);
  return {
    subject: t('reset.subject'),
    why: t('reset.why', { sender: await senderName(ctx) }),
    paragraphs: [t('reset.what')],
    // Behind the number sign: browsers do not send it, so no log on the way can hold it.
    button: { label: t('reset.button'), url: `${ctx.config.publicUrl}/new-password#${tokens['reset']}` },
    after: [t('reset.until', { minutes: Number(parameters['minutes']) }), t('reset.notMe')],
  };
};

/** For the data protection officer: parameter `who`, the id of the admin. Null once they are gone. */
const oversight: Template = async (ctx, { parameters }, language) => {
  const [person] = await ctx.query<{ name: string }>('SELECT name FROM staff_member WHERE id = $1', [parameters['who']]);
  if (!person) return null;
  const t = speaker(texts)(language);
  return {
    subject: t('oversight.subject'),
    why: t('oversight.why', { sender: await senderName(ctx) }),
    paragraphs: [t('oversight.what', { who: person.name })],
  };
};

/** What somebody hears of their own sign-in, each by mail. */
export const signInMails: Readonly<Record<string, Template>> = {
  ...Object.fromEntries(whatIsTold.map(what => [`sign-in-${what}`, told(what)])),
  'sign-in-reset-link': resetLink,
  'sign-in-oversight': oversight,
};
