import { withdrawalLabels } from '../withdrawal-labels.ts';

/**
 * What columns are called, by the field they mean: in the exports of Google Contacts (old and new), of Outlook in four languages, in vCards as `vcard-rows.ts`
 * names their parts, and in spreadsheets people keep. The catalogue's own labels and keys are known beside these.
 * Where several headings of one file mean the same field, the first is taken; `next` says where the further ones may go.
 */
export const aliases: Readonly<Record<string, readonly (readonly string[])[]>> = {
  givenName: [
    ['Given Name', 'First Name', 'Forename', 'N GIVEN'],
    ['Voornaam', 'Voornamen', 'Roepnaam'],
    ['Prénom', 'Prénoms'],
    ['Vorname', 'Vornamen', 'Rufname'],
  ],
  familyName: [
    ['Family Name', 'Last Name', 'Surname', 'N FAMILY'],
    ['Achternaam', 'Familienaam', 'Naam'],
    ['Nom', 'Nom de famille'],
    ['Nachname', 'Familienname', 'Zuname'],
  ],
  salutation: [['Salutation', 'Aanspreking', 'Aanhef', 'Civilité', 'Anrede', 'N PREFIX']],
  gender: [['Gender', 'Sex', 'Geslacht', 'Gender (m/v/x)', 'Sexe', 'Genre', 'Geschlecht']],
  birthDate: [
    ['Birthday', 'Birth Date', 'Date of Birth', 'BDAY'],
    ['Verjaardag', 'Geboortedatum'],
    ['Date de naissance', 'Né(e) le', 'Anniversaire'],
    ['Geburtstag', 'Geburtsdatum'],
  ],
  email: [
    [
      'E-mail',
      'Email',
      'E-mail Address',
      'Email Address',
      'Mail',
      'E-mail 1 - Value',
      'E-mail 2 - Value',
      'E-mail 3 - Value',
      'E-mail 2 Address',
      'E-mail 3 Address',
    ],
    ['EMAIL 2', 'EMAIL 3', 'EMAIL 4'],
    ['E-mailadres', 'E-mail adres', 'E-mailadres 2', 'E-mailadres 3', 'Mailadres'],
    ['Adresse de messagerie', 'Adresse de messagerie 2', 'Adresse de messagerie 3', 'Adresse e-mail', 'Courriel', 'Adresse électronique'],
    ['E-Mail-Adresse', 'E-Mail 2: Adresse', 'E-Mail 3: Adresse', 'Mailadresse'],
  ],
  mobile: [
    ['Mobile', 'Mobile Phone', 'Cell', 'Cell Phone', 'GSM', 'TEL CELL', 'TEL CELL 2'],
    ['Mobiele telefoon', 'Mobiel', 'Gsm-nummer', 'Mobiel nummer'],
    ['Tél. mobile', 'Téléphone mobile', 'Portable', 'Numéro de GSM'],
    ['Mobiltelefon', 'Handy', 'Mobilnummer'],
  ],
  phone: [
    [
      'Phone',
      'Telephone',
      'Phone Number',
      'Home Phone',
      'Primary Phone',
      'Business Phone',
      'Home Phone 2',
      'Business Phone 2',
      'Other Phone',
      'TEL',
      'TEL 2',
      'TEL 3',
    ],
    ['Phone 1 - Value', 'Phone 2 - Value', 'Phone 3 - Value', 'Phone 4 - Value'],
    ['Telefoon', 'Telefoonnummer', 'Telefoon thuis', 'Telefoon op werk', 'Hoofdtelefoon', 'Andere telefoon'],
    ['Téléphone', 'Numéro de téléphone', 'Téléphone (domicile)', 'Téléphone (bureau)', 'Téléphone principal', 'Téléphone (autre)'],
    ['Telefon', 'Telefonnummer', 'Telefon privat', 'Telefon geschäftlich', 'Haupttelefon', 'Weiteres Telefon'],
  ],
  street: [
    ['Street', 'Address', 'Street Address', 'Home Street', 'Business Street', 'Address 1 - Street', 'ADR STREET'],
    ['Straat', 'Straat en nummer', 'Adres', 'Huisadres, straat', 'Werkadres, straat'],
    ['Rue', 'Rue et numéro', 'Adresse', 'Rue (domicile)', 'Rue (bureau)'],
    ['Straße', 'Strasse', 'Straße und Hausnummer', 'Straße privat', 'Straße geschäftlich'],
  ],
  postalCode: [
    ['Postal Code', 'Postcode', 'Zip', 'Zip Code', 'Home Postal Code', 'Business Postal Code', 'Address 1 - Postal Code', 'ADR POSTCODE'],
    ['Huisadres, postcode', 'Werkadres, postcode'],
    ['Code postal', 'Code postal (domicile)', 'Code postal (bureau)'],
    ['Postleitzahl', 'PLZ', 'Postleitzahl privat', 'Postleitzahl geschäftlich'],
  ],
  city: [
    ['City', 'Town', 'Home City', 'Business City', 'Address 1 - City', 'ADR CITY'],
    ['Gemeente', 'Plaats', 'Woonplaats', 'Stad', 'Huisadres, plaats', 'Werkadres, plaats'],
    ['Ville', 'Localité', 'Commune', 'Ville (domicile)', 'Ville (bureau)'],
    ['Ort', 'Stadt', 'Wohnort', 'Ort privat', 'Ort geschäftlich'],
  ],
  country: [
    [
      'Country',
      'Country/Region',
      'Home Country',
      'Home Country/Region',
      'Business Country',
      'Business Country/Region',
      'Address 1 - Country',
      'ADR COUNTRY',
    ],
    ['Land', 'Land/regio', 'Land/regio (thuis)', 'Land/regio (werk)'],
    ['Pays', 'Pays/Région', 'Pays/Région (domicile)', 'Pays/Région (bureau)'],
    ['Land/Region privat', 'Land/Region geschäftlich'],
  ],
  language: [['Language', 'LANG', 'Taal', 'Langue', 'Sprache']],
  organisation: [
    ['Organisation', 'Organization', 'Company', 'Employer', 'Organization Name', 'Organization 1 - Name', 'ORG'],
    ['Organisatie', 'Bedrijf', 'Werkgever'],
    ['Société', 'Entreprise', 'Employeur'],
    ['Firma', 'Arbeitgeber'],
  ],
  jobTitle: [
    ['Job Title', 'Organization Title', 'Organization 1 - Title', 'Occupation', 'Profession', 'TITLE', 'ROLE'],
    ['Functie', 'Beroep'],
    ['Titre', 'Fonction', 'Profession'],
    ['Position', 'Beruf'],
  ],
  source: [['Source', 'Bron', 'Herkomst', 'Origine', 'Quelle', 'Herkunft']],
};

/** Where further columns of the same meaning may go, one after the other into a list. */
export const next: Readonly<Record<string, string>> = { email: 'otherEmails', mobile: 'otherPhones', phone: 'otherPhones' };

/** Columns that are about the basis and not about the person. */
export const ofTheBasis: Readonly<Record<'EVIDENCE' | 'SINCE' | 'DECISION', readonly (readonly string[])[]>> = {
  EVIDENCE: [
    [
      'Evidence',
      'Evidence of consent',
      'Proof',
      'Bewijs',
      'Bewijs van toestemming',
      'Preuve',
      'Preuve du consentement',
      'Nachweis',
      'Nachweis der Einwilligung',
    ],
  ],
  SINCE: [
    ['Since', 'Consent date', 'Date of consent', 'Opt-in date', 'Member since'],
    ['Sinds', 'Datum toestemming', 'Toestemming sinds', 'Lid sinds'],
    ['Depuis', 'Date du consentement', 'Membre depuis'],
    ['Seit', 'Datum der Einwilligung', 'Mitglied seit'],
  ],
  DECISION: [['Consent', 'Opt-in', 'Optin', 'Toestemming', 'Consentement', 'Einwilligung']],
};

/** Columns that say nothing new: they are left out unless somebody wants them. */
export const saysNothingNew: readonly (readonly string[])[] = [
  [
    'id',
    'Labels',
    'Group Membership',
    'File As',
    'Categories',
    'Catégories',
    'Categorieën',
    'Kategorien',
    'X-ABLABEL',
    'X-ABADR',
    'X-PHONETIC-FIRST-NAME',
    'X-WITHDRAWAL',
    ...Object.values(withdrawalLabels),
  ],
  [
    'E-mail 1 - Label',
    'E-mail 1 - Type',
    'E-mail 2 - Label',
    'E-mail 2 - Type',
    'Phone 1 - Label',
    'Phone 1 - Type',
    'Phone 2 - Label',
    'Phone 2 - Type',
  ],
  [
    'Address 1 - Label',
    'Address 1 - Type',
    'Address 1 - Formatted',
    'Organization 1 - Type',
    'E-mail Type',
    'E-mail Display Name',
    'Priority',
    'Sensitivity',
  ],
];
