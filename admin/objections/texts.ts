import { words } from '../i18n/words.ts';

export const objectionTexts = words({
  'objections.title': { en: 'Objections to weigh', nl: 'Bezwaren af te wegen' },
  'objections.why': {
    en: 'These people object to a use of their data that rests on a public task or on our interests (Art. 21(1)). Until you decide, nobody reads their data for it. The answer is due within a month.',
    nl: 'Deze mensen maken bezwaar tegen een gebruik van hun gegevens dat steunt op een publieke taak of op onze belangen (art. 21, lid 1). Tot je beslist, leest niemand hun gegevens hiervoor. Het antwoord moet er binnen een maand zijn.',
  },
  'objections.none': { en: 'No objection waits for a decision', nl: 'Geen bezwaar wacht op een beslissing' },
  'objections.due': { en: 'Answer until %{date}', nl: 'Antwoord tot %{date}' },
  'objections.near': {
    en: 'Soon due: answer until %{date}, %{smart_count} day left |||| Soon due: answer until %{date}, %{smart_count} days left',
    nl: 'Bijna tijd: antwoord tot %{date}, nog %{smart_count} dag |||| Bijna tijd: antwoord tot %{date}, nog %{smart_count} dagen',
  },
  'objections.today': { en: 'Soon due: answer today', nl: 'Bijna tijd: antwoord vandaag' },
  'objections.overdue': {
    en: 'Overdue since %{date}, %{smart_count} day |||| Overdue since %{date}, %{smart_count} days',
    nl: 'Te laat sinds %{date}, %{smart_count} dag |||| Te laat sinds %{date}, %{smart_count} dagen',
  },
  'objections.against': { en: 'Against: %{purpose}', nl: 'Tegen: %{purpose}' },
  'objections.grounds': { en: 'What they say of their situation', nl: 'Wat zij over hun situatie zeggen' },
  'objections.how': { en: 'How they told us', nl: 'Hoe zij het ons lieten weten' },
  'objections.groundsHelp': {
    en: 'In their own words. Kept sealed; whoever weighs the objection reads it. Advertising needs none.',
    nl: 'In hun eigen woorden. Verzegeld bewaard; wie het bezwaar afweegt, leest het. Bij reclame is het niet nodig.',
  },
  'objections.noGrounds': { en: 'They gave no grounds.', nl: 'Zij gaven geen redenen.' },
  'objections.themself': { en: 'in their own choices', nl: 'in hun eigen keuzes' },
  'objections.said.TELEPHONE': { en: 'by telephone', nl: 'per telefoon' },
  'objections.said.LETTER': { en: 'by letter', nl: 'per brief' },
  'objections.said.EMAIL': { en: 'by e-mail', nl: 'per e-mail' },
  'objections.said.IN_PERSON': { en: 'face to face', nl: 'onder vier ogen' },
  'objections.uphold': { en: 'Uphold: stop the use', nl: 'Gegrond: gebruik stopt' },
  'objections.upholdWhy': {
    en: 'The basis ends, and the person is told so.',
    nl: 'De grond eindigt, en de persoon krijgt dat te lezen.',
  },
  'objections.upheld': { en: 'Upheld; the person is told', nl: 'Gegrond verklaard; de persoon krijgt bericht' },
  'objections.reject': { en: 'Reject, with reasons', nl: 'Afwijzen, met redenen' },
  'objections.rejectWhy': {
    en: 'Only compelling grounds of ours that override the person’s interests do. They are sent to the person, and the data may be used again.',
    nl: 'Alleen dwingende gronden van ons die zwaarder wegen dan de belangen van de persoon. Ze worden aan de persoon gestuurd, en de gegevens mogen weer gebruikt worden.',
  },
  'objections.rejected': { en: 'Rejected; the person is told why', nl: 'Afgewezen; de persoon krijgt te lezen waarom' },
  'objections.answer': { en: 'Our grounds, for the person to read', nl: 'Onze gronden, voor de persoon om te lezen' },
});
