import { words } from '../i18n/words.ts';

export const informingTexts = words({
  'informing.title': { en: 'To be informed', nl: 'In te lichten' },
  'informing.why': {
    en: 'Whoever we keep data about is told so: within a day where the data come from them, within a month where they come from elsewhere, and before anybody outside gets them. The mails leave by themselves. Here stands whom one has not reached yet.',
    nl: 'Van wie we gegevens bijhouden, die weet dat: binnen een dag als de gegevens van henzelf komen, binnen een maand als ze van elders komen, en voor iemand van buiten ze krijgt. De mails vertrekken vanzelf. Hier staat wie nog niet bereikt is.',
  },
  'informing.none': { en: 'Everybody has been informed', nl: 'Iedereen is ingelicht' },
  'informing.who': { en: 'Contact', nl: 'Contact' },
  'informing.purpose': { en: 'Purpose', nl: 'Doel' },
  'informing.state': { en: 'How far', nl: 'Hoe ver' },
  'informing.until': { en: 'Until', nl: 'Tot' },
  'informing.overdue': { en: 'too late', nl: 'te laat' },
  'informing.first': { en: 'The most urgent %{count} of %{total}', nl: 'De dringendste %{count} van %{total}' },
  'informing.kind.ART_13': { en: 'from them or by us (art. 13)', nl: 'van henzelf of van ons (art. 13)' },
  'informing.kind.ART_14': { en: 'from elsewhere (art. 14)', nl: 'van elders (art. 14)' },
  'informing.state.WAITING': { en: 'leaves by itself', nl: 'vertrekt vanzelf' },
  'informing.state.ON_ITS_WAY': { en: 'on its way', nl: 'onderweg' },
  'informing.state.NOT_REACHED': { en: 'not reached by mail', nl: 'niet bereikt per mail' },
  'informing.state.NO_TEXT': { en: 'no published text', nl: 'geen gepubliceerde tekst' },
  'informing.send': { en: 'Send now', nl: 'Nu versturen' },
  'informing.sendWhy': {
    en: 'The published text of the purpose goes to the address of the contact, in their language.',
    nl: 'De gepubliceerde tekst van het doel gaat naar het adres van het contact, in hun taal.',
  },
  'informing.sent': { en: 'On its way', nl: 'Onderweg' },
  'informing.settle': { en: 'Need not be sent', nl: 'Hoeft niet verstuurd' },
  'informing.settleWhy': {
    en: 'Say what holds here, and why. Both are kept with the contact.',
    nl: 'Zeg wat hier geldt, en waarom. Beide worden bij het contact bewaard.',
  },
  'informing.as': { en: 'What holds', nl: 'Wat geldt' },
  'informing.as.TOLD_OTHERWISE': { en: 'Informed in another way', nl: 'Op een andere manier ingelicht' },
  'informing.as.ALREADY_INFORMED': {
    en: 'They know already (art. 13(4), 14(5)(a))',
    nl: 'Ze weten het al (art. 13, lid 4, en 14, lid 5, a)',
  },
  'informing.as.IMPOSSIBLE': {
    en: 'Impossible, or out of all proportion (art. 14(5)(b))',
    nl: 'Onmogelijk of buiten verhouding (art. 14, lid 5, b)',
  },
  'informing.as.LAW': { en: 'A law lays it down (art. 14(5)(c))', nl: 'Een wet schrijft het voor (art. 14, lid 5, c)' },
  'informing.as.SECRECY': { en: 'Professional secrecy (art. 14(5)(d))', nl: 'Beroepsgeheim (art. 14, lid 5, d)' },
  'informing.alreadyInformed': { en: 'They have read the text already, because …', nl: 'De tekst is al gelezen, want …' },
  'informing.alreadyHelp': {
    en: 'Leave empty, and they are sent the text of this purpose by mail. Else say how they were informed.',
    nl: 'Laat leeg, en ze krijgen de tekst van dit doel per mail. Zeg anders hoe ze ingelicht zijn.',
  },
  'rule.guardianMissing': {
    en: 'This is a child: their consent needs a parent or guardian, by the form.',
    nl: 'Dit is een kind: voor een toestemming is een ouder of voogd nodig, via het formulier.',
  },
  'rule.minor': {
    en: 'This person is under 18: marketing and profiling are off for them.',
    nl: 'Deze persoon is jonger dan 18: marketing en profilering staan daarvoor uit.',
  },
  'rule.onlyArt14': {
    en: 'This exception is for data from elsewhere only (art. 14).',
    nl: 'Deze uitzondering geldt alleen voor gegevens van elders (art. 14).',
  },
});
