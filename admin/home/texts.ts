import { words } from '../i18n/words.ts';

export const homeTexts = words({
  'home.morning': { en: 'Good morning, %{name}', nl: 'Goedemorgen, %{name}' },
  'home.afternoon': { en: 'Good afternoon, %{name}', nl: 'Goedemiddag, %{name}' },
  'home.evening': { en: 'Good evening, %{name}', nl: 'Goedenavond, %{name}' },
  'home.intro': {
    en: 'Everything you read here, you read for a purpose. Choose the one you are working for; the bar above always shows which it is.',
    nl: 'Alles wat je hier leest, lees je voor een doel. Kies waarvoor je werkt; de balk hierboven toont altijd welk doel dat is.',
  },
  'home.contacts': { en: 'contact |||| contacts', nl: 'contact |||| contacten' },
  'home.found': {
    en: 'One person at a time, found by exact address, number or full name.',
    nl: 'Eén persoon tegelijk, te vinden op exact adres, nummer of volledige naam.',
  },
  'home.named': { en: 'One person at a time, named for a case.', nl: 'Eén persoon tegelijk, genoemd voor een zaak.' },
  'home.open': {
    en: '%{smart_count} field open |||| %{smart_count} fields open',
    nl: '%{smart_count} veld open |||| %{smart_count} velden open',
  },
  'home.depends': {
    en: '%{smart_count} depends on the person |||| %{smart_count} depend on the person',
    nl: '%{smart_count} hangt af van de persoon |||| %{smart_count} hangen af van de persoon',
  },
  'home.locked': { en: '%{smart_count} locked', nl: '%{smart_count} op slot' },
  'home.allHaveRoles': { en: 'everyone holds a role', nl: 'iedereen heeft een rol' },
  'home.withoutRole': { en: '%{smart_count} without a role', nl: '%{smart_count} zonder rol' },
  'home.builtInRoles': { en: '%{smart_count} of them built in', nl: '%{smart_count} daarvan ingebouwd' },
  'home.nextExpiry': { en: 'the next one expires on %{day}', nl: 'de volgende vervalt op %{day}' },
  'home.noAccounts': { en: 'no application asks yet', nl: 'nog geen toepassing vraagt iets' },
  'home.roleChanges': {
    en: '%{smart_count} change of a role waits for a second person |||| %{smart_count} changes of roles wait for a second person',
    nl: '%{smart_count} wijziging van een rol wacht op een tweede persoon |||| %{smart_count} wijzigingen van rollen wachten op een tweede persoon',
  },
  'home.proposals': {
    en: 'One proposal waits for a decision |||| %{smart_count} proposals wait for a decision',
    nl: 'Eén voorstel wacht op een beslissing |||| %{smart_count} voorstellen wachten op een beslissing',
  },
  'home.overdueNotices': {
    en: 'One person should have been informed by now |||| %{smart_count} people should have been informed by now',
    nl: 'Eén persoon moest al ingelicht zijn |||| %{smart_count} mensen moesten al ingelicht zijn',
  },
  'home.nothing': { en: 'Nothing waits for you.', nl: 'Niets wacht op jou.' },
  'home.toDo': { en: 'Still to do', nl: 'Nog te doen' },
  'home.organisation': {
    en: 'The organisation misses one answer |||| The organisation misses %{smart_count} answers',
    nl: 'Bij de organisatie ontbreekt één antwoord |||| Bij de organisatie ontbreken %{smart_count} antwoorden',
  },
  'home.noPurposes': {
    en: 'None of your roles acts for a purpose, so you read no contacts here. What you look after stands in the menu.',
    nl: 'Geen van je rollen handelt voor een doel, dus lees je hier geen contacten. Waar je voor zorgt staat in het menu.',
  },
  'home.roles': { en: 'You are here as', nl: 'Je bent hier als' },
  'home.ready': { en: '%{purpose} can be activated', nl: '%{purpose} kan geactiveerd worden' },
  'home.draft': {
    en: '%{purpose}: one step before it can be activated |||| %{purpose}: %{smart_count} steps before it can be activated',
    nl: '%{purpose}: nog één stap voor activering |||| %{purpose}: nog %{smart_count} stappen voor activering',
  },
});
