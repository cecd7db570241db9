/** Ordinary names of four languages, with the letters, particles and apostrophes that programs trip over. */
export const names = {
  nl: {
    female:
      'Anna An Sofie Lien Katrijn Hilde Ilse Greet Femke Noémi Saskia Annelies Hannelore Jolien Maaike Roos Silke Tine Veerle Yasmina'.split(
        ' ',
      ),
    male: 'Bart Dirk Jef Kobe Lars Maarten Niels Pieter Ruben Stijn Thijs Wout Jan-Willem Gert Koen Sander Bram Daan Ward Ilias'.split(' '),
    family:
      'Peeters,Janssens,Maes,Jacobs,Willems,Claes,Goossens,Wouters,De Smet,Van Damme,van den Berg,Vandenbroucke,De Clercq,Hermans,Michiels,Bogaerts,’t Hooft,ter Horst,Verhaeghe,D’hondt,Aerts,Çelik,Ben Ali,Coppens,Lemmens'.split(
        ',',
      ),
  },
  fr: {
    female:
      'Amélie Béatrice Camille Chloé Élodie Fatima Françoise Hélène Inès Jeanne Laure Léa Maëlle Manon Noëlle Océane Salomé Solène Thérèse Zoé'.split(
        ' ',
      ),
    male: 'Adrien Baptiste Benoît Cédric Étienne Florent François Gaël Hugo Jérôme Jean-Luc Loïc Mathieu Maxime Noël Olivier Rémi Sébastien Théo Youssef'.split(
      ' ',
    ),
    family:
      'Dubois,Lambert,Martin,Dupont,Simon,Laurent,Lefèvre,Leroy,Noël,Étienne,de Wouters,d’Ursel,de la Croix,El Amrani,Benkirane,Bâ,Mbemba,François,Gérard,Lejeune,Renard,Denis,Collignon,Delvaux,Bodson'.split(
        ',',
      ),
  },
  de: {
    female: 'Anke Birgit Franziska Gisela Heike Jördis Käthe Lena Mareike Petra Ronja Sabine Ursula Ümmü'.split(' '),
    male: 'Björn Dieter Florian Günther Heinz Jörg Jürgen Klaus Lutz Matthias Rainer Sören Till Wolfgang'.split(' '),
    family:
      'Müller,Schmidt,Weiß,Groß,Schröder,Jäger,Köhler,Böhm,von der Heide,zu Stolberg,Strauß,Hübner,Zöller,Öztürk,Reinartz,Heinen,Pauels,Kirschfink'.split(
        ',',
      ),
  },
  en: {
    female: 'Aoife Bridget Charlotte Chidinma Emily Grace Jessica Niamh Olivia Priya Rachel Siân Sophie Zadie'.split(' '),
    male: 'Aidan Callum Daniel Dylan Edward George Harry Jack Liam Oluwaseun Owen Rhys Sean Thomas'.split(' '),
    family:
      'Smith,Jones,O’Brien,O’Neill,MacDonald,Fitz-Gerald,Taylor,Okafor,Adeyemi,Patel,Singh,Novák,Kowalski,Wiśniewska,Ångström,Nguyễn,Brown,Walker,St. John'.split(
        ',',
      ),
  },
} as const;

export type DemoLanguage = keyof typeof names;

interface Place {
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
  readonly streets: readonly string[];
}
const place = (postalCode: string, city: string, country: string, ...streets: string[]): Place => ({ postalCode, city, country, streets });

/** Where people of each language live; the first one is the most likely. */
export const places: Readonly<Record<DemoLanguage, readonly Place[]>> = {
  nl: [
    place('1000', 'Brussel', 'BE', 'Hoogstraat', 'Vlaamsesteenweg', 'Papenvest', 'Lakensestraat'),
    place('1080', 'Sint-Jans-Molenbeek', 'BE', 'Gentsesteenweg', 'Ribaucourtstraat'),
    place('9000', 'Gent', 'BE', 'Veldstraat', 'Sint-Pietersnieuwstraat'),
    place('2000', 'Antwerpen', 'BE', 'Nationalestraat', 'Schoenmarkt'),
    place('3000', 'Leuven', 'BE', 'Naamsestraat', 'Tiensestraat'),
    place('2800', 'Mechelen', 'BE', 'Bruul', 'IJzerenleen'),
    place('1012 AB', 'Amsterdam', 'NL', 'Damrak', 'Warmoesstraat'),
    place('8000', 'Brugge', 'BE', 'Ezelstraat', 'Langestraat'),
  ],
  fr: [
    place('1000', 'Bruxelles', 'BE', 'Rue Haute', 'Rue des Tanneurs', 'Rue Blaes'),
    place('1050', 'Ixelles', 'BE', 'Chaussée d’Ixelles', 'Rue du Trône'),
    place('1030', 'Schaerbeek', 'BE', 'Rue Royale', 'Avenue Rogier'),
    place('5000', 'Namur', 'BE', 'Rue de Fer', 'Rue Saint-Loup'),
    place('4000', 'Liège', 'BE', 'Rue Léopold', 'Féronstrée'),
    place('59000', 'Lille', 'FR', 'Rue Nationale', 'Rue de Béthune'),
  ],
  de: [
    place('4700', 'Eupen', 'BE', 'Klosterstraße', 'Hookstraße'),
    place('4780', 'Sankt Vith', 'BE', 'Hauptstraße', 'Malmedyer Straße'),
    place('1000', 'Brüssel', 'BE', 'Hoogstraat', 'Rue Haute'),
    place('52062', 'Aachen', 'DE', 'Großkölnstraße', 'Jakobstraße'),
    place('50667', 'Köln', 'DE', 'Hohe Straße', 'Breite Straße'),
  ],
  en: [
    place('1040', 'Etterbeek', 'BE', 'Avenue de Tervueren', 'Rue des Tongres'),
    place('1000', 'Brussels', 'BE', 'Rue de la Loi', 'Rue Haute'),
    place('1060', 'Saint-Gilles', 'BE', 'Chaussée de Charleroi', 'Rue de l’Hôtel des Monnaies'),
    place('SW1A 1AA', 'London', 'GB', 'Victoria Street', 'Birdcage Walk'),
    place('D02 X285', 'Dublin', 'IE', 'Baggot Street', 'Merrion Row'),
  ],
};
