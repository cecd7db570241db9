import { words } from '../i18n/words.ts';

export const previewTexts = words({
  'preview.title': { en: 'Look as a role', nl: 'Kijken als een rol' },
  'preview.logged': {
    en: 'Read only, and logged. Values are shown only where you may read them under this purpose yourself.',
    nl: 'Alleen lezen, en het staat in het logboek. Waarden zie je enkel waar je ze zelf voor dit doel mag lezen.',
  },
  'preview.role': { en: 'Role', nl: 'Rol' },
  'preview.purpose': { en: 'Purpose', nl: 'Doel' },
  'preview.contact': { en: 'Contact', nl: 'Contact' },
  'preview.contactHelp': { en: 'Its id; empty: the first who is present', nl: 'Het id; leeg: de eerste die er is' },
  'preview.mayNotAct': {
    en: 'This role may not act for this purpose, and sees nobody.',
    nl: 'Deze rol mag niet voor dit doel handelen, en ziet niemand.',
  },
  'preview.seen': { en: 'What it would see', nl: 'Wat ze zou zien' },
  'preview.of': { en: 'Contact %{id}', nl: 'Contact %{id}' },
  'preview.nobody': {
    en: 'Nobody who may be shown here: this is what holds of everybody. Who is absent and who does not exist look the same.',
    nl: 'Niemand die hier getoond mag worden: dit geldt voor iedereen. Wie afwezig is en wie niet bestaat, zien er hetzelfde uit.',
  },
  'preview.verdict': { en: 'Shown', nl: 'Getoond' },
  'preview.why': { en: 'Why', nl: 'Waarom' },
  'preview.notYours': { en: 'not yours to read', nl: 'niet voor jou' },
  'preview.is.YES': { en: 'yes', nl: 'ja' },
  'preview.is.NO': { en: 'no', nl: 'nee' },
  'preview.is.DEPENDS': { en: 'it depends', nl: 'het hangt ervan af' },
  'preview.reason.ROLE': { en: 'The role does not allow it.', nl: 'De rol laat het niet toe.' },
  'preview.reason.ROLE_CONDITION': { en: 'The role allows it of some contacts.', nl: 'De rol laat het toe van sommige contacten.' },
  'preview.reason.PURPOSE': { en: 'The purpose does not cover it.', nl: 'Het doel dekt het niet.' },
  'preview.reason.NOT_COVERED_BY_CONSENT': { en: 'The person did not agree to it.', nl: 'De persoon stemde er niet mee in.' },
  'preview.reason.SENSITIVE_CONDITION_MISSING': {
    en: 'No condition for sensitive data stands.',
    nl: 'Er geldt geen voorwaarde voor gevoelige gegevens.',
  },
  'preview.reason.STEP_UP_REQUIRED': { en: 'It takes a fresh code.', nl: 'Het vraagt een nieuwe code.' },
  'preview.absent': { en: 'Who is not there', nl: 'Wie er niet is' },
  'preview.absent.NO_LEGAL_BASIS': { en: 'no legal basis stands', nl: 'er geldt geen rechtsgrond' },
  'preview.absent.RESTRICTED': { en: 'restricted', nl: 'beperkt' },
  'preview.absent.ROLE_CONDITION': { en: 'by the conditions of the role', nl: 'door de voorwaarden van de rol' },
  'preview.notCounted': {
    en: 'People are found or named one by one here, and not counted.',
    nl: 'Hier worden mensen één voor één gevonden of genoemd, en niet geteld.',
  },
  'preview.actions': { en: 'May do', nl: 'Mag' },
});
