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
  'home.draft': {
    en: '%{purpose}: ready to activate |||| %{purpose}: %{smart_count} steps before it can be activated',
    nl: '%{purpose}: klaar om te activeren |||| %{purpose}: nog %{smart_count} stappen voor activering',
  },
});
