import { words } from '../i18n/words.ts';

export const freeTextTexts = words({
  'freeText.hint': {
    en: 'This seems to tell something about %{what}. The law protects that more: leave it out, or use a field that is meant for it.',
    nl: 'Dit lijkt iets te zeggen over %{what}. De wet beschermt dat meer: laat het weg, of gebruik een veld dat ervoor bedoeld is.',
  },
  'telling.HEALTH': { en: 'health', nl: 'gezondheid' },
  'telling.RELIGION': { en: 'belief', nl: 'overtuiging' },
  'telling.POLITICS': { en: 'political opinions', nl: 'politieke opvattingen' },
  'telling.UNION': { en: 'union membership', nl: 'lidmaatschap van een vakbond' },
  'telling.ORIGIN': { en: 'origin', nl: 'afkomst' },
  'telling.SEX_LIFE': { en: 'sex life or orientation', nl: 'seksleven of geaardheid' },
  'telling.OFFENCE': { en: 'offences', nl: 'strafbare feiten' },
});
