import type { LocalTexts } from '../fields/local-text.ts';

/** A supervisory authority (Art. 51 GDPR): to whom people complain (Art. 77). Texts per language; what has one form only stands once. */
export interface Authority {
  readonly name: LocalTexts;
  readonly address: LocalTexts;
  readonly website: LocalTexts;
  readonly email: string | null;
  readonly phone: string | null;
}

const everywhere = (text: string): LocalTexts => ({ nl: text, fr: text, de: text, en: text });

/** As their own websites say; what a lawyer confirms stands in the legal settings (R). */
export const standardAuthorities: Readonly<Record<string, Authority>> = {
  BE: {
    name: {
      nl: 'Gegevensbeschermingsautoriteit (GBA)',
      fr: 'Autorité de protection des données (APD)',
      de: 'Datenschutzbehörde (DSB)',
      en: 'Data Protection Authority (GBA/APD)',
    },
    address: {
      nl: 'Drukpersstraat 35, 1000 Brussel',
      fr: 'Rue de la Presse 35, 1000 Bruxelles',
      de: 'Rue de la Presse / Drukpersstraat 35, 1000 Brüssel',
      en: 'Drukpersstraat / Rue de la Presse 35, 1000 Brussels',
    },
    website: {
      nl: 'https://www.gegevensbeschermingsautoriteit.be',
      fr: 'https://www.autoriteprotectiondonnees.be',
      de: 'https://www.datenschutzbehorde.be',
      en: 'https://www.dataprotectionauthority.be',
    },
    email: 'contact@apd-gba.be',
    phone: '+3222744800',
  },
  NL: {
    name: everywhere('Autoriteit Persoonsgegevens (AP)'),
    address: {
      ...everywhere('Postbus 93374, 2509 AJ Den Haag'),
      fr: 'Postbus 93374, 2509 AJ La Haye, Pays-Bas',
      de: 'Postbus 93374, 2509 AJ Den Haag, Niederlande',
      en: 'Postbus 93374, 2509 AJ The Hague, Netherlands',
    },
    website: everywhere('https://www.autoriteitpersoonsgegevens.nl'),
    email: null,
    phone: '+31881805250',
  },
  FR: {
    name: everywhere('Commission nationale de l’informatique et des libertés (CNIL)'),
    address: {
      nl: '3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, Frankrijk',
      fr: '3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07',
      de: '3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, Frankreich',
      en: '3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, France',
    },
    website: everywhere('https://www.cnil.fr'),
    email: null,
    phone: '+33153732222',
  },
  // Private bodies answer to the authority of their Land: whoever is in Germany sets theirs.
  DE: {
    name: everywhere('Bundesbeauftragte für den Datenschutz und die Informationsfreiheit (BfDI)'),
    address: {
      nl: 'Graurheindorfer Straße 153, 53117 Bonn, Duitsland',
      fr: 'Graurheindorfer Straße 153, 53117 Bonn, Allemagne',
      de: 'Graurheindorfer Straße 153, 53117 Bonn',
      en: 'Graurheindorfer Straße 153, 53117 Bonn, Germany',
    },
    website: everywhere('https://www.bfdi.bund.de'),
    email: null,
    phone: '+492289977990',
  },
  LU: {
    name: everywhere('Commission nationale pour la protection des données (CNPD)'),
    address: {
      nl: '15 boulevard du Jazz, 4370 Belvaux, Luxemburg',
      fr: '15, boulevard du Jazz, 4370 Belvaux',
      de: '15, boulevard du Jazz, 4370 Belvaux',
      en: '15 boulevard du Jazz, 4370 Belvaux, Luxembourg',
    },
    website: everywhere('https://cnpd.public.lu'),
    email: null,
    phone: '+3522610601',
  },
};
