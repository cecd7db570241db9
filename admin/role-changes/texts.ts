import { words } from '../i18n/words.ts';

export const roleChangeTexts = words({
  'roleChanges.title': { en: 'Changes of roles', nl: 'Wijzigingen van rollen' },
  'roleChanges.why': {
    en: 'Nobody widens their own rights, and nobody opens a sensitive field alone. What takes a second person waits here; where there is none, it waits a day in which anybody may stop it.',
    nl: 'Niemand verruimt de eigen rechten, en niemand opent alleen een gevoelig veld. Wat een tweede persoon vraagt, wacht hier; is er geen, dan wacht het een dag waarin iedereen het kan tegenhouden.',
  },
  'roleChanges.none': {
    en: 'No change of a role has waited for a second person',
    nl: 'Nog geen wijziging van een rol vroeg een tweede persoon',
  },
  'roleChanges.define': { en: 'Change what %{role} may do', nl: 'Veranderen wat %{role} mag' },
  'roleChanges.grant': { en: 'Give the role %{role} to %{who}', nl: 'De rol %{role} geven aan %{who}' },
  'roleChanges.proposedBy': { en: 'proposed by %{who}', nl: 'voorgesteld door %{who}' },
  'roleChanges.due': {
    en: 'Nobody else can agree: it happens %{when}, unless it is stopped.',
    nl: 'Niemand anders kan instemmen: het gebeurt %{when}, tenzij het wordt tegengehouden.',
  },
  'roleChanges.outdated': {
    en: 'The role has changed since, so this can only be rejected or taken back.',
    nl: 'De rol is intussen veranderd, dus dit kan enkel nog verworpen of ingetrokken worden.',
  },
  'roleChanges.approve': { en: 'Agree', nl: 'Instemmen' },
  'roleChanges.approveWhy': { en: 'It holds from the next request on.', nl: 'Het geldt vanaf het volgende verzoek.' },
  'roleChanges.reject': { en: 'Reject', nl: 'Verwerpen' },
  'roleChanges.withdraw': { en: 'Take back', nl: 'Intrekken' },
  'roleChanges.rejectWhy': { en: 'Nothing of it is carried out.', nl: 'Er wordt niets van uitgevoerd.' },
  'roleChanges.state.OPEN': { en: 'waits', nl: 'wacht' },
  'roleChanges.state.APPROVED': { en: 'agreed', nl: 'ingestemd' },
  'roleChanges.state.CARRIED_OUT': { en: 'carried out after a day', nl: 'uitgevoerd na een dag' },
  'roleChanges.state.REJECTED': { en: 'rejected', nl: 'verworpen' },
  'roleChanges.state.WITHDRAWN': { en: 'taken back', nl: 'ingetrokken' },
  'roleChanges.state.LAPSED': { en: 'lapsed', nl: 'vervallen' },
});
