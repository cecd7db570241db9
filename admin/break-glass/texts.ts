import { words } from '../i18n/words.ts';

export const breakGlassTexts = words({
  'breakGlass.title': { en: 'Emergency access', nl: 'Noodtoegang' },
  'breakGlass.why': {
    en: 'When waiting would do harm: a role for yourself at once and for a while. Whoever oversees the logs gets a mail with your reason, and everything you read is written down.',
    nl: 'Als wachten schade doet: meteen en voor even een rol voor jezelf. Wie toeziet op de logboeken krijgt een mail met je reden, en alles wat je leest wordt bijgehouden.',
  },
  'breakGlass.take': { en: 'Take a role', nl: 'Een rol nemen' },
  'breakGlass.taken': { en: 'The role is yours for now', nl: 'De rol is even van jou' },
  'breakGlass.minutes': { en: 'For how long', nl: 'Voor hoelang' },
  'breakGlass.minutes.15': { en: '15 minutes', nl: '15 minuten' },
  'breakGlass.minutes.60': { en: 'an hour', nl: 'een uur' },
  'breakGlass.minutes.240': { en: 'four hours', nl: 'vier uur' },
  'breakGlass.giveBack': { en: 'Give back', nl: 'Teruggeven' },
  'breakGlass.until': { en: 'Until', nl: 'Tot' },
  'breakGlass.from': { en: 'From', nl: 'Vanaf' },
  'breakGlass.none': { en: 'Nobody has needed it yet', nl: 'Nog niemand had het nodig' },
  'breakGlass.now': { en: 'You act with emergency access', nl: 'Je werkt met noodtoegang' },
});
