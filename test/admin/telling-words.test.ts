import { describe, expect, test } from 'vitest';
import { tellingsOf } from '../../admin/free-text/telling-words.ts';

describe('a free text that seems to tell what the law protects more (L26)', () => {
  test.each([
    ['Heeft diabetes, komt met de rolstoel', ['HEALTH']],
    ['Est enceinte et malade', ['HEALTH']],
    ['Ist seit Mai krankgeschrieben', ['HEALTH']],
    ['Vegetarian, because of an allergy. Allergisch voor noten', ['HEALTH']],
    ['Praktiserend moslim', ['RELIGION']],
    ['Une famille juive', ['RELIGION']],
    ['lid van de vakbond, stemt liberaal', ['POLITICS', 'UNION']],
    ['huidskleur', ['ORIGIN']],
    ['elle est lesbienne', ['SEX_LIFE']],
    ['werd in 2019 VEROORDEELD', ['OFFENCE']],
  ])('"%s" is hinted at', (text, tellings) => {
    expect(tellingsOf(text)).toEqual(tellings);
  });

  test.each(['', 'Belt liefst na 18 uur', 'Woont in de Romastraat', 'Komt met de racefiets', 'Gaylord Focker', 'Kent onze Krishna niet'])(
    '"%s" is not',
    text => {
      expect(tellingsOf(text)).toEqual([]);
    },
  );
});
