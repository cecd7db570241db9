import { type OfferedLanguage, publicTexts, speaker } from '../../languages.ts';
import { portalSay, type SayPortal } from './texts.ts';

/** Texts of the preference centre for who speaks for a child. */
export const guardianPortalTexts = publicTexts({
  title: { nl: 'De keuzes voor je kind', fr: 'Les choix pour votre enfant', de: 'Die Wahl für Ihr Kind', en: 'The choices for your child' },
  intro: {
    nl: 'Hier zie je waarvoor we de gegevens van je kind gebruiken, en wat je kunt stoppen. Zodra je kind oud genoeg is, beslist alleen je kind.',
    fr: 'Vous voyez ici à quoi nous servent les données de votre enfant, et ce que vous pouvez arrêter. Dès que votre enfant aura l’âge, il sera seul à décider.',
    de: 'Hier sehen Sie, wozu wir die Daten Ihres Kindes verwenden und was Sie beenden können. Sobald Ihr Kind alt genug ist, entscheidet nur Ihr Kind.',
    en: 'Here you see what we use your child’s data for, and what you can stop. As soon as your child is old enough, only your child decides.',
  },
  child: { nl: 'Voor je kind', fr: 'Pour votre enfant', de: 'Für Ihr Kind', en: 'For your child' },
  'child.of': { nl: 'Kind {number}', fr: 'Enfant {number}', de: 'Kind {number}', en: 'Child {number}' },
  none: {
    nl: 'Hier is nu niets waarover je beslist.',
    fr: 'Il n’y a rien ici dont vous décidez actuellement.',
    de: 'Hier gibt es zurzeit nichts, worüber Sie entscheiden.',
    en: 'There is nothing here now that you decide about.',
  },
  ended: { nl: 'ingetrokken', fr: 'retiré', de: 'widerrufen', en: 'withdrawn' },
  stop: { nl: 'Intrekken', fr: 'Retirer', de: 'Widerrufen', en: 'Withdraw' },
  'stop.of': { nl: 'Intrekken: {label}', fr: 'Retirer : {label}', de: 'Widerrufen: {label}', en: 'Withdraw: {label}' },
  'done.stop': {
    nl: 'Ingetrokken. Je krijgt nog een bericht, als bewijs.',
    fr: 'Retiré. Vous recevrez encore un message, comme preuve.',
    de: 'Widerrufen. Sie erhalten noch eine Nachricht, als Beleg.',
    en: 'Withdrawn. You will get one more message, as proof.',
  },
  low: {
    nl: 'We kennen je alleen via je mailadres. Daarom zie je hier enkel wat je zelf toestond. Wil je zien wat we van je kind weten? Neem contact met ons op.',
    fr: 'Nous ne vous connaissons que par votre adresse. Vous voyez donc seulement ce que vous avez autorisé. Vous voulez voir ce que nous savons de votre enfant ? Contactez-nous.',
    de: 'Wir kennen Sie nur durch Ihre Adresse. Darum sehen Sie hier nur, was Sie selbst erlaubt haben. Möchten Sie sehen, was wir von Ihrem Kind wissen? Melden Sie sich bei uns.',
    en: 'We know you by your address alone. So you only see what you allowed yourself. You would like to see what we know of your child? Get in touch with us.',
  },
  'to.data': {
    nl: 'Wat weten jullie over mijn kind?',
    fr: 'Que savez-vous de mon enfant ?',
    de: 'Was wissen Sie über mein Kind?',
    en: 'What do you know about my child?',
  },
  'data.title': {
    nl: 'Wat we over je kind weten',
    fr: 'Ce que nous savons de votre enfant',
    de: 'Was wir über Ihr Kind wissen',
    en: 'What we know about your child',
  },
  'data.sensitive': {
    nl: 'Gevoelige gegevens tonen we hier niet. Vraag ernaar bij ons.',
    fr: 'Les données sensibles ne sont pas affichées ici. Demandez-les-nous.',
    de: 'Besondere Daten zeigen wir hier nicht. Fragen Sie bei uns danach.',
    en: 'We do not show sensitive data here. Ask us for them.',
  },
  'data.hidden': { nl: 'hier niet getoond', fr: 'non montré ici', de: 'hier nicht gezeigt', en: 'not shown here' },
  'origin.PERSON': { nl: 'van je kind', fr: 'de votre enfant', de: 'von Ihrem Kind', en: 'from your child' },
  'origin.GUARDIAN': {
    nl: 'van een ouder of voogd',
    fr: 'd’un parent ou tuteur',
    de: 'von einem Elternteil oder Vormund',
    en: 'from a parent or guardian',
  },
  'looks.person': { nl: 'je kind', fr: 'votre enfant', de: 'Ihr Kind', en: 'your child' },
  'looks.intro': {
    nl: 'De laatste {count} keer dat iemand of iets de gegevens van je kind las.',
    fr: 'Les {count} dernières fois que quelqu’un ou un programme a lu les données de votre enfant.',
    de: 'Die letzten {count} Male, als jemand oder ein Programm die Daten Ihres Kindes las.',
    en: 'The last {count} times that somebody or some program read your child’s data.',
  },
  'receipts.none': {
    nl: 'Er zijn nog geen bewijzen.',
    fr: 'Il n’y a pas encore de preuves.',
    de: 'Es gibt noch keine Nachweise.',
    en: 'There are no receipts yet.',
  },
  back: { nl: 'Terug naar de keuzes', fr: 'Retour aux choix', de: 'Zurück zur Wahl', en: 'Back to the choices' },
});

export const guardianPortalSay = speaker(guardianPortalTexts);
export type SayGuardian = ReturnType<typeof guardianPortalSay>;

/** Said of the child instead of the reader. */
const ofChild = ['data.hidden', 'origin.PERSON', 'origin.GUARDIAN', 'looks.person', 'looks.intro'] as const;
const isOfChild = (key: string): key is (typeof ofChild)[number] => ofChild.some(each => each === key);

/** The words of the preference centre, for a page about the reader's child. */
export function saysOfChild(language: OfferedLanguage): SayPortal {
  const [own, mine] = [portalSay(language), guardianPortalSay(language)];
  return (key, words) => (isOfChild(key) ? mine(key, words) : own(key, words));
}
