import { words } from '../i18n/words.ts';

export const homeTexts = words({
  'home.hello': { en: 'Good day, %{name}', nl: 'Dag %{name}' },
  'home.intro': {
    en: 'Everything you read here, you read for a purpose. Choose the one you are working for; the bar above always shows which it is.',
    nl: 'Alles wat je hier leest, lees je voor een doel. Kies waarvoor je werkt; de balk hierboven toont altijd welk doel dat is.',
  },
  'home.toDo': { en: 'Still to do', nl: 'Nog te doen' },
  'home.organisation': {
    en: 'The organisation misses one answer |||| The organisation misses %{smart_count} answers',
    nl: 'Bij de organisatie ontbreekt één antwoord |||| Bij de organisatie ontbreken %{smart_count} antwoorden',
  },
  'home.noPurposes': {
    en: 'None of your roles acts for a purpose, so you read no contacts here. What you look after stands on the left.',
    nl: 'Geen van je rollen handelt voor een doel, dus lees je hier geen contacten. Waar je voor zorgt staat links.',
  },
  'home.roles': { en: 'You are here as', nl: 'Je bent hier als' },
  'home.ready': { en: '%{purpose} can be activated', nl: '%{purpose} kan geactiveerd worden' },
  'home.draft': {
    en: '%{purpose}: one step before it can be activated |||| %{purpose}: %{smart_count} steps before it can be activated',
    nl: '%{purpose}: nog één stap voor activering |||| %{purpose}: nog %{smart_count} stappen voor activering',
  },
});
